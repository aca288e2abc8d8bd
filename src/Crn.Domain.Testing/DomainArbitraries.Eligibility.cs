using Crn.Domain.Portfolio;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing;

/// <content>The room <c>Portfolio</c>: rules and policies of eligibility, and what would better an outcome.</content>
public static partial class DomainArbitraries
{
    // Turned down for one thing that it can change.
    private static readonly FactSheet TurnedDown = FactSheet.Empty.With(PortfolioFacts.NewKnowledge, false);

    /// <summary>Rules of eligibility, published and of a team's own, deciding every kind of test; shrinks to the parts of the criterion,
    /// without conditions and remedy.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<EligibilityRule> EligibilityRules() => Arb.From(
        Gen.Frequency((1, Gen.Elements(EligibilityPolicy.Published.Rules.Rules.AsEnumerable())), (3, OwnEligibilityRule())),
        rule => rule.Applies == Criterion.Always && rule.Remedy.Length == 0
            ? rule.Criterion.Operands.Select(part => rule with { Criterion = part })
            : [rule with { Applies = Criterion.Always, Remedy = "" }]);

    /// <summary>
    /// Policies of eligibility: the published one, often with one to three rules of a team's own; shrinks to the published one.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<EligibilityPolicy> EligibilityPolicies() => Arb.From(
        from count in Gen.Choose(0, 3)
        from rules in OwnEligibilityRule().ListOf(count)
        select rules.Aggregate(EligibilityPolicy.Published, (policy, rule) => policy.With(rule)),
        policy => policy == EligibilityPolicy.Published ? [] : [EligibilityPolicy.Published]);

    /// <summary>
    /// Changes that would make studies eligible, or automatic, under the published policy of dates from 2008 to 2026; does not shrink.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<EligibilityChange> EligibilityChanges() => Arb.From(
        from assessment in EligibilityAssessments().Generator
        from change in OneOf(assessment.WhatWouldChangeIt(),
            () => EligibilityPolicy.Published.Assess(TurnedDown, assessment.AsAt).WhatWouldChangeIt())
        select change);

    private static Gen<EligibilityRule> OwnEligibilityRule() =>
        from code in Gen.Elements("EL-07", "EL-10", "EL-15", "OUR-01", "OUR-02")
        from test in Gen.Elements(Enum.GetValues<EligibilityTest>())
        from applies in Gen.Frequency((2, Gen.Constant(Criterion.Always)), (1, PortfolioCriterion()))
        from criterion in Gen.OneOf(
            PortfolioCriterion(),
            from a in PortfolioCriterion() from b in PortfolioCriterion() select a & b,
            from a in PortfolioCriterion() from b in PortfolioCriterion() select a | b)
        from source in Citations().Generator
        from remedy in Gen.Elements("", "Ask the funder to put it in writing.")
        select new EligibilityRule(code)
            { Test = test, Question = "Does the study meet what our team asks?", Applies = applies, Criterion = criterion, Source =
                source, Remedy = remedy };

    private static Gen<Criterion> PortfolioCriterion() => Gen.OneOf(
        from fact in Gen.Elements(PortfolioFacts.FundingMeetsResearchCosts, PortfolioFacts.OpenNationalCompetition,
            PortfolioFacts.InvolvesNhs, PortfolioFacts.ValueToNhs) select fact.IsTrue(),
        from tenths in Gen.Choose(0, 10) select PortfolioFacts.ShareFromAutomaticFunders.AtLeast(tenths / 10m),
        from count in Gen.Choose(1, 4) select PortfolioFacts.EnglishOrganisationsConfirmed.AtLeast(count),
        from funder in Gen.Elements(Enum.GetValues<FunderKind>()) select PortfolioFacts.Funder.Is(funder),
        from activity in Gen.Elements(Enum.GetValues<ActivityKind>()) select !PortfolioFacts.Activity.Is(activity));
}
