using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Monitoring;
using Crn.Domain.Probability;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Studies;

namespace Crn.Domain.Tests.Recruitment;

public class RecruitmentPlanTests
{
    private static readonly LocalDate Opens = new(2026, 1, 1);
    private static readonly RecruitmentWindow TwoYears = RecruitmentWindow.Between(Opens, new(2028, 1, 1));
    private static readonly PlannedSite Leeds =
        new(SiteCode.From("Leeds"), PlannedOpening.On(Opens)) { Group = "England", Rate = RecruitmentRate.PerSiteMonth(2) };
    private static readonly PlannedSite Cardiff =
        new(SiteCode.From("Cardiff"), PlannedOpening.On(Opens.PlusYears(1))) { Group = "Wales", Rate = RecruitmentRate.PerSiteMonth(2) };

    [Property]
    public void An_expected_curve_never_falls_and_ends_at_the_target(RecruitmentPlan plan, byte days, byte more)
    {
        foreach (var curve in (ExpectedCurve[])[ExpectedCurve.Linear, ExpectedCurve.FromSitePlan,
            ExpectedCurve.Linear.WithSeasons(1, 1, 1, 1, 1, 1, 0.5, 0.2, 1, 1.3, 1.2, 0.8)])
        {
            if (plan.ExpectedBy(plan.Window.PlannedClosure, curve) is not { } whole) continue;
            Assert.Equal(plan.Target, whole, 1e-9);
            Assert.Equal(0, plan.ExpectedBy(plan.Window.Opening.PlusDays(-1), curve)!.Value, 1e-12);
            var day = plan.Window.Opening.PlusDays(days * 3);
            Assert.True(plan.ExpectedBy(day, curve) <= plan.ExpectedBy(day.PlusDays(more), curve) + 1e-9);
        }
    }

    [Property]
    public void Seasons_that_are_all_alike_change_nothing(RecruitmentPlan plan, ushort days)
    {
        var even = ExpectedCurve.Linear.WithSeasons([.. Enumerable.Repeat(0.7, 12)]);
        var day = plan.Window.Opening.PlusDays(days % 2000);
        Assert.Equal(plan.ExpectedBy(day, ExpectedCurve.Linear)!.Value, plan.ExpectedBy(day, even)!.Value, 1e-9);
    }

    [Property]
    public void A_window_of_one_day_is_that_day(LocalDate day, ushort after)
    {
        var (dated, window) = (Site(PlannedOpening.On(day)), Site(PlannedOpening.Within(day, day)));
        var by = day.PlusDays(after % 500);
        Assert.Equal(Plan(dated).FromRatesBy(by), Plan(window).FromRatesBy(by));

        static PlannedSite Site(PlannedOpening opening) => new(SiteCode.From("A"), opening) { Rate = RecruitmentRate.PerSiteDay(1) };
        static RecruitmentPlan Plan(PlannedSite site) => new(10, TwoYears, [site]);
    }

    [Property]
    public void A_rate_reads_back_in_the_unit_it_was_given(ushort hundredths)
    {
        var value = hundredths / 100.0;
        Assert.Equal(value, RecruitmentRate.PerSiteMonth(value).InSiteMonths);
        Assert.Equal(value, RecruitmentRate.PerSiteDay(value).InSiteDays, value * 1e-15);
        Assert.Equal(365.25, RecruitmentRate.PerSiteDay(1).InSiteMonths * 12, 1e-10);
    }

    [Fact]
    public void The_ramp_of_staggered_sites_is_below_the_straight_line()
    {
        var plan = new RecruitmentPlan(30, TwoYears, [Leeds, Cardiff]);
        // One site for two years and one for the second: a third of the site time lies in the first year.
        Assert.Equal(10, plan.ExpectedBy(Opens.PlusYears(1), ExpectedCurve.FromSitePlan)!.Value, 1e-9);
        Assert.Equal(15, plan.ExpectedBy(Opens.PlusYears(1))!.Value, 1e-9);
        Assert.Equal(24 * (365 / 365.25), plan.FromRatesBy(Opens.PlusYears(1))!.Value, 1e-9);
    }

    [Fact]
    public void Caps_and_targets_hold_for_study_nation_and_site_and_the_lower_of_two_counts()
    {
        var plan = new RecruitmentPlan(30, TwoYears, [Leeds with { Cap = 20, Target = 15 }, Cardiff])
            .WithCap(new(RecruitmentScope.Nation(UkNation.Wales), 8))
            .WithCap(new(RecruitmentScope.Site(Leeds.Code), 18))
            .WithTarget(new RecruitmentTarget(RecruitmentScope.Nation(UkNation.England), 22));
        Assert.Equal(8, plan.CapOf(RecruitmentScope.Group("Wales")));
        Assert.Equal(18, plan.CapOf(RecruitmentScope.Site(Leeds.Code)));
        Assert.Equal((30, 22, 15),
            (plan.TargetOf(RecruitmentScope.Study), plan.TargetOf(RecruitmentScope.Nation(UkNation.England)),
                plan.TargetOf(RecruitmentScope.Site(Leeds.Code))));
        Assert.Null(plan.StudyCap);
        Assert.Contains(
            RecruitmentMonitor.Findings(plan, RecruitmentLedger.Start(Opens, Party.Sponsor).State, Opens),
            f => f.Code == "recruitment.target-above-caps");
    }

