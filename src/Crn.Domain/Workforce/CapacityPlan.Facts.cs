using Crn.Domain.Calendars;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Workforce.Flow;

namespace Crn.Domain.Workforce;

/// <content>What the plan says to the rules of feasibility.</content>
public sealed partial record CapacityPlan
{
    private const int WeeksOfAMonth = 4;

    /// <summary>
    /// The facts of a site that the rules of feasibility ask for: delivery staff needed in the busiest month, and available in it, in
    /// whole-time equivalents. A month is taken as four weeks of the plan one after the other; the busiest has the most hours that the
    /// site's own staff cannot do, and where they can do all, the fewest hours to spare.
    /// </summary>
    /// <remarks>
    /// Where work is left over, the staff available are those who can do the work there is: hours of staff of another role, who may not
    /// stand in, do not make up for it. So a blocker is found exactly where the site's own staff cannot do the month's work.
    /// </remarks>
    /// <param name="site">The site.</param>
    /// <param name="nation">Its nation, which sets the full week.</param>
    /// <param name="asAt">The day the plan was made, as the date of the facts.</param>
    /// <returns>A sheet; empty where the site has neither work nor staff, without available staff where no team was given.</returns>
    /// <exception cref="ArgumentException">The site names none, or the day is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such nation.</exception>
    public FactSheet FactsFor(SiteCode site, UkNation nation, LocalDate asAt)
    {
        if (site == default) throw new ArgumentException("The default site code names no site.", nameof(site));
        Guarded.Iso(asAt);
        if (!Enum.IsDefined(nation)) throw new ArgumentOutOfRangeException(nameof(nation), "There is no such nation.");
        var work = Demands.Where(d => d.Site == site).ToLookup(d => d.Week);
        var staff = Hours.Where(h => h.Sites.Count == 1 && h.Sites[0] == site).ToLookup(h => h.Week);
        if ((work.Count == 0 && staff.Count == 0) || Weeks.IsEmpty) return FactSheet.Empty;
        var index = new StaffIndex(staff.SelectMany(h => h), Substitutions);
        var (month, needed, available) = Enumerable.Range(0, Math.Max(0, Weeks.Count - WeeksOfAMonth) + 1)
            .Select(start => Month([.. Weeks.Skip(start).Take(WeeksOfAMonth)], work, staff, index))
            .MaxBy(m => m.Needed - m.Available);
        // Both by the same full weeks of net hours, so that their order is that of the hours.
        var source = $"capacity plan, four weeks from {Text.Iso(month[0].Monday)}";
        var sheet = FactSheet.Empty.With(SiteFacts.StaffNeeded, WorkingTime.WholeTimeEquivalents(needed, nation, month), source, asAt);
        return Hours.Any(h => h.Sites.Contains(site))
            ? sheet.With(SiteFacts.StaffAvailable, WorkingTime.WholeTimeEquivalents(available, nation, month), source, asAt)
            : sheet;
    }

    private static (ValueList<WorkWeek> Weeks, decimal Needed, decimal Available) Month(
        ValueList<WorkWeek> weeks, ILookup<WorkWeek, CapacityDemand> work, ILookup<WorkWeek, StaffHours> staff, StaffIndex index)
    {
        var demands = weeks.SelectMany(w => work[w]).ToList();
        var needed = demands.Sum(d => d.Hours);
        var there = weeks.Sum(w => staff[w].Sum(h => h.Hours));
        var left = CapacityDemand.InHours(new CapacityNetwork(demands, index).Unserved);
        return (weeks, needed, left > 0 ? needed - left : Math.Max(needed, there));
    }
}
