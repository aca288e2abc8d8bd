using Crn.Domain.Calendars;
using Crn.Domain.Decisions;

namespace Crn.Domain.Benchmarks.Calendars;

/// <summary>Working-day arithmetic by table, beside counting day by day with a set of holidays.</summary>
[MemoryDiagnoser]
public class WorkingDays
{
    private readonly WorkingDayCalendar calendar = WorkingDayCalendar.Scotland;
    private readonly LocalDate from = new(2026, 5, 11);
    private readonly LocalDate to = new(2027, 5, 11);
    // Weekdays on which nobody works.
    private readonly HashSet<LocalDate> holidays =
        [.. Enumerable.Range(0, Period.DaysBetween(WorkingDayCalendar.FirstDay, WorkingDayCalendar.LastDay) + 1)
        .Select(WorkingDayCalendar.FirstDay.PlusDays)
        .Where(day => day.DayOfWeek <= IsoDayOfWeek.Friday && !WorkingDayCalendar.Scotland.IsWorkingDay(day))];
    private readonly ClockTerms terms = CountingConventions.RecValidation.Terms(60, WorkingDayCalendar.Scotland);

    [Benchmark]
    public LocalDate Add35() => calendar.Add(from, 35);

    [Benchmark]
    public int CountAYear() => calendar.CountBetween(from, to);

    [Benchmark]
    public bool IsWorkingDay() => calendar.IsWorkingDay(from);

    [Benchmark(Baseline = true)]
    public LocalDate Add35DayByDay()
    {
        var date = from;
        for (var left = 35; left > 0;)
        {
            date = date.PlusDays(1);
            if (date.DayOfWeek < IsoDayOfWeek.Saturday && !holidays.Contains(date)) left--;
        }

        return date;
    }

    [Benchmark]
    public WorkingDayCalendar MakeACalendarWithClosures() => calendar.WithClosures(new LocalDate(2026, 12, 24));

    [Benchmark]
    public LocalDate? ClockStoppedAndRestarted() =>
        ReviewClock.Start(terms, Party.Mhra, from, Party.Sponsor).State
            .Stop(Party.Sponsor, from.PlusDays(10), Party.Mhra).State
            .Restart(Party.Mhra, from.PlusDays(20), Party.Sponsor).State
            .Deadline;
}
