using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Tests.Troubleshooting;

/// <summary>Splits of the gap of studies that end, stop, are logged in part, or open sites that nobody planned.</summary>
public class ShortfallKindsTests
{
    private static readonly LocalDate Opens = new(2026, 1, 1);
    private static readonly SiteCode A = SiteCode.From("A");
    private static readonly ScreeningPlan Funnel = new(0.5, 0.8, 0.5, 1);

    private static ShortfallCause[] Steps => [.. Enum.GetValues<ShortfallCause>()
        .Where(cause => cause is >= ShortfallCause.Supply and <= ShortfallCause.LossAfterConsent)];

    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    public void After_the_planned_closure_of_a_study_nobody_is_planned_any_more(int days)
    {
        var closure = Opens.PlusDays(99);
        var ledger = Reported(A, 100, 10).Close(A, closure, Party.Sponsor, Opens.PlusDays(400)).State;
        var split = ShortfallAttribution.Of(Plan(closure, A), ledger, closure.PlusDays(days)).Value.Study;
        Assert.Equal(10, split.Planned, 1e-9);
        Assert.All(split.Parts, part => Assert.Equal(0, part.Recruits ?? 0, 1e-9));
    }

    // As the ledger with which it is compared; the curve of the plan counts the time since the opening.
    [Fact]
    public void The_day_of_opening_counts_as_planned_as_it_counts_in_the_days_open_of_the_ledger()
    {
        var (opens, asAt) = (new LocalDate(2026, 1, 5), new LocalDate(2026, 1, 14));
        var plan = new RecruitmentPlan(100, RecruitmentWindow.Between(opens, opens.PlusYears(1)),
            [new PlannedSite(A, PlannedOpening.On(opens)) { Rate = RecruitmentRate.PerSiteMonth(RecruitmentRate.DaysPerMonth) }]);
        var ledger = RecruitmentLedger.Start(opens, Party.Sponsor).State.Open(A, opens, Party.SiteOrganisation, asAt).State
            .Report([new(A, RecruitmentPeriod.Between(opens, asAt), 10)], Party.Sponsor).State;
        var split = ShortfallAttribution.Of(plan, ledger, asAt).Value.Study;
        Assert.Equal(9, plan.FromRatesBy(asAt)!.Value, 1e-9);
        Assert.Equal(10, ledger.DaysOpenWithin(A, RecruitmentPeriod.Between(opens, asAt)));
        Assert.Equal(10, split.Planned, 1e-9);
        Assert.All(split.Parts, part => Assert.Equal(0, part.Recruits ?? 0, 1e-9));
    }

    [Fact]
    public void Recruits_after_the_planned_closure_are_a_gain_of_days()
    {
        var split = ShortfallAttribution.Of(Plan(Opens.PlusDays(99), A), Reported(A, 150, 15), Opens.PlusDays(149)).Value.Study;
        Assert.Equal(-5, split.Of(ShortfallCause.PausedOrClosedEarly).Recruits!.Value, 1e-9);
        Assert.Equal(-5, split.Gap, 1e-9);
    }

    [Fact]
    public void A_limit_of_one_site_counts_wherever_the_plan_states_it()
    {
        var plan = Plan(Opens.PlusYears(1), A).WithCap(new RecruitmentCap(RecruitmentScope.Site(A), 6));
        Assert.Equal(6, ShortfallAttribution.Of(plan, Reported(A, 100, 6), Opens.PlusDays(99)).Value.Study.Planned);
    }

    [Fact]
    public void A_site_that_nobody_planned_makes_nothing_known_that_was_not()
    {
        var (plan, ledger) = (Plan(Opens.PlusYears(1), A), Reported(A, 100, 4));
        var before = ShortfallAttribution.Of(plan, ledger, Opens.PlusDays(99)).Value.Study;
        var other = Reported(ledger, SiteCode.From("Z"), 100, 3);
        var after = ShortfallAttribution.Of(plan, other, Opens.PlusDays(99)).Value;
        Assert.Equal(-3, after.Study.Of(ShortfallCause.SitesNotPlanned).Recruits);
        foreach (var part in before.Parts.Where(part => part.Cause != ShortfallCause.SitesNotPlanned))
            Assert.Equal(part, after.Study.Of(part.Cause));
        Assert.All(Steps, step => Assert.Null(after.Study.Of(step).Recruits));
    }

    [Fact]
    public void A_log_need_not_speak_of_days_on_which_its_site_was_paused_or_closed()
    {
        var plan = Plan(Opens.PlusYears(1), A);
        var ledger = RecruitmentLedger.Start(Opens, Party.Sponsor).State.Open(A, Opens, Party.Sponsor, Opens.PlusDays(300)).State
            .Pause(A, Opens.PlusDays(50), Party.Sponsor, Opens.PlusDays(300)).State
            .Resume(A, Opens.PlusDays(80), Party.Sponsor, Opens.PlusDays(300)).State
            .Close(A, Opens.PlusDays(129), Party.Sponsor, Opens.PlusDays(300)).State
            .Report([new(A, RecruitmentPeriod.Between(Opens, Opens.PlusDays(199)), 6)], Party.Sponsor, Opens.PlusDays(300)).State;
        var (first, second) = (Line(0, 49, 3), Line(80, 129, 3));
        Assert.All(Steps, step => Assert.NotNull(Of(first, second).Of(step).Recruits));
        // The line of the month in which the site closed may go to its end.
        Assert.All(Steps, step => Assert.NotNull(Of(first, Line(80, 150, 3)).Of(step).Recruits));
        // A tenth of the open days may have no line, and a line that goes on past the last day is left out; more may not.
        Assert.All(Steps, step => Assert.Null(Of(first, Line(91, 129, 3)).Of(step).Recruits));
        Assert.All(Steps, step => Assert.Null(Of(first).Of(step).Recruits));

        ShortfallSplit Of(params ScreeningLineDraft[] lines) =>
            ShortfallAttribution.Of(plan, ledger, Opens.PlusDays(199), ScreeningLog.Of(lines).Value, Funnel).Value.Study;
    }

