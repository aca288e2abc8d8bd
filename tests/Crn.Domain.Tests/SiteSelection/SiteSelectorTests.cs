using Crn.Domain.Money;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.SiteSelection;
using Crn.Domain.SiteSelection.Search;

namespace Crn.Domain.Tests.SiteSelection;

public class SiteSelectorTests
{
    private static readonly LocalDate Opens = new(2026, 1, 1);

    [Theory]
    [InlineData(6, 60)]
    [InlineData(9, 30)]
    [InlineData(12, 6)]
    [InlineData(15, 2)]
    public void The_cheapest_set_and_the_most_probable_are_those_of_brute_force(int count, int instances)
    {
        var found = 0;
        for (var seed = 1; seed <= instances; seed++)
        {
            var (candidates, request) = Instance(seed, count);
            var all = AllSets(candidates, request);
            var wanted = 0.3 + (seed % 6 * 0.1);
            var cheapest = all.Where(set => set.Probability >= wanted - 1e-12).OrderBy(set => set.Cost)
                .ThenByDescending(set => Math.Round(set.Probability, 10)).ThenBy(set => set.Codes, StringComparer.Ordinal).FirstOrDefault();
            var outcome = SiteSelector.Cheapest(candidates, request, wanted);
            Assert.Equal(cheapest?.Codes, outcome.IsAccepted ? CodesOf(outcome.Value) : null);
            if (cheapest is not null)
            {
                Assert.Equal(cheapest.Probability, outcome.Value.Probability, 1e-11);
                Assert.True(outcome.Value.IsProven);
                found++;
            }

            var budget = candidates.Sum(candidate => candidate.Cost.Amount) * (2 + (seed % 5)) / 10;
            var best = all.Where(set => set.Cost <= budget).OrderByDescending(set => Math.Round(set.Probability, 10))
                .ThenBy(set => set.Cost)
                .ThenBy(set => set.Codes, StringComparer.Ordinal).FirstOrDefault();
            var chosen = SiteSelector.MostProbable(candidates, request, Pounds.Of(budget));
            Assert.Equal(best?.Codes, chosen.IsAccepted ? CodesOf(chosen.Value) : null);
        }

        Assert.True(found >= instances / 4, $"Only {found} of {instances} instances had a set.");
    }

