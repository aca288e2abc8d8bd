using Crn.Domain.Sites;

namespace Crn.Domain.Support.Tables;

/// <summary>A day for each site, found and replaced at the cost of a path through a tree.</summary>
internal readonly struct DaysBySite : IEquatable<DaysBySite>
{
    private readonly KeyedList<SiteCode, (SiteCode Site, LocalDate On)>? list;

    private DaysBySite(KeyedList<SiteCode, (SiteCode Site, LocalDate On)> list) => this.list = list;

    public ValueList<(SiteCode Site, LocalDate On)> Days => list?.Items ?? [];

    public static DaysBySite Of(ValueList<(SiteCode Site, LocalDate On)> days) =>
        days.IsEmpty ? default : new(KeyedList<SiteCode, (SiteCode Site, LocalDate On)>.Of(days, d => d.Site));

    public LocalDate? On(SiteCode site) => list is not null && list.Has(site) ? list.Find(site).On : null;

    public DaysBySite With(SiteCode site, LocalDate on) =>
        new((list ?? KeyedList<SiteCode, (SiteCode Site, LocalDate On)>.Of([], d => d.Site)).With(site, (site, on)));

    public bool Equals(DaysBySite other) => ReferenceEquals(list, other.list) || Days == other.Days;

    public override bool Equals(object? obj) => obj is DaysBySite other && Equals(other);

    public override int GetHashCode() => Days.GetHashCode();
}
