using Crn.Domain.Recruitment;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>How fast the characteristic function of a site's unknown recruits falls: minus the logarithm of its absolute value, for each
/// unit of its variance.</summary>
internal static class SiteFalls
{
    /// <summary>Frequencies at which it is asked.</summary>
    public const int Steps = 60;

    // Days of opening are taken together in so many groups at most.
    private const int Groups = 20;

    /// <summary>At so many frequencies up to a largest one; without limit where the site varies not at all.</summary>
    public static double[] Of(PlannedSite site, LocalDate by, double variance, double mostFrequency)
    {
        var falls = new double[Steps];
        Array.Fill(falls, double.PositiveInfinity);
        if (!(variance > 0)) return falls;
        var (shape, perDay) = site.Prior is { } prior ? (prior.Shape, 1 / prior.SiteDays)
            : (double.PositiveInfinity, site.Rate!.Value.InSiteDays);
        var days = Grouped(site, by);
        var never = Math.Max(0, 1 - days.Sum(day => day.Weight));
        for (var i = 0; i < Steps; i++)
        {
            double re = never, im = 0;
            foreach (var (open, weight) in days)
            {
                var x = mostFrequency * (i + 1) / Steps * perDay * open;
                var (size, angle) = double.IsInfinity(shape) ? (1, x) : (Math.Pow(1 + (x * x), -shape / 2), shape * Math.Atan(x));
                (re, im) = (re + (weight * size * Math.Cos(angle)), im + (weight * size * Math.Sin(angle)));
            }

            falls[i] = Math.Max(0, -0.5 * Math.Log((re * re) + (im * im))) / variance;
        }

        return falls;
    }

    private static List<(double Days, double Weight)> Grouped(PlannedSite site, LocalDate by)
    {
        var all = CandidateCounts.OpenDays(site, by).Select(day => (Days: (double)Math.Max(0, day.Days), day.Weight)).ToList();
        var size = Math.Max(1, (all.Count + Groups - 1) / Groups);
        return [.. all.Chunk(size).Select(group => (Days: group.Sum(day => day.Days * day.Weight), Weight: group.Sum(day => day.Weight)))
            .Select(group => (group.Days / Math.Max(1e-300, group.Weight), group.Weight))];
    }
}
