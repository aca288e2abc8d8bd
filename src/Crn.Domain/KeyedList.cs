using System.Collections.Immutable;

namespace Crn.Domain;

/// <summary>
/// A list of items of which each has a key of its own: found by key, and added at the end in place of what had its key, each at
/// the cost of a path through a tree. The list itself is laid out when it is first read.
/// </summary>
internal sealed class KeyedList<TKey, TItem>
    where TKey : notnull
{
    private readonly ImmutableDictionary<TKey, long> places;
    private readonly ImmutableSortedDictionary<long, TItem> items;
    private readonly long next;
    private TItem[]? list;

    private KeyedList(ImmutableDictionary<TKey, long> places, ImmutableSortedDictionary<long, TItem> items, long next) =>
        (this.places, this.items, this.next) = (places, items, next);

    /// <summary>The items in order.</summary>
    public ValueList<TItem> Items => new(list ??= [.. items.Values]);

    public static KeyedList<TKey, TItem> Of(ValueList<TItem> items, Func<TItem, TKey> key)
    {
        var places = ImmutableDictionary.CreateBuilder<TKey, long>();
        var byPlace = ImmutableSortedDictionary.CreateBuilder<long, TItem>(null, NeverEqual<TItem>.Instance);
        for (var i = 0; i < items.Count; i++)
        {
            places[key(items[i])] = i;
            byPlace[i] = items[i];
        }

        return new(places.ToImmutable(), byPlace.ToImmutable(), items.Count);
    }

    public int Count => items.Count;

    public bool Has(TKey key) => places.ContainsKey(key);

    public TItem? Find(TKey key) => places.TryGetValue(key, out var place) ? items[place] : default;

    /// <summary>The list without what has a key.</summary>
    public KeyedList<TKey, TItem> Without(TKey key) =>
        places.TryGetValue(key, out var place) ? new(places.Remove(key), items.Remove(place), next) : this;

    /// <summary>The list with an item at its end, and without what had its key before.</summary>
    public KeyedList<TKey, TItem> With(TKey key, TItem item) => new(places.SetItem(key, next),
        (places.TryGetValue(key, out var place) ? items.Remove(place) : items).SetItem(next, item), next + 1);
}
