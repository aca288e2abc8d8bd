namespace Crn.Domain.Permissions;

/// <summary>How the authorities treat a change.</summary>
public enum ChangeRoute
{
    /// <summary>Substantial amendment, before 28 April 2026.</summary>
    SubstantialAmendment,

    /// <summary>Non-substantial amendment, before 28 April 2026.</summary>
    NonSubstantialAmendment,

    /// <summary>Substantial modification by Route A: prior approval.</summary>
    RouteA,

    /// <summary>Substantial modification by Route B: in the list of the regulations, approved automatically.</summary>
    RouteB,

    /// <summary>Modification of an important detail: notified.</summary>
    ImportantDetail,

    /// <summary>Minor modification: recorded.</summary>
    Minor,
}
