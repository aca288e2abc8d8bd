using Crn.Domain.Calendars;

namespace Crn.Domain.Tests.Calendars;

/// <summary>The worked examples of the day-counting conventions.</summary>
public class DayCountTests
{
    private static readonly DayCount English = DayCount.WorkingDays(WorkingDayCalendar.EnglandAndWales);
    private static readonly DayCount Scottish = DayCount.WorkingDays(WorkingDayCalendar.Scotland);
    private static readonly DayCount NorthernIrish = DayCount.WorkingDays(WorkingDayCalendar.NorthernIreland);

    [Fact]
    public void The_regulator_counts_thirty_days_from_the_day_after_receipt() =>
        Assert.Equal(new LocalDate(2015, 2, 1), DayCount.CalendarDays.Deadline(new(2015, 1, 2), 30));

    [Fact]
    public void A_committee_counts_the_day_of_receipt_or_does_not()
    {
        Assert.Equal(new LocalDate(2015, 3, 2), DayCount.CalendarDaysFromReceipt.Deadline(new(2015, 1, 2), 60));
        Assert.Equal(new LocalDate(2015, 3, 3), DayCount.CalendarDays.Deadline(new(2015, 1, 2), 60));
    }

    [Fact]
    public void Thirty_five_calendar_days_cross_the_new_year() =>
        Assert.Equal(new LocalDate(2020, 1, 6), DayCount.CalendarDays.Deadline(new(2019, 12, 2), 35));

    [Fact]
    public void Working_days_step_over_the_jubilee_the_world_cup_the_boyne_and_christmas()
    {
        Assert.Equal(new LocalDate(2022, 6, 8), English.Deadline(new(2022, 5, 30), 5));
        Assert.Equal(new LocalDate(2026, 6, 18), English.Deadline(new(2026, 6, 11), 5));
        Assert.Equal(new LocalDate(2026, 6, 19), Scottish.Deadline(new(2026, 6, 11), 5));
        Assert.Equal(new LocalDate(2026, 6, 18), NorthernIrish.Deadline(new(2026, 6, 11), 5));
        Assert.Equal(new LocalDate(2025, 7, 18), English.Deadline(new(2025, 7, 4), 10));
        Assert.Equal(new LocalDate(2025, 7, 18), Scottish.Deadline(new(2025, 7, 4), 10));
        Assert.Equal(new LocalDate(2025, 7, 21), NorthernIrish.Deadline(new(2025, 7, 4), 10));
        Assert.Equal(new LocalDate(2018, 1, 11), English.Deadline(new(2017, 12, 18), 15));
    }

    [Fact]
    public void The_longest_legal_route_of_2026_takes_107_days()
    {
        var submitted = new LocalDate(2026, 5, 1);
        var valid = DayCount.CalendarDays.Deadline(submitted, 7);
        var asked = DayCount.CalendarDays.Deadline(valid, 30);
        var answered = DayCount.CalendarDays.Deadline(asked, 60);
        var decided = DayCount.CalendarDays.Deadline(answered, 10);
        Assert.Equal([new(2026, 5, 8), new(2026, 6, 7), new(2026, 8, 6), new(2026, 8, 16)], new[] { valid, asked, answered, decided });
        Assert.Equal(107, DayCount.CalendarDays.DayNumber(submitted, decided));
    }
}