    // Point-prevalence audits and surveys of one day.
    [Fact]
    public void A_window_of_one_day_is_a_window()
    {
        var plan = new RecruitmentPlan(40, RecruitmentWindow.Between(Opens, Opens), [Leeds]);
        Assert.Equal((1, 40, 0),
            (plan.Window.Days, plan.ExpectedBy(Opens, ExpectedCurve.Linear), plan.ExpectedBy(Opens.PlusDays(-1), ExpectedCurve.Linear)));
        Assert.Equal(40, plan.ExpectedBy(Opens, ExpectedCurve.Linear.WithSeasons(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)));
        Assert.Equal(40, plan.ExpectedBy(Opens, ExpectedCurve.FromSitePlan));
        Assert.Equal(plan.Window, RecruitmentWindow.Between(Opens, Opens));
        Assert.NotEqual(default, RecruitmentWindow.Between(default, default));
        Assert.Throws<InvalidOperationException>(() => default(RecruitmentWindow).Days);
    }

    [Fact]
    public void A_plan_that_contradicts_itself_cannot_be_made()
    {
        Assert.Throws<ArgumentException>(() => RecruitmentWindow.Between(Opens, Opens.PlusDays(-1)));
        Assert.Throws<ArgumentException>(() => new RecruitmentPlan(0, TwoYears));
        Assert.Throws<ArgumentException>(() => new RecruitmentPlan(9, TwoYears, [Leeds, Leeds]));
        Assert.Throws<ArgumentException>(() => new RecruitmentPlan(9, TwoYears, [Leeds with { Closing = Opens.PlusDays(-1) }]));
        Assert.Throws<ArgumentException>(() => new RecruitmentPlan(9, TwoYears, [Leeds]).WithCap(new(RecruitmentScope.Group("Wales"), 3)));
        Assert.Throws<InvalidOperationException>(() => new RecruitmentPlan(9, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => Leeds with { ProbabilityOfNeverOpening = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => RecruitmentRate.PerSiteMonth(double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => PlannedSite.ToBeNamed(1, PlannedOpening.NotStated) with { Group = "943 476 5919" });
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2.5)]
    public void The_mean_of_a_weibull_delay_agrees_with_a_numerics_library(double shape) =>
        Assert.Equal(new MathNet.Numerics.Distributions.Weibull(shape, 40).Mean, OpeningDelay.Weibull(shape, 40).MeanDays, 1e-10);

    [Property]
    public void A_study_gives_its_plan_in_one_step_or_says_what_its_record_lacks(Study study)
    {
        var outcome = RecruitmentPlan.Of(study, Leeds, Cardiff);
        var (opening, closure) = (study.Milestones.PlannedOpening ?? study.Milestones.ActualOpening, study.Milestones.PlannedClosure);
        Assert.Equal(study.Targets.Uk is >= 1 && closure?.Latest > opening?.Earliest && Leeds.Problem is null, outcome.IsAccepted);
        Assert.Equal(study.Targets.Uk is null or 0, outcome.Reasons.Any(r => r.Code == "recruitment.plan-target"));
        Assert.Equal(opening is null, outcome.Reasons.Any(r => r.Code == "recruitment.plan-opening-missing"));
        Assert.Equal(closure is null, outcome.Reasons.Any(r => r.Code == "recruitment.plan-closure-missing"));
    }

    [Fact]
    public void A_study_whose_record_says_enough_gives_its_plan()
    {
        var draft = new StudyDraft { Title = "A study", Status = StudyStatus.InSetup };
        var study = Study.Register(draft
            with { UkTarget = 81, PlannedOpening = PartialDate.Parse("2026-03"), PlannedClosure = PartialDate.Parse("2027-06") }, Opens,
            Party.Sponsor).State;
        Assert.Equal(new RecruitmentPlan(81, RecruitmentWindow.Between(new(2026, 3, 1), new(2027, 6, 30)), [Cardiff]),
            RecruitmentPlan.Of(study, Cardiff).Value);
        Assert.Equal("recruitment.plan-site-twice", Assert.Single(RecruitmentPlan.Of(study, Cardiff, Cardiff).Reasons).Code);
    }

    [Property]
    public void A_plan_with_another_curve_differs_in_the_curve_alone(RecruitmentPlan plan)
    {
        foreach (var curve in (ExpectedCurve[])[ExpectedCurve.Linear, ExpectedCurve.FromSitePlan])
        {
            var other = plan.WithExpected(curve);
            Assert.Equal(curve, other.Expected);
            Assert.Equal(plan.ExpectedBy(plan.Window.PlannedClosure, curve), other.ExpectedBy(plan.Window.PlannedClosure));
            Assert.Equal(plan, other.WithExpected(plan.Expected));
        }
    }
}
