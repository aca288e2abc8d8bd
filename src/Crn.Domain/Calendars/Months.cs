namespace Crn.Domain.Calendars;

/// <summary>The two clocks that count months between dates, each by its name. Rates, forecasts and monitoring keep the mean month of
/// 365.25/12 days, and say so.</summary>
/// <example>
/// <code>
/// Months.Spanned(new(2027, 1, 1), new(2027, 12, 31)); // 12: a calendar year
/// Months.Completed(new(2009, 5, 4), new(2027, 5, 4)); // 216: the eighteenth birthday
/// </code>
/// </example>
public static class Months
{
    /// <summary>The calendar months of a span, both ends inside: a calendar year is 12, January to June is 6.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="through">The last day.</param>
    /// <returns>The months; a part of a month counts in the days of that month. 0 or less when <paramref name="through"/> comes
    /// first.</returns>
    /// <exception cref="ArgumentException">A date is of another calendar system than ISO.</exception>
    public static decimal Spanned(LocalDate from, LocalDate through) => MonthCount.Spanned(Guarded.Iso(from), Guarded.Iso(through));

    /// <summary>The completed months of an age: 216 on the eighteenth birthday, 215 the day before.</summary>
    /// <remarks>Who is born on a day that a month does not have completes it on the first of the next: of 29 February, on 1 March, as
    /// is usual in the United Kingdom (background knowledge).</remarks>
    /// <param name="since">The day of birth, or the day on which whatever is aged began.</param>
    /// <param name="asAt">The day asked about.</param>
    /// <returns>The months; negative when <paramref name="asAt"/> comes first.</returns>
    /// <exception cref="ArgumentException">A date is of another calendar system than ISO.</exception>
    public static int Completed(LocalDate since, LocalDate asAt) => MonthCount.Completed(Guarded.Iso(since), Guarded.Iso(asAt));
}
