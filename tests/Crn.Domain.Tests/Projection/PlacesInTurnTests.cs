using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

/// <summary>What sites have of the places that caps of groups and of the study leave: who comes first takes them.</summary>
public class PlacesInTurnTests
{
    private static readonly LocalDate Today = ArrivalCases.Today;
    private static readonly SiteCode Open = SiteCode.From("OPEN"), Later = SiteCode.From("LATER");

    [Theory]
    [InlineData(400)]
    [InlineData(250)]
    [InlineData(120)]
    [InlineData(30)]
    public void Two_sites_of_known_rates_share_the_places_of_the_study_as_they_fall(int opensIn)
    {
        const int places = 9;
        const double perDay = 1.2 / 30.4375;
        var (plan, ledger) = TwoSites(opensIn, places);
        var forecast = RecruitmentForecaster.PoissonGamma(plan, ledger, Today, RatePrior.WithMeanPerMonth(1.2, 1e6));
        foreach (var days in (int[])[28, 100, 200, 365, 600])
        {
            // A participant of a site takes a place as long as fewer than all places are taken.
            var (first, second) = (0.0, 0.0);
            for (var s = 0.05; s < days; s += 0.1)
            {
                var free = 0.1 * perDay * Below(places, perDay * (s + Math.Max(0, s - opensIn)));
                first += free;
                if (s > opensIn) second += free;
            }

            var sites = forecast.Sites(Today.PlusDays(days)).ToDictionary(s => s.Site.ToString(), s => s.Expected);
            Assert.InRange(sites["OPEN"], first - 0.06, first + 0.06);
            Assert.InRange(sites["LATER"], second - 0.06, second + 0.06);
            Assert.Equal(forecast.CountOn(Today.PlusDays(days)).Mean - forecast.Recruited, sites.Values.Sum(), 1e-6);
        }
    }

    [Fact]
    public void A_site_that_opens_when_the_study_is_full_has_nobody()
    {
        var (plan, ledger) = TwoSites(700, 5);
        var counts = Enumerable.Range(0, 10)
            .Select(month => new RecruitmentCount(Open, RecruitmentPeriod.Starting(Today.PlusDays(-299 + (28 * month)), 28), 5));
        ledger = ledger.Report(counts.ToValueList(), Party.Sponsor, Today).State;
        plan = new RecruitmentPlan(60, plan.Window, plan.Sites, caps: [new(RecruitmentScope.Study, 55)]);
        foreach (var forecast in (RecruitmentForecast[])[RecruitmentForecaster.Project(plan, ledger, Today).Value,
            RecruitmentForecaster.PoissonGamma(plan, ledger, Today, RatePrior.WithMeanPerMonth(1.2, 0.8))])
        {
            var sites = forecast.Sites(Today.PlusDays(1000)).ToDictionary(s => s.Site.ToString(), s => s.Expected);
            Assert.InRange(sites["OPEN"], 4.9, 5 + 1e-9);
            Assert.InRange(sites["LATER"], 0, 0.01);
        }
    }

    [Fact]
    public void Nobody_who_came_is_taken_away_again_and_all_places_are_shared_out()
    {
        var binding = 0;
        // Every second of them on .NET 10: each model is there under two kinds of caps, and each kind of caps with every second model.
        foreach (var (name, forecast) in ArrivalCases.Share().Where(c => (c.Name.Contains("study", StringComparison.Ordinal)
            || c.Name.Contains("group", StringComparison.Ordinal)) && !c.Name.Contains("funnel", StringComparison.Ordinal)
            && !c.Name.Contains("bootstrap", StringComparison.Ordinal)).Where((_, i) => i % 2 == 0 || !Share.IsAll))
        {
            var before = new Dictionary<SiteOrStudy, double>();
            foreach (var weeks in (int[])[3, 24, 25, 60])
            {
                var date = Today.PlusDays(7 * weeks);
                var sites = forecast.Sites(date);
                foreach (var site in sites)
                {
                    Assert.True(site.Expected >= before.GetValueOrDefault(site.Site) - 1e-9, $"{name}, {site.Site}, week {weeks}");
                    before[site.Site] = site.Expected;
                }

                var mean = forecast.CountOn(date).Mean - forecast.Recruited;
                Assert.True(sites.Sum(s => s.Expected) <= mean + (1e-4 * (1 + mean)), $"{name}, week {weeks}");
                binding += sites.Sum(s => s.Expected) > 5 ? 1 : 0;
            }
        }

        Assert.True(binding >= 8, $"{binding} with many recruits");
    }

    private static (RecruitmentPlan Plan, RecruitmentLedger Ledger) TwoSites(int opensIn, int places)
    {
        var ledger = RecruitmentLedger.Start(Today.PlusDays(-300), Party.Sponsor).State;
        ledger = ledger.Open(Open, Today.PlusDays(-300), Party.Sponsor, Today).State;
        return (new RecruitmentPlan(places, RecruitmentWindow.Between(Today.PlusDays(-300), Today.PlusDays(1500)),
            [new(Open, PlannedOpening.On(Today.PlusDays(-300))), new(Later, PlannedOpening.On(Today.PlusDays(opensIn)))],
            caps: [new(RecruitmentScope.Study, places)]), ledger);
    }

    // P(N < k) of a Poisson count.
    private static double Below(int k, double mean)
    {
        var (sum, mass) = (0.0, Math.Exp(-mean));
        for (var n = 0; n < k; mass *= mean / ++n) sum += mass;
        return sum;
    }
}
