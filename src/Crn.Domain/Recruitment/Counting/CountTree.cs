namespace Crn.Domain.Recruitment.Counting;

/// <summary>Rows of one site in order of time in a tree of small arrays: one row more, another count or one row less costs the way to it,
/// not a copy of all. Immutable.</summary>
internal sealed class CountTree
{
    private const int Width = 32;
    private readonly RecruitmentCount[] rows = [];
    private readonly CountTree[] parts = [];

    private CountTree(RecruitmentCount[] rows)
    {
        (this.rows, Count) = (rows, rows.Length);
        foreach (var row in rows) People += row.Count;
        if (rows.Length > 0) Last = rows[^1].Period;
    }

    private CountTree(CountTree[] parts)
    {
        this.parts = parts;
        foreach (var part in parts) (Count, People) = (Count + part.Count, People + part.People);
        Last = parts[^1].Last;
    }

    public static CountTree Empty { get; } = new((RecruitmentCount[])[]);

    /// <summary>How many rows.</summary>
    public int Count { get; }

    /// <summary>People of all rows.</summary>
    public long People { get; }

    private RecruitmentPeriod Last { get; }

    private bool IsLeaf => parts.Length == 0;

    public RecruitmentCount this[int index]
    {
        get
        {
            var node = this;
            while (!node.IsLeaf)
            {
                var i = 0;
                while (index >= node.parts[i].Count) index -= node.parts[i++].Count;
                node = node.parts[i];
            }

            return node.rows[index];
        }
    }

    /// <summary>The tree of rows in order.</summary>
    public static CountTree Of(ReadOnlySpan<RecruitmentCount> sorted)
    {
        if (sorted.IsEmpty) return Empty;
        var level = new List<CountTree>((sorted.Length / Width) + 1);
        for (var at = 0; at < sorted.Length; at += Width) level.Add(new(sorted.Slice(at, Math.Min(Width, sorted.Length - at)).ToArray()));
        while (level.Count > 1) level = [.. level.Chunk(Width).Select(static chunk => new CountTree(chunk))];
        return level[0];
    }

    /// <summary>How many rows end before a day, and their people.</summary>
    public (int Rows, long People) EndedBefore(LocalDate day) => Before(day, static (period, day) => period.To < day);

    /// <summary>How many rows begin by a day, and their people.</summary>
    public (int Rows, long People) BegunBy(LocalDate day) => Before(day, static (period, day) => period.From <= day);

    /// <summary>The tree with a row; one of the same period gives way.</summary>
    public CountTree With(in RecruitmentCount row)
    {
        var (one, other) = Put(row);
        return other is null ? one : new([one, other]);
    }

    /// <summary>The tree without the row of a period.</summary>
    public CountTree Without(RecruitmentPeriod period)
    {
        var at = Place(period);
        if (IsLeaf) return at < rows.Length && rows[at].Period == period ? new([.. rows[..at], .. rows[(at + 1)..]]) : this;
        if (at == parts.Length) return this;
        var left = parts[at].Without(period);
        if (ReferenceEquals(left, parts[at])) return this;
        if (left.Count > 0) return new(Replaced(parts, at, left));
        return parts.Length == 1 ? Empty : new([.. parts[..at], .. parts[(at + 1)..]]);
    }

    /// <summary>The first row with anybody in it, or the last; null when there is nobody.</summary>
    public RecruitmentCount? WithSomebody(bool last)
    {
        if (People == 0) return null;
        var node = this;
        while (!node.IsLeaf) node = last ? Array.FindLast(node.parts, static p => p.People > 0)!
            : Array.Find(node.parts, static p => p.People > 0)!;
        return last ? Array.FindLast(node.rows, static r => r.Count > 0) : Array.Find(node.rows, static r => r.Count > 0);
    }

    public RecruitmentCount[] ToArray()
    {
        var all = new RecruitmentCount[Count];
        CopyTo(all);
        return all;
    }

    private void CopyTo(Span<RecruitmentCount> all)
    {
        rows.CopyTo(all);
        foreach (var part in parts)
        {
            part.CopyTo(all);
            all = all[part.Count..];
        }
    }

    private (int Rows, long People) Before(LocalDate day, Func<RecruitmentPeriod, LocalDate, bool> isBefore)
    {
        var (count, people) = (0, 0L);
        for (var node = this; ;)
        {
            var i = 0;
            for (; i < node.parts.Length && isBefore(node.parts[i].Last, day); i++)
                (count, people) = (count + node.parts[i].Count, people + node.parts[i].People);
            if (i < node.parts.Length)
            {
                node = node.parts[i];
                continue;
            }

            for (i = 0; i < node.rows.Length && isBefore(node.rows[i].Period, day); i++)
                (count, people) = (count + 1, people + node.rows[i].Count);
            return (count, people);
        }
    }

    // The place of the first row or part that is not wholly before a period.
    private int Place(RecruitmentPeriod period)
    {
        var (low, high) = (0, IsLeaf ? rows.Length : parts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if ((IsLeaf ? rows[middle].Period : parts[middle].Last) < period) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private (CountTree One, CountTree? Other) Put(in RecruitmentCount row)
    {
        var at = Place(row.Period);
        if (IsLeaf)
        {
            if (at < rows.Length && rows[at].Period == row.Period) return (new(Replaced(rows, at, row)), null);
            return Split<RecruitmentCount>([.. rows.AsSpan(0, at), row, .. rows.AsSpan(at)], at == rows.Length, static r => new(r));
        }

        at = Math.Min(at, parts.Length - 1);
        var (one, other) = parts[at].Put(row);
        return other is null ? (new(Replaced(parts, at, one)), null)
            : Split<CountTree>([.. parts.AsSpan(0, at), one, other, .. parts.AsSpan(at + 1)], at == parts.Length - 1, static p => new(p));
    }

    // What grows at its end, as time does, leaves full nodes behind.
    private static (CountTree One, CountTree? Other) Split<T>(T[] items, bool atEnd, Func<T[], CountTree> made)
    {
        if (items.Length <= Width) return (made(items), null);
        var cut = atEnd ? items.Length - 1 : items.Length / 2;
        return (made(items[..cut]), made(items[cut..]));
    }

    private static T[] Replaced<T>(T[] items, int at, T item)
    {
        T[] copy = [.. items];
        copy[at] = item;
        return copy;
    }
}
