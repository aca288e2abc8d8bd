using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <summary>What is known of a site when a rate is drawn for it.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SiteEvidence
{
    /// <summary>What is known of a site; a sampler says it, and so can the test of site rates of your own
    /// (<see cref="RecruitmentSampler.WithSiteRates"/>).</summary>
    /// <param name="site">The site.</param>
    /// <param name="group">Its group in the plan, or null.</param>
    /// <param name="recruited">Its recruits, 0 or more.</param>
    /// <param name="daysOpen">Its days open, finite, 0 or more.</param>
    /// <exception cref="ArgumentException">A number is out of range, or the group is blank or holds what looks like an NHS
    /// number.</exception>
    public SiteEvidence(SiteOrStudy site, string? group, int recruited, double daysOpen)
    {
        if (!double.IsFinite(daysOpen)) throw new ArgumentOutOfRangeException(nameof(daysOpen), "Days open are a finite number.");
        (Site, Group, Recruited, DaysOpen) =
            (site, group is null ? null : Guard.Against.BlankOrNhsNumber(group), Guard.Against.Negative(recruited),
                Guard.Against.Negative(daysOpen));
    }

    /// <summary>The site.</summary>
    public SiteOrStudy Site { get; }

    /// <summary>Its group in the plan, such as a country; null when none is given.</summary>
    public string? Group { get; }

    /// <summary>Recruits that count towards its rate: one that stands in for an unknown opening is left out.</summary>
    public int Recruited { get; }

    /// <summary>Days open so far, pauses left out; 0 for a site still to open. Where rates change, days at a factor of 1.</summary>
    public double DaysOpen { get; }

    /// <summary>The evidence as one line.</summary>
    /// <returns>The site, its recruits and its days open, free of culture.</returns>
    public override string ToString() => $"{Site}: {Text.Of(Recruited)} recruited in {Text.Of(DaysOpen)} days open";
}
