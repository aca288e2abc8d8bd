using Ardalis.GuardClauses;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>Feasibility as far as it can be judged at a stage: what is not known need not be a no, and may not even be due.</summary>
/// <remarks>
/// <para>A rule whose facts are expected later says so and weighs nothing (EE-05); one whose facts are overdue counts as a concern (EE-06); what rests on an estimate is
/// not final before set-up (EE-07). Rules that are mere advice never change the verdict.</para>
/// <para>Learning a fact never makes anything overdue. Equality is by content. Immutable.</para>
/// </remarks>
public sealed record EarlyAssessment
{
    private EarlyAssessment(FeasibilityAssessment assessment, EngagementStage stage, ValueList<StagedFinding> findings, ValueList<MissingFact> missing) =>
        (Assessment, Stage, Findings, Missing) = (assessment, stage, findings, missing);

    /// <summary>The rules behind the judgement by stage.</summary>
    public static Citation Source { get; } = Citation.Default("EE-05 to EE-07: expected, overdue and estimated facts");

    /// <summary>The assessment by the rules alone, whatever the stage.</summary>
    public FeasibilityAssessment Assessment { get; }

    /// <summary>The stage.</summary>
    public EngagementStage Stage { get; }

    /// <summary>Every finding, weighed by the stage, in the order of the rules.</summary>
    public ValueList<StagedFinding> Findings { get; }

    /// <summary>
    /// The facts that blockers and concerns wait for, the one that matters most first: what is overdue before what is expected later, for that weighs nothing yet; among them
    /// the one that settles most blockers alone, then that on which most blockers wait, then the same of concerns; then by code. The order is a default of this library.
    /// </summary>
    public ValueList<MissingFact> Missing { get; }

    /// <summary>What can be said.</summary>
    public EarlyVerdict Verdict
    {
        get
        {
            if (Findings.Any(f => f is { Severity: Severity.Blocker, Finding.Status: FindingStatus.NotMet })) return EarlyVerdict.NotAsDescribed;
            var concern = Findings.Any(f => f.Weight is Severity.Concern or Severity.Blocker);
            var open = Findings.Any(f => f is { Severity: not Severity.Advice, Finding.Status: FindingStatus.Unknown });
            return (open, concern) switch
            {
                (true, true) => EarlyVerdict.CouldBeWithConcerns,
                (true, false) => EarlyVerdict.CouldBe,
                (false, true) => EarlyVerdict.FeasibleWithConcerns,
                (false, false) => EarlyVerdict.Feasible,
            };
        }
    }

    /// <summary>
    /// Whether the verdict stands whatever else is learnt: a blocker fails on firm answers, or no blocker or concern is open and none rests on an estimate. From set-up on, an
    /// estimate is as good as an answer (EE-07). A changed answer changes any verdict.
    /// </summary>
    public bool IsFinal => Verdict == EarlyVerdict.NotAsDescribed
        ? Findings.Any(f => f is { Severity: Severity.Blocker, Finding.Status: FindingStatus.NotMet } && IsFirm(f))
        : Findings.All(f => f.Severity == Severity.Advice || (f.Finding.Status != FindingStatus.Unknown && IsFirm(f)));

    /// <summary>The facts that are missing and due.</summary>
    public ValueList<MissingFact> Overdue => Missing.Where(m => m.IsOverdue).ToValueList();

    /// <summary>The facts that are missing, as is usual at this stage.</summary>
    public ValueList<MissingFact> ExpectedLater => Missing.Where(m => !m.IsOverdue).ToValueList();

    /// <summary>Assesses an enquiry as it was known on a day, by the study-level rules in force on that day.</summary>
    /// <remarks>The route answers whether the study is commercial, and the history whether confidential papers were shared, unless something else was learnt.</remarks>
    /// <param name="enquiry">The enquiry.</param>
    /// <param name="policy">By what the network advises.</param>
    /// <param name="on">The day.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enquiry had not been opened on that day.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static EarlyAssessment Of(Enquiry enquiry, EngagementPolicy policy, LocalDate on)
    {
        var known = KnownOn(enquiry, policy, on);
        return Of(known, known.FactsOfStudy(), known.FirmnessOf, policy.Rules, policy.Matrix, on);
    }

    /// <summary>Assesses a candidate site as it was known on a day, by the site-level rules in force on that day; what is known of the study holds at the site too.</summary>
    /// <param name="enquiry">The enquiry.</param>
    /// <param name="site">The name of the site; one of which nothing was learnt is assessed as unknown.</param>
    /// <param name="policy">By what the network advises.</param>
    /// <param name="on">The day.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentException"><paramref name="site"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The enquiry had not been opened on that day.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static EarlyAssessment OfSite(Enquiry enquiry, string site, EngagementPolicy policy, LocalDate on)
    {
        Guard.Against.NullOrWhiteSpace(site);
        var known = KnownOn(enquiry, policy, on);
        var answers = known.AnswersOf(site);
        return Of(known, known.FactsOfStudy().Merge(answers.Facts), fact => answers.FirmnessOf(fact) ?? known.FirmnessOf(fact), policy.SiteRules, policy.Matrix, on);
    }

    private bool IsFirm(StagedFinding finding) => !finding.IsEstimated || Stage >= EngagementStage.SetUp;

    private static Enquiry KnownOn(Enquiry enquiry, EngagementPolicy policy, LocalDate on)
    {
        Guard.Against.Null(policy);
        return Guard.Against.Null(enquiry).KnownOn(on) ?? throw new ArgumentOutOfRangeException(nameof(on), "The enquiry had not been opened on that day.");
    }

    private static EarlyAssessment Of(
        Enquiry known, FactSheet facts, Func<Fact, Firmness?> firmness, RuleSet<FeasibilityRule> rules, StageFactMatrix matrix, LocalDate on)
    {
        var assessment = rules.Assess(facts, on);
        var unsettled = new Unsettled(facts, known.Stage, matrix);
        var findings = assessment.Findings.Select(f => Weigh(f, known.Stage, firmness, unsettled)).ToValueList();
        return new(assessment, known.Stage, findings, unsettled.InOrder(findings));
    }

    private static StagedFinding Weigh(Finding finding, EngagementStage stage, Func<Fact, Firmness?> firmness, Unsettled unsettled)
    {
        var expected = unsettled.Matrix.ExpectedFrom(finding.Rule);
        var timing = finding.Status != FindingStatus.Unknown ? FindingTiming.Answered
            : stage >= expected && finding.Missing.Any(unsettled.IsOverdue) ? FindingTiming.Overdue
            : FindingTiming.NotDueYet;
        var estimated = timing == FindingTiming.Answered && finding.Used.Any(o => firmness(o.Fact) == Firmness.Estimated);
        return new(finding, FeasibilityAssessment.SeverityOf(finding), expected, timing, estimated);
    }
}
