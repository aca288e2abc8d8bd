using Crn.Domain.Sites;

namespace Crn.Domain.Workforce;

/// <summary>Hours that staff can give in a week: at which sites, and for the work of which roles.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// var flexible = new StaffHours("Flexible team", [leeds, bradford], [DeliveryRole.ResearchNurse], week, 30m);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StaffHours
{
    /// <summary>Makes hours.</summary>
    /// <param name="team">Whose they are.</param>
    /// <param name="sites">The sites where they can be worked, one or more.</param>
    /// <param name="roles">The roles whose work they can do, one or more.</param>
    /// <param name="week">The week.</param>
    /// <param name="hours">How many, from 0 to a million; kept to 1e-10 of an hour, rounded up.</param>
    /// <exception cref="ArgumentException">The team is null, blank or looks like it holds an NHS number; there is no site or role; or one
    /// of them is null or names none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hours lie outside.</exception>
    public StaffHours(string team, ValueList<SiteCode> sites, ValueList<DeliveryRole> roles, WorkWeek week, decimal hours)
    {
        Team = Guarded.Text(team);
        if (sites.IsEmpty || sites.Contains(default)) throw new ArgumentException("Hours are worked at one site or more.", nameof(sites));
        if (Guarded.Items(roles).IsEmpty) throw new ArgumentException("Hours are for the work of one role or more.", nameof(roles));
        Sites = [.. sites.Distinct().OrderBy(s => s.Value, StringComparer.OrdinalIgnoreCase)];
        Roles = Sorted(roles);
        (Week, Counted) = (week, CapacityDemand.Kept(hours, up: true, nameof(hours)));
    }

    /// <summary>Whose they are.</summary>
    public string Team { get; }

    /// <summary>The sites where they can be worked, in order.</summary>
    public ValueList<SiteCode> Sites { get; }

    /// <summary>The roles whose work they can do, ordered by code.</summary>
    public ValueList<DeliveryRole> Roles { get; }

    /// <summary>The week.</summary>
    public WorkWeek Week { get; }

    /// <summary>How many hours.</summary>
    public decimal Hours => CapacityDemand.InHours(Counted);

    internal long Counted { get; }

    /// <summary>The hours as one line.</summary>
    /// <returns>For example <c>Flexible team: 30 h, week of 2026-06-29</c>.</returns>
    public override string ToString() => $"{Team}: {Text.Of(Hours)} h, {Week}";

    internal static ValueList<DeliveryRole> Sorted(ValueList<DeliveryRole> roles) => [.. roles.Distinct().Order(DeliveryRole.ByCode)];
}
