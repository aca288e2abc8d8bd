using Crn.Domain.Benchmarks.Troubleshooting;
using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Permissions;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting;
using static Crn.Domain.Benchmarks.Growth.GrowthRow;

namespace Crn.Domain.Benchmarks.Growth;

internal static class TroubleshootingGrowth
{
    private static readonly LocalDate First = new(2020, 1, 1);

    public static GrowthRow[] Rows { get; } =
    [
        Row("ScreeningLog.Of: n lines", 250, n => Enumerable.Range(0, n).Select(Line).ToValueList(), lines => ScreeningLog.Of(lines)),
        Row("ReasonCodes.With: n codes one by one", 250, n => Enumerable.Range(0, n).Aggregate(ReasonCodes.Common,
            (codes, i) => codes.With(FormattableString.Invariant($"own {i}"), ReasonKind.NoStaff))),
        Row("Escalation.Report: n reports one by one", 250, n => Reported(n)),
        Row("Escalation.Replay, Escalation.TryReplay: n events", 250, Reported, events => Escalation.Replay(events)),
        Row("RecoveryAction.MoreSites, RecoveryAction.EarlierOpenings: n sites", 250, Later,
            sites => RecoveryAction.MoreSites("more", sites, Pounds.Of(1))),
        Row("RecoveryPlan.Of, RecoveryPlan.With: 2 actions, n sites", 5, n => BehindStudies.Of(1, n), study => RecoveryPlan.Of(
            study.Plan, study.Ledger, BehindStudies.AsAt,
            [
                RecoveryAction.LongerWindow("a year more", BehindStudies.AsAt.PlusYears(2), Pounds.Of(5_000)),
                RecoveryAction.OtherTarget("smaller", 60, Pounds.Of(100)),
            ]).Value.Frontier()),
        Row("StudyPriorities.Rank: n studies of five sites", 5,
            n => Enumerable.Range(1, n).Select(i => BehindStudies.Of(i, 5)).ToValueList(),
            studies => StudyPriorities.Rank(studies, BehindStudies.AsAt, PriorityOrder.Participants)),
        Row("StudyPriorities.ShareFalling: n studies", 5, n => Enumerable.Range(1, n).Select(i => BehindStudies.Of(i, 5))
            .Select(s => StudySignals.Of(s.Plan, s.Ledger, BehindStudies.AsAt, s.Evidence)).ToValueList(),
            signals => StudyPriorities.ShareFalling(signals)),
        Row("PilotProgression.Judge: n sites", 5, n => BehindStudies.Of(1, n), study => PilotProgression.Judge(study.Plan, study.Ledger,
            BehindStudies.AsAt, study.Evidence.Log, [new(ProgressionMeasure.Consented, 0.25, 0.15)])),
        Row("FormalOutcomes.EffectOf: n sites", 125, n => Enumerable.Range(0, n).Select(Code).ToValueList(), sites =>
            FormalOutcomes.EffectOf(FormalOutcome.TargetRevised, FactSheet.Empty.With(PermissionFacts.Ctimp, false),
                new(2026, 6, 1), sites)),
    ];

    private static ScreeningLineDraft Line(int i) => new()
    {
        Site = "S" + (i % 50), From = First.PlusMonths(i / 50), To = First.PlusMonths((i / 50) + 1).PlusDays(-1), Screened =
            9, Approached = 6,
        Consented = 3,
    };

    private static ValueList<PlannedSite> Later(int n) =>
        Enumerable.Range(0, n).Select(i => new PlannedSite(Code(i), PlannedOpening.On(First.PlusDays(i)))).ToValueList();

    public static ValueList<EscalationEvent> Reported(int n)
    {
        var start = Escalation.Start(First, Party.Network);
        var (escalation, events) = (start.State, start.Events);
        for (var i = 1; i <= n; i++)
        {
            var next = escalation.Report(new EscalationReport { TimeToTarget = -0.4 }, First.PlusDays(i), Party.Network);
            (escalation, events) = (next.State, events.AddRange(next.Events));
        }

        return events;
    }

    private static SiteCode Code(int i) => SiteCode.From(FormattableString.Invariant($"S{i:0000}"));
}
