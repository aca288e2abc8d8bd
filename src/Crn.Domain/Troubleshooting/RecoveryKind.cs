namespace Crn.Domain.Troubleshooting;

/// <summary>What a recovery action does to a study.</summary>
public enum RecoveryKind
{
    /// <summary>More sites.</summary>
    MoreSites,

    /// <summary>Planned sites open earlier, or at last.</summary>
    EarlierOpenings,

    /// <summary>Recruitment may take longer.</summary>
    LongerWindow,

    /// <summary>Another target.</summary>
    OtherTarget,

    /// <summary>A closed site recruits again.</summary>
    ReopenedSite,

    /// <summary>The rate of all sites changes from a day on.</summary>
    OtherRate,

    /// <summary>Something whose effect nobody knows.</summary>
    NotQuantified,
}
