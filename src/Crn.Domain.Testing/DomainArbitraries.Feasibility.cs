using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing;

/// <content>The room <c>Feasibility</c>.</content>
public static partial class DomainArbitraries
{
    /// <summary>Rules over the facts of <see cref="RulesVocabulary"/>, of any severity; shrinks by simpler criteria.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<FeasibilityRule> FeasibilityRules() => Arb.From(
        from number in Gen.Choose(1, 99)
        from severity in Gen.Elements(Severity.Blocker, Severity.Concern, Severity.Advice)
        from criterion in RulesVocabulary.Criterion(2)
        from applies in Gen.Frequency((3, Gen.Constant(Rules.Criterion.Always)), (1, RulesVocabulary.Criterion(1)))
        select new FeasibilityRule(FormattableString.Invariant($"TEAM-{number:00}"))
        {
            Question = "Can it be done here?",
            Criterion = criterion,
            Applies = applies,
            Severity = severity,
            Source = Citation.Local("a team's own policy"),
        },
        rule => rule.Criterion.Operands.Select(simpler => rule with { Criterion = simpler }));

    /// <summary>Rule sets of up to four rules over the facts of <see cref="RulesVocabulary"/>; shrinks by leaving a rule out.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RuleSet<FeasibilityRule>> FeasibilityRuleSets() => Arb.From(
        from count in Gen.Choose(0, 4)
        from rules in FeasibilityRules().Generator.ListOf(count)
        select RuleSet<FeasibilityRule>.Empty.With(rules.DistinctBy(r => r.Code).ToValueList()),
        set => set.Rules.Select(left => RuleSet<FeasibilityRule>.Empty.With(set.Rules.Where(r => r != left).ToValueList())));

    /// <summary>Assessments of generated sheets by generated rules.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<FeasibilityAssessment> FeasibilityAssessments() => Arb.From(
        from rules in FeasibilityRuleSets().Generator
        from facts in RulesVocabulary.Sheet(missing: 1)
        from day in Gen.Choose(0, 700)
        select rules.Assess(facts, RulesVocabulary.FirstDate.PlusDays(day)));
}
