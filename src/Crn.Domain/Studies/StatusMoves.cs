using static Crn.Domain.Studies.StudyStatus;

namespace Crn.Domain.Studies;

/// <summary>The exact status that a change leads to.</summary>
internal static class StatusMoves
{
    /// <summary>The status written when a record moves to a group; inside its group it keeps the exact status it has.</summary>
    public static StudyStatus After(StudyStatus status, StudyStatusGroup to) => status.Group() == to ? status : to switch
    {
        StudyStatusGroup.InSetup => InSetup,
        StudyStatusGroup.Open => status == SuspendedFromOpenWithRecruitment ? OpenWithRecruitment : OpenToRecruitment,
        StudyStatusGroup.Suspended => status switch
        {
            OpenToRecruitment => SuspendedFromOpenToRecruitment,
            OpenWithRecruitment => SuspendedFromOpenWithRecruitment,
            _ => Suspended,
        },
        StudyStatusGroup.ClosedInFollowUp => ClosedInFollowUp,
        StudyStatusGroup.Closed => ClosedFollowUpComplete,
        StudyStatusGroup.Withdrawn => status == PreSetup ? WithdrawnInPreSetup : WithdrawnDuringSetup,
    };

    /// <summary>Whether a study in set-up may move along it to a status.</summary>
    public static bool IsInSetUp(StudyStatus? from, StudyStatus to) =>
        from?.Group() == StudyStatusGroup.InSetup && to.Group() == StudyStatusGroup.InSetup && (to != PreSetup || to == from);

    /// <summary>The status after a first recruit; null when none is awaited. A report may reach the network after the suspension: what is
    /// remembered is corrected.</summary>
    public static StudyStatus? WithRecruitment(StudyStatus? status) => status switch
    {
        OpenToRecruitment => OpenWithRecruitment,
        SuspendedFromOpenToRecruitment => SuspendedFromOpenWithRecruitment,
        _ => null,
    };

    /// <summary>Whether the change is one that the network makes and a sponsor does not.</summary>
    public static bool IsTheNetworks(StudyStatus from, StudyStatus to) =>
        IsInSetUp(from, to)
        || WithRecruitment(from) == to
        || (from, to) is (ClosedInFollowUp or ClosedToRecruitment, ClosedFollowUpComplete) or (ClosedToRecruitment, ClosedNoFollowUp);
}
