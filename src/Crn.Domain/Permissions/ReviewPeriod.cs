using Crn.Domain.Calendars;
using Crn.Domain.Policies;

namespace Crn.Domain.Permissions;

/// <summary>The published maximum or target time of a step, the event it counts from, and how far it is to be trusted.</summary>
/// <remarks>Equality is by content. Immutable. Where the grade is below stated, the period is a parameter: replace it with
/// <see cref="StepDurations"/>.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ReviewPeriod
{
    internal ReviewPeriod(int days, DayBasis basis, string countsFrom, Citation source) =>
        (Days, Basis, CountsFrom, Source) = (days, basis, countsFrom, source);

    /// <summary>How many days.</summary>
    public int Days { get; }

    /// <summary>Calendar or working days.</summary>
    public DayBasis Basis { get; }

    /// <summary>The event the days count from, in the words of the source.</summary>
    public string CountsFrom { get; }

    /// <summary>Where the period comes from, with its grade.</summary>
    public Citation Source { get; }

    /// <summary>The period as one line.</summary>
    /// <returns>Days, and what they count from.</returns>
    public override string ToString() => $"{Text.Of(Days)} {(Basis == DayBasis.Working ? "working" : "calendar")} days from: {CountsFrom}";

    /// <summary>The last day of the period when it begins on a date, which is day 0.</summary>
    /// <param name="start">The day it begins.</param>
    /// <param name="calendar">The working days of the nation concerned.</param>
    /// <returns>The last day.</returns>
    internal LocalDate EndsOn(LocalDate start, WorkingDayCalendar calendar) =>
        Days == 0 ? start : Basis == DayBasis.Working ? DayCount.WorkingDays(calendar).Deadline(start, Days)
        : DateSteps.AddDays(start, Days);

    /// <summary>The last day on which the period may begin to end on a date.</summary>
    internal LocalDate StartsBy(LocalDate end, WorkingDayCalendar calendar) => StartsBy(Days, Basis, end, calendar);

    // A day without work cannot be the last working day: the period ends on the working day before it.
    internal static LocalDate StartsBy(int days, DayBasis basis, LocalDate end, WorkingDayCalendar calendar)
    {
        if (basis != DayBasis.Working || days == 0) return DateSteps.AddDays(end, -(long)days);
        return calendar.Add(calendar.IsWorkingDay(end) ? end : calendar.Add(end, -1), -days);
    }
}
