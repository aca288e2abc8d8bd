namespace Crn.Domain.Rules.Intervals;

/// <summary>Months between dates that are known in part, by either clock: spans with both ends inside, or ages.</summary>
internal static class CalendarMonths
{
    /// <summary>The shortest and the longest span that two dates known in part leave open.</summary>
    internal static Bounds Between(Bounds from, Bounds to, bool isAge = false) => Between(from.Max, to.Min, from.Min, to.Max, isAge);

    /// <summary>The months from one day to another.</summary>
    internal static decimal Between(decimal from, decimal to, bool isAge) =>
        isAge ? MonthCount.Elapsed(Days.Date(from), Days.Date(to)) : MonthCount.Spanned(Days.Date(from), Days.Date(to));

    private static Bounds Between(decimal? latestFrom, decimal? earliestTo, decimal? earliestFrom, decimal? latestTo, bool isAge)
    {
        var shortest = latestFrom is { } start && earliestTo is { } end ? Between(start, end, isAge) : default(decimal?);
        var longest = earliestFrom is { } first && latestTo is { } last ? Between(first, last, isAge) : default(decimal?);
        return (shortest, longest) switch
        {
            ({ } low, { } high) => Bounds.Between(low, high),
            ({ } low, null) => Bounds.AtLeast(low),
            (null, { } high) => Bounds.AtMost(high),
            (null, null) => Bounds.Anything,
        };
    }
}
