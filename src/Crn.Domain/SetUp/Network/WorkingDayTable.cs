using Crn.Domain.Calendars;

namespace Crn.Domain.SetUp.Network;

/// <summary>Working days after a day, as plain arrays for the inner loop.</summary>
internal sealed class WorkingDayTable
{
    private const int Horizon = 8_000;

    // workedBy[n]: working days after the first day up to n days after it; dayOf[k]: the day of the k-th of them.
    private readonly int[] workedBy;
    private readonly int[] dayOf;

    public WorkingDayTable(WorkingDayCalendar calendar, LocalDate first)
    {
        workedBy = new int[Math.Min(Horizon, Period.DaysBetween(first, WorkingDayCalendar.LastDay)) + 1];
        var days = new List<int> { 0 };
        for (var n = 1; n < workedBy.Length; n++)
        {
            if (calendar.IsWorkingDay(first.PlusDays(n))) days.Add(n);
            workedBy[n] = days.Count - 1;
        }

        dayOf = [.. days];
    }

    public int Add(int day, int workingDays)
    {
        if (workingDays == 0) return day;
        var at = day < workedBy.Length ? workedBy[day] + workingDays : int.MaxValue;
        // Beyond the years of the calendars seven days hold five.
        return at < dayOf.Length ? dayOf[at] : day + ((workingDays * 7) + 4) / 5;
    }
}
