using Crn.Domain.Sites;

namespace Crn.Domain.Support.Tables;

/// <summary>Sites in the order in which they came, each found and taken out at the cost of a path through a tree.</summary>
internal readonly struct SitesInOrder : IEquatable<SitesInOrder>
{
    private readonly KeyedList<SiteCode, SiteCode>? list;

    private SitesInOrder(KeyedList<SiteCode, SiteCode> list) => this.list = list;

    public ValueList<SiteCode> Sites => list?.Items ?? [];

    public static SitesInOrder Of(ValueList<SiteCode> sites) =>
        sites.IsEmpty ? default : new(KeyedList<SiteCode, SiteCode>.Of(sites, s => s));

    public bool Contains(SiteCode site) => list is not null && list.Has(site);

    public SitesInOrder With(SiteCode site) => new((list ?? KeyedList<SiteCode, SiteCode>.Of([], s => s)).With(site, site));

    public SitesInOrder Without(SiteCode site) => list is null ? this : new(list.Without(site));

    public bool Equals(SitesInOrder other) => ReferenceEquals(list, other.list) || Sites == other.Sites;

    public override bool Equals(object? obj) => obj is SitesInOrder other && Equals(other);

    public override int GetHashCode() => Sites.GetHashCode();
}