    [Theory]
    [InlineData(90, 99, true)]
    [InlineData(90, 140, true)]
    [InlineData(80, 99, false)]
    public void A_log_that_lags_behind_the_reports_a_little_splits_the_rate_and_one_that_lags_far_does_not(int logged, int to, bool splits)
    {
        // Ten recruits in the first 90 days by weeks of ten, and none afterwards.
        var ledger = RecruitmentLedger.Start(Opens, Party.Sponsor).State.Open(A, Opens, Party.Sponsor, Opens.PlusDays(400)).State.Report(
            Enumerable.Range(0, 15)
                .Select(k => new RecruitmentCount(A, RecruitmentPeriod.Starting(Opens.PlusDays(10 * k), 10), k < 8 ? 1 : 0))
                .ToValueList(), Party.Sponsor, Opens.PlusDays(400)).State;
        ScreeningLineDraft[] lines = to > 99 ? [Line(0, logged - 1, 8), Line(logged, to, 0)] : [Line(0, logged - 1, 8)];
        var split = ShortfallAttribution.Of(Plan(Opens.PlusYears(1), A), ledger, Opens.PlusDays(99), ScreeningLog.Of(lines).Value, Funnel)
            .Value.Study;
        Assert.All(Steps, step => Assert.Equal(splits, split.Of(step).Recruits is not null));
        Assert.Equal(2, split.Gap, 1e-9);
        Assert.Equal(split.Gap, split.Parts.Sum(part => part.Recruits ?? 0), 1e-9);
    }

    [Fact]
    public void Without_any_opening_and_any_report_no_site_has_opened_and_with_reports_nobody_knows()
    {
        var plan = Plan(Opens.PlusYears(1), A);
        var ledger = RecruitmentLedger.Start(Opens, Party.Sponsor).State;
        Assert.Equal(10, Of(ledger).Of(ShortfallCause.SitesNotOpened).Recruits!.Value, 1e-9);
        Assert.False(StudySignals.Of(plan, ledger, Opens.PlusDays(99)).ValueOf(TroubleshootingFacts.IsOpen));
        var reported = ledger.Report([new(A, RecruitmentPeriod.Starting(Opens, 100), 0)], Party.Sponsor, Opens.PlusDays(100)).State;
        Assert.Equal(10, Of(reported).Of(ShortfallCause.OpeningNotKnown).Recruits!.Value, 1e-9);
        Assert.Null(StudySignals.Of(plan, reported, Opens.PlusDays(99)).ValueOf(TroubleshootingFacts.IsOpen));

        ShortfallSplit Of(RecruitmentLedger of) => ShortfallAttribution.Of(plan, of, Opens.PlusDays(99)).Value.Study;
    }

    [Fact]
    public void What_is_certain_leads_before_what_may_be_chance_though_that_may_have_cost_more()
    {
        // Four sites fifteen days late, and at each a share of consent that is a little low among few people.
        var sites = Enumerable.Range(1, 4).Select(i => SiteCode.From("S" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            .ToArray();
        var ledger = RecruitmentLedger.Start(Opens, Party.Sponsor).State;
        List<ScreeningLineDraft> lines = [];
        foreach (var site in sites)
        {
            ledger = ledger.Open(site, Opens.PlusDays(15), Party.Sponsor, Opens.PlusDays(200)).State
                .Report([new(site, RecruitmentPeriod.Between(Opens.PlusDays(15), Opens.PlusDays(114)), 8)], Party.Sponsor,
                    Opens.PlusDays(200)).State;
            lines.Add(Line(15, 114, 8) with { Site = site.Value, Screened = 50, Eligible = 25, Approached = 20 });
        }

        var split = ShortfallAttribution.Of(Plan(Opens.PlusYears(1), sites), ledger, Opens.PlusDays(114),
            ScreeningLog.Of(lines.ToValueList()).Value, Funnel).Value.Study;
        var (late, consent) = (split.Of(ShortfallCause.OpenedLate), split.Of(ShortfallCause.Consent));
        Assert.True(consent.Recruits > 0 && consent.Low < 0 && late.StandardError < 1, $"{late}; {consent}");
        Assert.Equal([ShortfallCause.OpenedLate, ShortfallCause.Consent], split.Leading().Select(part => part.Cause).Take(2));
    }

    private static RecruitmentPlan Plan(LocalDate closure, params SiteCode[] sites) => new(100, RecruitmentWindow.Between(Opens, closure),
        sites.Select(site => new PlannedSite(site, PlannedOpening.On(Opens)) { Rate = RecruitmentRate.PerSiteDay(0.1) }).ToValueList());

    private static RecruitmentLedger Reported(SiteCode site, int days, int recruits) =>
        Reported(RecruitmentLedger.Start(Opens, Party.Sponsor).State, site, days, recruits);

    private static RecruitmentLedger Reported(RecruitmentLedger ledger, SiteCode site, int days, int recruits) =>
        ledger.Open(site, Opens, Party.Sponsor, Opens.PlusDays(400)).State
            .Report([new(site, RecruitmentPeriod.Starting(Opens, days), recruits)], Party.Sponsor, Opens.PlusDays(400)).State;

    private static ScreeningLineDraft Line(int from, int to, int recruits) => new()
    {
        Site = A.Value, From = Opens.PlusDays(from), To = Opens.PlusDays(to), Screened = 10 * recruits, Eligible = 5 * recruits,
        Approached = 4 * recruits, Consented = recruits, Randomised = recruits,
    };
}
