namespace Crn.Domain.Permissions;

/// <summary>What kind of step a row of the approval graph is.</summary>
public enum ApprovalKind
{
    /// <summary>Done once for the study.</summary>
    Study = 0,

    /// <summary>Done at each site, under the site's own nation.</summary>
    Site = 1,

    /// <summary>Not an opinion of its own: the one ethics committee must hold this flag.</summary>
    RoutingFlag = 2,

    /// <summary>A duty after approval, not a gate to the first participant.</summary>
    Duty = 3,

    /// <summary>A change to an approved study.</summary>
    Change = 4,
}
