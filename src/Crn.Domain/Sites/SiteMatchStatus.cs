namespace Crn.Domain.Sites;

/// <summary>Whether a site meets what a study requires.</summary>
public enum SiteMatchStatus
{
    /// <summary>Every requirement that blocks is met.</summary>
    Met,

    /// <summary>None is known not to be met, and at least one is unknown: the site is asked, not excluded.</summary>
    Unknown,

    /// <summary>At least one is known not to be met.</summary>
    NotMet,
}
