using Crn.Domain.Decisions;
using Crn.Domain.Monitoring;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using static Crn.Domain.Benchmarks.Growth.GrowthRow;

namespace Crn.Domain.Benchmarks.Growth;

internal static class RecruitmentGrowth
{
    private static readonly LocalDate First = new(2000, 1, 1);
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly SiteCode Leeds = SiteCode.From("Leeds");

    public static GrowthRow[] Rows { get; } =
    [
        Row("RecruitmentLedger.Report: n days one by one", 1000, Reported),
        Row("RecruitmentLedger.Report: n sites with a row each, one by one", 250, ManySites),
        Row("RecruitmentLedger.Replay, RecruitmentLedger.TryReplay: n events", 1000, n => Reported(n).Events,
            e => RecruitmentLedger.Replay(e)),
        Row("RecruitmentLedger.Correct, RecruitmentLedger.Withdraw: each of n days", 1000, n => (n, Reported(n)),
            x => Enumerable.Range(0, x.n)
            .Aggregate(x.Item2, (l, i) => l.Correct(Leeds, Day(i), 9, "counted again", Today, Party.Sponsor).State)),
        Row("RecruitmentLedger.Confirm: each of n days", 1000, n => (n, Reported(n)), x => Enumerable.Range(0, x.n)
            .Aggregate(x.Item2, (l, i) => l.Confirm(Leeds, Day(i), true, Today, Party.Sponsor).State)),
        Row("RecruitmentLedger.ConfirmedRecruits: of n days", 1000, n => Enumerable.Range(0, n)
            .Aggregate(Reported(n), (l, i) => l.Confirm(Leeds, Day(i), true, Today, Party.Sponsor).State), l => l.ConfirmedRecruits()),
        Row("RecruitmentLedger.Pause, RecruitmentLedger.Resume: n pauses of one site", 500, n => Paused(n)),
        Row("RecruitmentLedger.Open, RecruitmentLedger.Close, RecruitmentLedger.CorrectOpening: n sites", 250, Opened),
        Row("RecruitmentLedger.Complete: n days one by one", 500, n => Enumerable.Range(1, n)
            .Aggregate(Reported(1), (l, i) => l.Complete(Leeds, First.PlusDays(i), Party.Sponsor, Today).State)),
        Row("RecruitmentLedger.RecruitedBy, RecruitmentLedger.RecruitedWithin: n dates of n days", 1000, n => (n, Reported(n)),
            x => Enumerable.Range(0, x.n).Sum(i => x.Item2.RecruitedBy(First.PlusDays(i)).AtLeast)),
        Row("RecruitmentLedger.RecruitedBy: n dates of a study of n sites", 125, n => (n, ManySites(n)),
            x => Enumerable.Range(0, x.n).Sum(i => x.Item2.RecruitedBy(First.PlusDays(i)).AtLeast),
            "Each answer adds up what n sites say of the date: n sums of n."),
        Row("RecruitmentLedger.DaysOpenWithin: n periods of n pauses", 250, n => (n, Paused(n)),
            x => Enumerable.Range(0, x.n).Sum(i => x.Item2.DaysOpenWithin(Leeds, Day(2 * i)) ?? 0),
            "Each answer goes through the pauses of its site, of which there are a few."),
        Row("RecruitmentLedger.UpTo, RecruitmentLedger.AsAt, RecruitmentLedger.KnownOn: n days", 500, Reported,
            l => l.UpTo(First.PlusDays(400))),
        Row("RecruitmentPlan.WithTarget, RecruitmentPlan.WithCap: targets and caps of n sites one by one", 125, n => (n, Plan(n)), Targets),
        Row("RecruitmentPlan.WithSites, RecruitmentPlan.Of: n sites at once", 125, n => (Plan(1), Plan(n)),
            x => x.Item1.WithSites(x.Item2.Sites)),
        Row("RecruitmentPlan.WithSites, RecruitmentPlan.WithWindow, RecruitmentPlan.WithExpected: n sites with opening windows one by one",
            125, n => Enumerable.Range(0, n).Aggregate(Plan(1), (plan, i) => plan
                .WithSites(new PlannedSite(Code(i), PlannedOpening.Within(First, First.PlusDays(90 + i))))
                .WithWindow(RecruitmentWindow.Between(First, Today.PlusDays(i))).WithExpected(ExpectedCurve.FromSitePlan))),
        Row("RecruitmentPlan.ExpectedBy: n sites with opening windows", 125,
            n => Enumerable.Range(0, n).Aggregate(Plan(1), (plan, i) => plan
            .WithSites(new PlannedSite(Code(i), PlannedOpening.Within(First, First.PlusDays(90 + i)))
            { Rate = RecruitmentRate.PerSiteMonth(1) })),
            p => p.ExpectedBy(Today.PlusDays(-300), ExpectedCurve.FromSitePlan)),
        Row("RecruitmentPlan.TargetOf, RecruitmentPlan.CapOf: n of n sites", 125, n => Targets((n, Plan(n))), p =>
            p.Sites.Sum(s => p.TargetOf(RecruitmentScope.Site(s.Code)) + p.CapOf(RecruitmentScope.Site(s.Code)))),
        Row("RecruitmentCounts.AddUp: n rows", 500, n => Reported(n).Study.Recruited.Rows, rows => RecruitmentCounts.AddUp(rows)),
        Row("RecruitmentCounts.FromCumulative: n points", 500,
            n => Enumerable.Range(1, n).Select(i => new CumulativePoint(First.PlusDays(i), i)).ToValueList(),
            points => RecruitmentCounts.FromCumulative(Leeds, First, points)),
        Row("ExpectedCurve.Through: n points", 500,
            n => Enumerable.Range(1, n).Select(i => new ExpectedPoint(First.PlusDays(i), i)).ToValueList(),
            points => ExpectedCurve.Through(points)),
        Row("RecruitmentMonitor.Review, RecruitmentMonitor.Findings: n sites with a target each", 125,
            n => (Targets((n, Plan(n))), ManySites(n)),
            x => RecruitmentMonitor.Review(x.Item1, x.Item2, Today)),
    ];

