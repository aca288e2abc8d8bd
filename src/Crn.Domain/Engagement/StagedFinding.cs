using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>What a rule says of an enquiry, weighed by the stage it stands at.</summary>
/// <param name="Finding">What the rule says.</param>
/// <param name="Severity">How much hangs on the rule.</param>
/// <param name="ExpectedFrom">The earliest stage at which all its facts are expected.</param>
/// <param name="Timing">Whether it could be answered by now.</param>
/// <param name="IsEstimated">Whether it is answered and an estimate is among the answers it read (EE-07).</param>
public sealed record StagedFinding(Finding Finding, Severity Severity, EngagementStage ExpectedFrom, FindingTiming Timing, bool IsEstimated)
{
    /// <summary>
    /// How much the finding weighs at this stage: nothing (null) when it is met, does not apply or is not due; a concern when it is overdue (advice stays advice);
    /// the severity of the rule when it is not met.
    /// </summary>
    public Severity? Weight => Timing switch
    {
        FindingTiming.NotDueYet => null,
        FindingTiming.Overdue => Severity == Severity.Advice ? Severity.Advice : Severity.Concern,
        FindingTiming.Answered => Finding.Status == FindingStatus.NotMet ? Severity : null,
    };

    /// <summary>The finding as a sentence.</summary>
    /// <returns>The finding, and what its timing makes of it.</returns>
    public override string ToString() => Finding + Timing switch
    {
        FindingTiming.NotDueYet => $" Expected at {EngagementStages.Name(ExpectedFrom, ApplicationRoute.TwoStageGrant)}.",
        FindingTiming.Overdue => " Overdue.",
        FindingTiming.Answered => IsEstimated ? " Rests on an estimate." : "",
    };
}
