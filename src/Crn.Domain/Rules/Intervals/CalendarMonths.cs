namespace Crn.Domain.Rules.Intervals;

/// <summary>
/// Spans of dates in calendar months, both ends inside: a calendar year is 12, January to June is 6. A part of a month counts in the days
/// of that month.
/// </summary>
internal static class CalendarMonths
{
    /// <summary>
    /// The months from one date to another, both inside; negative when the second comes more than a day before the first.
    /// </summary>
    internal static decimal Between(LocalDate from, LocalDate to) =>
        to >= from ? Until(from, to == LocalDate.MaxIsoValue ? to : to.PlusDays(1)) : to.PlusDays(1) is var after && after < from
            ? -Until(after, from) : 0;

    /// <summary>The shortest and the longest span that two dates known in part leave open.</summary>
    internal static Bounds Between(Bounds from, Bounds to) => Between(from.Max, to.Min, from.Min, to.Max);

    // From a day to a day that is no longer inside.
    private static decimal Until(LocalDate from, LocalDate end)
    {
        var whole = Period.Between(from, end, PeriodUnits.Months).Months;
        var start = from.PlusMonths(whole);
        if (start == end) return whole;
        var days = start > LocalDate.MaxIsoValue.PlusMonths(-1) ? 31 : Period.DaysBetween(start, from.PlusMonths(whole + 1));
        return whole + ((decimal)Period.DaysBetween(start, end) / days);
    }

    private static Bounds Between(decimal? latestFrom, decimal? earliestTo, decimal? earliestFrom, decimal? latestTo)
    {
        var shortest = latestFrom is { } start && earliestTo is { } end ? Between(Days.Date(start), Days.Date(end)) : default(decimal?);
        var longest = earliestFrom is { } first && latestTo is { } last ? Between(Days.Date(first), Days.Date(last)) : default(decimal?);
        return (shortest, longest) switch
        {
            ({ } low, { } high) => Bounds.Between(low, high),
            ({ } low, null) => Bounds.AtLeast(low),
            (null, { } high) => Bounds.AtMost(high),
            (null, null) => Bounds.Anything,
        };
    }
}
