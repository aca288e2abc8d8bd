namespace Crn.Domain.Permissions;

/// <summary>The milestones of study set-up: one vocabulary for all eras.</summary>
public enum SetUpMilestone
{
    /// <summary>M_SUB: application submitted. Study.</summary>
    Submitted,

    /// <summary>M_VALID: application declared valid. Study.</summary>
    Valid,

    /// <summary>M_REG: combined outcome of regulator and ethics committee. Study.</summary>
    RegulatoryApproval,

    /// <summary>M_HRA: the letter of HRA and HCRW Approval, or the devolved equivalent. Study.</summary>
    HraApproval,

    /// <summary>Study-wide governance review complete. Study, to 2016.</summary>
    StudyWideReviewComplete,

    /// <summary>M_VRA: valid research application received by the provider. Site, to 2016.</summary>
    ValidApplicationReceived,

    /// <summary>M_PERM: NHS permission issued. Site, to 2016.</summary>
    PermissionIssued,

    /// <summary>M_DSI: the sponsor invited the site. Site.</summary>
    SiteInvited,

    /// <summary>M_DSS: the complete local information pack reached the site. Site.</summary>
    SiteSelected,

    /// <summary>M_DSC: capacity and capability confirmed. Site.</summary>
    SiteConfirmed,

    /// <summary>M_RTS: the site was ready to start. Site.</summary>
    SiteReady,

    /// <summary>M_DSIV: site initiation visit. Site.</summary>
    InitiationVisit,

    /// <summary>M_OPEN: site open to recruitment. Site.</summary>
    SiteOpen,

    /// <summary>M_FPR: first participant who consented and went on to be recruited. Site; for a study the first of all its sites.</summary>
    FirstParticipant,
}
