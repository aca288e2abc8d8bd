namespace Crn.Domain.Workforce;

/// <summary>
/// Work that cannot all be done by the staff there is, though it could if any one part of it were left out: the studies, weeks and roles
/// that collide.
/// </summary>
/// <remarks>It is minimal, and not necessarily the smallest. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CapacityConflict
{
    private readonly long unserved;

    // In units of 1e-10 of an hour.
    internal long Unserved => unserved;

    internal CapacityConflict(ValueList<CapacityDemand> members, long unserved) => (Members, this.unserved) = (members, unserved);

    /// <summary>The demands, in order of week, site, role and study. Without any one of them the others fit.</summary>
    public ValueList<CapacityDemand> Members { get; }

    /// <summary>Hours that they need together.</summary>
    public decimal Needed => Members.Sum(m => m.Hours);

    /// <summary>Hours of them that no staff can give.</summary>
    public decimal ShortBy => CapacityDemand.InHours(unserved);

    /// <summary>The studies, in alphabetical order.</summary>
    public ValueList<string> Studies => [.. Members.Select(m => m.Study).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The weeks, in order.</summary>
    public ValueList<WorkWeek> Weeks => [.. Members.Select(m => m.Week).Distinct().Order()];

    /// <summary>The roles, ordered by code.</summary>
    public ValueList<DeliveryRole> Roles => StaffHours.Sorted([.. Members.Select(m => m.Role)]);

    /// <summary>The conflict as a sentence.</summary>
    /// <returns>For example <c>ASTHMA-2 and STROKE-1 need 42 h of Research nurse or midwife at RR8, week of 2026-06-29: 4.5 h more than
    /// there are</c>.</returns>
    public override string ToString()
    {
        var weeks = Weeks.Count == 1 ? Weeks[0].ToString() : $"weeks of {Text.Iso(Weeks[0].Monday)} to {Text.Iso(Weeks[^1].Monday)}";
        var sites = string.Join(", ", Members.Select(m => m.Site).Distinct());
        return $"{Listed(Studies)} {(Studies.Count == 1 ? "needs" : "need")} {Text.Of(Needed)} h of " +
            $"{Listed(Roles)} "
            + $"at {sites}, {weeks}: {Text.Of(ShortBy)} h more than there are";
    }

    private static string Listed<T>(ValueList<T> items) =>
        items.Count == 1 ? $"{items[0]}" : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[items.Count - 1]}";
}
