using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing;

/// <content>The room <c>Feasibility</c>: what assessments answer, and what is kept of them.</content>
public static partial class DomainArbitraries
{
    /// <summary>Advice on assessments, with nothing that may change and with much; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<FeasibilityAdvice> FeasibilityAdvices() => Arb.From(
        from assessment in FeasibilityAssessments().Generator
        from limited in Gen.Elements(true, false, false)
        from limits in ChangeLimits().Generator.ListOf(3)
        select limited ? assessment.Advice(limits.DistinctBy(limit => limit.Fact).ToValueList()) : assessment.Advice());

    /// <summary>Parts of advice, each about rules that share facts: with options and without; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<AdvicePart> AdviceParts() => Arb.From(
        from advice in FeasibilityAdvices().Generator
        from part in OneOf(advice.Parts, () => Failing.Advice().Parts)
        select part);

    /// <summary>Options of advice: changes of which none can be left out; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<AdvisedChanges> AdvisedChangesOfAssessments() => Arb.From(
        from part in AdviceParts().Generator
        from option in OneOf(part.Options.Where(option => !option.Changes.IsEmpty).ToValueList(), () => Failing.Advice().Parts[0].Options)
        select option);

    /// <summary>What changed between two assessments: facts, rules, both or nothing; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<AssessmentDifference> AssessmentDifferences() => Arb.From(
        from before in FeasibilityAssessments().Generator
        from after in Gen.OneOf(
            Gen.Constant(before),
            RulesVocabulary.Sheet(missing: 1).Select(facts => before.Rules.Assess(before.Facts.Merge(facts), before.Date)),
            FeasibilityAssessments().Generator)
        select after.Since(before));

    /// <summary>Records by which an assessment is made again; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<AssessmentRecord> AssessmentRecords() =>
        Arb.From(FeasibilityAssessments().Generator.Select(assessment => assessment.ToRecord()));

    /// <summary>Questions that would bring an assessment on, with what each settles; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<Question> Questions() => Arb.From(
        from assessment in FeasibilityAssessments().Generator
        from guessed in Gen.Elements(true, false)
        from answers in PlausibleAnswersOfFacts().Generator
        from question in OneOf(guessed ? assessment.NextQuestions([answers]) : assessment.NextQuestions(), () => Silence.NextQuestions())
        select question);

    /// <summary>Compiled rule sets as in force on days of 2026 and 2027; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CompiledFeasibility> CompiledFeasibilities() => Arb.From(
        from rules in FeasibilityRuleSets().Generator
        from day in Gen.Choose(0, 700)
        select CompiledFeasibility.Of(rules, RulesVocabulary.FirstDate.PlusDays(day)));

    // One rule that is not met, and can be.
    private static FeasibilityAssessment Failing =>
        OneRule.Assess(FactSheet.Empty.With(RulesVocabulary.Pharmacy, false), RulesVocabulary.FirstDate);

    // One rule of which nothing is known.
    private static FeasibilityAssessment Silence => OneRule.Assess(FactSheet.Empty, RulesVocabulary.FirstDate);

    private static RuleSet<FeasibilityRule> OneRule => RuleSet<FeasibilityRule>.Empty.With(new FeasibilityRule("TEAM-01")
    {
        Question = "Is there a pharmacy?",
        Criterion = RulesVocabulary.Pharmacy.IsTrue(),
        Severity = Severity.Blocker,
        Source = Citation.Local("a team's own policy"),
    });
}
