using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <summary>Capped sites up to a time, those that recruited alike and have room alike together: under a belief of the rates they differ by
/// their exposure over the rate parameter alone.</summary>
internal sealed class CappedKinds
{
    private const int ManySites = 60;
    private const int ManyOfKind = 8;
    private const int MostKinds = 24;
    private readonly (int Recruited, int Room, double[] Past, double[] Exposures)[] kinds;

    /// <summary>The kinds up to a time.</summary>
    public CappedKinds(SiteExposure[][] kinds, double time) => this.kinds = Array.ConvertAll(kinds, k => (k[0].Recruited,
        k[0].Room!.Value, Array.ConvertAll(k, s => s.PastDays), Array.ConvertAll(k, s => s.Until(time))));

    /// <summary>Sorts sites into kinds; null where a few sites, many kinds, or openings on uncertain days make that no shorter.</summary>
    public static SiteExposure[][]? Of(SiteExposure[] capped)
    {
        if (capped.Length < ManySites || !Array.TrueForAll(capped, s => s.OpensForSure)) return null;
        var kinds = capped.GroupBy(s => (s.Recruited, s.Room)).Select(g => g.ToArray()).ToArray();
        return kinds.Length <= MostKinds && kinds.Length * ManyOfKind <= capped.Length ? kinds : null;
    }

    /// <summary>Adds all to the sum of a workspace; false, and nothing added, where the series are not good.</summary>
    public bool AddTo(PartedCount.Work work, in RateNode node)
    {
        Span<double> series = stackalloc double[CappedPoisson.Order];
        series.Clear();
        var (inverse, leftOut) = (0.0, 0.0);
        foreach (var (recruited, room, past, exposures) in kinds)
        {
            var key = (node.Shape + recruited, room);
            if (!work.Counts.TryGetValue(key, out var count)) work.Counts.Add(key, count = new(key.Item1, room));
            var length = (past.Length + 3) & ~3;
            if (work.Exposures.Length < length) work.Exposures = new double[2 * length];
            var of = work.Exposures.AsSpan(0, length);
            of[past.Length..].Clear();
            for (var i = 0; i < past.Length; i++) of[i] = exposures[i] / (node.SiteDays + past[i]);
            var (own, left) = count.AddTo(series, of, past.Length, ref work.Spread);
            (inverse, leftOut) = (Math.Max(inverse, own), leftOut + left);
            if (double.IsPositiveInfinity(leftOut)) return false;
        }

        work.Sum.Add(series, inverse, leftOut);
        return true;
    }
}
