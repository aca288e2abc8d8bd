using static Crn.Domain.Studies.StudyStatusGroup;

namespace Crn.Domain.Studies;

/// <summary>The table of status changes open to a sponsor: thirty-six rows, one for each pair of groups.</summary>
internal static class StatusTransitions
{
    private static readonly StudyStatusGroup[] Groups = [InSetup, Open, StudyStatusGroup.Suspended, ClosedInFollowUp, Closed, Withdrawn];

    /// <summary>Every row, by the group left and then by the group reached.</summary>
    public static ValueList<StatusTransition> All { get; } = (
        from here in Groups
        from there in Groups
        select new StatusTransition(here, there, MayMove(here, there), Dates(here, there), StudySources.Transitions)).ToValueList();

    /// <summary>The row for a change.</summary>
    /// <param name="from">The group the record is in.</param>
    /// <param name="to">The group it is to move to.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public static StatusTransition Of(StudyStatusGroup from, StudyStatusGroup to)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)from, (uint)Withdrawn, nameof(from));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)to, (uint)Withdrawn, nameof(to));
        return All[((int)from * Groups.Length) + (int)to];
    }

    /// <summary>The dates a record in a group must hold, apart from any change.</summary>
    /// <param name="group">The group.</param>
    /// <returns>The dates.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public static ValueList<MilestoneKey> DatesRequiredIn(StudyStatusGroup group) => Of(group, group).Required;

    private static bool MayMove(StudyStatusGroup from, StudyStatusGroup to) => from switch
    {
        InSetup => true,
        Open or StudyStatusGroup.Suspended => to is Open or StudyStatusGroup.Suspended or ClosedInFollowUp or Closed,
        ClosedInFollowUp or Closed or Withdrawn => from == to,
    };

    private static ValueList<MilestoneKey> Dates(StudyStatusGroup from, StudyStatusGroup to) => (from, to) switch
    {
        // DT-01: the actual opening is not asked for when a study is suspended out of set-up, nor when it comes back from suspension.
        (InSetup, StudyStatusGroup.Suspended) =>
            [MilestoneKey.PlannedOpening, MilestoneKey.PlannedClosure, MilestoneKey.EstimatedReopening],
        (StudyStatusGroup.Suspended, Open) => [MilestoneKey.PlannedOpening, MilestoneKey.PlannedClosure],
        (_, InSetup or Withdrawn) => [MilestoneKey.PlannedOpening, MilestoneKey.PlannedClosure],
        (_, Open) => [MilestoneKey.PlannedOpening, MilestoneKey.ActualOpening, MilestoneKey.PlannedClosure],
        (_, StudyStatusGroup.Suspended) =>
            [MilestoneKey.PlannedOpening, MilestoneKey.ActualOpening, MilestoneKey.PlannedClosure, MilestoneKey.EstimatedReopening],
        (_, ClosedInFollowUp or Closed) =>
            [MilestoneKey.PlannedOpening, MilestoneKey.ActualOpening, MilestoneKey.PlannedClosure, MilestoneKey.ActualClosure],
    };
}
