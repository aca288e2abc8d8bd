namespace Crn.Domain.Rules.Solving;

/// <summary>Repairs of which none asks at least what another one does: those about the fewest facts, up to a number.</summary>
/// <remarks>
/// A repair that asks at least what another one does is about all facts of the other. Candidates are taken in the order of how many facts
/// they are about, so that of those about as many facts only those about the same facts need be compared, which are found by their facts;
/// those about fewer facts are gone through. Two repairs are put together only when their turn comes: those that are cut never are.
/// </remarks>
internal sealed class LeastRepairs
{
    private readonly int most;
    private readonly LinkedList<Repair> all = [];
    private readonly List<Repair> ofFewer = [];
    private readonly Dictionary<Repair, List<LinkedListNode<Repair>>> ofAsMany = new(ByFacts.Instance);
    private int size = -1;

    public LeastRepairs(int most, IEnumerable<(Repair One, Repair Other)> candidates)
    {
        this.most = most;
        Take(candidates.OrderBy(c => c.One.CountWith(c.Other)));
    }

    /// <summary>Whether one was left out because there were too many.</summary>
    public bool WasCut { get; private set; }

    public ValueList<Repair> All() => all.ToValueList();

    /// <summary>These and every pair of one of some repairs with one of others; these are no longer to be used.</summary>
    public LeastRepairs And(ValueList<Repair> some, ValueList<Repair> others)
    {
        var (least, largest) = (int.MaxValue, 0);
        foreach (var (one, other) in Pairs(some, others))
        {
            var count = one.CountWith(other);
            (least, largest) = (Math.Min(least, count), Math.Max(largest, count));
        }

        // These came first and stay; all pairs come after them.
        if (least < size)
        {
            var both = new LeastRepairs(most, [.. all.Select(repair => (repair, Repair.Nothing)), .. Pairs(some, others)]);
            both.WasCut |= WasCut;
            return both;
        }

        Take(least == largest ? Pairs(some, others) : Pairs(some, others).OrderBy(c => c.One.CountWith(c.Other)));
        return this;
    }

    public static IEnumerable<(Repair One, Repair Other)> Pairs(ValueList<Repair> some, ValueList<Repair> others)
    {
        for (var i = 0; i < some.Count; i++)
        {
            for (var j = 0; j < others.Count; j++) yield return (some[i], others[j]);
        }
    }

    private void Take(IEnumerable<(Repair One, Repair Other)> inOrder)
    {
        foreach (var (one, other) in inOrder)
        {
            if (one.And(other) is not { } repair) continue;
            Turn(repair.Regions.Count);
            ofAsMany.TryGetValue(repair, out var alike);
            if (ofFewer.Exists(repair.AsksAtLeast) || alike?.Exists(a => repair.AsksAtLeast(a.Value)) == true) continue;
            Remove(alike?.FindAll(a => a.Value.AsksAtLeast(repair)) ?? [], alike);
            if (all.Count == most)
            {
                WasCut = true;
                return;
            }

            if (alike is null) ofAsMany[repair] = alike = [];
            alike.Add(all.AddLast(repair));
        }
    }

    private void Remove(List<LinkedListNode<Repair>> nodes, List<LinkedListNode<Repair>>? alike)
    {
        foreach (var node in nodes)
        {
            all.Remove(node);
            alike!.Remove(node);
        }
    }

    // Repairs about more facts than those before: those are the fewer ones from here on.
    private void Turn(int count)
    {
        if (count == size) return;
        size = count;
        ofFewer.Clear();
        ofFewer.AddRange(all);
        ofAsMany.Clear();
    }

    private sealed class ByFacts : IEqualityComparer<Repair>
    {
        public static ByFacts Instance { get; } = new();

        public bool Equals(Repair? x, Repair? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.IsAboutAsMuchAs(y));

        public int GetHashCode(Repair obj) => obj.HashOfFacts();
    }
}
