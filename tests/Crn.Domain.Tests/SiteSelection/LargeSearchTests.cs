using Crn.Domain.Money;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.SiteSelection;
using Crn.Domain.SiteSelection.Search;

namespace Crn.Domain.Tests.SiteSelection;

public class LargeSearchTests
{
    private static readonly LocalDate Opens = new(2026, 1, 1);

    [Fact]
    public void What_no_set_can_beat_is_not_beaten_by_the_best_set()
    {
        var (costs, chances) = (0, 0);
        for (var seed = 1; seed <= (Share.IsAll ? 6 : 3); seed++)
        {
            var (candidates, request) = Instance(seed, 11);
            var wanted = 0.2 + (seed % 7 * 0.1);
            var exact = Exact(candidates, request, wanted, null);
            var large = Search(candidates, request, wanted, null);
            Assert.True(large.LeastCost <= (exact?.Cost ?? decimal.MaxValue), $"{seed}: {large.LeastCost} above {exact?.Cost}");
            if (exact is not null)
            {
                Assert.False(large.IsOutOfReach);
                if (large.Best is { } found) Assert.True(found.Cost >= exact.Cost);
                if (large.LeastCost > exact.Cost / 2) costs++;
            }

            var budget = candidates.Sum(candidate => candidate.Cost.Amount) * (2 + (seed % 5)) / 10;
            var best = Exact(candidates, request, null, budget);
            var most = Search(candidates, request, null, budget);
            if (best is null) continue;
            Assert.True(most.MostProbability >= best.Probability - 1e-9, $"{seed}: {most.MostProbability} below {best.Probability}");
            if (most.Best is { } set) Assert.True(set.Probability <= best.Probability + 1e-9);
            if (most.MostProbability < best.Probability + 0.3) chances++;
        }

        Assert.True(costs > 1 / Share.Of && chances > 1 / Share.Of,
            $"Bounds that say something: {costs} of cost, {chances} of probability.");
    }

    [Fact]
    public void With_moderate_sites_a_hundred_and_forty_are_within_a_hundredth_of_what_can_be()
    {
        var random = new Random(900);
        var candidates = Enumerable.Range(1, 140).Select(i => Plain(random, i)).ToValueList();
        var request = new SelectionRequest(210, Opens.PlusYears(1)) { CommonSpread = 0.2 };
        var chosen = SiteSelector.Cheapest(candidates, request, 0.8).Value;
        Assert.True(chosen.Probability >= 0.8);
        Assert.InRange((chosen.Cost.Amount - chosen.LowestPossibleCost!.Value.Amount) / chosen.Cost.Amount, 0, 0.01m);
        var more = SiteSelector.Cheapest(candidates, request with { MostNodes = 50 }, 0.8).Value;
        Assert.True(chosen.Cost <= more.Cost);
    }

    [Fact]
    public void Constraints_hold_among_many_too()
    {
        var random = new Random(7);
        var candidates = Enumerable.Range(1, 140).Select(i => Plain(random, i) with
        {
            Staff = 0.2m * (1 + random.Next(4)), IsUnderserved = i % 9 == 0,
            MeetsRequirements = i % 10 == 0 ? Truth.False : i % 3 == 0 ? Truth.True : Truth.Unknown,
        }).ToValueList();
        var request = new SelectionRequest(60, Opens.PlusYears(1))
        {
            MostStaff = 9, LeastUnderserved = 3, LeastOfRegions = [("Wales", 4)], MostOfOneRegion = 12, LeastRegions = 2, MustHave =
                [SiteCode.From("S002")],
        };
        var chosen = SiteSelector.Cheapest(candidates, request, 0.7).Value;
        Assert.True(chosen.Sites.Sum(site => site.Staff) <= 9);
        Assert.True(chosen.Sites.Count(site => site.IsUnderserved) >= 3);
        Assert.InRange(chosen.Sites.Count(site => site.Site.Group == "Wales"), 4, 12);
        Assert.Contains(chosen.Sites, site => site.Code == SiteCode.From("S002"));
        Assert.DoesNotContain(chosen.Sites, site => site.MeetsRequirements.IsFalse);
        Assert.True(chosen.LowestPossibleCost <= chosen.Cost);
    }

