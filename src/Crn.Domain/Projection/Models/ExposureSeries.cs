using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <summary>
/// What uncapped sites add to a <see cref="GammaSum"/> up to a time: that of sites still to open depends on the shape of the rates alone,
/// so that all nodes of one shape share it, and that of sites exposed alike is shared between dates.
/// </summary>
internal sealed class ExposureSeries
{
    private const int Order = GammaSum.Order;
    private static readonly double[] Inverse = [.. Enumerable.Range(0, Order + 1).Select(k => k == 0 ? 0 : 1.0 / k)];

    private readonly (SteadySites Of, double Exposure)[] steady;
    private readonly SureExposures loose;
    private readonly GammaSeries[] fresh;

    // For each site that opens at random the moments of its exposure about the middle, and how many are alike.
    private readonly (double[] Moments, int Times)[] random;
    private readonly double middle;
    private readonly Dictionary<double, GammaSeries> byShape = [];
    private readonly object gate = new();

    public ExposureSeries(FreeSites sites, double time)
    {
        double largest = 0;
        foreach (var (site, _) in sites.Random) largest = Math.Max(largest, site.Until(time));
        middle = largest / 2;
        steady = Array.FindAll(Array.ConvertAll(sites.Steady, s => (s, s.Until(time))), s => s.Item2 > 0);
        loose = new([.. sites.Loose.Select(s => (s.Recruited, s.PastDays, s.Until(time))).Where(s => s.Item3 > 0)]);
        var exposures = Array.ConvertAll(sites.Fresh, s => s.Until(time));
        IsFinite = double.IsFinite(largest) && Array.TrueForAll(steady, s => double.IsFinite(s.Exposure))
            && Array.TrueForAll(sites.Loose, s => double.IsFinite(s.Until(time))) && Array.TrueForAll(exposures, double.IsFinite);
        fresh = IsFinite ? FreshSeries.Of(exposures) : [];
        random = largest > 0 && IsFinite ? Array.ConvertAll(sites.Random, r => (MomentsOf(r.Site, time), r.Times)) : [];
    }

    /// <summary>Whether no exposure is without end.</summary>
    public bool IsFinite { get; }

    /// <summary>Begins a sum with what these sites recruit under a node.</summary>
    public void Begin(in RateNode node, GammaSum sum)
    {
        sum.Clear();
        foreach (var (of, exposure) in steady)
        {
            foreach (var series in of.Series(node)) sum.Add(series, 1, exposure);
        }

        if (loose.Count > 0) sum.Add(loose.Series(node.Shape, node.SiteDays, isHurried: true), 1, 1);
        foreach (var series in fresh) sum.Add(series, node.Shape, 1 / node.SiteDays);
        if (random.Length > 0) sum.Add(OfRandom(node.Shape), 1, 1 / node.SiteDays);
    }

    private GammaSeries OfRandom(double shape)
    {
        lock (gate)
        {
            if (byShape.TryGetValue(shape, out var known)) return known;
            // Rates that are nearly known have series in the shape times u.
            var (sum, scale, count) = (new double[Order + 1], Math.Max(1, shape), 0);
            Span<double> terms = stackalloc double[Order + 1], log = stackalloc double[Order + 1];
            foreach (var (moments, times) in random)
            {
                count += times;
                // The mean of (1 - offset u)^-shape over the offset, and its logarithm.
                double binomial = 1;
                for (var k = 1; k <= Order; k++)
                {
                    binomial *= (shape + k - 1) / (k * scale);
                    terms[k] = binomial * moments[k];
                }

                for (var k = 1; k <= Order; k++)
                {
                    double rest = 0;
                    for (var j = 1; j < k; j++) rest += log[j] * terms[k - j];
                    // Times k, so that the next ones need no factor.
                    log[k] = (k * terms[k]) - rest;
                    sum[k] += times * log[k] * Inverse[k];
                }
            }

            // The first two terms give mean and variance.
            var (one, two) = (sum[1] * scale, 2 * sum[2] * scale * scale);
            var all = count * shape;
            known = new(all, middle, sum, scale, 1e-16 * random.Length, (middle * (all + one), middle * middle * (all + two + (2 * one))));
            byShape.Add(shape, known);
            return known;
        }
    }

    // The means of the powers of the exposure about the middle, over the middle: a site that is not open by then has none.
    private double[] MomentsOf(in SiteExposure site, double time)
    {
        var moments = new double[Order + 1];
        Span<(double Days, double Weight)> points = stackalloc (double, double)[WaitingTime.Size];
        if (site.Delay is { } delay) delay.Points(Math.Max(0, Math.Min(time, site.To) - site.From), points);
        else points[0] = (0, 1);
        double opened = 0;
        foreach (var (days, weight) in points)
        {
            if (weight <= 0) continue;
            var own = weight * (1 - site.Never);
            opened += own;
            var offset = (site.Until(time, days) - middle) / middle;
            var power = own;
            for (var k = 1; k <= Order; k++) moments[k] += power *= offset;
        }

        var none = Math.Max(0, 1 - opened);
        for (var k = 1; k <= Order; k++) moments[k] += k % 2 == 0 ? none : -none;
        return moments;
    }
}
