namespace Crn.Domain.Permissions;

/// <summary>Which sites must consider a change.</summary>
internal enum SiteEffect
{
    /// <summary>Category A: every participating site.</summary>
    EverySite,

    /// <summary>Category B: only the affected sites.</summary>
    SomeSites,

    /// <summary>Category C: none.</summary>
    NoSite,
}
