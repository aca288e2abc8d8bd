using Crn.Domain.Calendars;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Calendars;

public class WorkingDayCalendarTests
{
    [Property]
    public void A_working_day_is_a_weekday_that_is_neither_a_bank_holiday_nor_a_closure(WorkingDayCalendar calendar, LocalDate date) =>
        Assert.Equal(
            date.DayOfWeek < IsoDayOfWeek.Saturday &&
            BankHolidays.In(date.Year, calendar.Division).All(holiday => holiday.Date != date) &&
            !calendar.Closures.Contains(date),
            calendar.IsWorkingDay(date));

    [Property]
    public void Counting_by_table_is_counting_day_by_day(WorkingDayCalendar calendar, LocalDate from, NonNegativeInt length)
    {
        var to = Earlier(from.PlusDays(length.Get * 7), WorkingDayCalendar.LastDay);
        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.PlusDays(1);
            if (calendar.IsWorkingDay(day)) count++;
        }

        Assert.Equal(count, calendar.CountBetween(from, to));
        Assert.Equal(-count, calendar.CountBetween(to, from));
    }

    [Property]
    public void Adding_and_counting_undo_each_other(WorkingDayCalendar calendar, LocalDate date, NonNegativeInt days)
    {
        date = Earlier(date, new(2048, 12, 31));
        var reached = calendar.Add(date, days.Get);
        Assert.Equal(days.Get, calendar.CountBetween(date, reached));
        if (days.Get > 0) Assert.True(calendar.IsWorkingDay(reached));
        Assert.Equal(calendar.Add(calendar.Add(date, 1), days.Get), calendar.Add(date, days.Get + 1));
    }

    [Property]
    public void Adding_backwards_from_a_working_day_undoes_adding(WorkingDayCalendar calendar, LocalDate date, NonNegativeInt days)
    {
        var start = calendar.OnOrAfter(Earlier(date, new(2048, 12, 31)));
        Assert.Equal(start, calendar.Add(calendar.Add(start, days.Get), -days.Get));
    }

    [Property]
    public void Rolling_reaches_the_nearest_working_day_and_no_working_day_moves(WorkingDayCalendar calendar, LocalDate date)
    {
        date = Earlier(date, new(2050, 12, 1));
        if (date < new LocalDate(1999, 1, 10)) throw Counted.Skip();
        var after = calendar.OnOrAfter(date);
        var before = calendar.OnOrBefore(date);
        Assert.True(before <= date && date <= after);
        Assert.True(calendar.IsWorkingDay(after) && calendar.IsWorkingDay(before));
        Assert.Equal(calendar.IsWorkingDay(date), after == before);
        Assert.True(calendar.CountBetween(before, after) <= 1);
    }

    [Property(MaxTest = 50 / Share.Of)]
    public void A_closure_day_never_brings_a_day_nearer(WorkingDayCalendar calendar, LocalDate date, LocalDate closure, NonNegativeInt days)
    {
        date = Earlier(date, new(2048, 12, 31));
        var closed = calendar.WithClosures(closure);
        Assert.False(closed.IsWorkingDay(closure));
        Assert.True(closed.Add(date, days.Get) >= calendar.Add(date, days.Get));
        Assert.Equal(closed, closed.WithClosures(closure));
    }

    [Fact]
    public void A_trust_that_closes_between_the_holidays_answers_later()
    {
        var trust = WorkingDayCalendar.Of(UkNation.England).WithClosures(new(2026, 12, 24), new(2026, 12, 29));
        Assert.Equal(new LocalDate(2026, 12, 30), trust.Add(new(2026, 12, 23), 1));
        Assert.Equal(new LocalDate(2026, 12, 24), WorkingDayCalendar.Of(UkNation.Wales).Add(new(2026, 12, 23), 1));
        Assert.Equal("EnglandAndWales, closed 2026-12-24, 2026-12-29", trust.ToString());
    }

    [Fact]
    public void Days_that_are_not_known_are_refused_rather_than_guessed()
    {
        var calendar = WorkingDayCalendar.Scotland;
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.IsWorkingDay(new(1998, 12, 31)));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.IsWorkingDay(new(2051, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Add(new(2050, 12, 1), 100));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Add(new(1999, 1, 4), -2));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.WithClosures(new LocalDate(2060, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => BankHolidays.In(1998, HolidayDivision.Scotland));
        Assert.Throws<ArgumentOutOfRangeException>(() => BankHolidays.In(2026, HolidayDivision.All));
    }

    [Fact]
    public void Adding_and_counting_allocate_nothing()
    {
        var calendar = WorkingDayCalendar.NorthernIreland;
        var date = new LocalDate(2026, 5, 11);
        _ = calendar.CountBetween(date, calendar.Add(date, 35));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = calendar.CountBetween(date, calendar.Add(date, 35));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(35, count);
    }

    private static LocalDate Earlier(LocalDate a, LocalDate b) => a < b ? a : b;
}
