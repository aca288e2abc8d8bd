using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;

namespace Crn.Domain.Calendars;

/// <summary>
/// A convention for counting the days of a period: calendar or working days, and whether the day of receipt is day 0 or day 1.
/// </summary>
/// <remarks>
/// "Following receipt" and "from the date of receipt" make receipt day 0; "beginning with the date of receipt" makes it day 1. No
/// instrument seen here moves a deadline off a weekend or holiday, so rolling forward is an option and off unless asked for. Equality is by
/// content. Immutable.
/// </remarks>
/// <example><code>DayCount.CalendarDays.Deadline(new LocalDate(2015, 1, 2), 30); // 2015-02-01, a Sunday</code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record DayCount
{
    private DayCount(DayBasis basis, bool countsReceipt, WorkingDayCalendar? calendar, bool rollsForward) =>
        (Basis, CountsReceipt, Calendar, RollsForward) = (basis, countsReceipt, calendar, rollsForward);

    /// <summary>Calendar days, receipt on day 0.</summary>
    public static DayCount CalendarDays { get; } = new(DayBasis.Calendar, false, null, false);

    /// <summary>Calendar days, receipt on day 1.</summary>
    public static DayCount CalendarDaysFromReceipt { get; } = CalendarDays.CountingReceipt();

    /// <summary>Which days are counted.</summary>
    public DayBasis Basis { get; }

    /// <summary>
    /// Whether the day of receipt is day 1; otherwise it is day 0. A day of receipt that is not a working day is never a working day 1.
    /// </summary>
    public bool CountsReceipt { get; }

    /// <summary>The calendar of working days; null when calendar days are counted and nothing rolls forward.</summary>
    public WorkingDayCalendar? Calendar { get; }

    /// <summary>Whether a deadline on a day off moves to the next working day.</summary>
    public bool RollsForward { get; }

    /// <summary>Working days, receipt on day 0.</summary>
    /// <param name="calendar">The working days of the body that does the work.</param>
    /// <returns>The convention.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    public static DayCount WorkingDays(WorkingDayCalendar calendar) => new(DayBasis.Working, false, Guard.Against.Null(calendar), false);

    /// <summary>The same convention with receipt on day 1.</summary>
    /// <returns>The convention.</returns>
    public DayCount CountingReceipt() => new(Basis, true, Calendar, RollsForward);

    /// <summary>The same convention with deadlines moved off days on which nobody works.</summary>
    /// <param name="calendar">The working days; a convention that counts working days keeps its own.</param>
    /// <returns>The convention.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    public DayCount RollingForward(WorkingDayCalendar calendar)
    {
        Guard.Against.Null(calendar);
        return new(Basis, CountsReceipt, Calendar ?? calendar, true);
    }

    /// <summary>The last day of a period.</summary>
    /// <param name="receipt">The day of receipt, or of whatever starts the clock.</param>
    /// <param name="days">The length of the period, at least 1.</param>
    /// <returns>The deadline: the period is kept on this day and broken on the next.</returns>
    /// <exception cref="ArgumentException"><paramref name="days"/> is less than 1, or <paramref name="receipt"/> is of another calendar
    /// system than ISO.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Working days are counted outside 1999 to 2050, or the deadline is after the last date
    /// there is.</exception>
    public LocalDate Deadline(LocalDate receipt, int days) =>
        After(Origin(Countable(receipt)), Guard.Against.NegativeOrZero(days)) is { } last && Rolled(last) is { } deadline ? deadline
            : throw new ArgumentOutOfRangeException(nameof(days), "The deadline is outside the days that can be counted.");

    /// <summary>Which day of the period a day is, counted by the convention; 0 or less before the count begins.</summary>
    /// <param name="receipt">The day of receipt.</param>
    /// <param name="asAt">The day asked about.</param>
    /// <returns>The number of days counted up to and including <paramref name="asAt"/>.</returns>
    /// <exception cref="ArgumentException">A date is of another calendar system than ISO.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Working days are counted outside 1999 to 2050.</exception>
    public int DayNumber(LocalDate receipt, LocalDate asAt) => Between(Origin(Countable(receipt)), Countable(asAt));

    /// <summary>The convention in words.</summary>
    /// <returns>For example <c>working days (Scotland), receipt is day 0</c>.</returns>
    public override string ToString() =>
        (Basis == DayBasis.Calendar ? "calendar days" : "working days (" + Calendar + ")") +
        (CountsReceipt ? ", receipt is day 1" : ", receipt is day 0") +
        (RollsForward ? ", rolled forward" : "");

    /// <summary>Whether the convention can count from and to a day.</summary>
    internal bool CanCount(LocalDate date) => Basis == DayBasis.Calendar || WorkingDayCalendar.Knows(date);

    /// <summary>A day that the convention can count.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Working days are counted outside 1999 to 2050.</exception>
    internal LocalDate Countable(LocalDate date, [CallerArgumentExpression(nameof(date))] string? name = null) =>
        Basis == DayBasis.Calendar ? Guarded.Iso(date, name) : WorkingDayCalendar.Known(date, name);

    /// <summary>The day from which counting excludes: the day before receipt when receipt counts.</summary>
    internal LocalDate Origin(LocalDate receipt) => CountsReceipt ? DateSteps.AddDays(receipt, -1) : receipt;

    /// <summary>Days counted after one day, up to and including another.</summary>
    internal int Between(LocalDate after, LocalDate upTo) => Basis != DayBasis.Working ? Period.DaysBetween(after, upTo)
        : after < WorkingDayCalendar.FirstDay
        ? Calendar!.CountBetween(after.PlusDays(1), upTo) + (Calendar.IsWorkingDay(after.PlusDays(1)) ? 1 : 0)
        : Calendar!.CountBetween(after, upTo);

    /// <summary>The day reached by counting on from a day, the day itself for 0; null outside the days that can be counted.</summary>
    internal LocalDate? After(LocalDate date, int days) => Basis == DayBasis.Working
        ? date < WorkingDayCalendar.FirstDay && days > 0
            ? Calendar!.TryAdd(date.PlusDays(1), days - (Calendar.IsWorkingDay(date.PlusDays(1)) ? 1 : 0))
            : Calendar!.TryAdd(date, days)
        : days <= Period.DaysBetween(date, LocalDate.MaxIsoValue) ? date.PlusDays(days) : null;

    /// <summary>The deadline moved off a day on which nobody works, where the convention does; null outside the days known.</summary>
    internal LocalDate? Rolled(LocalDate deadline) => !RollsForward ? deadline
        : !WorkingDayCalendar.Knows(deadline) ? null
        : Calendar!.IsWorkingDay(deadline) ? deadline : Calendar.TryAdd(deadline, 1);
}
