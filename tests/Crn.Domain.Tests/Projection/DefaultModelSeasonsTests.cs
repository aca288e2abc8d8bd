using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Projection;

/// <summary>The default model where the caller knows that months recruit more and less than others.</summary>
public class DefaultModelSeasonsTests
{
    private static readonly LocalDate Opened = new(2024, 1, 1);
    private static readonly LocalDate Today = new(2025, 12, 31);
    private static readonly RecruitmentPlan Plan = new(900, RecruitmentWindow.Between(Opened, new(2027, 12, 31)));

    [Property(MaxTest = 10 / Share.Of, MaxRejected = 40)]
    public void Months_that_are_alike_change_nothing(RecruitmentLedger ledger, RecruitmentPlan plan, PositiveInt factor)
    {
        var today = new LocalDate(2026, 5, 1);
        var (with, without) =
            (Project(plan, ledger, today, RateCourse.Seasonal(Alike(factor.Get))), RecruitmentForecaster.Project(plan, ledger, today));
        Assert.Equal(without.IsAccepted, with.IsAccepted);
        if (!with.IsAccepted) throw Counted.Skip();
        foreach (var days in (int[])[-3, 1, 90, 700])
        {
            Assert.Equal(without.Value.ProbabilityOfReaching(plan.Target, today.PlusDays(days)),
                with.Value.ProbabilityOfReaching(plan.Target, today.PlusDays(days)), 1e-6);
            Assert.Equal(without.Value.ExpectedOn(today.PlusDays(days)), with.Value.ExpectedOn(today.PlusDays(days)),
                1e-6 * without.Value.ExpectedOn(today.PlusDays(days)) + 1e-6);
        }

        Assert.Equal(without.Value.Completion.ProbabilityEver(), with.Value.Completion.ProbabilityEver(), 1e-6);
    }

    [Property(MaxTest = 8 / Share.Of)]
    public void Any_seasons_have_a_sound_answer_or_a_reason(RecruitmentLedger ledger, RecruitmentPlan plan,
        NonEmptyArray<PositiveInt> months)
    {
        var seasons =
            RateCourse.Seasonal(Enumerable.Range(0, 12).Select(i => months.Get[i % months.Get.Length].Get % 7 / 3.0)
                .Select((f, i) => i == 3 ? f + 0.1 : f).ToValueList());
        var outcome = Project(plan, ledger, new(2026, 5, 1), seasons);
        if (outcome.IsAccepted) ForecastChecks.Sound(outcome.Value);
        else Assert.All(outcome.Reasons, r => Assert.Contains("planned opening", r.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public void A_quiet_December_is_no_falling_rate_and_comes_again()
    {
        // Twenty a month at two sites, in December and August half of it; we stand at the end of a December.
        var ledger = TwoYears(month => month is 8 or 12 ? 5 : 10);
        var seasons = RateCourse.Seasonal(1, 1, 1, 1, 1, 1, 1, 0.5, 1, 1, 1, 0.5);
        var (with, without) = (Project(Plan, ledger, Today, seasons).Value, RecruitmentForecaster.Project(Plan, ledger, Today).Value);
        double In(RecruitmentForecast f, int month) =>
            f.ExpectedOn(new LocalDate(2026, month, 1).With(DateAdjusters.EndOfMonth))
                - f.ExpectedOn(new LocalDate(2026, month, 1).PlusDays(-1));

        Assert.InRange(In(with, 12) / In(with, 11), 0.45, 0.57);
        Assert.InRange(In(without, 12) / In(without, 11), 0.9, 1.1);
        // Told of the season, January is seen to be an ordinary month.
        Assert.InRange(In(with, 1), 1.05 * In(without, 1), 25);
        Assert.Contains(with.Assumptions.AsEnumerable(), a => a.Contains("as the caller says", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_is_expected_in_months_that_recruit_nobody()
    {
        var seasons = RateCourse.Seasonal(1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1);
        var forecast = Project(Plan, TwoYears(month => month is 7 or 8 ? 0 : 12), Today, seasons).Value;
        Assert.Equal(forecast.ExpectedOn(new(2026, 6, 30)), forecast.ExpectedOn(new(2026, 8, 31)), 1e-9);
        Assert.True(forecast.ExpectedOn(new(2026, 9, 30)) > forecast.ExpectedOn(new(2026, 8, 31)) + 5);
        Assert.DoesNotContain(forecast.Completion.Quantile(0.5).Date!.Value.Month, (int[])[7, 8]);
        ForecastChecks.Sound(forecast);
    }

    [Fact]
    public void Before_anybody_is_recruited_planned_rates_follow_the_season()
    {
        var plan = Plan.WithSites(new PlannedSite(SiteCode.From("A"), PlannedOpening.On(Opened))
            { Rate = RecruitmentRate.PerSiteMonth(4) });
        var seasons = RateCourse.Seasonal(2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        var forecast =
            Project(plan, RecruitmentLedger.Start(Opened.PlusDays(-30), Party.Sponsor).State, Opened.PlusDays(-30), seasons).Value;
        Assert.Equal(forecast.ExpectedOn(new(2024, 3, 31)), forecast.ExpectedOn(new(2024, 12, 31)), 1e-9);
        Assert.Equal("Poisson-gamma, planned rates taken with caution", forecast.Model);
    }

    private static Outcome<RecruitmentForecast> Project(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt,
        RateCourse seasons) =>
        RecruitmentForecaster.Project(plan, ledger, asAt, PlannedRateBelief.Default, seasons);

    private static ValueList<double> Alike(double factor) => Enumerable.Repeat(factor, 12).ToValueList();

    private static RecruitmentLedger TwoYears(Func<int, int> recruits)
    {
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State;
        foreach (var site in (SiteCode[])[SiteCode.From("A"), SiteCode.From("B")])
        {
            ledger = ledger.Open(site, Opened, Party.Sponsor, Today).State;
            for (var month = Opened; month < Today; month = month.PlusMonths(1))
            {
                ledger = ledger
                    .Report([new RecruitmentCount(site, RecruitmentPeriod.Between(month, month.With(DateAdjusters.EndOfMonth)),
                        recruits(month.Month))], Party.Sponsor, Today).State;
            }
        }

        return ledger;
    }
}
