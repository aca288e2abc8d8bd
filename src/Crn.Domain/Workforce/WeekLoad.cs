using Crn.Domain.Sites;

namespace Crn.Domain.Workforce;

/// <summary>How much work of a role falls on a site in a week beside the hours of its own staff: one square of a heat map.</summary>
/// <remarks>Work that may be moved counts in its own week. Staff of several sites count at none of them alone, and staff only for the role
/// that is theirs first. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record WeekLoad
{
    internal WeekLoad(SiteCode site, DeliveryRole role, WorkWeek week, decimal needed, decimal available) =>
        (Site, Role, Week, Needed, Available) = (site, role, week, needed, available);

    /// <summary>The site.</summary>
    public SiteCode Site { get; }

    /// <summary>The role.</summary>
    public DeliveryRole Role { get; }

    /// <summary>The week.</summary>
    public WorkWeek Week { get; }

    /// <summary>Hours needed.</summary>
    public decimal Needed { get; }

    /// <summary>Hours of the site's own staff.</summary>
    public decimal Available { get; }

    /// <summary>Needed by available; null where there is no staff.</summary>
    public decimal? Load => Available > 0 ? Needed / Available : null;

    /// <summary>The load as one line.</summary>
    /// <returns>For example <c>RR8, Research nurse or midwife, week of 2026-06-29: 42 of 37.5 h</c>.</returns>
    public override string ToString() => $"{Site}, {Role}, {Week}: {Text.Of(Needed)} of {Text.Of(Available)} h";
}
