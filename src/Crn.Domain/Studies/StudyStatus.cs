namespace Crn.Domain.Studies;

/// <summary>Where a study record stands in its life: the seventeen values of the Central Portfolio Management System.</summary>
/// <remarks>Text forms and groups are in <see cref="StudyStatuses"/>. Source: the public code of the network's sponsor tool,
/// 2023-26.</remarks>
public enum StudyStatus
{
    /// <summary>Pre-Setup: proposed, nobody has applied yet.</summary>
    PreSetup,

    /// <summary>In Setup.</summary>
    InSetup,

    /// <summary>In Setup, Pending NHS Permission: the wording before HRA Approval.</summary>
    InSetupPendingNhsPermission,

    /// <summary>In Setup, NHS Permission Received: the wording before HRA Approval.</summary>
    InSetupNhsPermissionReceived,

    /// <summary>In Setup, Pending Approval.</summary>
    InSetupPendingApproval,

    /// <summary>In Setup, Approval Received.</summary>
    InSetupApprovalReceived,

    /// <summary>Open to Recruitment in at least one UK site; nobody recruited yet.</summary>
    OpenToRecruitment,

    /// <summary>Open, With Recruitment: somebody has been recruited.</summary>
    OpenWithRecruitment,

    /// <summary>Suspended (from Open to Recruitment): halted before anybody was recruited; may resume.</summary>
    SuspendedFromOpenToRecruitment,

    /// <summary>Suspended (from Open, With Recruitment): halted after recruitment had begun; may resume.</summary>
    SuspendedFromOpenWithRecruitment,

    /// <summary>Suspended: halted, and the record does not say from which state.</summary>
    Suspended,

    /// <summary>Closed to Recruitment, In Follow Up: recruitment is over, participants are still treated or observed.</summary>
    ClosedInFollowUp,

    /// <summary>Closed to Recruitment; whether follow-up goes on is not said.</summary>
    ClosedToRecruitment,

    /// <summary>Closed to Recruitment, Follow Up Complete.</summary>
    ClosedFollowUpComplete,

    /// <summary>Closed to Recruitment, No Follow Up.</summary>
    ClosedNoFollowUp,

    /// <summary>Withdrawn in Pre-Setup.</summary>
    WithdrawnInPreSetup,

    /// <summary>Withdrawn During Setup.</summary>
    WithdrawnDuringSetup,
}
