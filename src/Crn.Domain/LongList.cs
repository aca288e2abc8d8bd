using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Crn.Domain;

/// <summary>
/// What stands behind a longer <see cref="ValueList{T}"/>: the first items of an array with room for more, or a tree that shares all but a
/// path with the list it was made from.
/// </summary>
/// <remarks>
/// The array is filled once at each place: whoever appends first to a list takes the place after it, so that lists made one from the other
/// share one array. Whoever appends to the same list again, or changes an item inside it, gets a tree, which the list keeps for the next.
/// No list ever changes. Not generic, so that the list tells it from an array by one comparison.
/// </remarks>
internal sealed class LongList
{
    /// <summary>Lists shorter than this are arrays, copied whole: that is quicker than sharing.</summary>
    public const int Least = 16;

    /// <summary>Lists shorter than this are copied where an item inside them changes.</summary>
    public const int LeastTree = 128;

    private readonly bool isTree;

    // How many places of the array are taken, by this list or one made from it; null where the array is just as long as the list.
    private readonly StrongBox<int>? taken;

    // A T[]; null for a tree whose items nobody has read in a row.
    private object? array;

    // An ImmutableList<T>; null where nobody has needed it.
    private object? tree;
    private int grown;
    private int reads;

    private LongList(object array, int count, StrongBox<int>? taken) => (this.array, Count, this.taken) = (array, count, taken);

    private LongList(object tree, int count) => (this.tree, Count, isTree) = (tree, count, true);

    public int Count { get; }

    /// <summary>Whether the items have been laid out in a row.</summary>
    public bool IsInARow => array is not null;

    /// <summary>The items of an array, which nobody changes.</summary>
    public static LongList Of<T>(T[] items) => new(items, items.Length, null);

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

    // A tree that is read often is laid out: what that costs has been spent on reading by then.
    public T At<T>(int index) => array is null && (uint)index < (uint)Count && ++reads <= Count / 8
        ? Unsafe.As<ImmutableList<T>>(tree!)[index] : Span<T>()[index];

    /// <summary>Whether both are surely the same items, known without reading them.</summary>
    public bool SharesWith(LongList other) => Count == other.Count
        && ((array is not null && ReferenceEquals(array, other.array)) || (tree is not null && ReferenceEquals(tree, other.tree)));

    public LongList Add<T>(ReadOnlySpan<T> more)
    {
        if (!isTree)
        {
            var (room, end) = (Unsafe.As<T[]>(array!), Count + more.Length);
            if (end <= room.Length && taken is not null)
            {
                if (Interlocked.CompareExchange(ref taken.Value, end, Count) == Count)
                {
                    more.CopyTo(room.AsSpan(Count));
                    return new(room, end, taken);
                }
            }
            else if (Interlocked.CompareExchange(ref grown, 1, 0) == 0)
            {
                return Of(Span<T>(), more);
            }

            if (Count < LeastTree) return Of(Span<T>(), more);
        }

        return Tree(more.Length == 1 ? AsTree<T>().Add(more[0]) : AsTree<T>().AddRange(more.ToArray()));
    }

    public ImmutableList<T> AsTree<T>()
    {
        tree ??= ImmutableList.Create(Span<T>());
        return Unsafe.As<ImmutableList<T>>(tree);
    }
}