    [Fact]
    public void The_moments_of_a_site_are_those_of_its_draws()
    {
        var prior = RatePrior.WithMeanPerMonth(1, 1.5);
        var site = new PlannedSite(SiteCode.From("A"), PlannedOpening.Within(Opens, Opens.PlusDays(60)))
        {
            Prior = prior, ProbabilityOfNeverOpening = 0.2,
        };
        var moments = SiteMoments.Of(site, Opens.PlusDays(200));
        double one = 0, two = 0, all = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var x = (i + 0.5) / 200_000 * 0.6;
            var density = Math.Pow(x, 0.5) * Math.Exp(-x * prior.SiteDays);
            all += density;
            for (var late = 0; late <= 60; late += 5) Add(x * (201 - late), density * 0.8 * (late is 0 or 60 ? 0.5 : 1) / 12);
        }

        Assert.Equal(one / all, moments.Mean, moments.Mean * 2e-3);
        Assert.Equal((two / all) - Math.Pow(one / all, 2), moments.Variance, moments.Variance * 5e-3);

        void Add(double value, double weight) => (one, two) = (one + (weight * value), two + (weight * value * value));
    }

    private static LargeSearch Search(ValueList<SiteCandidate> candidates, SelectionRequest request, double? probability, decimal? budget)
    {
        var search = new LargeSearch([.. candidates], request, probability, budget);
        search.Run();
        return search;
    }

    private static FoundSet? Exact(ValueList<SiteCandidate> candidates, SelectionRequest request, double? probability, decimal? budget)
    {
        var search = new SetSearch(new([.. candidates], request, probability, budget));
        search.Run();
        Assert.True(search.IsComplete);
        return search.Best;
    }

    private static (ValueList<SiteCandidate> Candidates, SelectionRequest Request) Instance(int seed, int count)
    {
        var random = new Random(seed);
        var candidates = Enumerable.Range(1, count).Select(i => Any(random, i)).ToValueList();
        return (candidates, new(5 + random.Next(count * 3), Opens.PlusDays(200 + random.Next(165)))
        {
            CommonSpread = new[] { 0, 0.2, 0.5 }[random.Next(3)], MostSites = random.Next(4) == 0 ? 4 + random.Next(4) : null,
        });
    }

    private static SiteCandidate Plain(Random random, int number)
    {
        var rate = 0.2 + (0.8 * random.NextDouble());
        return new(new PlannedSite(SiteCode.From($"S{number:000}"), PlannedOpening.On(Opens.PlusDays(random.Next(120))))
        {
            Group = new[] { "Wales", "Scotland", "North East" }[random.Next(3)], Rate = RecruitmentRate.PerSiteMonth(rate),
            Prior = RatePrior.WithMeanPerMonth(rate, 1.5 + (2 * random.NextDouble())),
        }, Pounds.Of(500 * (4 + random.Next(17))));
    }

    private static SiteCandidate Any(Random random, int number)
    {
        var opens = Opens.PlusDays(random.Next(90));
        var rate = 0.1 + random.NextDouble();
        return new(new PlannedSite(SiteCode.From($"S{number:00}"), random.Next(3) == 0 ? PlannedOpening.Within(opens, opens.PlusDays(20))
            : PlannedOpening.On(opens))
        {
            Rate = RecruitmentRate.PerSiteMonth(rate),
            Prior = random.Next(3) == 0 ? null : RatePrior.WithMeanPerMonth(rate, 0.5 + (3 * random.NextDouble())),
            Cap = random.Next(4) == 0 ? 3 + random.Next(5) : null, ProbabilityOfNeverOpening = random.Next(3) == 0 ? 0.1 : 0,
        }, Pounds.Of(500 * (2 + random.Next(18))));
    }
}
