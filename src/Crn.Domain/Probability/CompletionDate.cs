namespace Crn.Domain.Probability;

/// <summary>
/// The date on which something is completed, or never: a target that the sites known may close before, a milestone that may not come.
/// </summary>
/// <remarks><c>default</c> is never. Ordered by date, never last.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct CompletionDate : IComparable<CompletionDate>
{
    private CompletionDate(LocalDate date) => Date = date;

    /// <summary>Never: at the sites that are known, the target is not reached, or the milestone not passed.</summary>
    public static CompletionDate Never => default;

    /// <summary>Completion on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The date of completion.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public static CompletionDate On(LocalDate date) => new(Guarded.Iso(date));

    /// <summary>The date; null when never.</summary>
    public LocalDate? Date { get; }

    /// <summary>Whether it never comes.</summary>
    public bool IsNever => Date is null;

    /// <inheritdoc />
    public int CompareTo(CompletionDate other) => (Date, other.Date) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        ({ } a, { } b) => a.CompareTo(b),
    };

    /// <summary>The date in ISO form, or <c>never</c>.</summary>
    /// <returns>The text, free of culture.</returns>
    public override string ToString() => Date is { } date ? Text.Iso(date) : "never";

    /// <summary>Whether one date comes first.</summary>
    /// <param name="left">One date.</param>
    /// <param name="right">The other date.</param>
    /// <returns>True when <paramref name="left"/> is earlier.</returns>
    public static bool operator <(CompletionDate left, CompletionDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether one date comes last.</summary>
    /// <param name="left">One date.</param>
    /// <param name="right">The other date.</param>
    /// <returns>True when <paramref name="left"/> is later.</returns>
    public static bool operator >(CompletionDate left, CompletionDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether one date does not come last.</summary>
    /// <param name="left">One date.</param>
    /// <param name="right">The other date.</param>
    /// <returns>True when <paramref name="left"/> is not later.</returns>
    public static bool operator <=(CompletionDate left, CompletionDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one date does not come first.</summary>
    /// <param name="left">One date.</param>
    /// <param name="right">The other date.</param>
    /// <returns>True when <paramref name="left"/> is not earlier.</returns>
    public static bool operator >=(CompletionDate left, CompletionDate right) => left.CompareTo(right) >= 0;
}
