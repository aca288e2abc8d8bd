using Crn.Domain.Calendars;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Workforce;

/// <content>What the plan says to the rules of feasibility.</content>
public sealed partial record CapacityPlan
{
    private const int WeeksOfAMonth = 4;

    /// <summary>
    /// The facts of a site that the rules of feasibility ask for: delivery staff needed in the busiest month, and available in it, in
    /// whole-time equivalents. A month is taken as four weeks of the plan one after the other; the busiest has the most hours unmet.
    /// </summary>
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
        var byWeek = Loads().Where(l => l.Site == site).GroupBy(l => l.Week)
            .ToDictionary(g => g.Key.Number, g => (Needed: g.Sum(l => l.Needed), Available: g.Sum(l => l.Available)));
        if (byWeek.Count == 0 || Weeks.IsEmpty) return FactSheet.Empty;
        var last = Math.Max(0, Weeks.Count - WeeksOfAMonth);
        var busiest = Enumerable.Range(0, last + 1)
            .Select(start => Weeks.Skip(start).Take(WeeksOfAMonth).ToList())
            .Select(month => (
                Month: month,
                Needed: month.Sum(w => byWeek.GetValueOrDefault(w.Number).Needed),
                Available: month.Sum(w => byWeek.GetValueOrDefault(w.Number).Available)))
            .MaxBy(m => m.Needed - m.Available);
        // Both by the same full week of net hours, so that their order is that of the hours.
        var full = busiest.Month.Sum(w => WorkingTime.FullTimeWeek(nation, w.Monday))
            * (1 - WorkforceParameters.Headroom.Values.Versions[^1].Value);
        var source = $"capacity plan, four weeks from {Text.Iso(busiest.Month[0].Monday)}";
        var sheet = FactSheet.Empty.With(SiteFacts.StaffNeeded, busiest.Needed / full, source, asAt);
        return Hours.Any(h => h.Sites.Contains(site))
            ? sheet.With(SiteFacts.StaffAvailable, busiest.Available / full, source, asAt)
            : sheet;
    }
}
