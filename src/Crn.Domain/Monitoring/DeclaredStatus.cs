namespace Crn.Domain.Monitoring;

/// <summary>The status a study's record declares, as far as monitoring needs it. The ledger may say otherwise: then there is a finding.</summary>
public enum DeclaredStatus
{
    /// <summary>Not said: the ledger alone speaks.</summary>
    NotStated = 0,

    /// <summary>Not open to recruitment yet.</summary>
    InSetUp = 1,

    /// <summary>Open to recruitment.</summary>
    Open = 2,

    /// <summary>Recruitment halted, may resume.</summary>
    Suspended = 3,

    /// <summary>Closed to recruitment.</summary>
    Closed = 4,

    /// <summary>Stopped before it opened.</summary>
    Withdrawn = 5,
}
