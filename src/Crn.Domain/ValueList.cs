using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Crn.Domain;

/// <summary>An immutable list that compares by its items, so that records which hold one compare by content.</summary>
/// <remarks>
/// Two lists are equal when they hold equal items in the same order. <c>default</c> is the empty list. Thread-safe.
/// </remarks>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[SuppressMessage("Naming", "CA1710", Justification = "A list of values is what it is; 'Collection' says less.")]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? items;

    internal ValueList(T[] items) => this.items = items;

    /// <summary>How many items the list holds.</summary>
    public int Count => items?.Length ?? 0;

    /// <summary>Whether the list holds nothing.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The item at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <returns>The item.</returns>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public T this[int index] => (items ?? [])[index];

    /// <summary>The items as a span, for loops that allocate nothing.</summary>
    /// <returns>The items, in order.</returns>
    public ReadOnlySpan<T> AsSpan() => items;

    /// <summary>A list with one more item at its end.</summary>
    /// <param name="item">The item to append.</param>
    /// <returns>The longer list; this one is unchanged.</returns>
    public ValueList<T> Add(T item) => new([.. AsSpan(), item]);

    /// <summary>A list with more items at its end.</summary>
    /// <param name="more">The items to append.</param>
    /// <returns>The longer list; this one is unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="more"/> is null.</exception>
    public ValueList<T> AddRange(IEnumerable<T> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return new([.. AsSpan(), .. more]);
    }

    /// <summary>Whether both lists hold equal items in the same order.</summary>
    /// <param name="other">The other list.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(ValueList<T> other)
    {
        if (ReferenceEquals(items, other.items)) return true;
        if (Count != other.Count) return false;
        for (var i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(items![i], other.items![i])) return false;
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
    public override string ToString() => "[" + string.Join(", ", (items ?? []).Select(item => Text.Of(item))) + "]";

    /// <summary>An enumerator that allocates nothing under <c>foreach</c>.</summary>
    /// <returns>The enumerator.</returns>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (items ?? []).GetEnumerator();

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
