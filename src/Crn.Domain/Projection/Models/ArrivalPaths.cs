using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Probability.Numerics;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <summary>Paths of recruitment at a site from a gamma distribution of its rate and the days on which it may open.</summary>
internal static class ArrivalPaths
{
    // What is left out of the paths together, and how seldom the slowest ones recruit anybody.
    private const double Negligible = 1e-13;
    private const double Slowest = 1e-7;
    private const double AsGoodAsKnown = 1e6;

    // A rate and an opening are two grids: beside many openings fewer rates are kept.
    private const int MostRates = 64;

    /// <summary>The paths of a site under what is believed of its rate.</summary>
    public static List<ArrivalPath> Of(IEnumerable<RateNode> nodes, SiteExposure site, double[] times)
    {
        var openings = Openings(site, times);
        var most = openings.Max(o => o.Means[^1]);
        if (!(most > 0)) return [new(1, new double[times.Length])];
        var rates = nodes.SelectMany(node =>
        {
            var (shape, days) = node.At(site);
            return Rates(shape, days, Slowest / most).Select(r => (Weight: r.Weight * node.Weight, r.Rate));
        });
        if (openings.Count > 1) rates = Fewer([.. rates]);
        return [.. rates.SelectMany(r => openings.Select(o =>
            new ArrivalPath(o.Weight * r.Weight, Array.ConvertAll(o.Means, m => r.Rate * m)))).Select(p => Capped(p, site.Room))];
    }

    /// <summary>What a cap of the site leaves of a path.</summary>
    public static ArrivalPath Capped(ArrivalPath path, int? room) => room is not { } places ? path
        : path with { Means = Array.ConvertAll(path.Means, m => MeanUpTo(m, places)) };

    /// <summary>Paths around known means, all times a common factor with a mean of 1 and a variance.</summary>
    public static List<ArrivalPath> Around(double[] means, double variance) => variance <= 1 / AsGoodAsKnown ? [new(1, means)]
        : [.. Rates(1 / variance, 1 / variance, Slowest / Math.Max(Slowest, means[^1]))
            .Select(r => new ArrivalPath(r.Weight, Array.ConvertAll(means, m => m * r.Rate)))];

    private static double MeanUpTo(double mean, int room)
    {
        if (room <= 0 || mean <= 0) return 0;
        var below = Poisson.At(mean, room).Below;
        return (mean * below) + (room * Poisson.At(mean, room + 1).AtLeast);
    }

    // Each day on which it may open, with the exposures that follow; not in time, or never, is no exposure.
    private static List<ArrivalPath> Openings(SiteExposure site, double[] times)
    {
        if (site.Delay is not { } delay)
        {
            List<ArrivalPath> one = [new(1 - site.Never, Array.ConvertAll(times, t => site.Until(t)))];
            if (site.Never > 0) one.Add(new(site.Never, new double[times.Length]));
            return one;
        }

        var (paths, opened, from) = (new List<ArrivalPath>(), 0.0, 0.0);
        Span<(double Days, double Weight)> points = stackalloc (double, double)[WaitingTime.Size];
        foreach (var time in times)
        {
            var to = Math.Max(from, Math.Min(time, site.To) - site.From);
            delay.Points(from, to, points);
            foreach (var (days, weight) in Two(points))
            {
                opened += weight;
                paths.Add(new((1 - site.Never) * weight, Array.ConvertAll(times, t => site.Until(t, days))));
            }

            from = to;
        }

        paths.Add(new(1 - ((1 - site.Never) * opened), new double[times.Length]));
        return paths;
    }

    // Two days in the place of many, with the same mean, variance and skewness.
    private static (double Days, double Weight)[] Two(ReadOnlySpan<(double Days, double Weight)> points)
    {
        double weight = 0, mean = 0, two = 0, three = 0;
        foreach (var point in points) (weight, mean) = (weight + point.Weight, mean + (point.Weight * point.Days));
        if (weight <= 0) return [];
        mean /= weight;
        foreach (var point in points)
        {
            var (share, apart) = (point.Weight / weight, point.Days - mean);
            (two, three) = (two + (share * apart * apart), three + (share * apart * apart * apart));
        }

        if (two <= 0) return [(mean, weight)];
        var deviation = Math.Sqrt(two);
        var (low, high) = FewerPaths.Pair(three / (two * deviation));
        return [(mean + (low.At * deviation), weight * low.Weight), (mean + (high.At * deviation), weight * high.Weight)];
    }

    // The trapezoid rule in the logarithm of the rate; all that hardly recruits is one rate.
    private static IEnumerable<(double Weight, double Rate)> Rates(double shape, double days, double slowest)
    {
        if (shape >= AsGoodAsKnown)
        {
            yield return (1, shape / days);
            yield break;
        }

        var (low, high) = (Math.Log(slowest), Math.Log((shape + (9 * Math.Sqrt(shape)) + 40) / days));
        var slow = SpecialFunctions.IncompleteGamma(shape, slowest * days).Lower;
        if (slow > Negligible) yield return (slow, 0);
        var step = 0.35 / Math.Max(1, Math.Sqrt(shape));
        // Below the mean the density falls as a power of the rate, the slower the smaller the shape.
        low = Math.Max(low, Math.Log(shape / days) - (9 / Math.Sqrt(shape)) - (30 / shape));
        List<(double Log, double Density)> points = [];
        for (var log = low + (step / 2); log < high; log += step)
            points.Add((log,
                Math.Exp((shape * (log + Math.Log(days))) - (days * Math.Exp(log)) - SpecialFunctions.LogGamma(shape)) * step));
        var total = points.Sum(p => p.Density);
        foreach (var (log, density) in points)
        {
            if (density > Negligible * total) yield return ((1 - slow) * density / total, Math.Exp(log));
        }
    }

    private static IEnumerable<(double Weight, double Rate)> Fewer((double Weight, double Rate)[] rates) =>
        rates.Length <= MostRates ? rates : FewerPaths.Of(rates.Select(r => new ArrivalPath(r.Weight, [r.Rate])), MostRates)
            .Select(p => (p.Weight, p.Means[0]));
}
