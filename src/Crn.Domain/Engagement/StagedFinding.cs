using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>What a rule says of an enquiry, weighed by the stage it stands at.</summary>
/// <param name="Finding">What the rule says.</param>
/// <param name="Severity">How much hangs on the rule.</param>
/// <param name="ExpectedFrom">The earliest stage at which all its facts are expected.</param>
/// <param name="IsOverdue">
/// Whether it is open and a fact is overdue, so that it counts as a concern (EE-06); an open rule whose facts are expected later weighs
/// nothing (EE-05).
/// </param>
/// <param name="IsEstimated">Whether it is answered and an estimate is among the answers it read (EE-07).</param>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StagedFinding(Finding<FeasibilityRule> Finding, Severity Severity, EngagementStage ExpectedFrom, bool IsOverdue,
    bool IsEstimated)
{
    /// <inheritdoc cref="StagedFinding" path="/param[@name='Finding']" />
    public Finding<FeasibilityRule> Finding { get; init => field = Guarded.NotNull(value, nameof(Finding)); } = Guarded.NotNull(Finding);

    /// <summary>Whether the rule is not answered yet.</summary>
    public bool IsOpen => Finding.Status == FindingStatus.Unknown;

    /// <summary>Whether the rule is not met.</summary>
    public bool Fails => Finding.Status == FindingStatus.NotMet;

    /// <summary>
    /// How much the finding weighs at this stage: nothing (null) when it is met, does not apply or is not due; a concern when it is overdue
    /// (advice stays advice); the severity of the rule when it is not met.
    /// </summary>
    public Severity? Weight => Fails ? Severity : !IsOverdue ? null : Severity == Severity.Advice ? Severity.Advice : Severity.Concern;

    /// <summary>The finding as a sentence.</summary>
    /// <returns>The finding, and what the stage makes of it.</returns>
    public override string ToString() => Finding + (
        IsOverdue ? " Overdue."
        : IsOpen ? $" Expected at {EngagementStages.Name(ExpectedFrom, ApplicationRoute.TwoStageGrant)}."
        : IsEstimated ? " Rests on an estimate."
        : "");
}
