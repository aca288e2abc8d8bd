using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing;

/// <content>Findings that know the kind of their rule.</content>
public static partial class DomainArbitraries
{
    /// <summary>Findings of feasibility rules, of every status; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<Finding<FeasibilityRule>> FeasibilityFindings() => Arb.From(
        from rule in FeasibilityRules().Generator
        from facts in RulesVocabulary.Sheet(missing: 2)
        select RuleSet<FeasibilityRule>.Empty.With(rule).Ask(facts, RulesVocabulary.FirstDate)[0]);
}
