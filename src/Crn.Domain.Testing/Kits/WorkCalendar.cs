using Crn.Domain.Calendars;

namespace Crn.Domain.Testing.Kits;

/// <summary>A team's own calendar of working days, as <see cref="CalendarLaws"/> asks it.</summary>
/// <param name="IsWorkingDay">Whether people work on a day.</param>
/// <param name="Add">The n-th working day after a day; for a negative n before it; for 0 the day itself.</param>
/// <param name="CountBetween">How many working days lie after one day and up to another; negative when it lies before.</param>
public sealed record WorkCalendar(
    Func<LocalDate, bool> IsWorkingDay, Func<LocalDate, int, LocalDate> Add, Func<LocalDate, LocalDate, int> CountBetween)
{
    /// <summary>A calendar of the library, with a team's own closure days for example.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <returns>What the laws ask.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    public static WorkCalendar Of(WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return new(calendar.IsWorkingDay, calendar.Add, calendar.CountBetween);
    }
}
