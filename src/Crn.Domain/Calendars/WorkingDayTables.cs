namespace Crn.Domain.Calendars;

/// <summary>The working days among some days, of which the first is a Friday.</summary>
internal sealed class WorkingDayTables
{
    public WorkingDayTables(int days, IEnumerable<int> holidays)
    {
        var free = new bool[days];
        foreach (var holiday in holidays) free[holiday] = true;
        UpTo = new ushort[days];
        var open = new List<ushort>(days);
        for (var day = 0; day < days; day++)
        {
            // Counted from Monday as 0, Saturday and Sunday are 5 and 6.
            if (!free[day] && (day + 4) % 7 < 5) open.Add((ushort)day);
            UpTo[day] = (ushort)open.Count;
        }

        WorkingDays = [.. open];
    }

    /// <summary>For each day the number of working days from the first day to it, both included.</summary>
    public ushort[] UpTo { get; }

    /// <summary>The working days, as days after the first.</summary>
    public ushort[] WorkingDays { get; }
}
