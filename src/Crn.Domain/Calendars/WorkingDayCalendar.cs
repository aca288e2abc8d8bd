using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;

namespace Crn.Domain.Calendars;

/// <summary>
/// The working days of a part of the United Kingdom, 1999 to 2050: Monday to Friday, bank holidays and closure days left out.
/// </summary>
/// <remarks>
/// <para>The division is that of the body doing the work: the Health Research Authority, the medicines regulator and English committees
/// keep England and Wales. That is background knowledge of practice, so a caller chooses.</para>
/// <para>Counting is by tables made once: adding and counting take constant time and allocate nothing. Two calendars are equal when they
/// keep the same division and the same closure days. Immutable and thread-safe.</para>
/// </remarks>
/// <example>
/// <code>
/// var trust = WorkingDayCalendar.Of(UkNation.England).WithClosures(new LocalDate(2026, 12, 24));
/// trust.Add(new LocalDate(2026, 12, 23), 1); // 2026-12-29
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class WorkingDayCalendar : IEquatable<WorkingDayCalendar>
{
    /// <summary>The first day known.</summary>
    public static readonly LocalDate FirstDay = new(BankHolidays.FirstYear, 1, 1);

    /// <summary>The last day known.</summary>
    public static readonly LocalDate LastDay = new(BankHolidays.LastYear, 12, 31);

    private static readonly int Days = Period.DaysBetween(FirstDay, LastDay) + 1;

    // Made when the first day is asked about, so that closures put in one by one cost little.
    private WorkingDayTables? tables;

    private WorkingDayCalendar(HolidayDivision division, ValueList<LocalDate> closures) => (Division, Closures) = (division, closures);

    /// <summary>England and Wales.</summary>
    public static WorkingDayCalendar EnglandAndWales { get; } = new(HolidayDivision.EnglandAndWales, []);

    /// <summary>Scotland.</summary>
    public static WorkingDayCalendar Scotland { get; } = new(HolidayDivision.Scotland, []);

    /// <summary>Northern Ireland.</summary>
    public static WorkingDayCalendar NorthernIreland { get; } = new(HolidayDivision.NorthernIreland, []);

    /// <summary>The division whose bank holidays are kept.</summary>
    internal HolidayDivision Division { get; }

    /// <summary>The caller's own closure days, in order of date, each once.</summary>
    public ValueList<LocalDate> Closures { get; }

    /// <summary>The calendar of a nation. England and Wales share one.</summary>
    /// <param name="nation">The nation.</param>
    /// <returns>The calendar, without closure days.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nation"/> is not a nation.</exception>
    public static WorkingDayCalendar Of(UkNation nation) => Guard.Against.EnumOutOfRange(nation) switch
    {
        UkNation.England or UkNation.Wales => EnglandAndWales,
        UkNation.Scotland => Scotland,
        UkNation.NorthernIreland => NorthernIreland,
    };

    /// <summary>
    /// The calendar with more days on which nobody works: closure days of a trust, or a holiday proclaimed after this release.
    /// </summary>
    /// <param name="days">The days; those already free change nothing.</param>
    /// <returns>The calendar with these days as well. The first question to it takes a moment: keep it.</returns>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside 1999 to 2050.</exception>
    public WorkingDayCalendar WithClosures(params ValueList<LocalDate> days)
    {
        foreach (var day in days) Known(day, nameof(days));
        if (days.Count > Closures.Count / 8) return new(Division, Closures.Concat(days).Distinct().Order().ToValueList());
        var closures = Closures;
        foreach (var day in days)
        {
            if (closures.PlaceOf(day, static (closure, key) => closure.CompareTo(key)) is < 0 and var place)
                closures = closures.Insert(~place, day);
        }

        return new(Division, closures);
    }

    /// <summary>
    /// The calendar with more days on which nobody works: closure days of a trust, or a holiday proclaimed after this release.
    /// </summary>
    /// <param name="days">The days; those already free change nothing.</param>
    /// <returns>The calendar with these days as well. The first question to it takes a moment: keep it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside 1999 to 2050.</exception>
    [OverloadResolutionPriority(-1)]
    public WorkingDayCalendar WithClosures(params LocalDate[] days) =>
        WithClosures(Guarded.Sequence(days));

    /// <summary>Whether people work on a day.</summary>
    /// <param name="date">The day, 1999 to 2050.</param>
    /// <returns>True on a working day.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside 1999 to 2050.</exception>
    public bool IsWorkingDay(LocalDate date)
    {
        var day = IndexOf(date, nameof(date));
        var upTo = Tables.UpTo;
        return upTo[day] != (day == 0 ? 0 : upTo[day - 1]);
    }

    /// <summary>The n-th working day strictly after a day; for a negative n, the n-th strictly before it; for 0 the day itself.</summary>
    /// <param name="date">The day to count from, which need not be a working day.</param>
    /// <param name="workingDaysToAdd">How many working days.</param>
    /// <returns>The day reached.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside 1999 to 2050.</exception>
    public LocalDate Add(LocalDate date, int workingDaysToAdd)
    {
        IndexOf(date, nameof(date));
        return TryAdd(date, workingDaysToAdd) ?? throw new ArgumentOutOfRangeException(nameof(workingDaysToAdd), workingDaysToAdd,
            "The working day reached is outside 1999 to 2050.");
    }

    /// <summary>How many working days lie after one day and up to another, that one included; negative when it lies before.</summary>
    /// <remarks><c>CountBetween(d, Add(d, n)) == n</c> for every n of 0 or more.</remarks>
    /// <param name="from">The day before the first one counted.</param>
    /// <param name="to">The last day counted.</param>
    /// <returns>The number of working days.</returns>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside 1999 to 2050.</exception>
    public int CountBetween(LocalDate from, LocalDate to) =>
        Tables.UpTo[IndexOf(to, nameof(to))] - Tables.UpTo[IndexOf(from, nameof(from))];

    /// <summary>The day itself when people work on it, otherwise the next working day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>A working day.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day, or the day reached, is outside 1999 to 2050.</exception>
    public LocalDate OnOrAfter(LocalDate date) => IsWorkingDay(date) ? date : TryAdd(date, 1) ?? throw Outside(nameof(date), date);

    /// <summary>The day itself when people work on it, otherwise the working day before it.</summary>
    /// <param name="date">The day.</param>
    /// <returns>A working day.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day, or the day reached, is outside 1999 to 2050.</exception>
    public LocalDate OnOrBefore(LocalDate date) => IsWorkingDay(date) ? date : TryAdd(date, -1) ?? throw Outside(nameof(date), date);

    /// <inheritdoc />
    public bool Equals(WorkingDayCalendar? other) => other is not null && Division == other.Division && Closures == other.Closures;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as WorkingDayCalendar);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Division, Closures);

    /// <summary>The division and the closure days.</summary>
    /// <returns>For example <c>Scotland, closed 2026-12-24</c>.</returns>
    public override string ToString() =>
        Closures.IsEmpty ? Division.ToString() : Division + ", closed " + string.Join(", ", Closures.Select(Text.Iso));

    /// <summary>Whether it is known which days are working days at a date.</summary>
    internal static bool Knows(LocalDate date) => date >= FirstDay && date <= LastDay;

    /// <summary>A date of which working days are known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside 1999 to 2050.</exception>
    internal static LocalDate Known(LocalDate date, [CallerArgumentExpression(nameof(date))] string? name = null) =>
        Knows(Guarded.Iso(date, name)) ? date : throw Outside(name, date);

    /// <summary>The n-th working day after a day; null where the day or the one reached is outside 1999 to 2050.</summary>
    internal LocalDate? TryAdd(LocalDate date, int workingDaysToAdd)
    {
        if (!Knows(date)) return null;
        var day = Period.DaysBetween(FirstDay, date);
        if (workingDaysToAdd == 0) return date;
        var (upTo, workingDays) = (Tables.UpTo, Tables.WorkingDays);
        var before = workingDaysToAdd > 0 ? upTo[day] - 1 : day == 0 ? 0 : upTo[day - 1];
        var position = (long)before + workingDaysToAdd;
        return position < 0 || position >= workingDays.Length ? null : FirstDay.PlusDays(workingDays[position]);
    }

    private WorkingDayTables Tables => tables ??= new(Days, Closures.Select(day => IndexOf(day, nameof(Closures)))
        .Concat(Enumerable.Range(BankHolidays.FirstYear, BankHolidays.LastYear - BankHolidays.FirstYear + 1)
            .SelectMany(year => BankHolidays.In(year, Division)).Select(holiday => IndexOf(holiday.Date, nameof(Division)))));

    private static ArgumentOutOfRangeException Outside(string? parameter, LocalDate date) =>
        new(parameter, Text.Iso(date), "Working days are known from 1999 to 2050.");

    private static int IndexOf(LocalDate date, string parameter) => Period.DaysBetween(FirstDay, Known(date, parameter));
}
