namespace Crn.Domain.Support.Tables;

/// <summary>
/// The movements of a line day by day. What they come to by the end of a day, and the least balance from a day on, are found at the cost
/// of a path through a tree, and so is a movement added to any day.
/// </summary>
/// <remarks>The tree is a treap whose priorities follow from the days, so that the order of entry leaves no trace in it.</remarks>
internal readonly struct MoneyByDay : IEquatable<MoneyByDay>
{
    private readonly Node? root;

    private MoneyByDay(Node? root) => this.root = root;

    /// <summary>The days that have movements, in order.</summary>
    public ValueList<FundingDay> Days
    {
        get
        {
            List<FundingDay> days = [];
            Add(root);
            return days.ToValueList();

            void Add(Node? node)
            {
                if (node is null) return;
                Add(node.Left);
                days.Add(new(node.On, node.Own));
                Add(node.Right);
            }
        }
    }

    /// <summary>All movements together.</summary>
    public FundingSums Sum => root?.Sum ?? default;

    public static MoneyByDay Of(ValueList<FundingDay> days) =>
        days.Aggregate(default(MoneyByDay), (all, day) => all.With(day.On, day.Moved));

    /// <summary>With a further movement on a day.</summary>
    public MoneyByDay With(LocalDate on, FundingSums moved) => new(Node.With(root, on, moved));

    /// <summary>The movements up to the end of a day.</summary>
    public MoneyByDay Through(LocalDate day) => new(Node.Split(root, day).Before);

    /// <summary>The least that is committed, and that is available, at the end of any day from one on.</summary>
    public (decimal Committed, decimal Available) LeastFrom(LocalDate day)
    {
        var (before, after) = Node.Split(root, day);
        var (committed, available) = (before?.Sum.Committed ?? 0, before?.Sum.Available ?? 0);
        return after is null ? (committed, available)
            : (committed + Math.Min(0, after.LeastCommitted), available + Math.Min(0, after.LeastAvailable));
    }

    public bool Equals(MoneyByDay other) => ReferenceEquals(root, other.root) || Days == other.Days;

    public override bool Equals(object? obj) => obj is MoneyByDay other && Equals(other);

    public override int GetHashCode() => Sum.GetHashCode();

    private sealed class Node
    {
        private Node(LocalDate on, FundingSums own, Node? left, Node? right)
        {
            (On, Own, Left, Right) = (on, own, left, right);
            var own1 = (left?.Sum ?? default) + own;
            Sum = own1 + (right?.Sum ?? default);
            (LeastCommitted, LeastAvailable) = (own1.Committed, own1.Available);
            if (left is not null)
            {
                LeastCommitted = Math.Min(LeastCommitted, left.LeastCommitted);
                LeastAvailable = Math.Min(LeastAvailable, left.LeastAvailable);
            }

            if (right is null) return;
            LeastCommitted = Math.Min(LeastCommitted, own1.Committed + right.LeastCommitted);
            LeastAvailable = Math.Min(LeastAvailable, own1.Available + right.LeastAvailable);
        }

        public LocalDate On { get; }

        public FundingSums Own { get; }

        public Node? Left { get; }

        public Node? Right { get; }

        public FundingSums Sum { get; }

        // The least that the days of this part of the tree come to, counted from its first day.
        public decimal LeastCommitted { get; }

        public decimal LeastAvailable { get; }

        public static Node With(Node? node, LocalDate on, FundingSums moved)
        {
            if (node is null || IsAbove(on, node.On))
            {
                // Nothing below a day stands above it, so that the day is not in this part yet.
                var (before, after) = Split(node, on);
                return new(on, moved, before, after);
            }

            return on == node.On ? new(on, node.Own + moved, node.Left, node.Right)
                : on < node.On ? new(node.On, node.Own, With(node.Left, on, moved), node.Right)
                : new(node.On, node.Own, node.Left, With(node.Right, on, moved));
        }

        public static (Node? Before, Node? After) Split(Node? node, LocalDate through)
        {
            if (node is null) return (null, null);
            if (node.On <= through)
            {
                if (node.Right is null) return (node, null);
                var (before, after) = Split(node.Right, through);
                return (new(node.On, node.Own, node.Left, before), after);
            }

            if (node.Left is null) return (null, node);
            var (first, rest) = Split(node.Left, through);
            return (first, new(node.On, node.Own, rest, node.Right));
        }

        private static bool IsAbove(LocalDate day, LocalDate other) => Priority(day).CompareTo(Priority(other)) switch
        {
            0 => day > other,
            var order => order > 0,
        };

        private static ulong Priority(LocalDate day)
        {
            var mixed = unchecked((ulong)((day.Year * 372L) + (day.Month * 31L) + day.Day) * 0x9E3779B97F4A7C15);
            mixed = unchecked((mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93);
            return mixed ^ (mixed >> 32);
        }
    }
}
