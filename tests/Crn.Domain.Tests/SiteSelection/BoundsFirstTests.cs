using Crn.Domain.Money;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.SiteSelection;
using Crn.Domain.SiteSelection.Search;

namespace Crn.Domain.Tests.SiteSelection;

/// <summary>The search that decides about candidates by bounds first, on instances of six kinds.</summary>
public class BoundsFirstTests
{
    private static readonly LocalDate Opens = new(2026, 1, 1);

    [Fact]
    public void With_bounds_first_the_set_is_that_of_a_search_through_all()
    {
        var (found, decided, close) = (0, 0, 0);
        for (var seed = 1; seed <= 24 / Share.Of; seed++)
        {
            var (candidates, request, wanted) = Instance(seed, 8 + (seed % 7));
            var all = new SetSearch(new(candidates, request, wanted, null));
            all.Run();
            var answer = SelectionSearch.Of(candidates, request, wanted, null, few: 0);
            Assert.True(all.IsComplete && (answer.IsProven || answer.Best is null));
            Assert.Equal((all.Best?.Cost, all.Best?.Probability), (answer.Best?.Cost, answer.Best?.Probability));
            Assert.Equal(all.Best?.Members, answer.Best?.Members);
            var bounds = new LargeSearch(candidates, request, wanted, null);
            bounds.Run();
            if (all.Best is not { } best)
            {
                Assert.Null(bounds.Best);
                continue;
            }

            Assert.False(bounds.IsOutOfReach);
            Assert.True(bounds.LeastCost <= best.Cost, $"{seed}: {bounds.LeastCost} above {best.Cost}");
            found++;
            if (bounds.Open.Count < candidates.Length) decided++;
            if (bounds.LeastCost >= best.Cost * 0.9m) close++;
        }

        Assert.True(found >= 12 / Share.Of && decided >= 4 / Share.Of && close >= 1 / Share.Of,
            $"{found} found, {decided} with candidates decided, {close} close.");
    }

    /// <summary>Thirty or sixty candidates of a kind with a target; on .NET 8 one in five.</summary>
    public static TheoryData<int, int, int> Sizes() => [.. new (int, int, int)[]
    {
        (30, 60, 0), (30, 60, 1), (30, 75, 2), (30, 40, 3), (30, 60, 4), (30, 75, 5), (60, 120, 0), (60, 120, 1), (60, 120, 4),
        (60, 100, 5),
    }.Where((_, i) => i % Share.Of == 0)];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Thirty_candidates_and_sixty_are_proven_whatever_their_kind(int count, int target, int kind)
    {
        var random = new Random(count + kind);
        var candidates = Enumerable.Range(1, count).Select(i => Candidate(random, i, kind)).ToValueList();
        var request = new SelectionRequest(target, Opens.PlusYears(1)) { CommonSpread = kind == 5 ? 0 : 0.2 };
        var chosen = SiteSelector.Cheapest(candidates, request, 0.8).Value;
        Assert.True(chosen.IsProven, chosen.ToString());
        Assert.Equal(chosen.Cost, chosen.LowestPossibleCost);
        Assert.True(chosen.Probability >= 0.8);
        var most = SiteSelector.MostProbable(candidates, request, chosen.Cost).Value;
        Assert.True(most.IsProven, most.ToString());
        Assert.True(most.Probability >= chosen.Probability - 1e-10);
    }

    [Fact]
    public void Within_a_budget_the_set_is_that_of_a_search_through_all()
    {
        var reached = 0;
        for (var seed = 1; seed <= 16 / Share.Of; seed++)
        {
            var (candidates, request, _) = Instance(seed, 8 + (seed % 7));
            var budget = decimal.Round(candidates.Sum(candidate => candidate.Cost.Amount) * (2 + (seed % 6)) / 10);
            var all = new SetSearch(new(candidates, request, null, budget));
            all.Run();
            var answer = SelectionSearch.Of(candidates, request, null, budget, few: 0);
            Assert.True(all.IsComplete && (answer.IsProven || answer.Best is null));
            Assert.Equal(all.Best?.Members, answer.Best?.Members);
            Assert.Equal(all.Best?.Probability, answer.Best?.Probability);
            if (all.Best?.Probability > 0.01) reached++;
        }

        Assert.True(reached > 6 / Share.Of, $"Only {reached} could reach the target.");
    }

