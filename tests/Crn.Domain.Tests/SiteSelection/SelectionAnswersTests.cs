using Crn.Domain.Money;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.SiteSelection;
using Crn.Domain.SiteSelection.Search;

namespace Crn.Domain.Tests.SiteSelection;

public class SelectionAnswersTests
{
    private static readonly LocalDate Opens = new(2026, 1, 1);
    private static readonly ValueList<SiteCandidate> Candidates =
        Enumerable.Range(1, 12).Select(i => Candidate(new Random(i), i)).ToValueList();
    private static readonly SelectionRequest Request = new(20, Opens.PlusYears(1)) { CommonSpread = 0.2 };

    [Fact]
    public void Along_the_frontier_more_certainty_costs_more()
    {
        var frontier = SiteSelector.Frontier(Candidates, Request, [0.1, 0.3, 0.5, 0.7, 0.9, 0.9999999]).Value;
        Assert.True(frontier.Count >= 4);
        foreach (var (cheaper, dearer) in frontier.Zip(frontier.Skip(1)))
        {
            Assert.True(cheaper.Cost < dearer.Cost);
            Assert.True(cheaper.Probability < dearer.Probability);
        }

        Assert.Equal("selection.not-reachable",
            SiteSelector.Frontier(Candidates, new(900, Request.By), [0.5]).Reasons.Single().Code);
    }

    [Fact]
    public void More_money_never_buys_less_and_the_difference_says_what_comes_in()
    {
        var chosen = SiteSelector.Cheapest(Candidates, Request, 0.6).Value;
        double last = 0;
        foreach (var more in (int[])[0, 1000, 3000, 9000])
        {
            var difference = chosen.WithMore(Pounds.Of(more));
            Assert.True(difference.Probability >= last - 1e-10);
            Assert.True(difference.Cost.Amount <= more);
            Assert.Equal(difference.To.Sites.Select(site => site.Code).Order(),
                chosen.Sites.Select(site => site.Code).Except(difference.GoOut).Concat(difference.ComeIn).Order());
            last = difference.Probability;
        }
    }

    [Fact]
    public void A_later_date_and_a_lower_probability_never_cost_more()
    {
        var chosen = SiteSelector.Cheapest(Candidates, Request, 0.7).Value;
        var later = SiteSelector.Cheapest(Candidates, new(20, Request.By.PlusMonths(3)) { CommonSpread = 0.2 }, 0.7).Value;
        var lower = SiteSelector.Cheapest(Candidates, Request, 0.5).Value;
        Assert.True(chosen.To(later).Cost.Amount <= 0);
        Assert.True(chosen.To(lower).Cost.Amount <= 0);
    }

    [Fact]
    public void A_near_miss_comes_in_when_it_costs_as_much_less_as_it_says()
    {
        var chosen = SiteSelector.Cheapest(Candidates, Request, 0.6).Value;
        var near = chosen.NearMisses(3);
        Assert.Equal(near.Select(miss => miss.Alternative!.Cost.Amount).Order(), near.Select(miss => miss.Alternative!.Cost.Amount));
        var (came, asked) = (0, 0);
        foreach (var miss in near)
        {
            var more = miss.Alternative!.Cost.Amount - chosen.Cost.Amount;
            var site = Candidates.Single(candidate => candidate.Code == miss.Code);
            if (site.Cost.Amount <= more + 1) continue;
            asked++;
            var cheaper = Candidates.Select(candidate => candidate == site
                ? new SiteCandidate(site.Site, Pounds.Of(site.Cost.Amount - more - 1)) : candidate).ToValueList();
            if (SiteSelector.Cheapest(cheaper, Request, 0.6).Value.Sites.Any(one => one.Code == site.Code)) came++;
        }

        Assert.True(asked > 0);
        Assert.Equal(asked, came);
    }

