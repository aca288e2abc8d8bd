namespace Crn.Domain.SetUp.Network;

/// <summary>The time of a step, and how it is to be read.</summary>
/// <param name="Duration">The time; null when none is published or given.</param>
/// <param name="CoversWhatPrecedes">Whether it was observed over the steps before it as well, so that none of those needs a time.</param>
/// <param name="IsOfStudy">Whether it was observed of studies, so that the sites of one study share it.</param>
internal readonly record struct Stage(StageDuration? Duration, bool CoversWhatPrecedes, bool IsOfStudy)
{
    /// <summary>Whether its days run from the approval letter, whatever else it waits for.</summary>
    public bool CountsFromApproval { get; init; }

    /// <summary>Whether it is a target that says nothing about what is seen.</summary>
    public bool IsOnlyTarget { get; init; }
}
