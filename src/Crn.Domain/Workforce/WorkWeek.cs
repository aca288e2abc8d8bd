using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Workforce;

/// <summary>A week from Monday to Sunday.</summary>
/// <remarks>Weeks lie from 1900 to 2199; <c>default</c> is the first of them. Immutable.</remarks>
/// <example>
/// <code>
/// WorkWeek week = WorkWeek.Of(new LocalDate(2026, 7, 1));   // the week of Monday 29 June 2026
/// week.Plus(52).Monday;                                    // 2027-06-28
/// </code>
/// </example>
[SuppressMessage("Design", "CA1036", Justification = "Weeks sort; callers compare their Mondays.")]
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct WorkWeek : IComparable<WorkWeek>
{
    // Monday 1 January 1900.
    private static readonly LocalDate First = new(1900, 1, 1);
    private const int Count = 300 * 366 / 7;

    private WorkWeek(int number) => Number = number;

    /// <summary>Its Monday.</summary>
    public LocalDate Monday => First.PlusWeeks(Number);

    /// <summary>Its Sunday.</summary>
    public LocalDate Sunday => Monday.PlusDays(6);

    internal int Number { get; }

    // From this one to the last there is.
    internal int WeeksLeft => Count - Number;

    /// <summary>The week of a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The week.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before 1900 or after 2199.</exception>
    /// <exception cref="ArgumentException">The day belongs to another calendar than the ISO calendar.</exception>
    public static WorkWeek Of(LocalDate day)
    {
        if (Guarded.Iso(day).Year is < 1900 or > 2199)
            throw new ArgumentOutOfRangeException(nameof(day), $"{Text.Iso(day)} lies outside the years 1900 to 2199.");
        return new(Period.DaysBetween(First, day) / 7);
    }

    /// <summary>The week some weeks later.</summary>
    /// <param name="weeks">How many; negative for earlier.</param>
    /// <returns>The week.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The week would lie before 1900 or after 2199.</exception>
    public WorkWeek Plus(int weeks)
    {
        var number = (long)Number + weeks;
        if (number is < 0 or >= Count)
            throw new ArgumentOutOfRangeException(nameof(weeks), "The week would lie outside the years 1900 to 2199.");
        return new((int)number);
    }

    /// <summary>Consecutive weeks from this one.</summary>
    /// <param name="count">How many, 0 or more.</param>
    /// <returns>The weeks.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative, or the last week would lie after
    /// 2199.</exception>
    public ValueList<WorkWeek> Through(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count - Number);
        return [.. Enumerable.Range(Number, count).Select(number => new WorkWeek(number))];
    }

    /// <summary>Order in time.</summary>
    /// <param name="other">The other week.</param>
    /// <returns>Below 0, 0 or above 0.</returns>
    public int CompareTo(WorkWeek other) => Number.CompareTo(other.Number);

    /// <summary>The week as words.</summary>
    /// <returns>For example <c>week of 2026-06-29</c>.</returns>
    public override string ToString() => $"week of {Text.Iso(Monday)}";

    internal static WorkWeek At(int number) => new(number);
}
