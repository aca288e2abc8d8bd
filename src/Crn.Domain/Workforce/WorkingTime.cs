using Crn.Domain.Calendars;

namespace Crn.Domain.Workforce;

/// <summary>Hours of posts by nation and day.</summary>
/// <example>
/// <code>
/// WorkingTime.FullTimeWeek(UkNation.Scotland, new LocalDate(2026, 4, 1));              // 36
/// WorkingTime.NetHoursPerYear(37.5m, headroom: 0.22m);                                 // 1521
/// </code>
/// </example>
public static class WorkingTime
{
    private static readonly LocalDate ScottishConversion = new(2024, 9, 1);

    /// <summary>Hours a week of a full post: see <see cref="WorkforceParameters.FullTimeWeek"/>.</summary>
    /// <param name="nation">The nation of the employer.</param>
    /// <param name="asAt">The day.</param>
    /// <returns>Hours.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such nation.</exception>
    public static decimal FullTimeWeek(UkNation nation, LocalDate asAt) => Defined(nation) == UkNation.Scotland
        ? WorkforceParameters.FullTimeWeekInScotland.ValueOn(asAt)
        : WorkforceParameters.FullTimeWeek.ValueOn(asAt);

    /// <summary>
    /// How many whole-time equivalents hours of work are: the hours by those that full posts give to work in the weeks (ST-01).
    /// </summary>
    /// <param name="hours">The hours of work, 0 or more.</param>
    /// <param name="nation">The nation of the employer, which sets the full week.</param>
    /// <param name="weeks">The weeks in which the work is done, each once.</param>
    /// <param name="headroom">The share that leave, sickness and training take, from 0 to below 1;
    /// <see cref="WorkforceParameters.Headroom"/> when left out.</param>
    /// <returns>Whole-time equivalents: 1 for 29.25 hours in a week of England.</returns>
    /// <exception cref="ArgumentException">There are no weeks.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such nation, or a number lies outside.</exception>
    public static decimal WholeTimeEquivalents(decimal hours, UkNation nation, ValueList<WorkWeek> weeks, decimal? headroom = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hours, 0);
        if (weeks.IsEmpty) throw new ArgumentException("Work is done in one week or more.", nameof(weeks));
        var taken = headroom ?? WorkforceParameters.Headroom.Values.Versions[^1].Value;
        if (taken is < 0 or >= 1) throw new ArgumentOutOfRangeException(nameof(headroom), "Headroom lies from 0 to below 1.");
        return hours / (weeks.Distinct().Sum(week => FullTimeWeek(nation, week)) * (1 - taken));
    }

    /// <summary>
    /// The hours of a part-time post of Scotland after the full week went from 37.5 to 37 hours: the same share of the shorter week, to the
    /// nearest minute.
    /// </summary>
    /// <param name="hoursBefore">Its hours of a week of 37.5, from 0 to 37.5.</param>
    /// <param name="asAt">The day, from September 2024, when part-time posts were converted, to March 2026.</param>
    /// <returns>Hours; 29 hours 36 minutes for 30 hours.</returns>
    /// <exception cref="ArgumentException">The day is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hours or the day lie outside.</exception>
    public static decimal ScottishPartTime(decimal hoursBefore, LocalDate asAt)
    {
        if (hoursBefore is < 0 or > 37.5m) throw new ArgumentOutOfRangeException(nameof(hoursBefore), "Hours lie from 0 to 37.5.");
        if (Guarded.Iso(asAt) < ScottishConversion || WorkforceParameters.FullTimeWeekInScotland.ValueOn(asAt) != 37m)
        {
            throw new ArgumentOutOfRangeException(nameof(asAt),
                "The conversion is known from September 2024 to March 2026; for another day ask the employer.");
        }

        return decimal.Round(hoursBefore / 37.5m * 37m * 60m, MidpointRounding.AwayFromZero) / 60m;
    }

    /// <summary>Hours a full post works in a year: 52 weeks less headroom.</summary>
    /// <param name="fullTimeWeek">Hours of its week, from 0 to 168.</param>
    /// <param name="headroom">The share that leave, sickness and training take, from 0 to 1.</param>
    /// <returns>Hours.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside.</exception>
    public static decimal NetHoursPerYear(decimal fullTimeWeek, decimal headroom)
    {
        if (fullTimeWeek is < 0 or > 168) throw new ArgumentOutOfRangeException(nameof(fullTimeWeek), "Hours lie from 0 to 168.");
        return 52 * fullTimeWeek * (1 - Share(headroom, nameof(headroom)));
    }

    /// <summary>Days a full post can be worked in a year: 260 less leave and public holidays, before sickness and training.</summary>
    /// <param name="nation">The nation.</param>
    /// <param name="yearsOfService">Years of service, 0 or more.</param>
    /// <param name="asAt">The day whose rules count.</param>
    /// <returns>Days; 225 on appointment in England.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such nation, or the years are negative.</exception>
    public static decimal AvailableDays(UkNation nation, int yearsOfService, LocalDate asAt)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(yearsOfService);
        var leave = yearsOfService switch
        {
            >= 10 => WorkforceParameters.LeaveAfterTenYears,
            >= 5 => WorkforceParameters.LeaveAfterFiveYears,
            _ => WorkforceParameters.LeaveOnAppointment,
        };
        var holidays = Defined(nation) == UkNation.NorthernIreland
            ? WorkforceParameters.PublicHolidaysInNorthernIreland
            : WorkforceParameters.PublicHolidays;
        return (52 * 5) - leave.ValueOn(asAt) - holidays.ValueOn(asAt);
    }

    /// <summary>
    /// Days worked in a year: those available, less sickness, less study leave. Published rates of sickness count calendar days, so that
    /// the rate applies to every day alike.
    /// </summary>
    /// <param name="availableDays">Days available, from 0 to 366.</param>
    /// <param name="sickness">The rate of sickness, from 0 to 1.</param>
    /// <param name="studyDays">Days of study leave, 0 or more.</param>
    /// <returns>Days, never below 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside.</exception>
    public static decimal WorkedDays(decimal availableDays, decimal sickness, decimal studyDays)
    {
        if (availableDays is < 0 or > 366) throw new ArgumentOutOfRangeException(nameof(availableDays), "Days lie from 0 to 366.");
        if (studyDays is < 0 or > 366) throw new ArgumentOutOfRangeException(nameof(studyDays), "Days lie from 0 to 366.");
        return Math.Max(0, (availableDays * (1 - Share(sickness, nameof(sickness)))) - studyDays);
    }

    // In the week in which the full week changes, Monday to Friday count each by its own.
    internal static decimal FullTimeWeek(UkNation nation, WorkWeek week)
    {
        var (first, last) = (FullTimeWeek(nation, week.Monday), FullTimeWeek(nation, week.Sunday));
        return first == last ? first : Enumerable.Range(0, 5).Sum(day => FullTimeWeek(nation, week.Monday.PlusDays(day))) / 5;
    }

    internal static decimal Share(decimal share, string name) =>
        share is >= 0 and <= 1 ? share : throw new ArgumentOutOfRangeException(name, "A share lies from 0 to 1.");

    private static UkNation Defined(UkNation nation) =>
        Enum.IsDefined(nation) ? nation : throw new ArgumentOutOfRangeException(nameof(nation), "There is no such nation.");
}
