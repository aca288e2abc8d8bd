using Crn.Domain.Decisions;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

/// <summary>Sites that cannot be distinguished share one rate: with caps too high to matter it is what it is without.</summary>
public class CommonRateTests
{
    private static readonly LocalDate Today = ArrivalCases.Today;

    [Theory]
    [InlineData(0, 60)]
    [InlineData(0, 1000)]
    [InlineData(1, 40)]
    [InlineData(30, 700)]
    public void A_cap_that_is_never_reached_changes_nothing(int recruited, int daysOpen)
    {
        var (free, capped) = (Of(recruited, daysOpen, null), Of(recruited, daysOpen, 300_000));
        foreach (var days in (int[])[60, 2000])
        {
            var (one, other) = (free.CountOn(Today.PlusDays(days)), capped.CountOn(Today.PlusDays(days)));
            foreach (var further in (int[])[1, 10, 74, 320])
            {
                Assert.Equal(one.ProbabilityOfAtLeast(recruited + further), other.ProbabilityOfAtLeast(recruited + further), 4e-9);
                Assert.Equal(one.ProbabilityOf(recruited + further), other.ProbabilityOf(recruited + further), 4e-9);
            }

            Assert.Equal(free.ProbabilityOfReaching(recruited + 25, Today.PlusDays(days)),
                capped.ProbabilityOfReaching(recruited + 25, Today.PlusDays(days)), 4e-9);
            Assert.Equal(free.ExpectedOn(Today.PlusDays(days)), capped.ExpectedOn(Today.PlusDays(days)), 1e-6 * one.Mean);
            Assert.Equal(free.Sites(Today.PlusDays(days))[0].ProbabilityOfNone,
                capped.Sites(Today.PlusDays(days))[0].ProbabilityOfNone, 4e-9);
        }

        // Far ahead only counts up to those asked for are told apart.
        Assert.Equal(free.ProbabilityOfReaching(recruited + 25, Today.PlusDays(300_000)),
            capped.ProbabilityOfReaching(recruited + 25, Today.PlusDays(300_000)), 4e-9);
        var (apart, under) = (free.ArrivalsBetween(Today.PlusDays(100), Today.PlusDays(900)), capped.ArrivalsBetween(Today.PlusDays(100),
            Today.PlusDays(900)));
        foreach (var further in (int[])[1, 10, 50, 100])
            Assert.Equal(apart.ProbabilityOfAtLeast(further), under.ProbabilityOfAtLeast(further), 4e-9);
    }

    [Fact]
    public void What_a_site_that_stays_open_reaches_for_ever_is_certain_and_its_mean_does_not_hang_on_a_cap_out_of_reach()
    {
        var window = PlannedOpening.Within(Today.PlusDays(20), Today.PlusDays(110));
        var plan = new RecruitmentPlan(41, RecruitmentWindow.Between(Today, Today.PlusDays(700)),
            [new(SiteCode.From("ONE"), window) { Rate = RecruitmentRate.PerSiteMonth(0.8) }]);
        var ledger = RecruitmentLedger.Start(Today.PlusDays(-10), Party.Sponsor, lag: ReportingLag.None).State;
        var free = RecruitmentForecaster.FromPlannedRates(plan, ledger, Today).Value.Completion.MomentsGivenReached();
        var capped = RecruitmentForecaster.FromPlannedRates(plan.WithCap(new(RecruitmentScope.Study, 59)), ledger, Today).Value
            .Completion.MomentsGivenReached();
        Assert.Equal((1.0, 1.0), (free.Probability, capped.Probability));
        Assert.Equal(free.MeanDays!.Value, capped.MeanDays!.Value, 1e-4 * free.MeanDays.Value);
    }

    [Fact]
    public void Draws_agree_where_a_site_opens_at_random()
    {
        const int draws = 20_000;
        var forecast = Of(0, 90, null, PlannedOpening.Within(Today.PlusDays(30), Today.PlusDays(120)));
        var date = Today.PlusDays(1261);
        var drawn = RecruitmentSampler.Of(forecast).Value.Run(new SamplingSettings { Draws = draws, Seed = 3 }, [date],
            cancellationToken: TestContext.Current.CancellationToken).CountOn(date);
        var count = forecast.CountOn(date);
        foreach (var further in (int[])[1, 4, 12, 25, 40, 74, 120])
        {
            var p = count.ProbabilityOfAtLeast(further);
            Assert.InRange(drawn.ProbabilityOfAtLeast(further).Value - p, -4.5 * Math.Sqrt(p * (1 - p) / draws),
                4.5 * Math.Sqrt(p * (1 - p) / draws));
        }
    }

    // One site that has been open, and another that opens in ten days, or later.
    private static RecruitmentForecast Of(int recruited, int daysOpen, int? cap, PlannedOpening? later = null)
    {
        var (one, two) = (SiteCode.From("ONE"), SiteCode.From("TWO"));
        var ledger = RecruitmentLedger.Start(Today.PlusDays(-1200), Party.Sponsor, lag: ReportingLag.None).State
            .Open(one, Today.PlusDays(1 - daysOpen), Party.Sponsor, Today).State
            .Report([new(one, RecruitmentPeriod.Between(Today.PlusDays(1 - daysOpen), Today), recruited)], Party.Sponsor, Today).State;
        var plan = new RecruitmentPlan(100 + recruited, RecruitmentWindow.Between(Today.PlusDays(-1200), Today.PlusDays(700)),
        [
            new(one, PlannedOpening.On(Today.PlusDays(1 - daysOpen))) { Cap = cap },
            new(two, later ?? PlannedOpening.On(Today.PlusDays(10))),
        ]);
        return RecruitmentForecaster.PoissonGamma(plan, ledger, Today).Value;
    }
}
