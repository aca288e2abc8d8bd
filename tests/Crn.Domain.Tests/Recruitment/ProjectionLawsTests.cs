using Crn.Domain.Recruitment;

namespace Crn.Domain.Tests.Recruitment;

public class ProjectionLawsTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Property(MaxTest = 60)]
    public void Probabilities_rise_with_the_date_and_fall_with_the_target(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        var forecast = RecruitmentForecaster.PoissonGamma(plan, ledger, Today, RatePrior.WithMeanPerMonth(1, 1.2));
        foreach (var days in (int[])[0, 30, 200, 900])
        {
            var date = forecast.DataCut.PlusDays(days);
            Assert.InRange(forecast.ProbabilityOfReaching(plan.Target, date), 0, 1);
            Assert.True(forecast.ProbabilityOfReaching(plan.Target, date) <= forecast.ProbabilityOfReaching(plan.Target, date.PlusDays(30)) + 1e-12);
            Assert.True(forecast.ProbabilityOfReaching(plan.Target + 1, date) <= forecast.ProbabilityOfReaching(plan.Target, date) + 1e-12);
        }
    }

    [Property(MaxTest = 60)]
    public void A_count_has_total_mass_one_and_agrees_with_the_probability_of_a_target(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        var forecast = RecruitmentForecaster.PoissonGamma(plan, ledger, Today, RatePrior.WithMeanPerMonth(1, 1.2));
        var date = forecast.DataCut.PlusDays(120);
        var count = forecast.CountOn(date);
        Assert.Equal(1, count.ProbabilityOfAtLeast(count.Recruited), 1e-12);
        Assert.Equal(forecast.ProbabilityOfReaching(plan.Target, date), count.ProbabilityOfAtLeast(plan.Target), 1e-12);
        Assert.Equal(forecast.ExpectedOn(date), count.Mean, 1e-6 * Math.Max(1, count.Mean));
    }

    [Property(MaxTest = 40)]
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

    [Property(MaxTest = 40)]
    public void One_more_site_never_delays(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        var more = new RecruitmentPlan(plan.Target, plan.Opens, plan.Closes, plan.Sites.Add(new PlannedSite("one more", Today.PlusDays(10))));
        var prior = RatePrior.WithMeanPerMonth(1, 1.2);
        var date = Today.PlusDays(200);
        Assert.True(RecruitmentForecaster.PoissonGamma(plan, ledger, Today, prior).ProbabilityOfReaching(plan.Target, date)
            <= RecruitmentForecaster.PoissonGamma(more, ledger, Today, prior).ProbabilityOfReaching(plan.Target, date) + 1e-12);
    }

    [Property(MaxTest = 60)]
    public void Replaying_what_happened_gives_the_same_ledger(RecruitmentLedger ledger)
    {
        var events = new List<RecruitmentEvent>();
        foreach (var site in ledger.Sites)
        {
            if (site.Opened is { } opened) events.Add(new RecruitmentEvent.SiteOpened(site.Site, opened));
            foreach (var report in site.Reports) events.Add(new RecruitmentEvent.Reported(site.Site, report.Period, report.Recruited));
            if (site.Closed is { } closed) events.Add(new RecruitmentEvent.SiteClosed(site.Site, closed));
        }

        Assert.Equal(ledger, RecruitmentLedger.Replay(events));
    }

    [Fact]
    public void Nobody_open_yet_and_no_prior_is_refused_with_what_would_help()
    {
        var refused = RecruitmentForecaster.PoissonGamma(new RecruitmentPlan(10, Today, Today.PlusDays(365)), RecruitmentLedger.Empty, Today);
        Assert.Equal("recruitment.rate-not-known", Assert.Single(refused.Reasons).Code);
    }

    [Fact]
    public void Nobody_recruited_yet_is_not_a_rate_of_nothing()
    {
        var ledger = RecruitmentLedger.Empty.Open("A", Today.PlusDays(-90)).State.Report("A", new DateInterval(Today.PlusDays(-90), Today), 0).State;
        var forecast = RecruitmentForecaster.PoissonGamma(new RecruitmentPlan(1, Today.PlusDays(-90), Today.PlusDays(365)), ledger, Today).Value;

        // Jeffreys' prior on one rate: P(at least one in as much time again) = 1 - (1/2)^(1/2).
        Assert.Equal(1 - Math.Sqrt(0.5), forecast.ProbabilityOfReaching(1, Today.PlusDays(90)), 1e-12);
    }

    [Fact]
    public void Sites_that_close_first_may_mean_never()
    {
        var plan = new RecruitmentPlan(50, Today.PlusDays(-90), Today.PlusDays(365), new PlannedSite("A", Today.PlusDays(-90), closes: Today.PlusDays(30)));
        var ledger = RecruitmentLedger.Empty.Open("A", Today.PlusDays(-90)).State.Report("A", new DateInterval(Today.PlusDays(-90), Today), 3).State;
        var completion = RecruitmentForecaster.PoissonGamma(plan, ledger, Today, RatePrior.WithMeanPerMonth(1, 1.2)).Completion;
        Assert.InRange(completion.ProbabilityEver, 0, 1e-6);
        Assert.Equal("never", completion.Quantile(0.5).ToString());
    }

    [Fact]
    public void A_report_of_the_same_period_corrects_and_one_that_overlaps_is_refused()
    {
        var may = new YearMonth(2026, 5).ToDateInterval();
        var ledger = RecruitmentLedger.Empty.Report("A", may, 3).State.Report("A", may, 5).State;
        Assert.Equal(5, ledger.Recruited);
        var refused = ledger.Report("A", new DateInterval(new(2026, 5, 10), new(2026, 6, 10)), 1);
        Assert.Equal("recruitment.days-reported-twice", Assert.Single(refused.Reasons).Code);
    }

    [Theory]
    [InlineData("2021-01-25", -0.25)]
    [InlineData("2021-01-26", -0.5)]
    public void A_quarter_recruited_at_half_time_was_25_points_behind_and_is_now_half_behind(string on, double figure)
    {
        // The worked example of the announcement, on either side of the day the formula changed.
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value;
        var answer = TimeAndTarget.Of(25, 100, date.PlusDays(-100), date.PlusDays(100), date)!;
        Assert.Equal(figure, answer.Figure, 1e-12);
    }
}
