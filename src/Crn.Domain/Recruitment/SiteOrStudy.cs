using System.Diagnostics.CodeAnalysis;
using Crn.Domain.Sites;

namespace Crn.Domain.Recruitment;

/// <summary>What a ledger speaks of: one recruiting site, or the study as a whole.</summary>
/// <remarks>
/// The recruiting site is where consent was given; a participant identification centre that only refers never is one. A
/// <see cref="SiteCode"/> becomes a value of this type by itself. <c>default</c> is the whole study. The study comes before its sites,
/// sites by code. Immutable.
/// </remarks>
/// <example>
/// <code>
/// ledger.Open(SiteCode.From("RR8"), on: day, by: Party.SiteOrganisation);
/// ledger.Open(SiteOrStudy.WholeStudy, on: day, by: Party.Sponsor);
/// </code>
/// </example>
[SuppressMessage("Design", "CA1036", Justification = "Values sort for stable output; one site is not less than another.")]
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct SiteOrStudy : IComparable<SiteOrStudy>
{
    // default for the whole study.
    private readonly SiteCode site;

    private SiteOrStudy(SiteCode site) => this.site = site;

    /// <summary>
    /// The study as a whole: for counts that are not broken down by site, and for the opening, suspension and closure of the study itself.
    /// </summary>
    public static SiteOrStudy WholeStudy => default;

    /// <summary>Whether this is the study as a whole, not one site.</summary>
    public bool IsWholeStudy => site.IsDefault;

    /// <summary>The site; null for the whole study.</summary>
    public SiteCode? Site => IsWholeStudy ? null : site;

    // The site; default for the whole study, which no plan and no list of sites holds.
    internal SiteCode Code => site;

    // The same for every written form of a site: what random numbers are drawn by.
    internal string Folded => IsWholeStudy ? "whole-study" : site.Folded;

    /// <summary>One site.</summary>
    /// <param name="site">The site.</param>
    /// <returns>The site, where either is accepted.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="site"/> is <c>default</c>, which names no site.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "FromSiteCode is written Of.")]
    public static implicit operator SiteOrStudy(SiteCode site) => Of(site);

    /// <summary>One site.</summary>
    /// <param name="site">The site.</param>
    /// <returns>The site, where either is accepted.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="site"/> is <c>default</c>, which names no site.</exception>
    public static SiteOrStudy Of(SiteCode site)
    {
        _ = site.Value;
        return new(site);
    }

    /// <inheritdoc />
    public int CompareTo(SiteOrStudy other) => site.CompareTo(other.site);

    /// <summary>The site as it was written, or <c>whole study</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsWholeStudy ? "whole study" : site.ToString();
}
