using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

public class ProjectionLawsTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    private static readonly SiteCode A = SiteCode.From("A");

    [Property(MaxTest = 60 / Share.Of)]
    public void Probabilities_rise_with_the_date_and_fall_with_the_target(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        var forecast = RecruitmentForecaster.PoissonGamma(plan, ledger, Today, RatePrior.WithMeanPerMonth(1, 1.2));
        foreach (var days in (int[])[0, 30, 200, 900])
        {
            var date = forecast.DataCut.PlusDays(days);
            Assert.InRange(forecast.ProbabilityOfReaching(plan.Target, date), 0, 1);
            Assert.True(forecast.ProbabilityOfReaching(plan.Target, date)
                <= forecast.ProbabilityOfReaching(plan.Target, date.PlusDays(30)) + 1e-12);
            Assert.True(forecast.ProbabilityOfReaching(plan.Target + 1, date) <= forecast.ProbabilityOfReaching(plan.Target, date) + 1e-12);
        }
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void A_count_has_total_mass_one_and_agrees_with_the_probability_of_a_target(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        var forecast = RecruitmentForecaster.PoissonGamma(plan, ledger, Today, RatePrior.WithMeanPerMonth(1, 1.2));
        var date = forecast.DataCut.PlusDays(120);
        var count = forecast.CountOn(date);
        Assert.Equal(1, count.ProbabilityOfAtLeast(count.Recruited), 1e-12);
        Assert.Equal(forecast.ProbabilityOfReaching(plan.Target, date), count.ProbabilityOfAtLeast(plan.Target), 1e-12);
        Assert.Equal(forecast.ExpectedOn(date), count.Mean, 1e-6 * Math.Max(1, count.Mean));
    }

    [Property(MaxTest = 40 / Share.Of)]
    public void Completion_quantiles_are_ordered_and_mean_what_they_say(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        var completion = RecruitmentForecaster.PoissonGamma(plan, ledger, Today, RatePrior.WithMeanPerMonth(1, 1.2)).Completion;
        double before = 0;
        foreach (var p in (double[])[0.05, 0.5, 0.95])
        {
            if (completion.DaysAt(p) is not { } days)
            {
                Assert.True(completion.Quantile(p).IsNever);
                continue;
            }

            Assert.True(days >= before);
            before = days;
            if (completion.Remaining <= 0) continue;
            Assert.True(completion.ProbabilityBy(completion.Quantile(p).Date!.Value) >= p - 1e-9);
            Assert.True(completion.ProbabilityBy(completion.Quantile(p).Date!.Value.PlusDays(-1)) <= p + 1e-9);
        }
    }

    [Property(MaxTest = 40 / Share.Of)]
    public void One_more_site_never_delays(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        var more = plan.WithSites(new PlannedSite(SiteCode.From("one more"), PlannedOpening.On(Today.PlusDays(10))));
        var prior = RatePrior.WithMeanPerMonth(1, 1.2);
        var date = Today.PlusDays(200);
        Assert.True(RecruitmentForecaster.PoissonGamma(plan, ledger, Today, prior).ProbabilityOfReaching(plan.Target, date)
            <= RecruitmentForecaster.PoissonGamma(more, ledger, Today, prior).ProbabilityOfReaching(plan.Target, date) + 1e-12);
    }

    [Fact]
    public void Nobody_open_yet_and_no_prior_is_refused_with_what_would_help()
    {
        var refused =
            RecruitmentForecaster.PoissonGamma(new RecruitmentPlan(10, RecruitmentWindow.Between(Today, Today.PlusDays(365))),
                RecruitmentLedger.Start(Today, Party.Sponsor).State, Today);
        Assert.Equal("recruitment.rate-not-known", Assert.Single(refused.Reasons).Code);
    }

    [Fact]
    public void Nobody_recruited_yet_is_not_a_rate_of_nothing()
    {
        var ledger = OneSite(0);
        var forecast =
            RecruitmentForecaster.PoissonGamma(new RecruitmentPlan(1, RecruitmentWindow.Between(Today.PlusDays(-90), Today.PlusDays(365))),
                ledger, Today).Value;

        // Jeffreys' prior on one rate: P(at least one in as much time again) = 1 - (1/2)^(1/2).
        Assert.Equal(1 - Math.Sqrt(0.5), forecast.ProbabilityOfReaching(1, Today.PlusDays(90)), 1e-12);
    }

    [Fact]
    public void Sites_that_close_first_may_mean_never()
    {
        var plan = new RecruitmentPlan(50, RecruitmentWindow.Between(Today.PlusDays(-90), Today.PlusDays(365)))
            .WithSites(new PlannedSite(A, PlannedOpening.On(Today.PlusDays(-90))) { Closing = Today.PlusDays(30) });
        var ledger = OneSite(3);
        var completion = RecruitmentForecaster.PoissonGamma(plan, ledger, Today, RatePrior.WithMeanPerMonth(1, 1.2)).Completion;
        Assert.InRange(completion.ProbabilityEver(), 0, 1e-6);
        Assert.Equal("never", completion.Quantile(0.5).ToString());
    }

    // Open for ninety days, in which so many were recruited.
    private static RecruitmentLedger OneSite(int recruited) => RecruitmentLedger.Start(Today.PlusDays(-90), Party.Sponsor).State
        .Open(A, Today.PlusDays(-90), Party.Sponsor, Today).State
        .Report([new(A, RecruitmentPeriod.Between(Today.PlusDays(-90), Today), recruited)], Party.Sponsor, Today).State;
}
