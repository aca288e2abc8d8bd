using Crn.Domain.Policies;

namespace Crn.Domain.Probability;

/// <summary>The log-normal distribution fitted to durations of which some still go on.</summary>
internal static class LogNormalFit
{
    public static Citation Method { get; } = Citation.Default("log-normal durations by maximum likelihood, censored ones included");

    public static (double Median, double Spread)? Of(ValueList<ObservedTime> history)
    {
        var ended = history.Where(t => t.HasEnded).Select(Log).ToArray();
        if (ended.Distinct().Take(2).Count() < 2) return null;
        var open = history.Where(t => !t.HasEnded && t.Days > 0).Select(Log).ToArray();
        var mean = ended.Average();
        var spread = Math.Sqrt(ended.Sum(x => (x - mean) * (x - mean)) / ended.Length);
        var count = ended.Length + open.Length;
        for (var round = 0; round < 2_000 && open.Length > 0; round++)
        {
            // What goes on is taken at its expected logarithm, and its square, given that it is longer than now.
            var (first, second) = (ended.Sum(), ended.Sum(x => x * x));
            foreach (var x in open)
            {
                var z = (x - mean) / spread;
                var hazard = NormalDistribution.Hazard(z);
                first += mean + (spread * hazard);
                second += (mean * mean) + (2 * mean * spread * hazard) + (spread * spread * (1 + (z * hazard)));
            }

            var (nextMean, nextSpread) = (first / count, Math.Sqrt(Math.Max(1e-12, (second / count) - (first / count * (first / count)))));
            var moved = Math.Abs(nextMean - mean) + Math.Abs(nextSpread - spread);
            (mean, spread) = (nextMean, nextSpread);
            if (moved < 1e-10) break;
        }

        return (Math.Exp(mean), spread);
    }

    private static double Log(ObservedTime time) => Math.Log(Math.Max(0.5, time.Days));
}
