using Crn.Domain.Rules.Intervals;

namespace Crn.Domain.Rules.Solving;

/// <summary>
/// Finds the day at which a span of calendar months reaches a length: spans have no inverse, so the days around the likely one are tried.
/// </summary>
internal static class MonthSolver
{
    private const int DaysAround = 70;

    // Only where to begin to look.
    private const decimal MeanMonth = 30.4375m;

    /// <summary>
    /// The earliest last day of a span that is long enough, or the latest of one that is short enough; null when no day is.
    /// </summary>
    internal static decimal? LastDay(decimal? from, Relation relation, decimal limit, bool isAge) =>
        from is { } start
            ? Search(start + (limit * MeanMonth), IsAtLeast(relation) ? 1 : -1,
                day => Holds(relation, CalendarMonths.Between(start, day, isAge), limit)) : null;

    /// <summary>
    /// The latest first day of a span that is long enough, or the earliest of one that is short enough; null when no day is.
    /// </summary>
    internal static decimal? FirstDay(decimal? to, Relation relation, decimal limit, bool isAge) =>
        to is { } end
            ? Search(end - (limit * MeanMonth), IsAtLeast(relation) ? -1 : 1,
                day => Holds(relation, CalendarMonths.Between(day, end, isAge), limit)) : null;

    /// <summary>The day found is itself among those that will do.</summary>
    internal static Relation Inclusive(Relation relation) => relation switch
    {
        Relation.MoreThan => Relation.AtLeast,
        Relation.LessThan => Relation.AtMost,
        _ => relation,
    };

    private static decimal? Search(decimal near, int step, Func<decimal, bool> holds)
    {
        var (first, last) = (Days.Number(LocalDate.MinIsoValue) + DaysAround, Days.Number(LocalDate.MaxIsoValue) - DaysAround);
        if (near < first + DaysAround || near > last - DaysAround) return null;
        var day = Math.Floor(near) - (step * DaysAround);
        for (var tried = 0; tried <= 2 * DaysAround; tried++, day += step)
        {
            if (holds(day)) return day;
        }

        return null;
    }

    private static bool IsAtLeast(Relation relation) => relation is Relation.AtLeast or Relation.MoreThan;

    private static bool Holds(Relation relation, decimal months, decimal limit) => relation switch
    {
        Relation.AtLeast => months >= limit,
        Relation.MoreThan => months > limit,
        Relation.AtMost => months <= limit,
        Relation.LessThan => months < limit,
        Relation.EqualTo => months == limit,
        _ => false,
    };
}
