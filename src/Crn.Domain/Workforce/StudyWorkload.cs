using Ardalis.GuardClauses;
using Crn.Domain.Sites;

namespace Crn.Domain.Workforce;

/// <summary>The work a study brings to a site: its visits, times its participants by week.</summary>
/// <remarks>
/// Participants arrive on any of the seven days of their week alike. Follow-up of those already recruited is included. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var asthma = new StudyWorkload("ASTHMA-2", SiteCode.From("RR8"), schedule, arrivals);
/// asthma.HoursIn(DeliveryRole.ResearchNurse, WorkWeek.Of(new LocalDate(2026, 9, 1)));
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StudyWorkload
{
    private readonly int priority;

    /// <summary>Makes a workload.</summary>
    /// <param name="study">The study.</param>
    /// <param name="site">The site.</param>
    /// <param name="schedule">Its visits.</param>
    /// <param name="arrivals">Its participants at the site.</param>
    /// <exception cref="ArgumentNullException">A reference is null.</exception>
    /// <exception cref="ArgumentException">The study is blank or looks like it holds an NHS number, or the site names none.</exception>
    public StudyWorkload(string study, SiteCode site, VisitSchedule schedule, WeeklyArrivals arrivals)
    {
        Study = Guarded.Text(study);
        Site = site == default ? throw new ArgumentException("The default site code names no site.", nameof(site)) : site;
        (Schedule, Arrivals) = (Guard.Against.Null(schedule), Guard.Against.Null(arrivals));
    }

    /// <summary>The study.</summary>
    public string Study { get; }

    /// <summary>The site.</summary>
    public SiteCode Site { get; }

    /// <summary>Its visits.</summary>
    public VisitSchedule Schedule { get; }

    /// <summary>Its participants at the site.</summary>
    public WeeklyArrivals Arrivals { get; }

    /// <summary>Who is served first where not everybody can be: 0 before 1, to 1,000; 0 for all when nobody says.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside 0 to 1,000.</exception>
    public int Priority
    {
        get => priority;
        init => priority = CapacityDemand.Ranked(value, nameof(Priority));
    }

    /// <summary>Expected hours of a role in a week.</summary>
    /// <param name="role">The role.</param>
    /// <param name="week">The week.</param>
    /// <returns>Hours.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="role"/> is null.</exception>
    public double HoursIn(DeliveryRole role, WorkWeek week)
    {
        ArgumentNullException.ThrowIfNull(role);
        var minutes = 0.0;
        foreach (var visit in Schedule.Visits)
        {
            if (visit.MinutesOf(role) is var work and > 0)
                minutes += work * Arriving(visit, week.Number) * visit.Probability;
        }

        return minutes / 60;
    }

    /// <summary>The expected hours as a capacity plan takes them: by role, week and the weeks they may be moved to.</summary>
    /// <param name="weeks">The weeks.</param>
    /// <returns>The demands, each above 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A week needs more than <see cref="CapacityDemand.MostHours"/> hours of a
    /// role.</exception>
    public ValueList<CapacityDemand> Demands(ValueList<WorkWeek> weeks)
    {
        List<CapacityDemand> demands = [];
        foreach (var window in Schedule.Visits.GroupBy(v => (Before: v.DaysBefore / 7, After: v.DaysAfter / 7)))
        {
            foreach (var role in Schedule.Roles())
            {
                var work = window.Select(v => (Visit: v, Minutes: v.MinutesOf(role))).Where(w => w.Minutes > 0).ToArray();
                if (work.Length == 0) continue;
                foreach (var week in weeks)
                {
                    var hours = work.Sum(w => w.Minutes * Arriving(w.Visit, week.Number) * w.Visit.Probability) / 60;
                    if (hours <= 0) continue;
                    if (hours > CapacityDemand.MostHours)
                    {
                        throw new ArgumentOutOfRangeException(
                            nameof(weeks), $"{Study} needs more than a million hours of {role} in the {week}.");
                    }

                    demands.Add(new(Study, Site, role, week, (decimal)hours)
                    {
                        WeeksBefore = window.Key.Before, WeeksAfter = window.Key.After, Priority = Priority,
                    });
                }
            }
        }

        return [.. demands];
    }

    /// <summary>The workload with other participants.</summary>
    /// <param name="arrivals">The participants.</param>
    /// <returns>The workload.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="arrivals"/> is null.</exception>
    public StudyWorkload With(WeeklyArrivals arrivals) => new(Study, Site, Schedule, arrivals) { Priority = Priority };

    /// <summary>The workload as one line.</summary>
    /// <returns>For example <c>ASTHMA-2 at RR8: 4 recruited, 2 expected in 2 weeks</c>.</returns>
    public override string ToString() => $"{Study} at {Site}: {Arrivals}";

    // Of the seven days of a week on which somebody may be recruited, on how many the visit falls some whole weeks later.
    internal static int DaysThatLead(int day, int weeksLater)
    {
        var whole = (int)Math.Floor(day / 7.0);
        var rest = day - (7 * whole);
        return weeksLater == whole ? 7 - rest : weeksLater == whole + 1 ? rest : 0;
    }

    // Expected people with the visit in the week, were it sure to happen.
    private double Arriving(PlannedVisit visit, int week)
    {
        var whole = (int)Math.Floor(visit.Day / 7.0);
        var people = 0.0;
        for (var later = whole; later <= whole + 1; later++)
        {
            var days = DaysThatLead(visit.Day, later);
            if (days > 0) people += days / 7.0 * ParticipantsOf(week - later, visit.Phase);
        }

        return people;
    }

    private double ParticipantsOf(int week, VisitPhase phase)
    {
        var recruited = Of(Arrivals.Recruited, week);
        var expected = Of(Arrivals.Expected, week);
        // Whoever was screened in the past was; those to come are screened for those to come.
        return recruited + (expected * (phase == VisitPhase.Screening ? Schedule.ScreenedPerRecruit : 1));
    }

    private static T Of<T>(ValueList<(WorkWeek Week, T Participants)> list, int week)
        where T : struct
    {
        var (low, high) = (0, list.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (at, participants) = list[middle];
            if (at.Number == week) return participants;
            if (at.Number < week) low = middle + 1;
            else high = middle - 1;
        }

        return default;
    }
}
