using Ardalis.GuardClauses;
using Crn.Domain.Policies;
using static Crn.Domain.Calendars.HolidayNames;

namespace Crn.Domain.Calendars;

/// <summary>The bank holidays of the United Kingdom, 1999 to 2050: yearly ones by rule, one-off ones as data.</summary>
/// <remarks>
/// The rules agree with every day the government has published for 2012 to 2028. Days after 2028 follow the rules and are not yet
/// published, and one-off days of the future are not predictable: add them to a <see cref="WorkingDayCalendar"/>. Holidays that an employer
/// gives beyond these are not included.
/// </remarks>
/// <example>
/// <code>
/// BankHolidays.In(2026, HolidayDivision.Scotland); // ten days, the World Cup holiday of 15 June among them
/// </code>
/// </example>
internal static class BankHolidays
{
    /// <summary>The first year known.</summary>
    public const int FirstYear = 1999;

    /// <summary>The last year known.</summary>
    public const int LastYear = 2050;

    /// <summary>Where the yearly rules come from.</summary>
    public static Citation Source { get; } = Citation.Stated(
        "GOV.UK bank holiday data, all published revisions to February 2026", "51 division-years 2012 to 2028, identical to the rules");

    /// <summary>The bank holidays of one division in one year, in order of date.</summary>
    /// <param name="year">The year, 1999 to 2050.</param>
    /// <param name="division">One division.</param>
    /// <returns>The days observed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is not known, or <paramref name="division"/> is not exactly one
    /// division.</exception>
    public static ValueList<BankHoliday> In(int year, HolidayDivision division)
    {
        Guard.Against.OutOfRange(year, nameof(year), FirstYear, LastYear);
        if (division is not (HolidayDivision.EnglandAndWales or HolidayDivision.Scotland or HolidayDivision.NorthernIreland))
        {
            throw new ArgumentOutOfRangeException(nameof(division), division, "Ask for one division at a time.");
        }

        var days = new List<BankHoliday>(12);
        void Keep(LocalDate date, string name) => days.Add(new(date, division, name));
        void KeepOrNextMonday(LocalDate date, string name)
        {
            var observed = NextMondayIfWeekend(date);
            Keep(observed, observed == date ? name : name + Substitute);
        }

        var easter = Easter.SundayOf(year);
        Pair(Keep, new(year, 1, 1), NewYear, division == HolidayDivision.Scotland ? SecondOfJanuary : null);
        if (division == HolidayDivision.NorthernIreland) KeepOrNextMonday(new(year, 3, 17), SaintPatrick);
        Keep(easter.PlusDays(-2), GoodFriday);
        if (division != HolidayDivision.Scotland) Keep(easter.PlusDays(1), EasterMonday);
        Keep(FirstMonday(year, 5), EarlyMay);
        Keep(LastMonday(year, 5), Spring);
        if (division == HolidayDivision.NorthernIreland) KeepOrNextMonday(new(year, 7, 12), Boyne);
        Keep(division == HolidayDivision.Scotland ? FirstMonday(year, 8) : LastMonday(year, 8), Summer);
        // The Scottish Act of 2007 came into force in January of that year.
        if (division == HolidayDivision.Scotland && year >= 2007) KeepOrNextMonday(new(year, 11, 30), SaintAndrew);
        Pair(Keep, new(year, 12, 25), Christmas, Boxing);
        foreach (var oneOff in OneOffHoliday.All)
        {
            if (oneOff.Date.Year != year || !oneOff.Divisions.HasFlag(division)) continue;
            days.RemoveAll(day => day.Name == oneOff.InsteadOf);
            Keep(oneOff.Date, oneOff.Name);
        }

        days.Sort((a, b) => a.Date.CompareTo(b.Date));
        return days.ToValueList();
    }

    // Two holidays side by side. What falls on Saturday moves past the weekend and past the other day; what falls on Sunday moves past the
    // day after it.
    private static void Pair(Action<LocalDate, string> keep, LocalDate first, string firstName, string? secondName)
    {
        var second = first.PlusDays(1);
        if (secondName is null)
        {
            var observed = NextMondayIfWeekend(first);
            keep(observed, observed == first ? firstName : firstName + Substitute);
            return;
        }

        switch (first.DayOfWeek)
        {
            case IsoDayOfWeek.Friday:
                keep(first, firstName);
                keep(first.PlusDays(3), secondName + Substitute);
                break;
            case IsoDayOfWeek.Saturday:
                keep(first.PlusDays(2), firstName + Substitute);
                keep(first.PlusDays(3), secondName + Substitute);
                break;
            case IsoDayOfWeek.Sunday:
                keep(second, secondName);
                keep(second.PlusDays(1), firstName + Substitute);
                break;
            default:
                keep(first, firstName);
                keep(second, secondName);
                break;
        }
    }

    private static LocalDate NextMondayIfWeekend(LocalDate date) =>
        date.DayOfWeek >= IsoDayOfWeek.Saturday ? date.Next(IsoDayOfWeek.Monday) : date;

    private static LocalDate FirstMonday(int year, int month) => new LocalDate(year, month, 1).PlusDays(-1).Next(IsoDayOfWeek.Monday);

    private static LocalDate LastMonday(int year, int month) =>
        new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month)).PlusDays(1).Previous(IsoDayOfWeek.Monday);
}
