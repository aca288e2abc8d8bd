using Ardalis.GuardClauses;
using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>Assessing feasibility with a set of rules.</summary>
public static class FeasibilityRules
{
    /// <summary>Asks every rule in force on a date and draws the verdict.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="on">The date whose rules are asked.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static FeasibilityAssessment Assess(this RuleSet<FeasibilityRule> rules, FactSheet facts, LocalDate on) =>
        FeasibilityAssessment.Of(Guard.Against.Null(rules), Guard.Against.Null(facts), on);
}
