using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Portfolio;

/// <summary>
/// Whether the network may support a study: the outcome, every finding behind it, what is missing and what would change it.
/// </summary>
/// <remarks>
/// Settled outcomes stay settled when facts are added. The facts, the date and the policy are kept, so that the decision replays:
/// <c>Policy.Assess(Facts, AsAt)</c> gives it again. Equality is by content. Immutable.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record EligibilityAssessment
{
    private EligibilityAssessment(EligibilityPolicy policy, FactSheet facts, LocalDate asAt, bool isContinuing) =>
        (Policy, Facts, AsAt, IsContinuing) = (policy, facts, asAt, isContinuing);

    /// <summary>The policy asked.</summary>
    public EligibilityPolicy Policy { get; }

    /// <summary>What was known.</summary>
    public FactSheet Facts { get; }

    /// <summary>The date whose rules were asked.</summary>
    public LocalDate AsAt { get; }

    /// <summary>Whether it was asked for going on being supported.</summary>
    public bool IsContinuing { get; }

    /// <summary>The answer.</summary>
    public EligibilityOutcome Outcome { get; private init; }

    /// <summary>Every rule in force that bears on the question, with what it found. Each carries its citation.</summary>
    public ValueList<Finding> Findings { get; private init; }

    /// <summary>The findings that decided the outcome: those failed, or those that sent it down its route; none while it is open.</summary>
    public ValueList<Finding> DecidedBy { get; private init; }

    /// <summary>The facts that could still change the outcome; empty when it is settled.</summary>
    public ValueList<Fact> MissingFacts { get; private init; }

    /// <summary>What reviewers look at case by case, as far as it is known. It decides nothing by itself.</summary>
    public ValueList<Finding> ForReviewers { get; private init; }

    /// <summary>
    /// What would make a study that is ineligible eligible, and one that is looked at case by case automatic: every smallest set of
    /// changes, fewest first. Each set was tried, and gives the better outcome unless a fact that is missing stands in the way.
    /// </summary>
    /// <returns>The sets; empty when nothing a study can change would help, or nothing needs to.</returns>
    public ValueList<EligibilityChange> WhatWouldChangeIt() => EligibilityChanges.Of(this);

    /// <summary>The assessment in one line.</summary>
    /// <returns>Outcome, date, and the rules behind it.</returns>
    public override string ToString() =>
        $"{Outcome} as at {Text.Iso(AsAt)}" +
        (DecidedBy.IsEmpty ? "" : ": " + string.Join(", ", DecidedBy.Select(r => r.Rule.Code))) +
        (MissingFacts.IsEmpty ? "" : "; missing " + string.Join(", ", MissingFacts));

    internal static EligibilityAssessment Of(EligibilityPolicy policy, FactSheet facts, LocalDate asAt, bool continuing)
    {
        List<Finding> common = [], automatic = [], consideration = [], reviewers = [];
        foreach (var rule in policy.Rules.InForceOn(asAt))
        {
            var place = rule.Test switch
            {
                EligibilityTest.Common => common,
                EligibilityTest.Automatic => automatic,
                EligibilityTest.Consideration => consideration,
                EligibilityTest.ContinuingSupport => continuing ? common : null,
                EligibilityTest.Reviewer => reviewers,
            };
            place?.Add(rule.Ask(facts));
        }

        var contract = PortfolioFacts.CommercialInvolvement.Is(CommercialInvolvement.Contract).Evaluate(facts);
        var failed = common.Where(f => f.Status == FindingStatus.NotMet).ToValueList();
        var notAutomatic = automatic.Where(f => f.Status == FindingStatus.NotMet).ToValueList();
        IEnumerable<Finding> open = common.Where(f => f.Status == FindingStatus.Unknown);
        if (!contract.IsTrue && notAutomatic.IsEmpty) open = open.Concat(automatic.Where(f => f.Status == FindingStatus.Unknown));
        SortedDictionary<string, Fact> missing = new(StringComparer.Ordinal);
        foreach (var fact in open.SelectMany(f => f.MissingFacts.AsEnumerable())) missing[fact.Code] = fact;
        if (contract.IsUnknown) missing[PortfolioFacts.CommercialInvolvement.Code] = PortfolioFacts.CommercialInvolvement;

        var (outcome, reasons) =
            !failed.IsEmpty ? (EligibilityOutcome.Ineligible, failed)
            : missing.Count > 0 ? (EligibilityOutcome.NotEnoughInformation, default(ValueList<Finding>))
            : contract.IsTrue ? (EligibilityOutcome.CommercialContract, Met(common))
            : notAutomatic.IsEmpty ? (EligibilityOutcome.Automatic, Met(automatic))
            : (EligibilityOutcome.ByConsideration, notAutomatic.AddRange(Met(consideration)));
        return new(policy, facts, asAt, continuing)
        {
            Outcome = outcome,
            Findings = [.. common, .. automatic, .. consideration],
            DecidedBy = reasons,
            MissingFacts = outcome == EligibilityOutcome.NotEnoughInformation ? missing.Values.ToValueList() : [],
            ForReviewers = reviewers.ToValueList(),
        };
    }

    private static ValueList<Finding> Met(List<Finding> findings) => findings.Where(f => f.Status == FindingStatus.Met).ToValueList();
}
