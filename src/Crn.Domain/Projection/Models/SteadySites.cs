using System.Collections.Concurrent;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <summary>
/// Sites that have been open for various times and are exposed alike from now on: whatever the date, their exposures keep their
/// proportions, and the series of a belief of the rates serve all dates.
/// </summary>
internal sealed class SteadySites
{
    // In a group the largest days, with those of the belief, are no more than so many times the least: series then converge everywhere.
    private const double Ratio = 4;
    private const int MostGroups = 4;
    private readonly SiteExposure like;
    private readonly SureExposures[] groups;
    private readonly ConcurrentDictionary<(double Shape, double SiteDays), GammaSeries[]> known = [];

    /// <summary>Sites alike but for recruits and days so far, and the least days of any belief.</summary>
    public SteadySites(SiteExposure[] sites, double leastDays)
    {
        like = sites[0];
        double least = leastDays + sites.Min(s => s.PastDays), largest = leastDays + sites.Max(s => s.PastDays);
        var count = Math.Clamp(Math.Ceiling(Math.Log(largest / least) / Math.Log(Ratio)), 1, MostGroups);
        var step = Math.Log(largest / least) / count;
        groups = [.. sites
            .GroupBy(s => step > 0 ? Math.Min(count - 1, Math.Floor(Math.Log((leastDays + s.PastDays) / least) / step)) : 0)
            .OrderBy(g => g.Key).Select(g => new SureExposures([.. g.Select(s => (s.Recruited, s.PastDays, 1.0))]))];
    }

    /// <summary>What each of them is exposed between two times.</summary>
    public double Within(double after, double time) => like.Within(after, time);

    /// <summary>The series of an exposure of 1 under a belief.</summary>
    public GammaSeries[] Series(in RateNode node) => known.TryGetValue((node.Shape, node.SiteDays), out var series) ? series
        : known.GetOrAdd((node.Shape, node.SiteDays),
            of => Array.ConvertAll(groups, g => g.Series(of.Shape, of.SiteDays, isHurried: false)));
}
