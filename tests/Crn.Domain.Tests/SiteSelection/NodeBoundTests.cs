using Crn.Domain.Money;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.SiteSelection;
using Crn.Domain.SiteSelection.Search;

namespace Crn.Domain.Tests.SiteSelection;

/// <summary>The bound that is worked out node by node, caps and all, beside every set.</summary>
public class NodeBoundTests
{
    private static readonly LocalDate Opens = new(2026, 1, 1);

    [Theory]
    [InlineData(4, 9, 24, 24)]
    [InlineData(10, 13, 6, 9)]
    [InlineData(15, 15, 2, 3)]
    public void No_set_is_cheaper_or_more_probable_than_the_bound_whatever_caps_and_common_spread(int from, int to, int count, int least)
    {
        var (costs, chances, asked) = (0, 0, 0);
        for (var seed = 1; seed <= Math.Max(1, count / Share.Of); seed++)
        {
            var random = new Random(seed + from);
            SiteCandidate[] candidates = [.. Enumerable.Range(1, random.Next(from, to + 1)).Select(i => Candidate(random, i))];
            var target = from < 10 ? 3 + random.Next(6 * candidates.Length) : 25 + random.Next(20);
            var request = new SelectionRequest(target, Opens.PlusYears(1))
            {
                CommonSpread = from < 10 ? new[] { 0, 0.1, 0.3, 0.6, 1, 2 }[seed % 6] : new[] { 0, 0.2 }[seed % 2],
            };
            int[] certain = [.. Enumerable.Range(0, candidates.Length).Where(_ => random.Next(4) == 0)];
            List<int> open = [.. Enumerable.Range(0, candidates.Length).Except(certain)];
            var sets = Sets(candidates, request, [.. certain], open);
            var counts = new LazyCounts(candidates, request);
            var nodes = new NodeSites(candidates, request, counts.Factors, counts.Weights);
            double[] prices = [.. open.Select(i => (double)candidates[i].Cost.Amount)];
            var money = prices.Sum() * random.Next(3, 10) / 10;
            var within = sets.Where(set => set.Cost <= money).ToList();
            var most = within.Max(set => set.Probability);
            foreach (var wanted in (double[])[0.3 * most, 0.7 * most, most])
            {
                if (wanted < 0.01 || open.Count == 0) continue;
                asked++;
                var cheapest = within.Where(set => set.Probability >= wanted).Min(set => set.Cost);
                var bound = new NodeBound(nodes, counts, [.. certain], open, prices, money + 1e-6, wanted);
                var found = bound.LeastCost(wanted - 1e-9).Cost;
                Assert.True(found <= cheapest + 1e-6, $"{seed}: {found} above {cheapest}");
                if (found > cheapest / 2 && cheapest > 0) costs++;
                var chance = new NodeBound(nodes, counts, [.. certain], open, prices, money + 1e-6, wanted).MostProbability(wanted).Most;
                Assert.True(chance >= most - 1e-9, $"{seed}: {chance} below {most}");
                if (chance < 0.999) chances++;
            }
        }

        least /= Share.Of;
        Assert.True(asked >= least && costs >= least / 3 && chances >= least / 8,
            $"{asked} asked; bounds that say something: {costs} and {chances}.");
    }

    [Theory]
    [InlineData(1.5625)]
    [InlineData(1.56689453125)]
    [InlineData(1.569091796875)]
    public void A_set_is_not_cheaper_than_the_bound_where_the_certain_sites_pass_the_target_by_far_at_some_nodes(double times)
    {
        var opens = new LocalDate(2027, 1, 4);
        SiteCandidate[] candidates = [.. new[] { 1, 7, 11, 16, 22, 24, 27, 33, 35, 37 }.Select(i => new SiteCandidate(
            new PlannedSite(SiteCode.From($"H{i:00}"), PlannedOpening.On(opens.PlusDays(9 * (i % 11))))
            {
                Group = $"{i % 5}", Rate = RecruitmentRate.PerSiteMonth((i == 1 ? times : 1) * (0.6 + (i * 7 % 13 * 0.17))),
            }, Pounds.Of(6_000 + (i * 1_733 % 9_000))))];
        var request = new SelectionRequest(260, new(2028, 6, 30)) { CommonSpread = 0.25, LeastRegions = 4, MostOfOneRegion = 5 };
        var counts = new LazyCounts(candidates, request);
        var nodes = new NodeSites(candidates, request, counts.Factors, counts.Weights);
        List<int> certain = [0, 2, 3, 4, 5, 7, 9];
        List<int> open = [1, 6, 8];
        double[] prices = [.. open.Select(i => (double)candidates[i].Cost.Amount)];
        for (var one = 0; one < open.Count; one++)
        {
            var chance = counts.Reaches(counts.Sum([.. certain, open[one]]));
            var cells = new NodeBound(nodes, counts, certain, open, prices, prices[one] + 1e-6, chance).LeastCost(chance - 1e-9).Cells;
            Assert.Contains(cells, cell => cell.Gains[one] >= cell.Needed - 1e-7);
        }

        var best = SelectionSearch.Of(candidates, request, 0.8, null, few: 0);
        Assert.Equal(SelectionSearch.Of(candidates, request, 0.8, null).Best!.Members, best.Best!.Members);
    }

