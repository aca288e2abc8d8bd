using System.Globalization;
using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;

namespace Crn.Domain.Tests.Calendars;

/// <summary>Names, lines and edges of calendars and clocks, which no law of counting sees.</summary>
public class CalendarWordsTests
{
    private const Party Committee = Party.ResearchEthicsCommittee;
    private static readonly Citation Source = Citation.Local("ours");

    [Fact]
    public void Days_that_were_proclaimed_once_have_their_names() => Assert.Equal(
        [
            "1999-12-31 Millennium bank holiday", "2002-06-03 Golden Jubilee bank holiday", "2002-06-04 Spring bank holiday",
            "2011-04-29 Royal wedding bank holiday", "2012-06-04 Spring bank holiday", "2012-06-05 Queen's Diamond Jubilee",
            "2020-05-08 Early May bank holiday (VE day)", "2022-06-02 Spring bank holiday", "2022-06-03 Platinum Jubilee bank holiday",
            "2022-09-19 Bank Holiday for the State Funeral of Queen Elizabeth II",
            "2023-05-08 Bank holiday for the coronation of King Charles III", "2026-06-15 World Cup bank holiday",
        ],
        OneOffHoliday.All.Select(day => day.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) + " " + day.Name));

    [Fact]
    public void A_bank_holiday_and_none_are_one_line()
    {
        Assert.Equal("2026-06-15 World Cup bank holiday",
            BankHolidays.In(2026, HolidayDivision.Scotland).Single(day => day.Date == new LocalDate(2026, 6, 15)).ToString());
        Assert.Equal("", default(BankHoliday).Name);
        Assert.StartsWith("GOV.UK", BankHolidays.Source.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clock_says_where_it_stands()
    {
        var running = ReviewClock.Start(new(60, DayCount.CalendarDaysFromReceipt, 1, Source), Committee, new(2015, 1, 2), Party.Sponsor)
            .State;
        var stopped = running.Stop(Party.Sponsor, new(2015, 1, 31), Committee).State;
        var ended = running.Finish(new(2015, 3, 2), Committee).State;
        const string terms = "60 calendar days, receipt is day 1, may stop once, from 2015-01-02: ";
        Assert.Equal(
            [terms + "with the research ethics committee, deadline 2015-03-02", terms + "stopped, waiting for the sponsor",
                terms + "ended 2015-03-02"],
            new[] { running, stopped, ended }.Select(clock => clock.ToString()));
        Assert.Equal(["research ethics committee from 2015-01-02", "sponsor from 2015-01-31, stopped"],
            stopped.Holds.Select(hold => hold.ToString()));
        Assert.Equal(
            [
                "clock started, 60 calendar days, receipt is day 1, may stop once; work with the research ethics committee",
                "clock stopped, waiting for the sponsor", "clock restarted, work with the research ethics committee",
                "work handed over to the ARSAC", "review ended",
            ],
            new ReviewClockEvent[]
            {
                new ReviewClockEvent.Started(new(2015, 1, 2), Party.Sponsor, new(2015, 1, 2), running.Terms, Committee),
                new ReviewClockEvent.Stopped(new(2015, 1, 2), Committee, new(2015, 1, 2), Party.Sponsor),
                new ReviewClockEvent.Restarted(new(2015, 1, 2), Party.Sponsor, new(2015, 1, 2), Committee),
                new ReviewClockEvent.HandedOver(new(2015, 1, 2), Committee, new(2015, 1, 2), Party.Arsac),
                new ReviewClockEvent.Finished(new(2015, 1, 2), Committee, new(2015, 1, 2)),
            }.Select(e => e.What));
    }

    [Fact]
    public void A_clock_is_entered_late_and_not_started_where_its_days_are_not_known()
    {
        var terms = new ClockTerms(5, DayCount.WorkingDays(WorkingDayCalendar.Scotland), null, Source);
        Assert.Equal(new LocalDate(2026, 5, 9),
            ReviewClock.Start(terms, Committee, new(2026, 5, 4), Party.Sponsor, new LocalDate(2026, 5, 9)).State.LastRecordedOn);
        foreach (var day in (LocalDate[])[new(1998, 12, 31), new(2050, 12, 28), new(2051, 1, 3)])
        {
            Assert.Equal(["clock.not-counted"], ReviewClock.Start(terms, Committee, day, Party.Sponsor).Reasons.Select(r => r.Code));
        }

        var clock = ReviewClock.Start(terms, Committee, new(2026, 5, 5), Party.Sponsor).State;
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.HeldBy(new(2051, 1, 3)));
        Assert.Equal("The deadline is outside the days that can be counted.", Assert.Throws<ArgumentOutOfRangeException>("days",
            () => terms.Count.Deadline(new(2050, 12, 28), 5)).Message.Split(" (")[0]);
    }

    [Fact]
    public void What_one_with_a_clock_in_hand_does_to_it_changes_it_or_leaves_it()
    {
        var clock = ReviewClock.Start(new(60, DayCount.CalendarDays, 1, Source), Committee, new(2015, 1, 2), Party.Sponsor).State;
        var stopped = clock.StoppedOn(new(2015, 1, 10), Party.Sponsor, Committee);
        Assert.True(stopped.IsStopped);
        Assert.Same(stopped, stopped.StoppedOn(new(2015, 1, 11), Party.Sponsor, Committee));
        var again = stopped.RestartedOn(new(2015, 1, 20), Committee, Party.Sponsor);
        Assert.False(again.IsStopped);
        Assert.Same(again, again.RestartedOn(new(2015, 1, 21), Committee, Party.Sponsor));
        var ended = again.EndedOn(new(2015, 2, 1), Committee);
        Assert.Equal(new LocalDate(2015, 2, 1), ended.FinishedOn);
        Assert.Same(ended, ended.EndedOn(new(2015, 2, 2), Committee));
    }

    [Fact]
    public void The_first_and_the_last_day_of_the_calendars_are_known()
    {
        foreach (var calendar in (WorkingDayCalendar[])[WorkingDayCalendar.EnglandAndWales, WorkingDayCalendar.Scotland])
        {
            Assert.False(calendar.IsWorkingDay(WorkingDayCalendar.FirstDay));
            Assert.False(calendar.IsWorkingDay(WorkingDayCalendar.LastDay));
            Assert.True(calendar.IsWorkingDay(new(2050, 12, 30)));
            Assert.False(calendar.IsWorkingDay(new(2050, 12, 26)));
            Assert.Equal("Working days are known from 1999 to 2050.", Assert.Throws<ArgumentOutOfRangeException>(
                () => calendar.IsWorkingDay(new(2051, 1, 1))).Message.Split(" (")[0]);
        }

        // A period that counts its receipt begins before the first day there is.
        var count = DayCount.WorkingDays(WorkingDayCalendar.EnglandAndWales);
        Assert.Equal(0, count.Between(new(1998, 12, 31), new(1999, 1, 1)));
        Assert.Equal(5, count.Between(new(1998, 12, 31), new(1999, 1, 8)));
        Assert.Equal(new LocalDate(1999, 1, 8), count.After(new(1998, 12, 31), 5));
        Assert.Equal(new LocalDate(1999, 1, 4), count.After(new(1998, 12, 31), 1));
        Assert.Null(count.After(new(1998, 12, 31), 0));
        Assert.Equal("Ask for one division at a time.", Assert.Throws<ArgumentOutOfRangeException>("division",
            () => BankHolidays.In(2026, HolidayDivision.All)).Message.Split('\n', '(')[0].Trim());
    }

    [Fact]
    public void Dates_known_in_part_have_their_parts_their_guards_and_their_order()
    {
        var (year, month, day) = (PartialDate.OfYear(2023), PartialDate.OfMonth(2023, 1), PartialDate.Of(new(2023, 1, 15)));
        Assert.Equal((null, null, (int?)null), (year.Month, year.Day, month.Day));
        Assert.Equal((1, 15), (day.Month!.Value, day.Day!.Value));
        Assert.Equal(new LocalDate(1, 1, 1), PartialDate.Of(new(1, 1, 1)).Earliest);
        Assert.Throws<ArgumentOutOfRangeException>("month", () => PartialDate.OfMonth(2023, 0));
        Assert.Throws<ArgumentOutOfRangeException>("month", () => PartialDate.OfMonth(2023, 13));
        Assert.Throws<ArgumentOutOfRangeException>("year", () => PartialDate.OfYear(0));
        Assert.Throws<ArgumentOutOfRangeException>("year", () => PartialDate.OfYear(10_000));
        Assert.Throws<ArgumentException>("date", () => PartialDate.Of(new(0, 12, 31)));
        Assert.Throws<ArgumentException>("date", () => PartialDate.Of(new(5784, 1, 1, CalendarSystem.HebrewCivil)));
        Assert.Throws<ArgumentNullException>("s", () => PartialDate.Parse(null!));
        // By the first day it can be, then by the last.
        Assert.True(month < year && year < day && day > month && year > month);
        var same = PartialDate.OfYear(2023);
        Assert.False(year < same || year > same);
        Assert.True(year <= same && year >= same);
        Assert.False(day <= month || month >= day);
    }
}
