using Crn.Domain.Permissions;

namespace Crn.Domain.SetUp.Network;

/// <summary>On which steps without a known time a date rests.</summary>
internal static class UnknownTimes
{
    public static ValueList<StepKey> Of(CaseStep step, Stage stage, StageDurations durations, int[] waitsFor, List<ForecastNode> nodes)
    {
        // What has ended is known, and the day of submission is the one planned.
        if (step.EndedOn is not null || step.Key.Code == Approvals.IrasSubmit) return [];
        IEnumerable<StepKey> before = stage.CoversWhatPrecedes ? [] : waitsFor.SelectMany(w => nodes[w].WithoutTime);
        return (IsUnknown(step, stage, durations) ? before.Append(step.Key) : before).Distinct().ToValueList();
    }

    private static bool IsUnknown(CaseStep step, Stage stage, StageDurations durations) => step.Status switch
    {
        CaseStepStatus.ConditionsOutstanding => true,
        CaseStepStatus.WaitingForInformation when durations.Answer is null && !stage.CoversWhatPrecedes => true,
        _ => stage.Duration is null || stage.IsOnlyTarget,
    };
}
