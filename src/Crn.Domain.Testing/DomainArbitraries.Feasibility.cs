using Crn.Domain.Feasibility;
using Crn.Domain.Policies;

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
}
