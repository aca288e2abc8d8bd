using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Crn.Domain;

/// <summary>An immutable list that compares by its items, so that records which hold one compare by content.</summary>
/// <remarks>
/// Two lists are equal when they hold equal items in the same order. <c>default</c> is the empty list. Lists that are made one from the
/// other share what they have in common: n items appended one by one cost about n steps. Thread-safe.
/// </remarks>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[SuppressMessage("Naming", "CA1710", Justification = "A list of values is what it is; 'Collection' says less.")]
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    // A T[], or what stands behind a longer list that was made from another one; null for the empty list.
    private readonly object? items;

    internal ValueList(T[] items) => this.items = items.Length < LongList.LeastTree ? items : LongList.Of(items);

    private ValueList(LongList items) => this.items = items;

    /// <summary>How many items the list holds.</summary>
    public int Count => items is LongList list ? list.Count : items is null ? 0 : Unsafe.As<T[]>(items).Length;

    /// <summary>Whether the list holds nothing.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The item at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <returns>The item.</returns>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public T this[int index]
    {
        get
        {
            if (items is LongList list) return list.At<T>(index);
            return (items is null ? [] : Unsafe.As<T[]>(items))[index];
        }
    }

    /// <summary>The items as a span, for loops that allocate nothing.</summary>
    /// <returns>The items, in order.</returns>
    public ReadOnlySpan<T> AsSpan() =>
        items is LongList list ? list.Span<T>() : items is null ? default : new(Unsafe.As<T[]>(items));

    /// <summary>A list with one more item at its end.</summary>
    /// <param name="item">The item to append.</param>
    /// <returns>The longer list; this one is unchanged.</returns>
    public ValueList<T> Add(T item) =>
        items is LongList list ? new(list.Add<T>(new(in item)))
        : Count < LongList.Least ? new([.. AsSpan(), item])
        : new(LongList.Of(AsSpan(), new(in item)));

    /// <summary>A list with more items at its end.</summary>
    /// <param name="more">The items to append.</param>
    /// <returns>The longer list; this one is unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="more"/> is null.</exception>
    public ValueList<T> AddRange(IEnumerable<T> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        var added = more is ValueList<T> other ? other.AsSpan() : more.ToArray();
        if (added.IsEmpty) return this;
        return items is LongList list ? new(list.Add(added))
            : Count < LongList.Least ? new([.. AsSpan(), .. added])
            : new(LongList.Of(AsSpan(), added));
    }

    /// <summary>Whether the items stand in a row, so that a span of them costs nothing.</summary>
    internal bool IsInARow => items is not LongList list || list.IsInARow;

    /// <summary>The list with another item at a place: a short one is copied, a long one shares all but the path to the place.</summary>
    internal ValueList<T> With(int index, T item)
    {
        if (Count >= LongList.LeastTree) return new(LongList.Tree(AsTree().SetItem(index, item)));
        T[] copy = [.. AsSpan()];
        copy[index] = item;
        return new(copy);
    }

    /// <summary>The list with one more item before a place, at the cost of <see cref="With"/>.</summary>
    internal ValueList<T> Insert(int index, T item) =>
        index == Count ? Add(item)
        : Count >= LongList.LeastTree ? new(LongList.Tree(AsTree().Insert(index, item)))
        : new([.. AsSpan()[..index], item, .. AsSpan()[index..]]);

    /// <summary>The list without the item at a place, at the cost of <see cref="With"/>.</summary>
    internal ValueList<T> RemoveAt(int index) =>
        Count >= LongList.LeastTree ? new(LongList.Tree(AsTree().RemoveAt(index)))
        : new([.. AsSpan()[..index], .. AsSpan()[(index + 1)..]]);

    /// <summary>Where a key stands in a list that is ordered by it; the complement of where it would stand when it is not there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="compare">Compares an item with the key.</param>
    internal int PlaceOf<TKey>(TKey key, Func<T, TKey, int> compare)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = compare(this[middle], key);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return ~low;
    }

    private ImmutableList<T> AsTree() => items is LongList list ? list.AsTree<T>() : [.. AsSpan()];

    /// <summary>Whether both lists hold equal items in the same order.</summary>
    /// <param name="other">The other list.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(ValueList<T> other)
    {
        if (ReferenceEquals(items, other.items)) return true;
        if (Count != other.Count) return false;
        if (items is LongList one && other.items is LongList two && one.SharesWith(two)) return true;
        var mine = AsSpan();
        var theirs = other.AsSpan();
        for (var i = 0; i < mine.Length; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(mine[i], theirs[i])) return false;
        }

        return true;
    }

    /// <inheritdoc />
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in AsSpan()) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The items in brackets, separated by commas; dates and numbers free of culture.</summary>
    /// <returns>For example <c>[a, b]</c>.</returns>
    public override string ToString() => "[" + string.Join(", ", this.Select(item => Text.Of(item))) + "]";

    /// <summary>An enumerator that allocates nothing under <c>foreach</c>.</summary>
    /// <returns>The enumerator.</returns>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        if (items is LongList list) return list.GetEnumerator<T>();
        return ((IEnumerable<T>)(items is null ? [] : Unsafe.As<T[]>(items))).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    /// <summary>A copy of an array as a list; so that a collection expression in C# 12 finds one best overload.</summary>
    /// <param name="items">The items, copied.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "ToValueList is its name.")]
    public static implicit operator ValueList<T>(T[] items) => items.ToValueList();

    /// <summary>Whether both lists hold equal items in the same order.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    /// <returns>True when they do.</returns>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ in an item or in order.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    /// <returns>True when they differ.</returns>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);
}
