namespace Crn.Domain.Troubleshooting;

/// <summary>The parts into which the gap between planned and actual recruitment is split.</summary>
public enum ShortfallCause
{
    /// <summary>Sites of the plan that have not opened.</summary>
    SitesNotOpened,

    /// <summary>Sites that opened later than planned; negative where they opened earlier.</summary>
    OpenedLate,

    /// <summary>Days lost to pauses of sites and study and to closures before the planned one; negative where sites go on after it.
    /// </summary>
    PausedOrClosedEarly,

    /// <summary>The rate of open sites, as far as no screening log splits it.</summary>
    RateOfOpenSites,

    /// <summary>Fewer people to screen than planned.</summary>
    Supply,

    /// <summary>A smaller share of those screened is eligible.</summary>
    Eligibility,

    /// <summary>A smaller share of those eligible is approached.</summary>
    Approach,

    /// <summary>A smaller share of those approached consents.</summary>
    Consent,

    /// <summary>A smaller share of those who consent is randomised.</summary>
    LossAfterConsent,

    /// <summary>Open days about which no report is in.</summary>
    ReportingLag,

    /// <summary>Recruits at sites that the plan does not have: their part is negative.</summary>
    SitesNotPlanned,

    /// <summary>The whole gap of sites whose opening is not known, or that recruited though they were never open: no cause can be told
    /// from another.</summary>
    OpeningNotKnown,

    /// <summary>What is within the spread of a plan that was right.</summary>
    Chance,
}
