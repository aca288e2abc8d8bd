using Crn.Domain.Policies;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability;

/// <summary>
/// The log-normal distribution most likely to have given durations of which some still go on: expectation and maximisation.
/// </summary>
internal static class LogNormalFit
{
    private const int Rounds = 2_000;

    // A duration of no days has no logarithm: it counts as half a day.
    private const double Shortest = 0.5;

    public static Citation Method { get; } = Citation.Default("log-normal durations by maximum likelihood, censored ones included");

    /// <summary>The fit; null when fewer than two different durations have ended, for then nothing says how they spread.</summary>
    public static LogNormalDistribution? Of(ValueList<ObservedTime> history)
    {
        var ended = history.Where(t => t.HasEnded).Select(Log).ToArray();
        if (ended.Distinct().Take(2).Count() < 2) return null;
        var open = history.Where(t => !t.HasEnded && t.Days > 0).Select(Log).ToArray();
        var mean = ended.Average();
        var fit = new LogNormalDistribution(mean, Math.Sqrt(ended.Sum(x => (x - mean) * (x - mean)) / ended.Length));
        for (var round = 0; round < Rounds && open.Length > 0; round++)
        {
            var next = Next(fit, ended, open);
            var moved = Math.Abs(next.LogMedian - fit.LogMedian) + Math.Abs(next.Spread - fit.Spread);
            fit = next;
            if (moved < 1e-10) break;
        }

        return fit;
    }

    // What goes on is taken at its expected logarithm, and its square, given that it is longer than now.
    private static LogNormalDistribution Next(LogNormalDistribution fit, double[] ended, double[] open)
    {
        var (mean, spread) = (fit.LogMedian, fit.Spread);
        var (first, second) = (ended.Sum(), ended.Sum(x => x * x));
        foreach (var x in open)
        {
            var z = (x - mean) / spread;
            var hazard = NormalDistribution.Hazard(z);
            first += mean + (spread * hazard);
            second += (mean * mean) + (2 * mean * spread * hazard) + (spread * spread * (1 + (z * hazard)));
        }

        var count = ended.Length + open.Length;
        return new(first / count, Math.Sqrt(Math.Max(1e-12, (second / count) - (first / count * (first / count)))));
    }

    private static double Log(ObservedTime time) => Math.Log(Math.Max(Shortest, time.Days));
}
