using Ardalis.GuardClauses;
using Crn.Domain.Feasibility.Catalogue;
using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>
/// The rules by which the network judges feasibility. Extend it with rules of your own; a rule of the same code replaces the network's.
/// </summary>
/// <remarks>Who can act on a rule (<see cref="Rule.WhoCanAct"/>) is background knowledge of the field, whatever the grade of the rule
/// itself.</remarks>
/// <example><code>
/// FeasibilityAssessment answer = FeasibilityCatalogue.Network.With(isolation).Assess(facts, asAt: today);
/// </code></example>
public static class FeasibilityCatalogue
{
    /// <summary>The study-level rules of the network.</summary>
    public static RuleSet<FeasibilityRule> Network { get; } =
        RuleSet<FeasibilityRule>.Empty.With(RuleActors.Name(
            [.. PopulationRules.Study, .. EligibilityCriteriaRules.Rules, .. RateRules.Rules, .. TimeRules.Rules, .. CostRules.Rules,
                .. GovernanceRules.Rules]));

    /// <summary>The site-level rules of the network, asked of each site with facts of its own.</summary>
    public static RuleSet<FeasibilityRule> Site { get; } = RuleSet<FeasibilityRule>.Empty.With(RuleActors.Name(
        [.. PopulationRules.Site, .. TeamRules.Rules, .. CapabilityRules.Rules, .. SiteRules.Rules]));

    /// <summary>Asks every rule in force on a date and draws the verdict.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="asAt">The date whose rules are asked.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static FeasibilityAssessment Assess(this RuleSet<FeasibilityRule> rules, FactSheet facts, LocalDate asAt) =>
        FeasibilityAssessment.Of(Guard.Against.Null(rules), Guard.Against.Null(facts), asAt);
}
