using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <summary>
/// What uncapped sites add to the series of <see cref="GammaSum"/> up to a time: those of sites still to open depend on the shape of the
/// rates alone, so that all nodes of one shape share them.
/// </summary>
internal sealed class ExposureSeries
{
    private const int Order = GammaSum.Order;

    private readonly SureExposures sure;

    // For each site that opens at random the moments of its exposure about the middle, and how many are alike.
    private readonly (double[] Moments, int Times)[] random;
    private readonly double middle;
    private readonly Dictionary<double, double[]> byShape = [];
    private readonly object gate = new();

    public ExposureSeries(SiteExposure[] sites, double time)
    {
        double largest = 0;
        foreach (var site in sites) largest = Math.Max(largest, site.Until(time));
        middle = largest / 2;
        sure = new([.. sites.Where(s => s.OpensForSure).Select(s => (s.Recruited, s.PastDays, s.Until(time))).Where(s => s.Item3 > 0)]);
        random = largest > 0 ? [.. sites.Where(s => !s.OpensForSure).GroupBy(s => s with { Site = default, Parts = default })
            .Select(g => (MomentsOf(g.Key, time), g.Count()))] : [];
        IsFinite = double.IsFinite(largest);
    }

    /// <summary>Whether no exposure is without end.</summary>
    public bool IsFinite { get; }

    /// <summary>Whether nobody can recruit by then.</summary>
    public bool IsEmpty => middle <= 0;

    /// <summary>Begins a sum with what these sites recruit under a node.</summary>
    public void Begin(in RateNode node, GammaSum sum)
    {
        if (IsEmpty)
        {
            sum.Begin(0, 0, new double[Order + 1], 1, 0, 0);
            return;
        }

        // Rates that are nearly known have series in the shape times v.
        var scale = Math.Max(1, node.Shape);
        Span<double> series = stackalloc double[Order + 1];
        series.Clear();
        if (random.Length > 0) OfRandom(node.Shape, scale).CopyTo(series);
        var middle = MiddleFor(node);
        var ratio = middle / node.SiteDays;
        // The first two terms of those that open at random give their mean and variance.
        var (one, two) = (series[1] * scale, 2 * series[2] * scale * scale);
        var shape = random.Sum(r => r.Times) * node.Shape;
        var mean = ratio * (shape + one);
        var variance = (ratio * ratio * (shape + two + (2 * one))) + mean;
        var (more, meanOfSure, varianceOfSure) = sure.AddTo(series, node.Shape, node.SiteDays, middle, scale);
        (shape, mean, variance) = (shape + more, mean + meanOfSure, variance + varianceOfSure);
        sum.Begin(shape, ratio, series, scale, mean, variance, 1e-16 * random.Length);
    }

    // Sites that open for sure leave the middle free: the nearer to all exposures, the shorter the series.
    private double MiddleFor(in RateNode node) => random.Length > 0 ? middle : sure.Middle(node.SiteDays);

    private static readonly double[] Inverse = [.. Enumerable.Range(0, Order + 1).Select(k => k == 0 ? 0 : 1.0 / k)];

    private double[] OfRandom(double shape, double scale)
    {
        lock (gate)
        {
            if (byShape.TryGetValue(shape, out var known)) return known;
            var sum = new double[Order + 1];
            Span<double> terms = stackalloc double[Order + 1], log = stackalloc double[Order + 1];
            foreach (var (moments, times) in random)
            {
                // The mean of (1 - offset v)^-shape over the offset, and its logarithm.
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

            byShape.Add(shape, sum);
            return sum;
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
