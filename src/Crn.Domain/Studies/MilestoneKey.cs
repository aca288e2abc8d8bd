namespace Crn.Domain.Studies;

/// <summary>Which date is meant: the milestone and the kind of date, without the date itself.</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="Kind">The kind of date.</param>
internal readonly record struct MilestoneKey(Milestone Milestone, DateKind Kind)
{
    /// <summary>Planned opening to recruitment.</summary>
    public static MilestoneKey PlannedOpening => new(Milestone.Opening, DateKind.Planned);

    /// <summary>Actual opening to recruitment.</summary>
    public static MilestoneKey ActualOpening => new(Milestone.Opening, DateKind.Actual);

    /// <summary>Planned closure to recruitment.</summary>
    public static MilestoneKey PlannedClosure => new(Milestone.Closure, DateKind.Planned);

    /// <summary>Actual closure to recruitment.</summary>
    public static MilestoneKey ActualClosure => new(Milestone.Closure, DateKind.Actual);

    /// <summary>Estimated re-opening after a suspension.</summary>
    public static MilestoneKey EstimatedReopening => new(Milestone.Reopening, DateKind.Estimated);

    /// <summary>The date in words.</summary>
    /// <returns>For example <c>planned opening</c>.</returns>
    public override string ToString() => Milestones.Words(Milestone, Kind);
}
