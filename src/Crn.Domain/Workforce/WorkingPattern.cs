using Crn.Domain.Calendars;

namespace Crn.Domain.Workforce;

/// <summary>When the holder of a post works: a share of a full week, or hours on named days.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// WorkingPattern.Of(0.6m).HoursInWeek(UkNation.England, new LocalDate(2026, 7, 1));    // 22.5
/// WorkingPattern.OnDays((IsoDayOfWeek.Monday, 7.5m), (IsoDayOfWeek.Tuesday, 7.5m));    // 15 hours a week
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record WorkingPattern
{
    private static readonly decimal[] Weekdays = [0.2m, 0.2m, 0.2m, 0.2m, 0.2m, 0, 0];

    internal WorkingPattern(decimal? wholeTimeEquivalent, ValueList<decimal> hoursByDay) =>
        (WholeTimeEquivalent, HoursByDay) = (wholeTimeEquivalent, hoursByDay);

    /// <summary>The share of a full week, from 0 to 1; null when days are named.</summary>
    public decimal? WholeTimeEquivalent { get; }

    /// <summary>Hours on Monday to Sunday; empty when a share is given.</summary>
    public ValueList<decimal> HoursByDay { get; }

    /// <summary>A share of a full week, spread evenly over Monday to Friday.</summary>
    /// <param name="wholeTimeEquivalent">The share, above 0 and at most 1.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share lies outside.</exception>
    public static WorkingPattern Of(decimal wholeTimeEquivalent) => wholeTimeEquivalent is > 0 and <= 1
        ? new(wholeTimeEquivalent, [])
        : throw new ArgumentOutOfRangeException(nameof(wholeTimeEquivalent), "A post is above 0 and at most 1 whole-time equivalent.");

    /// <summary>Hours on named days, the same every week.</summary>
    /// <param name="days">Days with their hours, each from 0 to 24; a day named twice counts twice, 24 hours at most.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day, its hours lie outside 0 to 24, or there are no
    /// hours.</exception>
    public static WorkingPattern OnDays(params ValueList<(IsoDayOfWeek Day, decimal Hours)> days)
    {
        var hours = new decimal[7];
        foreach (var (day, more) in days)
        {
            if (day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
                throw new ArgumentOutOfRangeException(nameof(days), "There is no such day of the week.");
            if (more is < 0 or > 24 || hours[(int)day - 1] + more > 24)
                throw new ArgumentOutOfRangeException(nameof(days), "A day has from 0 to 24 hours.");
            hours[(int)day - 1] += more;
        }

        return hours.Sum() > 0 ? new(null, [.. hours]) : throw new ArgumentOutOfRangeException(nameof(days), "There are no hours.");
    }

    /// <summary>Contracted hours of a week.</summary>
    /// <param name="nation">The nation of the employer, which sets the full week.</param>
    /// <param name="asAt">The day whose rules count.</param>
    /// <returns>Hours.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such nation.</exception>
    public decimal HoursInWeek(UkNation nation, LocalDate asAt)
    {
        var full = WorkingTime.FullTimeWeek(nation, asAt);
        return WholeTimeEquivalent * full ?? HoursByDay.AsSpan().ToArray().Sum();
    }

    /// <summary>The share of a full week that the hours are, days named or not.</summary>
    /// <param name="nation">The nation of the employer, which sets the full week.</param>
    /// <param name="asAt">The day whose rules count.</param>
    /// <returns>The share; above 1 where named days have more hours than a full week.</returns>
    /// <exception cref="ArgumentException">The day is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such nation.</exception>
    public decimal ShareOfFullWeek(UkNation nation, LocalDate asAt) =>
        WholeTimeEquivalent ?? (HoursInWeek(nation, asAt) / WorkingTime.FullTimeWeek(nation, asAt));

    /// <summary>The pattern as words.</summary>
    /// <returns>For example <c>0.6 WTE</c> or <c>15 hours a week</c>.</returns>
    public override string ToString() =>
        WholeTimeEquivalent is { } share ? $"{Text.Of(share)} WTE" : $"{Text.Of(HoursByDay.AsSpan().ToArray().Sum())} hours a week";

    // Hours on Monday (0) to Sunday.
    internal decimal HoursOn(int dayIndex, decimal fullTimeWeek) =>
        WholeTimeEquivalent is { } share ? share * Weekdays[dayIndex] * fullTimeWeek : HoursByDay[dayIndex];
}
