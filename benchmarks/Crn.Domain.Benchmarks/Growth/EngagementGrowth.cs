using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using static Crn.Domain.Benchmarks.Growth.GrowthRow;

namespace Crn.Domain.Benchmarks.Growth;

internal static class EngagementGrowth
{
    private static readonly LocalDate Today = new(2026, 5, 5);

    public static GrowthRow[] Rows { get; } =
    [
        Row("Enquiry.Learn: one fact, n answers one after the other", 250, n => Learnt(n)),
        Row("Enquiry.Learn: n facts, one answer each", 250, n => RulesGrowth.Counts(n),
            facts => facts.Aggregate(Begun(), (e, f) =>
                e.Learn(FactSheet.Empty.With(f, 3, "form", null), Firmness.Estimated, Today, Party.Researcher).State)),
        Row("Enquiry.LearnOfSite, Enquiry.WithdrawOfSite: n sites", 250, n => Sites(n)),
        Row("Enquiry.Meet: n meetings", 250, n => Met(n)),
        Row("Enquiry.SetDeadline, Enquiry.MoveDeadline, Enquiry.DropDeadline, Enquiry.HandIn: n deadlines", 100,
            n => Enumerable.Range(0, n).Aggregate(Begun(), (e, i) =>
                e.SetDeadline($"D{i}", SubmissionKind.OutlineApplication, Today.PlusDays(i * 7 % n), Today, Party.Researcher).State)),
        Row("Enquiry.Replay, Enquiry.TryReplay: n events", 250, n => Learnt(n).History, history => Enquiry.Replay(history)),
        Row("Enquiry.KnownOn: of n events", 250, Learnt, e => e.KnownOn(Today.PlusDays(10))),
        Row("Enquiry.HistoryOf: of n answers", 250, Learnt, e => e.HistoryOf(StudyFacts.Target)),
        Row("AdviceNote.For: n sites", 25, n => Sites(n), e => AdviceNote.For(e, EngagementPolicy.Network, Today)),
    ];

    private static Enquiry Begun() =>
        Enquiry.Start("ENQ-17", ApplicationRoute.TwoStageGrant, EngagementStage.Outline, Today, Party.Researcher).State;

    public static Enquiry Learnt(int n) => Enumerable.Range(1, n).Aggregate(Begun(), (e, i) =>
        e.Learn(FactSheet.Empty.With(StudyFacts.Target, 240 + i, "statistician", null), Firmness.Estimated, Today.PlusDays(i),
            Party.Researcher).State);

    public static Enquiry Sites(int n) => Enumerable.Range(1, n).Aggregate(Begun(), (e, i) =>
        e.LearnOfSite(SiteCode.From(FormattableString.Invariant($"S{i * 7919L % 100003:00000}")),
            FactSheet.Empty.With(StudyFacts.Target, 240, "site", null), Firmness.Estimated, Today, Party.SiteOrganisation).State);

    private static Enquiry Met(int n) => Enumerable.Range(1, n).Aggregate(Begun(), (e, i) =>
        e.Meet("the team", $"Meeting {i}", Today.PlusDays(i), Party.Network).State);
}
