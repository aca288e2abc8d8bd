using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <summary>
/// What uncapped sites add to a <see cref="GammaSum"/> between two times: that of sites still to open depends on the shape of the rates
/// alone, so that all nodes of one shape share it, and that of sites exposed alike is shared between dates.
/// </summary>
internal sealed class ExposureSeries
{
    private readonly (SteadySites Of, double Exposure)[] steady;
    private readonly SureExposures loose;
    private readonly GammaSeries[] fresh;
    private readonly RandomExposures? random;
    private readonly ((SiteExposure Site, int Times)[] Sites, double After, double Time) of;
    private RandomExposures[]? split;

    public ExposureSeries(FreeSites sites, double after, double time)
    {
        of = (sites.Random, after, time);
        steady = Array.FindAll(Array.ConvertAll(sites.Steady, s => (s, s.Within(after, time))), s => s.Item2 > 0);
        loose = new([.. sites.Loose.Select(s => (s.Recruited, s.PastDays, s.Within(after, time))).Where(s => s.Item3 > 0)]);
        var exposures = Array.ConvertAll(sites.Fresh, s => s.Within(after, time));
        double largest = 0;
        foreach (var (site, _) in sites.Random) largest = Math.Max(largest, site.Within(after, time));
        IsFinite = double.IsFinite(largest) && Array.TrueForAll(steady, s => double.IsFinite(s.Exposure))
            && Array.TrueForAll(sites.Loose, s => double.IsFinite(s.Within(after, time))) && Array.TrueForAll(exposures, double.IsFinite);
        fresh = IsFinite ? FreshSeries.Of(exposures) : [];
        random = largest > 0 && IsFinite ? new(sites.Random, after, time) : null;
    }

    /// <summary>Whether no exposure is without end.</summary>
    public bool IsFinite { get; }

    /// <summary>Whether sites that open at random can be told in several series, the exposures of each closer together.</summary>
    public bool IsSplit => random is not null && of.Sites.Length > 1;

    /// <summary>Adds what these sites recruit under a node; those that open at random in one series, or in several that converge further.
    /// </summary>
    public void AddTo(GammaSum sum, in RateNode node, bool isSplit = false)
    {
        foreach (var (of, exposure) in steady)
        {
            foreach (var series in of.Series(node)) sum.Add(series, 1, exposure);
        }

        if (loose.Count > 0) sum.Add(loose.Series(node.Shape, node.SiteDays, isHurried: true), 1, 1);
        foreach (var series in fresh) sum.Add(series, node.Shape, 1 / node.SiteDays);
        if (random is null) return;
        if (!isSplit)
        {
            sum.Add(random.Series(node.Shape), 1, 1 / node.SiteDays);
            return;
        }

        split ??= RandomExposures.Apart(of.Sites, of.After, of.Time);
        foreach (var some in split) sum.Add(some.Series(node.Shape), 1, 1 / node.SiteDays);
    }
}
