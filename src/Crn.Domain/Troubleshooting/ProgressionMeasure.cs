namespace Crn.Domain.Troubleshooting;

/// <summary>What an internal pilot is judged by.</summary>
public enum ProgressionMeasure
{
    /// <summary>Recruits per open site and month: base a rule on this, not on a total by a date.</summary>
    RecruitsPerSiteMonth,

    /// <summary>Sites opened over sites planned to be open.</summary>
    SitesOpened,

    /// <summary>Eligible of those screened.</summary>
    Eligible,

    /// <summary>Approached of those eligible.</summary>
    Approached,

    /// <summary>Consented of those approached.</summary>
    Consented,

    /// <summary>Randomised of those who consented.</summary>
    Randomised,
}