    [Fact]
    public void What_is_lost_for_certain_without_a_site_or_with_it_is_lost()
    {
        for (var seed = 1; seed <= Math.Max(1, 8 / Share.Of); seed++)
        {
            var random = new Random(seed);
            SiteCandidate[] candidates = [.. Enumerable.Range(1, 10).Select(i => Candidate(random, i))];
            var request = new SelectionRequest(12 + random.Next(20), Opens.PlusYears(1)) { CommonSpread = 0.2 };
            var search = new LargeSearch(candidates, request, 0.6, null);
            search.Run();
            if (search.Best is null) continue;
            var best = Sets(candidates, request, [], [.. Enumerable.Range(0, 10)]).Where(set => set.Probability >= 0.6 - 1e-12)
                .GroupBy(set => set.Cost).MinBy(group => group.Key)!;
            Assert.True((double)search.LeastCost <= best.Key + 1e-6, $"{seed}: {search.LeastCost} above {best.Key}");
            Assert.All(best, set => Assert.All(search.Certain, site => Assert.Contains(site, set.Members)));
            Assert.All(best,
                set => Assert.All(set.Members, site => Assert.True(search.Certain.Contains(site) || search.Open.Contains(site))));
        }
    }

    [Fact]
    public void Where_caps_bind_a_hundred_and_twenty_are_within_a_fiftieth_of_what_can_be()
    {
        var random = new Random(12);
        var candidates = Enumerable.Range(1, 120).Select(i => Candidate(random, i, shape: 2, isCapped: i % 3 == 0)).ToValueList();
        var request = new SelectionRequest(160, Opens.PlusYears(1)) { CommonSpread = 0.2 };
        var chosen = SiteSelector.Cheapest(candidates, request, 0.7).Value;
        Assert.True(chosen.Probability >= 0.7);
        Assert.InRange(1 - (chosen.LowestPossibleCost!.Value.Amount / chosen.Cost.Amount), 0, 0.02m);
        var most = SiteSelector.MostProbable(candidates, request, chosen.Cost).Value;
        Assert.True(most.Probability >= chosen.Probability - 0.01);
        Assert.InRange(most.HighestPossibleProbability!.Value - most.Probability, 0, 0.03);
    }

    private static List<(int[] Members, double Cost, double Probability)> Sets(SiteCandidate[] candidates, SelectionRequest request,
        List<int> certain, List<int> open)
    {
        var counts = new LazyCounts(candidates, request);
        List<(int[] Members, double Cost, double Probability)> sets = [];
        Add(0, [], 0, counts.Sum(certain));
        return sets;

        void Add(int place, int[] chosen, double cost, double[][] sum)
        {
            if (place == open.Count)
            {
                sets.Add((chosen, cost, counts.Reaches(sum)));
                return;
            }

            Add(place + 1, chosen, cost, sum);
            Add(place + 1, [.. chosen, open[place]], cost + (double)candidates[open[place]].Cost.Amount, counts.Plus(sum, open[place]));
        }
    }

    private static SiteCandidate Candidate(Random random, int number, double? shape = null, bool? isCapped = null)
    {
        var rate = 0.2 + (0.8 * random.NextDouble());
        return new(new PlannedSite(SiteCode.From($"S{number:000}"), PlannedOpening.On(Opens.PlusDays(random.Next(120))))
        {
            Rate = RecruitmentRate.PerSiteMonth(rate),
            Prior = shape is null && random.Next(4) == 0 ? null
                : RatePrior.WithMeanPerMonth(rate, shape ?? 0.8 + (3 * random.NextDouble())),
            Cap = isCapped ?? random.Next(2) == 0 ? 2 + random.Next(8) : null, ProbabilityOfNeverOpening = random.Next(4) == 0 ? 0.1 : 0,
        }, Pounds.Of(500 * (2 + random.Next(15))));
    }
}
