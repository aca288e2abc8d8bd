using Crn.Domain.Calendars;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Plans;

/// <summary>Whose working days the steps of the study count, while the nations of its sites are known or not.</summary>
internal static class PossibleCalendars
{
    private static readonly WorkingDayCalendar[] All =
        [WorkingDayCalendar.EnglandAndWales, WorkingDayCalendar.Scotland, WorkingDayCalendar.NorthernIreland];

    // A day of work only where every one of several calendars has one: no count by one of them ends later.
    private static readonly Dictionary<int, WorkingDayCalendar> Together = new[] { 3, 5, 6, 7 }.ToDictionary(set => set, InAll);

    /// <summary>The calendar, or each that it may turn out to be.</summary>
    public static ValueList<WorkingDayCalendar> Of(FactSheet answers) => All.Where((_, i) => (Set(answers) >> i & 1) == 1).ToValueList();

    /// <summary>The calendar by which nothing ends earlier than by any that is possible.</summary>
    public static WorkingDayCalendar Longest(FactSheet answers)
    {
        var set = Set(answers);
        return Together.TryGetValue(set, out var several) ? several : All[int.Log2(set)];
    }

    private static int Set(FactSheet answers)
    {
        Truth Has(Fact<bool> nation) => nation.IsTrue().Evaluate(answers);
        var (south, scotland, ireland) = (Has(England) | Has(Wales), Has(Scotland), Has(NorthernIreland));
        if (south.IsTrue) return 1;
        var set = south.IsUnknown ? 1 : 0;
        if (!scotland.IsFalse) set |= 2;
        if (!scotland.IsTrue && !ireland.IsFalse) set |= 4;
        // Without a nation the calendar is that of England and Wales.
        return scotland.IsTrue || ireland.IsTrue ? set : set | 1;
    }

    private static WorkingDayCalendar InAll(int set)
    {
        var calendars = All.Where((_, i) => (set >> i & 1) == 1).ToList();
        List<LocalDate> closures = [];
        for (var day = WorkingDayCalendar.FirstDay; day <= WorkingDayCalendar.LastDay; day = day.PlusDays(1))
        {
            if (calendars[0].IsWorkingDay(day) && !calendars.TrueForAll(c => c.IsWorkingDay(day))) closures.Add(day);
        }

        return calendars[0].WithClosures(closures.ToValueList());
    }
}