    public static RecruitmentPlan Plan(int sites) => new(10 * sites, RecruitmentWindow.Between(First, Today),
        Enumerable.Range(0, sites).Select(i => new PlannedSite(Code(i), PlannedOpening.On(First))).ToValueList());

    public static RecruitmentPlan Targets((int N, RecruitmentPlan Plan) x) => Enumerable.Range(0, x.N).Aggregate(x.Plan, (plan, i) => plan
        .WithTarget(new RecruitmentTarget(RecruitmentScope.Site(Code(i)), 10))
        .WithCap(new RecruitmentCap(RecruitmentScope.Site(Code(i)), 20)));

    private static SiteCode Code(int i) => SiteCode.From(FormattableString.Invariant($"S{i:0000}"));

    private static RecruitmentPeriod Day(int i) => RecruitmentPeriod.Day(First.PlusDays(i));

    private static RecruitmentLedger Started() => RecruitmentLedger.Start(First, Party.Sponsor, Today).State;

    public static RecruitmentLedger Reported(int n) => Enumerable.Range(0, n).Aggregate(Started(),
        (ledger, i) => ledger.Report([new(Leeds, Day(i), i % 3)], Party.Sponsor, Today).State);

    private static RecruitmentLedger Opened(int n) => Enumerable.Range(0, n).Aggregate(Started(),
        (ledger, i) => ledger.Open(Code(i), First, Party.Sponsor, Today).State);

    public static RecruitmentLedger ManySites(int n) => Enumerable.Range(0, n).Aggregate(Opened(n),
        (ledger, i) => ledger.Report([new(Code(i), Day(i), i % 3)], Party.Sponsor, Today).State);

    public static RecruitmentLedger Paused(int n)
    {
        var ledger = Started().Open(Leeds, First, Party.Sponsor, Today).State;
        for (var i = 0; i < n; i++)
        {
            ledger = ledger.Pause(Leeds, First.PlusDays(1 + (2 * i)), Party.Sponsor, Today).State;
            ledger = ledger.Resume(Leeds, First.PlusDays(2 + (2 * i)), Party.Sponsor, Today).State;
        }

        return ledger;
    }
}
