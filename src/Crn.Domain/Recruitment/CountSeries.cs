using Crn.Domain.Recruitment.Counting;

namespace Crn.Domain.Recruitment;

/// <summary>The counts of one site in one state, in order of time, each for its own period.</summary>
/// <remarks>Questions take time in the logarithm of the rows and allocate nothing; one row more costs as little. Equality is by content.
/// Immutable and thread-safe.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CountSeries
{
    private readonly CountTree tree;
    private RecruitmentCount[]? listed;

    private CountSeries(CountTree tree) => this.tree = tree;

    /// <summary>The rows, earliest first.</summary>
    public ValueList<RecruitmentCount> Rows => new(Listed());

    /// <summary>All people counted.</summary>
    public int Total => Whole(tree.People);

    /// <summary>The first period with anybody in it; null when there is nobody.</summary>
    public RecruitmentPeriod? FirstPeriod => tree.WithSomebody(last: false)?.Period;

    /// <summary>The last period with anybody in it; null when there is nobody.</summary>
    public RecruitmentPeriod? LastPeriod => tree.WithSomebody(last: true)?.Period;

    internal static CountSeries Empty { get; } = new(CountTree.Empty);

    internal bool IsEmpty => tree.Count == 0;

    internal long People => tree.People;

    internal LocalDate? LastDay => IsEmpty ? null : tree[tree.Count - 1].Period.To;

    /// <summary>How many people the rows place inside a period; a row that straddles its edge can only say at most.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The range. It speaks of the rows alone, not of whether everything was reported.</returns>
    public CountRange Within(RecruitmentPeriod period)
    {
        var (before, end) = (tree.EndedBefore(period.From), tree.BegunBy(period.To));
        if (before.Rows >= end.Rows) return CountRange.Exactly(0);
        var all = end.People - before.People;
        long straddling = Straddling(before.Rows);
        if (end.Rows - 1 > before.Rows) straddling += Straddling(end.Rows - 1);
        return CountRange.Between(Whole(all - straddling), Whole(all));

        int Straddling(int place) => tree[place] is var row && period.Contains(row.Period) ? 0 : row.Count;
    }

    /// <summary>The count reported for exactly a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The count, or null when no row is for exactly that period.</returns>
    public int? CountFor(RecruitmentPeriod period)
    {
        var (first, end) = Touching(period);
        for (var i = first; i < end; i++)
        {
            if (tree[i] is var row && row.Period == period) return row.Count;
        }

        return null;
    }

    /// <summary>Whether both hold the same rows.</summary>
    /// <param name="other">The other series.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(CountSeries? other) => other is not null && (ReferenceEquals(tree, other.tree)
        || (tree.Count == other.tree.Count && tree.People == other.tree.People && Rows == other.Rows));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(tree.Count, Total);

    /// <summary>The series as one line.</summary>
    /// <returns>Total and rows.</returns>
    public override string ToString() => $"{Text.Of(Total)} in {Text.Of(tree.Count)} rows";

    /// <summary>The people in rows that ended by a day; a period not over by then is left out whole.</summary>
    /// <param name="through">The day.</param>
    /// <returns>People.</returns>
    /// <exception cref="ArgumentException"><paramref name="through"/> is of another calendar system.</exception>
    public int TotalBy(LocalDate through)
    {
        Guarded.Iso(through);
        var (rows, people) = tree.BegunBy(through);
        if (rows > 0 && tree[rows - 1] is var last && last.Period.To > through) people -= last.Count;
        return Whole(people);
    }

    // The row that had begun and not ended by a day: its count cannot be split.
    internal RecruitmentCount? Straddling(LocalDate date)
    {
        var rows = tree.BegunBy(date).Rows;
        return rows > 0 && tree[rows - 1] is var last && last.Period.To > date ? last : null;
    }

    internal bool Overlaps(RecruitmentPeriod period)
    {
        var (first, end) = Touching(period);
        return first < end;
    }

    // The series with more rows, which are in order; of two rows for the same period the later one stands.
    internal CountSeries With(List<RecruitmentCount> sorted)
    {
        if (sorted.Count > tree.Count / 8) return new(Merged(sorted));
        var next = tree;
        foreach (var row in sorted) next = next.With(row);
        return new(next);
    }

    internal CountSeries Without(RecruitmentPeriod period) => new(tree.Without(period));

    private CountTree Merged(List<RecruitmentCount> sorted)
    {
        var rows = Listed();
        var merged = new List<RecruitmentCount>(rows.Length + sorted.Count);
        var (i, j) = (0, 0);
        while (i < rows.Length || j < sorted.Count)
        {
            var takeNew = i == rows.Length || (j < sorted.Count && sorted[j].Period <= rows[i].Period);
            if (i < rows.Length && takeNew && sorted[j].Period == rows[i].Period) i++;
            var row = takeNew ? sorted[j++] : rows[i++];
            if (merged.Count > 0 && merged[^1].Period == row.Period) merged[^1] = row;
            else merged.Add(row);
        }

        return CountTree.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(merged));
    }

    // Two threads may list the same rows; either list will do.
    private RecruitmentCount[] Listed()
    {
        if (Volatile.Read(ref listed) is { } known) return known;
        var rows = tree.ToArray();
        Volatile.Write(ref listed, rows);
        return rows;
    }

    // A ledger refuses what goes beyond; a fold of events that were never checked stops there.
    private static int Whole(long people) => (int)Math.Min(people, int.MaxValue);

    // Rows do not overlap, so both their first and their last days are in order.
    private (int First, int End) Touching(RecruitmentPeriod period) =>
        (tree.EndedBefore(period.From).Rows, tree.BegunBy(period.To).Rows);

    // Rows in any order, each period once.
    internal static CountSeries Of(ValueList<RecruitmentCount> rows)
    {
        List<RecruitmentCount> sorted = [.. rows.OrderBy(r => r.Period)];
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i].Period.From <= sorted[i - 1].Period.To)
                throw new ArgumentException("Two rows of a series overlap.", nameof(rows));
        }

        return sorted.Count == 0 ? Empty : Empty.With(sorted);
    }
}
