namespace Crn.Domain.Studies;

/// <summary>The six simple statuses that the network shows to sponsors.</summary>
public enum StudyStatusGroup
{
    /// <summary>In setup: not open anywhere yet.</summary>
    InSetup,

    /// <summary>Open: in at least one UK site.</summary>
    Open,

    /// <summary>Suspended: recruitment is halted and may resume.</summary>
    Suspended,

    /// <summary>Closed, in follow-up: recruitment is over, participants are still treated or observed.</summary>
    ClosedInFollowUp,

    /// <summary>Closed: recruitment is over, and so is follow-up as far as the record says.</summary>
    Closed,

    /// <summary>Withdrawn: given up before it ever opened.</summary>
    Withdrawn,
}