    [Fact]
    public void The_order_of_candidates_changes_nothing()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var (candidates, request) = Instance(seed, 8);
            Assert.Equal(SiteSelector.MostProbable(candidates, request, Pounds.Of(15_000)),
                SiteSelector.MostProbable(candidates.Reverse().ToValueList(), request, Pounds.Of(15_000)), SameOutcome);
        }
    }

    [Fact]
    public void Removing_a_site_that_was_not_chosen_changes_nothing()
    {
        var removed = 0;
        for (var seed = 1; seed <= 20; seed++)
        {
            var (candidates, request) = Instance(seed, 8);
            var outcome = SiteSelector.Cheapest(candidates, request, 0.4);
            if (!outcome.IsAccepted) continue;
            foreach (var other in candidates.Where(candidate => !outcome.Value.Sites.Contains(candidate)))
            {
                var without = SiteSelector.Cheapest(candidates.Where(candidate => candidate != other).ToValueList(), request, 0.4).Value;
                Assert.Equal((outcome.Value.Sites, outcome.Value.Cost, outcome.Value.Probability),
                    (without.Sites, without.Cost, without.Probability));
                removed++;
            }
        }

        Assert.True(removed > 40, $"Only {removed} sites were removed.");
    }

    [Fact]
    public void More_money_never_lowers_the_probability_and_more_nodes_never_give_a_worse_set()
    {
        for (var seed = 1; seed <= 4; seed++)
        {
            var (candidates, request) = Instance(seed, 8);
            double last = -1;
            for (var money = 0; money <= 40_000; money += 4_000)
            {
                var outcome = SiteSelector.MostProbable(candidates, request, Pounds.Of(money));
                if (!outcome.IsAccepted) continue;
                Assert.True(outcome.Value.Probability >= last - 1e-10);
                last = outcome.Value.Probability;
            }

            (last, var proven) = (-1, SiteSelector.MostProbable(candidates, request, Pounds.Of(20_000)));
            foreach (var nodes in (int[])[1, 5, 20, 100, 100_000])
            {
                var outcome = SiteSelector.MostProbable(candidates, request with { MostNodes = nodes }, Pounds.Of(20_000));
                if (!outcome.IsAccepted) continue;
                Assert.True(outcome.Value.Probability >= last - 1e-10);
                Assert.True(proven.Value.Probability <= outcome.Value.HighestPossibleProbability + 1e-9);
                last = outcome.Value.Probability;
            }
        }
    }

    [Fact]
    public void A_search_cut_short_states_a_cost_that_no_set_can_beat()
    {
        var (candidates, request) = Instance(3, 12);
        request = new(request.Target, request.By) { CommonSpread = request.CommonSpread };
        var proven = SiteSelector.Cheapest(candidates, request, 0.6).Value;
        var cut = SiteSelector.Cheapest(candidates, request with { MostNodes = 1 }, 0.6).Value;
        Assert.False(cut.IsProven);
        Assert.True(cut.LowestPossibleCost <= proven.Cost && proven.Cost <= cut.Cost);
    }

    [Fact]
    public void A_site_that_must_not_be_in_is_never_in_and_one_that_must_is()
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var (candidates, request) = Instance(seed, 8);
            var (must, not) = (candidates[0].Code, candidates[1].Code);
            var outcome = SiteSelector.MostProbable(candidates,
                new(request.Target, request.By) { MustHave = [must], MustNotHave = [not] }, Pounds.Of(30_000));
            Assert.Contains(outcome.Value.Sites, site => site.Code == must);
            Assert.DoesNotContain(outcome.Value.Sites, site => site.Code == not);
        }
    }

    [Fact]
    public void A_site_says_what_the_set_would_be_the_other_way()
    {
        var (candidates, request) = Instance(3, 8);
        var chosen = SiteSelector.Cheapest(candidates, new(request.Target, request.By), 0.5).Value;
        foreach (var candidate in candidates)
        {
            var standing = chosen.StandingOf(candidate.Code);
            Assert.Equal(chosen.Sites.Contains(candidate), standing.IsChosen);
            if (standing.Alternative is not { } other) continue;
            Assert.NotEqual(standing.IsChosen, other.Sites.Contains(candidate));
            Assert.True(other.Cost >= chosen.Cost);
        }

        Assert.Throws<ArgumentException>(() => chosen.StandingOf(SiteCode.From("elsewhere")));
    }

    [Fact]
    public void What_cannot_be_asked_is_refused_with_every_reason()
    {
        var candidate = new SiteCandidate(new(SiteCode.From("A"), PlannedOpening.On(Opens)) { Rate = RecruitmentRate.PerSiteMonth(1) },
            Pounds.Of(1, FinancialYear.Starting(2025)));
        var request = new SelectionRequest(5, Opens.PlusYears(1)) { MustHave = [SiteCode.From("B")], MustNotHave = [SiteCode.From("B")] };
        Assert.Equal(["selection.candidate-twice", "selection.price-years", "selection.must-have-unknown", "selection.must-and-must-not"],
            SiteSelector.MostProbable([candidate, candidate], request, Pounds.Of(3)).Reasons.Select(reason => reason.Code));
        Assert.Equal("selection.not-reachable",
            SiteSelector.Cheapest([candidate], new(500, Opens.PlusYears(1)), 0.9).Reasons.Single().Code);
    }

    [Theory]
    [InlineData(0.1, 400)]
    [InlineData(0.3, 5)]
    [InlineData(0.5, 100)]
    [InlineData(1, 30)]
    [InlineData(1.5, 1)]
    [InlineData(0.7, 3)]
    [InlineData(1, 4)]
    [InlineData(1.2, 5)]
    [InlineData(1.2, 10)]
    public void The_common_factor_is_integrated_to_a_thousand_millionth(double spread, int target)
    {
        foreach (var times in (double[])[0.5, 1, 1.5, 3, 5, 10])
            Assert.Equal(At(8, target * times), At(1, target * times), 5e-10);

        // A Poisson count is the hardest: what is unsure of rates smooths the integrand.
        double At(double refine, double mean)
        {
            var (factors, weights) = CommonFactor.Nodes(spread, target, refine);
            return factors.Select((factor, i) => weights[i] * Crn.Domain.Probability.Counts.Poisson.At(mean * factor, target).AtLeast)
                .Sum();
        }
    }

    [Fact]
    public void A_common_factor_that_does_not_vary_is_no_factor()
    {
        var (candidates, request) = Instance(4, 6);
        var none = SiteSelector.MostProbable(candidates, request with { CommonSpread = 0 }, Pounds.Of(20_000));
        var little = SiteSelector.MostProbable(candidates, request with { CommonSpread = 1e-9 }, Pounds.Of(20_000));
        Assert.Equal(none.Value.Probability, little.Value.Probability, 1e-8);
    }

    [Fact]
    public void One_site_reaches_the_target_as_its_own_distribution_says()
    {
        var prior = RatePrior.WithMeanPerMonth(1, 2);
        var site = new PlannedSite(SiteCode.From("A"), PlannedOpening.On(Opens)) { Prior = prior, ProbabilityOfNeverOpening = 0.25 };
        var chosen = SiteSelector.MostProbable([new(site, Pounds.Of(1))], new(1, Opens.PlusDays(99)), Pounds.Of(1)).Value;
        Assert.Equal(0.75 * (1 - Math.Pow(prior.SiteDays / (prior.SiteDays + 100), 2)), chosen.Probability, 1e-12);
    }

    [Theory]
    [InlineData(30, 60)]
    public void Thirty_candidates_are_proven_within_the_nodes_allowed(int count, int target)
    {
        var random = new Random(30);
        var candidates = Enumerable.Range(1, count).Select(i => Candidate(random, i)).ToValueList();
        var request = new SelectionRequest(target, Opens.PlusYears(1)) { CommonSpread = 0.2 };
        var chosen = SiteSelector.Cheapest(candidates, request, 0.8).Value;
        Assert.True(chosen.IsProven, chosen.ToString());
    }

    private static IEqualityComparer<Crn.Domain.Decisions.Outcome<SelectedSites>> SameOutcome { get; } =
        EqualityComparer<Crn.Domain.Decisions.Outcome<SelectedSites>>
        .Create((a, b) => a is { IsAccepted: true } && b is { IsAccepted: true }
            ? a.Value == b.Value : a?.IsAccepted == b?.IsAccepted);

    private static string CodesOf(SelectedSites chosen) => string.Join(' ', chosen.Sites.Select(site => site.Code));

    private static (ValueList<SiteCandidate> Candidates, SelectionRequest Request) Instance(int seed, int count)
    {
        var random = new Random(seed);
        var candidates = Enumerable.Range(1, count).Select(i => Candidate(random, i)).ToValueList();
        return (candidates, new(2 + random.Next(count * 2), Opens.PlusDays(200 + random.Next(165)))
        {
            CommonSpread = new[] { 0, 0.2, 0.5 }[random.Next(3)], LeastRegions = random.Next(3),
            MostSites = random.Next(3) == 0 ? 3 + random.Next(4) : null, MostOfOneRegion = random.Next(3) == 0 ? 2 + random.Next(2) : null,
        });
    }

    private static SiteCandidate Candidate(Random random, int number)
    {
        var opens = Opens.PlusDays(random.Next(90));
        var rate = 0.1 + random.NextDouble();
        var site = new PlannedSite(SiteCode.From($"S{number:00}"), random.Next(3) == 0 ? PlannedOpening.Within(opens, opens.PlusDays(20))
            : PlannedOpening.On(opens))
        {
            Group = new[] { null, "Wales", "Scotland" }[random.Next(3)], Rate = RecruitmentRate.PerSiteMonth(rate),
            Prior = random.Next(3) == 0 ? null : RatePrior.WithMeanPerMonth(rate, 0.5 + (3 * random.NextDouble())),
            Cap = random.Next(4) == 0 ? 3 + random.Next(5) : null, ProbabilityOfNeverOpening = random.Next(3) == 0 ? 0.1 : 0,
        };
        return new(site, Pounds.Of(500 * (2 + random.Next(18))));
    }

    private static List<Enumerated> AllSets(ValueList<SiteCandidate> candidates, SelectionRequest request)
    {
        var (factors, weights) = CommonFactor.Nodes(request.CommonSpread, request.Target);
        var masses = candidates.Select(candidate => factors
            .Select(factor => CandidateCounts.Masses(candidate.Site, request.By, request.Target, factor)).ToArray()).ToArray();
        List<Enumerated> all = [];
        Add(0, [], factors.Select(_ => { var sum = new double[request.Target]; sum[0] = 1; return sum; }).ToArray());
        return all;

        void Add(int place, List<int> members, double[][] sums)
        {
            if (place == candidates.Count)
            {
                var chosen = members.ConvertAll(i => candidates[i]);
                var regions = chosen.Select(site => site.Site.Group).OfType<string>().GroupBy(region => region).ToList();
                if (regions.Count < request.LeastRegions || chosen.Count > request.MostSites
                    || regions.Exists(region => region.Count() > request.MostOfOneRegion)) return;
                all.Add(new(string.Join(' ', chosen.Select(site => site.Code)), chosen.Sum(site => site.Cost.Amount),
                    1 - sums.Select((sum, f) => weights[f] * sum.Sum()).Sum()));
                return;
            }

            Add(place + 1, members, sums);
            Add(place + 1, [.. members, place], [.. sums.Select((sum, f) => Convolved(sum, masses[place][f]))]);
        }
    }

    private static double[] Convolved(double[] a, double[] b)
    {
        var sum = new double[a.Length];
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j <= i; j++) sum[i] += a[j] * b[i - j];
        }

        return sum;
    }

    private sealed record Enumerated(string Codes, decimal Cost, double Probability);
}
