using Crn.Domain.Calendars;
using NodaTime.Text;

namespace Crn.Domain.Engagement;

/// <summary>A date by which something must be handed in.</summary>
/// <param name="Name">The name by which the enquiry knows it, for example <c>HTA 26/41 stage 2</c>.</param>
/// <param name="Kind">What is handed in.</param>
/// <param name="Date">The last day in time.</param>
public sealed record EnquiryDeadline(string Name, SubmissionKind Kind, LocalDate Date)
{
    /// <summary>The working days left after a day, the deadline included; negative when it has passed.</summary>
    /// <param name="on">The day.</param>
    /// <param name="calendar">The working days of the body that does the work.</param>
    /// <returns>The number of working days.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside 1999 to 2050.</exception>
    public int WorkingDaysLeft(LocalDate on, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.CountBetween(on, Date);
    }

    /// <summary>The deadline as one line.</summary>
    /// <returns>Date and name.</returns>
    public override string ToString() => LocalDatePattern.Iso.Format(Date) + " " + Name;
}
