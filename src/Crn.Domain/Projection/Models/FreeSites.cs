using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <summary>Sites without a cap, sorted by what a series shares of them between beliefs and dates.</summary>
internal sealed class FreeSites
{
    private const int MostKinds = 4;

    /// <summary>Sorts sites, given the least days of any belief.</summary>
    public FreeSites(SiteExposure[] sites, double leastDays)
    {
        var sure = Array.FindAll(sites, s => s.OpensForSure);
        Fresh = Array.FindAll(sure, s => s is { PastDays: 0, Recruited: 0 });
        var kinds = sure.Where(s => s is not { PastDays: 0, Recruited: 0 })
            .GroupBy(s => s with { Site = default, Recruited = 0, PastDays = 0, Parts = default, Holds = 1, Gaps = default, ClosedAt = 0,
                Share = 1, Opened = s.Course is null ? 0 : s.Opened, Cut = s.Course is null ? default : s.Cut })
            .OrderByDescending(g => g.Count()).ToList();
        Steady = [.. kinds.Take(MostKinds).Select(g => new SteadySites([.. g], leastDays))];
        Loose = [.. kinds.Skip(MostKinds).SelectMany(g => g)];
        Random = [.. sites.Where(s => !s.OpensForSure).GroupBy(s => s with { Site = default, Parts = default })
            .Select(g => (g.Key, g.Count()))];
    }

    /// <summary>Sites that have been open, those exposed alike together.</summary>
    public SteadySites[] Steady { get; }

    /// <summary>Sites that have been open and have little in common.</summary>
    public SiteExposure[] Loose { get; }

    /// <summary>Sites of which nothing is known yet.</summary>
    public SiteExposure[] Fresh { get; }

    /// <summary>Sites that open on an uncertain day, or perhaps never, with how many are alike.</summary>
    public (SiteExposure Site, int Times)[] Random { get; }
}
