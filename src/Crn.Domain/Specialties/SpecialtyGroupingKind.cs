namespace Crn.Domain.Specialties;

/// <summary>Why specialties are grouped. The kinds are independent of each other: no grouping is the parent of a specialty.</summary>
internal enum SpecialtyGroupingKind
{
    /// <summary>A management division inside each local network, 1 to 6, from 2014.</summary>
    Division,

    /// <summary>A national cluster with clinical-academic leads, from 2015; it cuts across divisions.</summary>
    Cluster,

    /// <summary>A grouping of the caller's own.</summary>
    OfTheCaller,
}
