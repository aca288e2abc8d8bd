namespace Crn.Domain;

/// <summary>The two clocks that count months between dates: spans, with both ends inside, and ages, from the day itself.</summary>
/// <remarks>Rates, projection and monitoring know a third, the mean month of 365.25/12 days, and say so where they do.</remarks>
internal static class MonthCount
{
    /// <summary>
    /// The months of a span, both ends inside: a calendar year is 12, January to June is 6. A part of a month counts in the days of that
    /// month. Negative when the second date comes more than a day before the first.
    /// </summary>
    internal static decimal Spanned(LocalDate from, LocalDate through) =>
        through >= from ? Until(from, through == LocalDate.MaxIsoValue ? through : through.PlusDays(1))
        : through.PlusDays(1) is var after && after < from ? -Until(after, from) : 0;

    /// <summary>
    /// Completed months, and the running one in its days: 216 on the eighteenth birthday. Negative when the second date comes first.
    /// </summary>
    internal static decimal Elapsed(LocalDate since, LocalDate asAt)
    {
        if (asAt < since) return -Elapsed(asAt, since);
        var whole = Completed(since, asAt);
        var reached = Reached(since, whole);
        return reached == asAt ? whole : whole + ((decimal)Period.DaysBetween(reached, asAt) / DaysOfMonthFrom(since, whole, reached));
    }

    /// <summary>
    /// Completed months: one is complete on the day of the month on which the count began, or on the first of the next month where the
    /// month has no such day. Negative when the second date comes first.
    /// </summary>
    internal static int Completed(LocalDate since, LocalDate asAt) => asAt < since ? -Completed(asAt, since)
        : ((asAt.Year - since.Year) * 12) + asAt.Month - since.Month - (asAt.Day < since.Day ? 1 : 0);

    // From a day to a day that is no longer inside.
    private static decimal Until(LocalDate from, LocalDate end)
    {
        var whole = Period.Between(from, end, PeriodUnits.Months).Months;
        var start = from.PlusMonths(whole);
        if (start == end) return whole;
        var days = start > LocalDate.MaxIsoValue.PlusMonths(-1) ? 31 : Period.DaysBetween(start, from.PlusMonths(whole + 1));
        return whole + ((decimal)Period.DaysBetween(start, end) / days);
    }

    private static int DaysOfMonthFrom(LocalDate since, int whole, LocalDate reached) =>
        reached > LocalDate.MaxIsoValue.PlusDays(-62) ? 31 : Period.DaysBetween(reached, Reached(since, whole + 1));

    private static LocalDate Reached(LocalDate since, int months) =>
        since.PlusMonths(months) is var day && day.Day < since.Day && day < LocalDate.MaxIsoValue ? day.PlusDays(1) : day;
}
