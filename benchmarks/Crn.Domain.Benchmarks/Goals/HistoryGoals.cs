using Crn.Domain.Benchmarks.Growth;
using Crn.Domain.Decisions;
using Crn.Domain.Monitoring;
using Crn.Domain.Permissions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using static Crn.Domain.Benchmarks.Goals.Goal;

namespace Crn.Domain.Benchmarks.Goals;

/// <summary>What has a history: ledgers, plans and cases that grow by one thing at a time.</summary>
internal static class HistoryGoals
{
    private const int Reports = 100_000;
    private static readonly LocalDate First = new(2023, 1, 1);
    private static readonly LocalDate Day = new(2026, 5, 11);

    private static readonly ValueList<SiteCode> Sites =
        Enumerable.Range(0, 100).Select(i => SiteCode.From(FormattableString.Invariant($"S{i:0000}"))).ToValueList();

    public static Goal[] All { get; } =
    [
        Of("100,000 reports of 100 sites to a ledger one by one", 2, null, () => Reports, Reported),
        Of("the same replayed", 2, null, () => Reported(Reports).Events, e => RecruitmentLedger.Replay(e)),
        Of("each of the 100,000 corrected, one by one", 2, null, () => Reported(Reports), ledger => Enumerable.Range(0, Reports).Aggregate(
            ledger, (l, i) => l.Correct(Site(i), On(i), 9, "counted again", Day, Party.Sponsor).State)),
        Of("each of the 100,000 confirmed, one by one", 2, null, () => Reported(Reports), ledger => Enumerable.Range(0, Reports).Aggregate(
            ledger, (l, i) => l.Confirm(Site(i), On(i), true, Day, Party.Sponsor).State)),
        Of("1,000 sites added to a case one by one", 1, null,
            () => (Case: PermissionsGrowth.Started(0), Sites: PermissionsGrowth.Sites(1_000)),
            x => x.Sites.Aggregate(x.Case, (c, site) => c.AddSite(site, Day, Party.Sponsor).State)),
        Of("a case of 1,000 sites: what is blocked", 0.005, null, () => PermissionsGrowth.Started(1_000), c => c.Blocked),
        Of("a case of 1,000 sites: what is ready", 0.005, null, () => PermissionsGrowth.Started(1_000), c => c.Ready),
        Of("a plan: 1,000 targets and caps one by one", 0.2, null, () => (1_000, RecruitmentGrowth.Plan(1_000)), RecruitmentGrowth.Targets),
        Of("1,000 sites with a target each: the review", 0.02, null,
            () => (Plan: RecruitmentGrowth.Targets((1_000, RecruitmentGrowth.Plan(1_000))), Ledger: RecruitmentGrowth.ManySites(1_000)),
            x => RecruitmentMonitor.Review(x.Plan, x.Ledger, new(2026, 5, 1))),
        Step("a case of one site: a step submitted", StepKey.OfStudy("REC_FULL"), decided: false),
        Step("a case of one site: a step decided", StepKey.OfStudy("REC_FULL"), decided: true),
        Step("a case of one site: the application submitted", StepKey.OfStudy("IRAS_SUBMIT"), decided: false),
        Step("a case of one site: the opening", StepKey.AtSite("SITE_OPEN", SiteCode.From("S1")), decided: true),
        Step("a case of one site: the first participant", StepKey.AtSite("FIRST_PARTICIPANT", SiteCode.From("S1")), decided: true),
        Beside("by hand: a record of two lists with one item changed", () => new ByHand(), b => b.Decide(2), 20_000),
        Of("a case of one site: 1,000 events replayed", 60e-6, null, () => PermissionsGrowth.Steps(1_000).Events,
            e => PermissionCase.Replay(e), 20),
    ];

    // A row for each day and site: 1,000 days of 100 sites.
    private static RecruitmentLedger Reported(int reports) => Enumerable.Range(0, reports).Aggregate(
        RecruitmentLedger.Start(First, Party.Sponsor, Day).State,
        (ledger, i) => ledger.Report([new(Site(i), On(i), i % 3)], Party.Sponsor, Day).State);

    private static SiteCode Site(int report) => Sites[report % Sites.Count];

    private static RecruitmentPeriod On(int report) => RecruitmentPeriod.Day(First.PlusDays(report / Sites.Count));

    private static Goal Step(string what, StepKey step, bool decided) => Of(what, 150e-9, 300, () => CaseWalk.Before(
        PermissionsGrowth.Started(1), step, decided, Day), before => before(), 5_000);

    // The least a case must do: where a step stands is looked up, changed in a copy, and said in an event.
    private sealed class ByHand
    {
        private readonly int[] steps = new int[4];

        public object Decide(int step)
        {
            if (steps[step] != 0) return "decided already";
            var next = steps.AsSpan().ToArray();
            next[step] = 1;
            return next;
        }
    }
}
