using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <content>Sites in several series, each of which converges further than one of all would.</content>
internal sealed partial class RandomExposures
{
    // How far apart the largest exposures of sites may be that share a series which is to converge far out.
    private const double Ratio = 2;

    /// <summary>Of the same sites, those together of which the exposures lie in stretches that are not far apart: first those that may
    /// have none.</summary>
    public static RandomExposures[] Apart((SiteExposure Site, int Times)[] sites, double after, double time)
    {
        var left = sites.Select(s => (Of: s, Ends: Ends(s.Site, after, time))).Where(s => s.Ends.High > 0)
            .OrderBy(s => s.Ends.Low > 0).ThenBy(s => s.Ends.High).ToList();
        var all = new List<RandomExposures>();
        for (var start = 0; start < left.Count;)
        {
            var (end, first) = (start + 1, left[start].Ends);
            while (end < left.Count && left[end].Ends.Low > 0 == first.Low > 0 && left[end].Ends.High <= Ratio * first.High) end++;
            all.Add(new([.. left[start..end].Select(s => s.Of)], after, time));
            start = end;
        }

        return [.. all];
    }
}
