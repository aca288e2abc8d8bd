using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Identifiers;
using Crn.Domain.Sites;

namespace Crn.Domain.Recruitment;

/// <summary>The part of a study for which a target or a cap holds: the whole, the sites of a group or a stratum, or one site.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RecruitmentScope
{
    private RecruitmentScope(string? group = null, string? stratum = null, SiteCode? site = null) =>
        (GroupName, StratumName, SiteCode) = (group, stratum, site);

    /// <summary>The study as a whole.</summary>
    public static RecruitmentScope Study { get; } = new();

    /// <summary>The group; null for another scope.</summary>
    public string? GroupName { get; }

    /// <summary>The stratum; null for another scope.</summary>
    public string? StratumName { get; }

    /// <summary>The site; null for another scope.</summary>
    public SiteCode? SiteCode { get; }

    /// <summary>Whether this is the study as a whole.</summary>
    public bool IsWholeStudy => GroupName is null && StratumName is null && SiteCode is null;

    /// <summary>All sites of a group: a country, a region, or whatever <see cref="PlannedSite.Group"/> holds.</summary>
    /// <param name="name">The name of the group.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="ArgumentException">The name is blank or looks like an NHS number.</exception>
    public static RecruitmentScope Group(string name) => new(group: Guard.Against.BlankOrNhsNumber(name).Trim());

    /// <summary>All sites of a nation of the United Kingdom: the group of that name.</summary>
    /// <param name="nation">The nation.</param>
    /// <returns>The scope: the group <c>England</c>, <c>Wales</c>, <c>Scotland</c> or <c>Northern Ireland</c>.</returns>
    /// <exception cref="ArgumentException">The nation is not one of the four.</exception>
    public static RecruitmentScope Nation(UkNation nation) => new(group: Guard.Against.EnumOutOfRange(nation) switch
    {
        UkNation.England => "England",
        UkNation.Wales => "Wales",
        UkNation.Scotland => "Scotland",
        UkNation.NorthernIreland => "Northern Ireland",
    });

    /// <summary>All sites of a stratum.</summary>
    /// <param name="name">The name of the stratum.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="ArgumentException">The name is blank or looks like an NHS number.</exception>
    public static RecruitmentScope Stratum(string name) => new(stratum: Guard.Against.BlankOrNhsNumber(name).Trim());

    /// <summary>One site.</summary>
    /// <param name="code">The site.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="code"/> is <c>default</c>.</exception>
    public static RecruitmentScope Site(SiteCode code)
    {
        _ = code.Value;
        return new(site: code);
    }

    /// <summary>Whether a planned site belongs to the scope.</summary>
    /// <param name="site">The site.</param>
    /// <returns>True when it does.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="site"/> is null.</exception>
    public bool Holds(PlannedSite site)
    {
        Guard.Against.Null(site);
        if (IsWholeStudy) return true;
        return SiteCode is { } code ? site.Code == code : GroupName is { } group ? site.Group == group : site.Stratum == StratumName;
    }

    /// <summary>The scope in words.</summary>
    /// <returns>For example <c>study</c>, <c>group Wales</c>, <c>site RR8</c>.</returns>
    public override string ToString() =>
        SiteCode is { } code ? "site " + code : GroupName is { } group ? "group " + group : StratumName is { } stratum
            ? "stratum " + stratum : "study";
}
