using Ardalis.GuardClauses;
using Crn.Domain.Money;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.SiteSelection;

/// <summary>A site that might be chosen: what it would recruit, as a planned site says it, and what it costs.</summary>
/// <remarks>
/// The count of the site follows from its opening (a day; any day of a window; a due day and a delay in whole days), the probability that
/// it never opens, its closing, its cap, and its prior (a gamma distribution of rates) or, without one, its rate, which is then taken as
/// known. Its region is its <see cref="PlannedSite.Group"/>. Equality is by content. Immutable.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SiteCandidate
{
    /// <summary>Makes a candidate.</summary>
    /// <param name="site">The site, with a rate or a prior, and an opening.</param>
    /// <param name="cost">What choosing it costs, zero or more.</param>
    /// <exception cref="ArgumentNullException"><paramref name="site"/> is null.</exception>
    /// <exception cref="ArgumentException">The site has no rate and no prior, or no opening; the cost is negative.</exception>
    public SiteCandidate(PlannedSite site, Pounds cost)
    {
        Site = Guard.Against.Null(site);
        if (site.ExpectedRate is null) throw new ArgumentException("A candidate needs a rate or a prior.", nameof(site));
        if (site.Opening.Earliest is null) throw new ArgumentException("A candidate needs an opening.", nameof(site));
        Cost = cost.Amount >= 0 ? cost : throw new ArgumentException("A cost is not negative.", nameof(cost));
    }

    /// <summary>What the site would do.</summary>
    public PlannedSite Site { get; }

    /// <summary>What choosing it costs.</summary>
    public Pounds Cost { get; }

    /// <summary>Delivery staff it takes, whole-time equivalents; 0 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public decimal Staff { get; init => field = value >= 0 ? value
        : throw new ArgumentOutOfRangeException(nameof(value), "Staff is not negative."); }

    /// <summary>Whether it serves an underserved area; false where that is not known.</summary>
    public bool IsUnderserved { get; init; }

    /// <summary>Whether it holds what the study cannot do without, as a match of the knowledge base says: a site that does not is never
    /// chosen, one of which it is not known stays in.</summary>
    public Truth MeetsRequirements { get; init; } = Truth.Unknown;

    /// <summary>The site.</summary>
    public SiteCode Code => Site.Code;

    /// <summary>The candidate as one line.</summary>
    /// <returns>Site and cost.</returns>
    public override string ToString() => $"{Site}, {Cost}";
}
