using Ardalis.GuardClauses;
using Crn.Domain.Engagement.Notes;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Engagement;

/// <summary>Feasibility as far as it can be judged at a stage: what is not known need not be a no, and may not even be due.</summary>
/// <remarks>
/// <para>A rule whose facts are expected later says so and weighs nothing (EE-05); one whose facts are overdue counts as a concern (EE-06);
/// what rests on an estimate is not final before set-up (EE-07). Rules that are mere advice never change the verdict.</para>
/// <para>Learning a fact never makes anything overdue. Equality is by content. Immutable.</para>
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record EarlyAssessment
{
    internal EarlyAssessment(
        FeasibilityAssessment assessment, EngagementStage stage, SiteCode? site, ValueList<StagedFinding> findings,
        ValueList<MissingFact> missing)
    {
        (Assessment, Stage, Site, Findings, MissingFacts) = (assessment, stage, site, findings, missing);
        Verdict = VerdictOf(findings);
        IsFinal = Verdict == EarlyVerdict.NotAsDescribed
            ? findings.Any(f => f is { Severity: Severity.Blocker, Fails: true } && IsFirm(f))
            : Verdict != EarlyVerdict.NothingAsked
                && findings.All(f => f.Severity == Severity.Advice || (!f.IsOpen && IsFirm(f)));
    }

    /// <summary>The rules behind the judgement by stage.</summary>
    public static Citation Source { get; } = Citation.Default("EE-05 to EE-07: expected, overdue and estimated facts");

    /// <summary>The assessment by the rules alone, whatever the stage.</summary>
    public FeasibilityAssessment Assessment { get; }

    /// <summary>The stage.</summary>
    public EngagementStage Stage { get; }

    /// <summary>The candidate site that is judged; null for the study.</summary>
    public SiteCode? Site { get; }

    /// <summary>Every finding, weighed by the stage, in the order of the rules.</summary>
    public ValueList<StagedFinding> Findings { get; }

    /// <summary>
    /// The facts that blockers and concerns wait for, the one that matters most first: what is overdue before what is expected later, for
    /// that weighs nothing yet; among them the one that settles most blockers alone, then that on which most blockers wait, then the same
    /// of concerns; then by code. The order is a default of this library.
    /// </summary>
    public ValueList<MissingFact> MissingFacts { get; }

    /// <summary>What can be said.</summary>
    public EarlyVerdict Verdict { get; }

    /// <summary>
    /// Whether the verdict stands whatever else is learnt: a blocker fails on firm answers, or no blocker or concern is open and none rests
    /// on an estimate. From set-up on, an estimate is as good as an answer (EE-07). A changed answer changes any verdict.
    /// </summary>
    public bool IsFinal { get; }

    /// <summary>The facts that are missing and due.</summary>
    /// <returns>Those of <see cref="MissingFacts"/> that are overdue, in that order.</returns>
    public ValueList<MissingFact> Overdue() => MissingFacts.Where(m => m.IsOverdue).ToValueList();

    /// <summary>The facts that are missing, as is usual at this stage.</summary>
    /// <returns>Those of <see cref="MissingFacts"/> that are not overdue, in that order.</returns>
    public ValueList<MissingFact> ExpectedLater() => MissingFacts.Where(m => !m.IsOverdue).ToValueList();

    /// <summary>Assesses an enquiry as it was known on a day, by the study-level rules in force on that day.</summary>
    /// <remarks>The route answers whether the study is commercial, and the history whether confidential papers were shared, unless
    /// something else was learnt.</remarks>
    /// <param name="enquiry">The enquiry.</param>
    /// <param name="policy">By what the network advises.</param>
    /// <param name="asAt">The day.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The enquiry had not been recorded on that day.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static EarlyAssessment Of(Enquiry enquiry, EngagementPolicy policy, LocalDate asAt)
    {
        Guard.Against.Null(policy);
        Guarded.Iso(asAt);
        var known = Guard.Against.Null(enquiry).RequiredOn(asAt);
        return Of(known, null, known.FactsOfStudy(), known.FirmnessOf, policy, asAt);
    }

    /// <summary>Assesses a candidate site as it was known on a day, by the site-level rules in force on that day; what is known of the
    /// study holds at the site too.</summary>
    /// <param name="enquiry">The enquiry.</param>
    /// <param name="site">The site; one of which nothing was learnt is assessed as unknown.</param>
    /// <param name="policy">By what the network advises.</param>
    /// <param name="asAt">The day.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentException"><paramref name="site"/> is <c>default</c>, or <paramref name="asAt"/> is of another calendar
    /// system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The enquiry had not been recorded on that day.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static EarlyAssessment OfSite(Enquiry enquiry, SiteCode site, EngagementPolicy policy, LocalDate asAt)
    {
        Guard.Against.Default(site);
        Guard.Against.Null(policy);
        Guarded.Iso(asAt);
        var known = Guard.Against.Null(enquiry).RequiredOn(asAt);
        var answers = known.AnswersOf(site);
        return Of(known, site, known.FactsOfStudy().Merge(answers.Facts), fact => answers.Find(fact)?.Firmness ?? known.FirmnessOf(fact),
            policy, asAt);
    }

    /// <summary>The assessment as one line.</summary>
    /// <returns>The verdict, and how many facts are missing and overdue.</returns>
    public override string ToString() =>
        $"{Verdict}{(IsFinal ? ", final" : "")}: {Text.Count(MissingFacts.Count, "fact", "facts")} missing, {Text.Of(Overdue().Count)} " +
        $"overdue";

    private static EarlyVerdict VerdictOf(ValueList<StagedFinding> findings)
    {
        if (!findings.Any(f => f.Severity != Severity.Advice)) return EarlyVerdict.NothingAsked;
        if (findings.Any(f => f is { Severity: Severity.Blocker, Fails: true })) return EarlyVerdict.NotAsDescribed;
        var concern = findings.Any(f => f.Weight is Severity.Concern or Severity.Blocker);
        var open = findings.Any(f => f is { Severity: not Severity.Advice, IsOpen: true });
        return (open, concern) switch
        {
            (true, true) => EarlyVerdict.CouldBeWithConcerns,
            (true, false) => EarlyVerdict.CouldBe,
            (false, true) => EarlyVerdict.FeasibleWithConcerns,
            (false, false) => EarlyVerdict.Feasible,
        };
    }

    private bool IsFirm(StagedFinding finding) => !finding.IsEstimated || Stage >= EngagementStage.SetUp;

    private static EarlyAssessment Of(
        Enquiry known, SiteCode? site, FactSheet facts, Func<Fact, Firmness?> firmness, EngagementPolicy policy, LocalDate asAt)
    {
        var assessment = (site is null ? policy.Rules : policy.SiteRules).Assess(facts, asAt);
        var ranking = new MissingFactRanking(facts, known.Stage, policy.Matrix);
        var findings = assessment.Findings.Select(f => Weigh(f, known.Stage, firmness, ranking)).ToValueList();
        return new(assessment, known.Stage, site, findings, ranking.InOrder(findings));
    }

    private static StagedFinding Weigh(Finding<FeasibilityRule> finding, EngagementStage stage, Func<Fact, Firmness?> firmness,
        MissingFactRanking ranking)
    {
        var expected = ranking.Matrix.ExpectedFrom(finding.Rule);
        var open = finding.Status == FindingStatus.Unknown;
        var overdue = open && stage >= expected && finding.MissingFacts.Any(ranking.IsOverdue);
        var estimated = !open && finding.Used.Any(o => firmness(o.Fact) == Firmness.Estimated);
        return new(finding, FeasibilityAssessment.SeverityOf(finding), expected, overdue, estimated);
    }
}
