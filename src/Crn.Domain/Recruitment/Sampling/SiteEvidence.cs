namespace Crn.Domain.Recruitment;

/// <summary>What is known of a site when a rate is drawn for it.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record SiteEvidence
{
    internal SiteEvidence(SiteKey site, string? group, int recruited, double daysOpen) => (Site, Group, Recruited, DaysOpen) = (site, group, recruited, daysOpen);

    /// <summary>The site.</summary>
    public SiteKey Site { get; }

    /// <summary>Its group in the plan, such as a country; null when none is given.</summary>
    public string? Group { get; }

    /// <summary>Recruits that tell of its rate: one that stands in for an unknown opening is left out.</summary>
    public int Recruited { get; }

    /// <summary>Days open so far, pauses left out; 0 for a site still to open. Where rates change, days at a factor of 1.</summary>
    public double DaysOpen { get; }
}
