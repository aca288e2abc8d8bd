using Crn.Domain.Calendars;
using Crn.Domain.Policies;

namespace Crn.Domain.Permissions;

/// <summary>The published maximum or target time of a step, the event it counts from, and how far it is to be trusted.</summary>
/// <remarks>Equality is by content. Immutable. Where the grade is below stated, the period is a parameter: replace it with
/// <see cref="StepDurations"/>.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ReviewPeriod
{
    internal ReviewPeriod(int days, DayBasis basis, string countsFrom, Citation source, int months = 0) =>
        (Days, Basis, CountsFrom, Source, Months) = (days, basis, countsFrom, source, months);

    /// <summary>How many days; about how many where the source states <see cref="Months"/>.</summary>
    public int Days { get; }

    /// <summary>How many calendar months, where the source states months; 0 where it states days.</summary>
    public int Months { get; }

    /// <summary>Calendar or working days.</summary>
    public DayBasis Basis { get; }

    /// <summary>The event the days count from, in the words of the source.</summary>
    public string CountsFrom { get; }

    /// <summary>Where the period comes from, with its grade.</summary>
    public Citation Source { get; }

    /// <summary>The period as one line.</summary>
    /// <returns>Days or months, and what they count from.</returns>
    public override string ToString() => $"{(Months > 0 ? Text.Count(Months, "month", "months")
        : $"{Text.Of(Days)} {(Basis == DayBasis.Working ? "working" : "calendar")} days")} from: {CountsFrom}";

    /// <summary>The last day of the period when it begins on a date, which is day 0.</summary>
    /// <param name="start">The day it begins.</param>
    /// <param name="calendar">The working days of the nation concerned. Beyond the years it covers seven days count for five working days.
    /// </param>
    /// <returns>The last day; for months the same day of the month, or the last one where the month has no such day.</returns>
    /// <exception cref="ArgumentException"><paramref name="start"/> is of another calendar system than ISO.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    public LocalDate EndsOn(LocalDate start, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        Guarded.Iso(start);
        if (Months > 0) return DateSteps.AddMonths(start, Months);
        if (Days == 0 || Basis != DayBasis.Working) return DateSteps.AddDays(start, Days);
        return start >= WorkingDayCalendar.FirstDay && start <= WorkingDayCalendar.LastDay
            && calendar.CountBetween(start, WorkingDayCalendar.LastDay) >= Days
                ? DayCount.WorkingDays(calendar).Deadline(start, Days) : DateSteps.AddDays(start, ((Days * 7L) + 4) / 5);
    }

    /// <summary>The last day on which the period may begin to end on a date.</summary>
    internal LocalDate StartsBy(LocalDate end, WorkingDayCalendar calendar) =>
        Months > 0 ? DateSteps.AddMonths(end, -Months) : StartsBy(Days, Basis, end, calendar);

    // A day without work cannot be the last working day: the period ends on the working day before it.
    internal static LocalDate StartsBy(int days, DayBasis basis, LocalDate end, WorkingDayCalendar calendar)
    {
        if (basis != DayBasis.Working || days == 0) return DateSteps.AddDays(end, -(long)days);
        if (end > WorkingDayCalendar.LastDay || calendar.CountBetween(WorkingDayCalendar.FirstDay, end) <= days)
            return DateSteps.AddDays(end, -((days * 7L) + 4) / 5);
        return calendar.Add(calendar.IsWorkingDay(end) ? end : calendar.Add(end, -1), -days);
    }
}
