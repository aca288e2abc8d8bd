using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

/// <summary>What sites have, and whether they have anybody, where caps of groups and of the study leave them less.</summary>
public class SitesUnderCapsTests
{
    private static readonly LocalDate Today = ArrivalCases.Today;
    private static readonly LocalDate By = Today.PlusDays(365);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(30)]
    public void Of_sites_with_known_rates_who_has_nobody_is_what_the_places_leave(int places)
    {
        const double perDay = 1.2 / RecruitmentRate.DaysPerMonth;
        double[] holds = [perDay * 365, perDay * 265];
        var (plan, ledger) = TwoSites(opensIn: 100, RecruitmentScope.Study, places);
        var forecast = RecruitmentForecaster.PoissonGamma(plan, ledger, Today, RatePrior.WithMeanPerMonth(1.2, 1e7));
        var sites = forecast.Sites(By);
        // The first site is alone until the other opens, then each next participant is as likely one's as the other's.
        var (none, first) = (new double[2], perDay * 100);
        for (var before = 0; before < 200; before++)
        {
            for (var then = 0; then < 200; then++)
            {
                var weight = Poisson(first, before) * Poisson(2 * perDay * 265, then);
                var left = Math.Pow(0.5, Math.Min(then, Math.Max(0, places - before)));
                none[0] += before == 0 ? weight * left : 0;
                none[1] += weight * left;
            }
        }

        for (var i = 0; i < 2; i++)
        {
            Assert.InRange(sites[i].ProbabilityOfNone, none[i] - 0.1, none[i] + 0.1);
            Assert.True(1 - sites[i].ProbabilityOfNone <= sites[i].Expected + 1e-9, $"{sites[i]}");
            Assert.True(sites[i].Expected <= holds[i] + 1e-6);
        }
    }

    [Fact]
    public void No_site_has_somebody_more_probably_than_it_has_people_and_all_add_up()
    {
        var seen = 0;
        foreach (var scope in (RecruitmentScope[])[RecruitmentScope.Study, RecruitmentScope.Group("A")])
        {
            var (plan, ledger) = TwoSites(opensIn: 10, scope, places: 3);
            var free = new RecruitmentPlan(plan.Target, plan.Window, plan.Sites);
            for (var model = 0; model < 5; model++)
            {
                var (capped, open) = (Of(model, plan, ledger), Of(model, free, ledger));
                if (model == 4 && !scope.IsWholeStudy) continue;
                var (sites, before) = (capped.Sites(By), open.Sites(By));
                for (var i = 0; i < sites.Count; i++)
                {
                    seen++;
                    Assert.True(1 - sites[i].ProbabilityOfNone <= sites[i].Expected + 1e-9, $"{model}, {scope}: {sites[i]}");
                    Assert.InRange(sites[i].ProbabilityOfNone, before[i].ProbabilityOfNone - 1e-12, 1);
                }

                if (model > 0) Assert.Equal(capped.CountOn(By).Mean - capped.Recruited, sites.Sum(s => s.Expected), 1e-6);
            }
        }

        Assert.True(seen >= 18);
    }

    private static RecruitmentForecast Of(int model, RecruitmentPlan plan, RecruitmentLedger ledger)
    {
        var prior = RatePrior.WithMeanPerMonth(1.2, 1.2);
        return model switch
        {
            0 => RecruitmentForecaster.Project(plan, ledger, Today).Value,
            1 => RecruitmentForecaster.PoissonGamma(plan, ledger, Today, prior),
            2 => RecruitmentForecaster.FromPlannedRates(plan, ledger, Today).Value,
            3 => RecruitmentForecaster.FromConsents(plan, ledger, Today, prior, ScreeningPassRate.Beta(8, 4)),
            _ => RecruitmentForecaster.FromConsents(plan, ledger, Today, prior, ScreeningPassRate.Beta(8, 4), isShared: false),
        };
    }

    private static double Poisson(double mean, int count)
    {
        var mass = Math.Exp(-mean);
        for (var k = 1; k <= count; k++) mass *= mean / k;
        return mass;
    }

    // One site that opens today, and one that opens later, both in group A.
    private static (RecruitmentPlan Plan, RecruitmentLedger Ledger) TwoSites(int opensIn, RecruitmentScope scope, int places)
    {
        var ledger = RecruitmentLedger.Start(Today.PlusDays(-400), Party.Sponsor, lag: ReportingLag.None).State;
        var plan = new RecruitmentPlan(100, RecruitmentWindow.Between(Today.PlusDays(-400), Today.PlusDays(700)),
        [
            new(SiteCode.From("ONE"), PlannedOpening.On(Today)) { Group = "A", Rate = RecruitmentRate.PerSiteMonth(1) },
            new(SiteCode.From("TWO"), PlannedOpening.On(Today.PlusDays(opensIn))) { Group = "A", Rate = RecruitmentRate.PerSiteMonth(1) },
        ], caps: [new(scope, places)]);
        return (plan, ledger);
    }
}
