using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Crn.Domain;

/// <summary>
/// What stands behind a <see cref="ValueList{T}"/> that was made from another one by a step: the first items of an array with room for
/// more, or a tree that shares all but a path with the list before.
/// </summary>
/// <remarks>
/// The array is filled once at each place: whoever appends first to a list takes the place after it, and whoever appends to the same list
/// again gets an array of his own. So lists made one from the other share one array, and no list ever changes. Not generic, so that the
/// list tells it from an array by one comparison.
/// </remarks>
internal sealed class LongList
{
    /// <summary>Lists shorter than this are arrays, copied whole: that is quicker than sharing.</summary>
    public const int Least = 16;

    /// <summary>Lists shorter than this are copied where an item inside them changes.</summary>
    public const int LeastTree = 128;

    // A T[]; null for a tree whose items nobody has read in a row.
    private object? array;
    private readonly object? tree;
    private readonly StrongBox<int>? taken;

    private LongList(object array, int count, StrongBox<int> taken) => (this.array, Count, this.taken) = (array, count, taken);

    private LongList(object tree, int count) => (this.tree, Count) = (tree, count);

    public int Count { get; }

    /// <summary>Whether the items have been laid out in a row.</summary>
    public bool IsInARow => array is not null;

    /// <summary>The items of a list and further ones, with room for as many again.</summary>
    public static LongList Of<T>(ReadOnlySpan<T> items, ReadOnlySpan<T> more)
    {
        var count = items.Length + more.Length;
        var array = new T[Math.Max(2 * count, Least)];
        items.CopyTo(array);
        more.CopyTo(array.AsSpan(items.Length));
        return new(array, count, new(count));
    }

    /// <summary>The items as a tree.</summary>
    public static LongList Tree<T>(ImmutableList<T> items) => new(items, items.Count);

    /// <summary>The items in a row; those of a tree are laid out once, on first reading.</summary>
    public ReadOnlySpan<T> Span<T>()
    {
        array ??= Unsafe.As<ImmutableList<T>>(tree!).ToArray();
        return new(Unsafe.As<T[]>(array), 0, Count);
    }

    public IEnumerator<T> GetEnumerator<T>()
    {
        _ = Span<T>();
        return ((IEnumerable<T>)new ArraySegment<T>(Unsafe.As<T[]>(array!), 0, Count)).GetEnumerator();
    }

    public T At<T>(int index) =>
        array is null && (uint)index < (uint)Count ? Unsafe.As<ImmutableList<T>>(tree!)[index] : Span<T>()[index];

    /// <summary>Whether both are surely the same items, known without reading them.</summary>
    public bool SharesWith(LongList other) => Count == other.Count && array is not null && ReferenceEquals(array, other.array);

    public LongList Add<T>(ReadOnlySpan<T> more)
    {
        if (tree is not null)
        {
            var longer = Unsafe.As<ImmutableList<T>>(tree);
            return Tree(more.Length == 1 ? longer.Add(more[0]) : longer.AddRange(more.ToArray()));
        }

        var room = Unsafe.As<T[]>(array!);
        var end = Count + more.Length;
        if (end > room.Length || Interlocked.CompareExchange(ref taken!.Value, end, Count) != Count) return Of(Span<T>(), more);
        more.CopyTo(room.AsSpan(Count));
        return new(room, end, taken);
    }

    public ImmutableList<T> AsTree<T>() => tree is null ? [.. Span<T>()] : Unsafe.As<ImmutableList<T>>(tree);
}
