namespace Crn.Domain.Recruitment;

/// <summary>The counts of one site in one state, in order of time, each for its own period.</summary>
/// <remarks>Questions take time in the logarithm of the rows and allocate nothing. Equality is by content. Immutable and
/// thread-safe.</remarks>
public sealed record CountSeries
{
    private readonly RecruitmentCount[] rows;
    private readonly int[] before;

    private CountSeries(RecruitmentCount[] rows)
    {
        this.rows = rows;
        before = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++) before[i + 1] = before[i] + rows[i].Count;
    }

    /// <summary>The rows, earliest first.</summary>
    public ValueList<RecruitmentCount> Rows => new(rows);

    /// <summary>All people counted.</summary>
    public int Total => before[^1];

    /// <summary>The first period with anybody in it; null when there is nobody.</summary>
    public RecruitmentPeriod? FirstPeriod
    {
        get
        {
            foreach (var row in rows)
            {
                if (row.Count > 0) return row.Period;
            }

            return null;
        }
    }

    /// <summary>The last period with anybody in it; null when there is nobody.</summary>
    public RecruitmentPeriod? LastPeriod
    {
        get
        {
            for (var i = rows.Length - 1; i >= 0; i--)
            {
                if (rows[i].Count > 0) return rows[i].Period;
            }

            return null;
        }
    }

    internal static CountSeries Empty { get; } = new([]);

    internal LocalDate? LastDay => rows.Length == 0 ? null : rows[^1].Period.To;

    /// <summary>How many people the rows place inside a period; a row that straddles its edge can only say at most.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The range. It speaks of the rows alone, not of whether everything was reported.</returns>
    public CountRange Within(RecruitmentPeriod period)
    {
        var (first, end) = Touching(period);
        if (first == end) return CountRange.Exactly(0);
        var all = before[end] - before[first];
        var straddling = period.Contains(rows[first].Period) ? 0 : rows[first].Count;
        if (end - 1 > first && !period.Contains(rows[end - 1].Period)) straddling += rows[end - 1].Count;
        return CountRange.Between(all - straddling, all);
    }

    /// <summary>The count reported for exactly a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The count, or null when no row is for exactly that period.</returns>
    public int? CountFor(RecruitmentPeriod period)
    {
        var i = IndexOf(period);
        return i >= 0 ? rows[i].Count : null;
    }

    /// <summary>Whether both hold the same rows.</summary>
    /// <param name="other">The other series.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(CountSeries? other) => other is not null && Rows == other.Rows;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(rows.Length, Total);

    /// <summary>The series as one line.</summary>
    /// <returns>Total and rows.</returns>
    public override string ToString() => $"{Text.Of(Total)} in {Text.Of(rows.Length)} rows";

    /// <summary>The people in rows that ended by a day; a period not over by then is left out whole.</summary>
    /// <param name="through">The day.</param>
    /// <returns>People.</returns>
    public int TotalBy(LocalDate through)
    {
        var (_, end) = Touching(RecruitmentPeriod.Day(through));
        if (end > 0 && rows[end - 1].Period.To > through) end--;
        return before[end];
    }

    // The row that had begun and not ended by a day: its count cannot be split.
    internal RecruitmentCount? Straddling(LocalDate date)
    {
        var (first, end) = Touching(RecruitmentPeriod.Day(date));
        return first < end && rows[end - 1].Period.To > date ? rows[end - 1] : null;
    }

    internal bool Overlaps(RecruitmentPeriod period)
    {
        var (first, end) = Touching(period);
        return first < end;
    }

    // The series with more rows, which are in order; of two rows for the same period the later one stands.
    internal CountSeries With(List<RecruitmentCount> sorted)
    {
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

        return new([.. merged]);
    }

    internal CountSeries Without(RecruitmentPeriod period) => new([.. rows.Where(r => r.Period != period)]);

    private int IndexOf(RecruitmentPeriod period)
    {
        var (first, end) = Touching(period);
        for (var i = first; i < end; i++)
        {
            if (rows[i].Period == period) return i;
        }

        return -1;
    }

    // Rows do not overlap, so both their first and their last days are in order.
    private (int First, int End) Touching(RecruitmentPeriod period)
    {
        var (low, high) = (0, rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rows[middle].Period.To < period.From) low = middle + 1;
            else high = middle;
        }

        var first = low;
        high = rows.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rows[middle].Period.From <= period.To) low = middle + 1;
            else high = middle;
        }

        return (first, low);
    }
}
