using Ardalis.GuardClauses;

namespace Crn.Domain.Sites;

/// <summary>The records a knowledge base is built from: any number, in any order, from any number of sources.</summary>
/// <remarks>Equality is by content and order. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SiteRecords
{
    private ValueList<Organisation> organisations;
    private ValueList<Site> sites;
    private ValueList<CapabilityClaim> claims;
    private ValueList<PastStudy> pastStudies;

    /// <summary>No records.</summary>
    public static SiteRecords None { get; } = new();

    /// <summary>Organisations.</summary>
    public ValueList<Organisation> Organisations { get => organisations; init =>
        organisations = Guarded.Items(value, nameof(Organisations)); }

    /// <summary>Sites.</summary>
    public ValueList<Site> Sites { get => sites; init => sites = Guarded.Items(value, nameof(Sites)); }

    /// <summary>Capability claims.</summary>
    public ValueList<CapabilityClaim> Claims { get => claims; init => claims = Guarded.Items(value, nameof(Claims)); }

    /// <summary>Track records, a row for each study at each site.</summary>
    public ValueList<PastStudy> PastStudies { get => pastStudies; init => pastStudies = Guarded.Items(value, nameof(PastStudies)); }

    /// <summary>These records and others.</summary>
    /// <param name="other">The other records.</param>
    /// <returns>All of them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public SiteRecords With(SiteRecords other)
    {
        Guard.Against.Null(other);
        // Both were checked when they were made.
        var both = new SiteRecords();
        both.organisations = organisations.AddRange(other.organisations);
        both.sites = sites.AddRange(other.sites);
        both.claims = claims.AddRange(other.claims);
        both.pastStudies = pastStudies.AddRange(other.pastStudies);
        return both;
    }

    /// <summary>How many of each.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Organisations.Count} organisations, {Sites.Count} sites, {Claims.Count} claims, {PastStudies.Count} past studies");
}