    [Fact]
    public void More_nodes_never_make_a_set_less_probable_nor_the_bound_higher_and_more_money_neither()
    {
        var random = new Random(3);
        var candidates = Enumerable.Range(1, 45).Select(i => Candidate(random, i, 1)).ToValueList();
        var request = new SelectionRequest(90, Opens.PlusYears(1)) { CommonSpread = 0.2 };
        var richer = 0.0;
        foreach (var budget in (int[])(Share.IsAll ? [70_000, 80_000, 80_500] : [80_000, 80_500]))
        {
            var (chance, bound) = (0.0, 1.0);
            foreach (var nodes in (int[])(budget == 80_000 ? [1, 30, 1_000] : [1, 1_000]))
            {
                var chosen = SiteSelector.MostProbable(candidates, request with { MostNodes = nodes }, Pounds.Of(budget)).Value;
                Assert.True(chosen.Probability >= chance - 1e-10);
                Assert.True(chosen.HighestPossibleProbability <= bound + 1e-10);
                (chance, bound) = (chosen.Probability, chosen.HighestPossibleProbability!.Value);
            }

            Assert.True(chance >= richer - 1e-10);
            richer = chance;
        }
    }

    [Fact]
    public void More_nodes_never_make_the_cheapest_set_dearer_nor_the_bound_lower()
    {
        for (var seed = 1; seed <= (Share.IsAll ? 2 : 1); seed++)
        {
            var random = new Random(seed);
            var candidates = Enumerable.Range(1, 40).Select(i => Candidate(random, i, 1)).ToValueList();
            var request = new SelectionRequest(70, Opens.PlusYears(1)) { CommonSpread = 0.2 };
            var (cost, bound) = (decimal.MaxValue, 0m);
            foreach (var nodes in (int[])[1, 30, 1_000])
            {
                var chosen = SiteSelector.Cheapest(candidates, request with { MostNodes = nodes }, 0.8).Value;
                Assert.True(chosen.Cost.Amount <= cost);
                Assert.True(chosen.LowestPossibleCost!.Value.Amount >= bound);
                (cost, bound) = (chosen.Cost.Amount, chosen.LowestPossibleCost!.Value.Amount);
            }
        }
    }

    internal static (SiteCandidate[] Candidates, SelectionRequest Request, double Wanted) Instance(int seed, int count)
    {
        var random = new Random(seed);
        var kind = random.Next(6);
        SiteCandidate[] candidates = [.. Enumerable.Range(1, count).Select(i => Candidate(random, i, kind))];
        var by = Opens.PlusYears(1);
        var mean = candidates.Sum(candidate => SiteMoments.Of(candidate.Site, by).Mean);
        var request = new SelectionRequest(1 + (int)(mean * (0.1 + (0.7 * random.NextDouble()))), by)
        {
            CommonSpread = kind == 5 ? 0 : new[] { 0.1, 0.2, 0.5, 1 }[random.Next(4)], LeastRegions = random.Next(3) == 0 ? 3 : 0,
            MostSites = random.Next(4) == 0 ? 3 + random.Next(5) : null, MostOfOneRegion = random.Next(4) == 0 ? 2 + random.Next(2) : null,
        };
        return (candidates, request, new[] { 0.3, 0.5, 0.7, 0.8, 0.9, 0.97 }[random.Next(6)]);
    }

    // Even; skewed rates with costs that follow them; windows and sites that may never open; caps; uneven costs and known rates; even.
    private static SiteCandidate Candidate(Random random, int number, int kind)
    {
        var rate = kind == 1 ? 0.1 * Math.Exp(2.5 * random.NextDouble()) : 0.2 + (0.8 * random.NextDouble());
        var cost = kind switch
        {
            1 => 500m * Math.Max(2, (int)(16 * rate * Math.Exp(0.8 * random.NextDouble()))),
            4 => 137m * (10 + random.Next(60)),
            _ => 500m * (4 + random.Next(17)),
        };
        var day = Opens.PlusDays(random.Next(120));
        return new(new PlannedSite(SiteCode.From($"S{number:000}"),
            kind == 2 && random.Next(2) == 0 ? PlannedOpening.Within(day, day.PlusDays(60)) : PlannedOpening.On(day))
        {
            Group = new[] { "Wales", "Scotland", "North East", "North West" }[random.Next(4)], Rate = RecruitmentRate.PerSiteMonth(rate),
            Prior = kind == 4 && random.Next(2) == 0 ? null
                : RatePrior.WithMeanPerMonth(rate, kind == 1 ? 0.8 + (2 * random.NextDouble()) : 1.5 + (2 * random.NextDouble())),
            Cap = kind == 3 && random.Next(3) == 0 ? 3 + random.Next(8) : null,
            ProbabilityOfNeverOpening = kind == 2 ? 0.05 * random.Next(5) : 0,
        }, Pounds.Of(cost));
    }
}
