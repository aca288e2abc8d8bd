namespace Crn.Domain.Sites;

/// <summary>What records of the knowledge base disagree about.</summary>
public enum KnowledgeConflictKind
{
    /// <summary>Two organisations under one code.</summary>
    OrganisationStatedTwice,

    /// <summary>Two sites under one code.</summary>
    SiteStatedTwice,

    /// <summary>A site of an organisation that is not there.</summary>
    UnknownOrganisation,

    /// <summary>A claim or a track record for a site that is not there.</summary>
    UnknownSite,

    /// <summary>A successor that is not there.</summary>
    UnknownSuccessor,

    /// <summary>
    /// Claims as at the same day that say different things; the fact is unknown until one is withdrawn or a newer one made.
    /// </summary>
    ClaimsDisagree,

    /// <summary>One code used for two facts with answers of different types; the claims of the second are left out.</summary>
    FactCodeReused,

    /// <summary>Track records of one site and study as at the same day with different figures; the higher count is used.</summary>
    TrackRecordsDisagree,
}
