using Crn.Domain.Calendars;
using Crn.Domain.SetUp.Network;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Calendars;

/// <summary>Working days added: by the table of a calendar, by that of a forecast, and by walking from day to day.</summary>
public class WorkingDayAdditionTests
{
    private static readonly LocalDate LastStart = new(2048, 12, 31);

    [Property]
    public void Adding_by_table_is_walking_day_by_day(WorkingDayCalendar calendar, LocalDate date, byte days)
    {
        if (date < WorkingDayCalendar.FirstDay || date > LastStart) throw Counted.Skip();
        Assert.Equal(Walked(calendar, date, days, 1), calendar.Add(date, days));
        if (date < WorkingDayCalendar.FirstDay.PlusYears(2)) return;
        Assert.Equal(Walked(calendar, date, days, -1), calendar.Add(date, -days));
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void The_table_of_a_forecast_adds_as_the_calendar_does(WorkingDayCalendar calendar, LocalDate first, byte from, byte days)
    {
        if (first < WorkingDayCalendar.FirstDay || first > LastStart) throw Counted.Skip();
        var table = new WorkingDayTable(calendar, first);
        Assert.Equal(calendar.Add(first.PlusDays(from), days), first.PlusDays(table.Add(from, days)));
    }

    [Fact]
    public void Beyond_the_calendar_seven_days_hold_five()
    {
        var first = WorkingDayCalendar.LastDay.PlusDays(-10);
        var table = new WorkingDayTable(WorkingDayCalendar.Scotland, first);
        Assert.Equal([100, 102, 103, 107, 114], new[] { 0, 1, 2, 5, 10 }.Select(days => table.Add(100, days)));
        Assert.Equal(WorkingDayCalendar.Scotland.OnOrBefore(WorkingDayCalendar.LastDay), first.PlusDays(table.Add(0, Enumerable.Range(1, 10)
            .Count(n => WorkingDayCalendar.Scotland.IsWorkingDay(first.PlusDays(n))))));
    }

    [Theory]
    [InlineData("2026-04-02", 1, "2026-04-07")]
    [InlineData("2026-04-07", -1, "2026-04-02")]
    [InlineData("2026-04-04", 0, "2026-04-04")]
    [InlineData("2026-04-04", 1, "2026-04-07")]
    [InlineData("2026-04-04", -1, "2026-04-02")]
    [InlineData("1999-01-01", 1, "1999-01-04")]
    public void Over_a_weekend_and_easter(string date, int days, string reached) => Assert.Equal(
        reached,
        WorkingDayCalendar.EnglandAndWales.Add(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value, days)
            .ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static LocalDate Walked(WorkingDayCalendar calendar, LocalDate date, int days, int step)
    {
        while (days > 0)
        {
            date = date.PlusDays(step);
            if (calendar.IsWorkingDay(date)) days--;
        }

        return date;
    }
}
