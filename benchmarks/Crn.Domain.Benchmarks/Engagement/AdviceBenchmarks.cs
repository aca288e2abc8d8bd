using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Benchmarks.Engagement;

/// <summary>Advice on a half-written outline, beside what its rules alone cost.</summary>
[MemoryDiagnoser]
public class AdviceBenchmarks
{
    private static readonly LocalDate Today = new(2026, 5, 5);

    private readonly Enquiry enquiry = HalfWritten();
    private readonly AdviceNote note = AdviceNote.For(HalfWritten(), EngagementPolicy.Network, Today);
    private readonly ValueList<EnquiryEvent> history = Long().History;

    /// <summary>The limit: the study-level rules, and nothing made of their findings.</summary>
    [Benchmark(Baseline = true)]
    public Verdict RulesAlone() => FeasibilityCatalogue.Network.Assess(enquiry.Facts, Today).Verdict;

    /// <summary>The findings weighed by the stage, the missing facts in order, the verdict.</summary>
    [Benchmark]
    public EarlyVerdict Assess() => EarlyAssessment.Of(enquiry, EngagementPolicy.Network, Today).Verdict;

    /// <summary>The whole note: offers, clocks, deadlines and sources too.</summary>
    [Benchmark]
    public AdviceNote Write() => AdviceNote.For(enquiry, EngagementPolicy.Network, Today);

    /// <summary>The note as Markdown.</summary>
    [Benchmark]
    public string Markdown() => note.ToMarkdown();

    /// <summary>An enquiry replayed from two hundred events.</summary>
    [Benchmark]
    public Enquiry Replay() => Enquiry.Replay(history);

    private static Enquiry HalfWritten() =>
        Enquiry.Start("ENQ-17", ApplicationRoute.TwoStageGrant, EngagementStage.Outline, Today, Party.Researcher).State
        .Learn(FactSheet.Empty.With(StudyFacts.Target, 240, "draft", null).With(StudyFacts.Sites, 12, "draft", null)
            .With(StudyFacts.MonthsOfRecruitment, 24m, "draft", null)
            .With(StudyFacts.PlannedRate, Bounds.Between(0.6m, 1.1m), "pilot", null), Firmness.Estimated, Today, Party.Researcher).State
        .SetDeadline("HTA stage 1", SubmissionKind.OutlineApplication, Today.PlusDays(40), Today, Party.Researcher).State;

    private static Enquiry Long() =>
        Enumerable.Range(1, 197)
            .Aggregate(HalfWritten(), (e, day) =>
                e.Learn(StudyFacts.Target, 240 + day, "statistician", Firmness.Estimated, Today.PlusDays(day), Party.Researcher).State);
}
