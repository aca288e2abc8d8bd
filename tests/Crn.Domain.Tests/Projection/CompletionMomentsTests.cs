using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using MathNet.Numerics;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Projection;

/// <summary>Mean and spread of the completion date, given that it comes.</summary>
public class CompletionMomentsTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly SiteCode Leeds = SiteCode.From("leeds");

    // One open site: the time is B times a beta-prime number of parameters R and A.
    [Property(MaxTest = 60 / Share.Of)]
    public void One_open_site_has_the_moments_of_a_beta_prime_distribution(RatePrior prior, int recruited, int wanted)
    {
        var (n, r) = (Math.Abs(recruited % 30), 1 + Math.Abs(wanted % 60));
        var (a, b) = (prior.Shape + n, prior.SiteDays + 90);
        var moments = Forecast(prior, n, n + r).Completion.MomentsGivenReached();
        Assert.Equal(1, moments.Probability);
        if (a > 1) Near(b * r / (a - 1), moments.MeanDays!.Value);
        else Assert.Null(moments.MeanDays);
        if (a > 2) Near(b * Math.Sqrt(r * (r + a - 1) / (a - 2)) / (a - 1), moments.StandardDeviationDays!.Value);
        else Assert.Null(moments.StandardDeviationDays);
    }

    [Property(MaxTest = 40 / Share.Of, MaxRejected = 160)]
    public void A_window_that_closes_leaves_the_part_of_the_distribution_before_it(RatePrior prior, int recruited, int wanted, int window)
    {
        var (n, r, days) = (Math.Abs(recruited % 30), 1 + Math.Abs(wanted % 60), 30 + Math.Abs(window % 600));
        var (a, b) = (prior.Shape + n, prior.SiteDays + 90);
        if (a <= 1) throw Counted.Skip();
        var y = days / (days + b);
        var reached = SpecialFunctions.BetaRegularized(r, a, y);
        if (reached < 1e-4) throw Counted.Skip();
        var mean = b * r / (a - 1) * SpecialFunctions.BetaRegularized(r + 1, a - 1, y) / reached;
        var closes = Today.PlusDays(days);
        foreach (var moments in (CompletionMoments[])[Forecast(prior, n, n + r, closes).Completion.MomentsGivenReached(),
            Forecast(prior, n, n + r).Completion.MomentsGivenReachedBy(closes)])
        {
            Assert.Equal(reached, moments.Probability, 1e-9);
            Near(mean, moments.MeanDays!.Value);
            Assert.InRange(moments.StandardDeviationDays!.Value, 0, days / 2.0);
        }
    }

    [Property(MaxTest = 12 / Share.Of)]
    public void Every_model_has_the_mean_of_its_own_distribution(RecruitmentLedger ledger, RecruitmentPlan plan, RatePrior prior)
    {
        var by = Today.PlusDays(700);
        Check(RecruitmentForecaster.PoissonGamma(plan, ledger, Today, prior));
        if (RecruitmentForecaster.Project(plan, ledger, Today) is { IsAccepted: true } projected) Check(projected.Value);

        void Check(RecruitmentForecast forecast)
        {
            var completion = forecast.Completion;
            var moments = completion.MomentsGivenReachedBy(by);
            var ever = completion.MomentsGivenReached();
            Assert.Equal(completion.ProbabilityEver(), ever.Probability, 1e-9);
            Assert.Equal(completion.ProbabilityBy(by), moments.Probability, 1e-9);
            if (moments.MeanDays is not { } mean)
            {
                Assert.True(moments.Probability <= forecast.NumericalErrorBound);
                return;
            }

            if (completion.Remaining <= 0)
            {
                Assert.Equal((0, 0), (mean, moments.StandardDeviationDays));
                return;
            }

            // Added up week by week, each week at its beginning: too much by no more than one week.
            var days = Period.DaysBetween(forecast.DataCut, by);
            double byWeeks = 0;
            for (var d = 0; d < days; d += 7)
                byWeeks += 7 * (1 - (completion.ProbabilityBy(forecast.DataCut.PlusDays(d)) / moments.Probability));
            Assert.InRange(mean, byWeeks - 7.1, byWeeks + 0.1);
            // What comes later only makes the mean later.
            if (ever.MeanDays is { } later) Assert.True(later >= mean - 1e-3);
        }
    }

    // The rule of Gauss and Kronrod, halved until its two answers agree, asks for many more times.
    [Property(MaxTest = 8 / Share.Of, MaxRejected = 64)]
    public void Few_times_give_the_moments_that_many_give(RecruitmentLedger ledger, RecruitmentPlan plan, RatePrior prior, int window)
    {
        var projected = window % 2 == 0 ? RecruitmentForecaster.Project(plan, ledger, Today) : null;
        var forecast = projected is { IsAccepted: true } ? projected.Value : RecruitmentForecaster.PoissonGamma(plan, ledger, Today, prior);
        var days = 60 + Math.Abs(window % 900);
        var k = forecast.Completion.Remaining;
        var given = forecast.Completion.MomentsGivenReachedBy(forecast.DataCut.PlusDays(days));
        if (k <= 0 || given is not { Probability: > 1e-3, MeanDays: { } mean, StandardDeviationDays: { } deviation })
            throw Counted.Skip();
        var left = (double t) => Math.Max(0, given.Probability - 1 + forecast.Counts.Below(t, k)) / given.Probability;
        var allowed = forecast.NumericalErrorBound < 1e-8 ? 1e-8 : 1e-6;
        double one = 0, two = 0;
        foreach (var (from, to) in ((double, double)[])[(0, mean / 2), (mean / 2, mean), (mean, Math.Max(mean, days))])
        {
            var part = GaussKronrod.Integrate(left, from, to, (allowed * mean, allowed * mean * deviation), halvings: 6);
            (one, two) = (one + part.Of, two + part.OfTwiceTime);
        }

        var isExact = forecast.NumericalErrorBound < 1e-8;
        Assert.Equal(one, mean, (isExact ? 1e-6 : 3e-4) * days);
        Assert.Equal(Math.Sqrt(Math.Max(0, two - (one * one))), deviation, (isExact ? 1e-5 : 5e-4) * days);
    }

    [Property(MaxTest = 1 + (1 / Share.Of), MaxRejected = 32)]
    public void The_mean_is_that_of_trials_that_are_drawn(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        var forecast = RecruitmentForecaster.Project(plan, ledger, Today) is { IsAccepted: true } projected ? projected.Value
            : RecruitmentForecaster.PoissonGamma(plan, ledger, Today, RatePrior.WithMeanPerMonth(1, 1.2));
        var by = forecast.DataCut.PlusDays(500);
        const int draws = 500;
        if (forecast.Completion.MomentsGivenReachedBy(by) is not
            { Probability: > 0.02, MeanDays: { } mean, StandardDeviationDays: { } deviation } given || forecast.Completion.Remaining <= 0)
            throw Counted.Skip();
        if (RecruitmentSampler.Of(forecast) is not { IsAccepted: true, Value: var sampler }) throw Counted.Skip();
        var drawn = sampler
            .Run(new() { Draws = draws, Seed = 11 }, [], cancellationToken: TestContext.Current.CancellationToken).Completion;
        var reached = drawn.ProbabilityBy(by).Value;
        var whole = Enumerable.Range(0, 500).Sum(d => 1 - (drawn.ProbabilityBy(forecast.DataCut.PlusDays(d)).Value / reached));
        var error = (5 * deviation / Math.Sqrt(draws * given.Probability)) + 0.5;
        Assert.InRange(whole - 0.5, mean - error, mean + error);
    }

    [Fact]
    public void What_is_never_reached_has_no_mean_and_what_is_reached_has_taken_no_time()
    {
        var prior = RatePrior.WithMeanPerMonth(1, 1.2);
        var never = Forecast(prior, 5, 500, cap: 40).Completion.MomentsGivenReached();
        Assert.Equal((0, null, null), (never.Probability, never.MeanDays, never.StandardDeviationDays));
        Assert.Equal(default, never);
        var met = Forecast(prior, 5, 5).Completion.MomentsGivenReached();
        Assert.Equal((1, 0, 0), (met.Probability, met.MeanDays, met.StandardDeviationDays));
        Assert.Equal("0 days, standard deviation 0, given what has a probability of 1", met.ToString());
    }

    [Fact]
    public void A_few_trials_that_are_slow_for_ever_outweigh_all_others_where_sites_may_never_open()
    {
        // One open site of shape 21.2 and one of shape 1.2 that may never open: alone, that one would do.
        var prior = RatePrior.WithMeanPerMonth(1, 1.2);
        var plan = new RecruitmentPlan(30, RecruitmentWindow.Between(Today, Today.PlusDays(400)))
            .WithSites(new PlannedSite(SiteCode.From("truro"), PlannedOpening.On(Today.PlusDays(30))) { ProbabilityOfNeverOpening = 0.2 });
        var moments = RecruitmentForecaster.PoissonGamma(plan, Ledger(20), Today, prior).Completion.MomentsGivenReached();
        Assert.Equal(1, moments.Probability);
        Assert.NotNull(moments.MeanDays);
        Assert.Null(moments.StandardDeviationDays);
        // Rates that fall as one over age leave a time without a mean.
        Assert.Null(RecruitmentForecaster.PoissonGamma(plan, Ledger(20), Today, prior, RateCourse.Falling(0.01, 1)).Completion
            .MomentsGivenReached().MeanDays);
        Assert.NotNull(RecruitmentForecaster.PoissonGamma(plan, Ledger(20), Today, prior, RateCourse.Falling(0.001)).Completion
            .MomentsGivenReached().MeanDays);
    }

    private static RecruitmentForecast Forecast(RatePrior prior, int recruited, int target, LocalDate? closes = null, int? cap = null)
    {
        var plan = new RecruitmentPlan(target, RecruitmentWindow.Between(Today.PlusDays(-90), Today.PlusDays(900)));
        if (closes is not null || cap is not null)
            plan = plan.WithSites(new PlannedSite(Leeds, PlannedOpening.On(Today.PlusDays(-90))) { Closing = closes, Cap = cap });
        return RecruitmentForecaster.PoissonGamma(plan, Ledger(recruited), Today, prior);
    }

    private static RecruitmentLedger Ledger(int recruited) =>
        RecruitmentLedger.Start(Today.PlusDays(-90), Party.Sponsor).State.Open(Leeds, Today.PlusDays(-90), Party.Sponsor, Today).State
        .Report([new(Leeds, RecruitmentPeriod.Between(Today.PlusDays(-90), Today), recruited)], Party.Sponsor, Today).State;

    private static void Near(double expected, double actual) => Assert.Equal(expected, actual, 1e-6 * expected);
}