    [Fact]
    public void Reserves_are_the_sites_that_help_most_and_keep_to_the_limits()
    {
        var chosen = SiteSelector.Cheapest(Candidates, Request, 0.5).Value;
        var reserves = chosen.Reserves(3);
        Assert.Equal(3, reserves.Count);
        Assert.Equal(reserves.Select(one => one.Probability).OrderDescending(), reserves.Select(one => one.Probability));
        Assert.All(reserves, one => Assert.True(one.Probability > chosen.Probability && !chosen.Sites.Contains(one.Site)));
        var full = SiteSelector.Cheapest(Candidates, Request with { MostSites = chosen.Sites.Count }, 0.5).Value;
        Assert.Empty(full.Reserves(3));
    }

    // SI-06, SI-07 and SI-08.
    [Fact]
    public void A_blocker_is_never_outweighed_and_an_unknown_does_not_exclude()
    {
        var best = SiteSelector.Cheapest(Candidates, Request, 0.5).Value.Sites[0];
        var blocked = Candidates.Select(candidate => candidate == best ? candidate with { MeetsRequirements = Truth.False } : candidate)
            .ToValueList();
        var chosen = SiteSelector.Cheapest(blocked, Request, 0.5).Value;
        Assert.DoesNotContain(chosen.Sites, site => site.Code == best.Code);
        Assert.Equal("It lacks what the study cannot do without.", chosen.StandingOf(best.Code).Because);
        var known = Candidates.Select(candidate => candidate with { MeetsRequirements = Truth.True }).ToValueList();
        Assert.Equal(SiteSelector.Cheapest(Candidates, Request, 0.5).Value.Sites.Select(site => site.Code),
            SiteSelector.Cheapest(known, Request, 0.5).Value.Sites.Select(site => site.Code));
        Assert.Contains("selection.must-have-blocked", SiteSelector.Cheapest(blocked, Request with { MustHave = [best.Code] }, 0.5).Reasons
            .Select(reason => reason.Code));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    public void Staff_underserved_areas_and_regions_are_those_of_brute_force(int seed)
    {
        var random = new Random(seed);
        var candidates = Enumerable.Range(1, 10).Select(i => Candidate(random, i) with
        {
            Staff = random.Next(1, 5) / 2m, IsUnderserved = random.Next(3) == 0,
        }).ToValueList();
        var request = new SelectionRequest(8, Opens.PlusYears(1)) { MostStaff = 6, LeastUnderserved = 1, LeastOfRegions = [("Wales", 2)] };
        decimal? cheapest = null;
        var counts = new LazyCounts([.. candidates], request);
        for (var set = 0; set < 1 << 10; set++)
        {
            var members = Enumerable.Range(0, 10).Where(i => (set & (1 << i)) != 0).ToList();
            if (members.Sum(i => candidates[i].Staff) > 6 || !members.Exists(i => candidates[i].IsUnderserved)
                || members.Count(i => candidates[i].Site.Group == "Wales") < 2 || counts.Reaches(counts.Sum(members)) < 0.4) continue;
            var cost = members.Sum(i => candidates[i].Cost.Amount);
            if (!(cost >= cheapest)) cheapest = cost;
        }

        var outcome = SiteSelector.Cheapest(candidates, request, 0.4);
        Assert.Equal(cheapest, outcome.IsAccepted ? outcome.Value.Cost.Amount : null);
    }

    private static SiteCandidate Candidate(Random random, int number)
    {
        var rate = 0.2 + (0.8 * random.NextDouble());
        return new(new PlannedSite(SiteCode.From($"S{number:00}"), PlannedOpening.On(Opens.PlusDays(random.Next(90))))
        {
            Group = number % 2 == 0 ? "Wales" : "Scotland", Rate = RecruitmentRate.PerSiteMonth(rate),
            Prior = RatePrior.WithMeanPerMonth(rate, 2),
        }, Pounds.Of(250 * (6 + random.Next(20))));
    }
}
