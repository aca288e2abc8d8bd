using Crn.Domain.Probability.Counts;
using Crn.Domain.Probability.Numerics;
using Crn.Domain.Projection.Models;

namespace Crn.Domain.Projection.Drift;

/// <summary>
/// Quantiles of the count under caps at many times. First all paths are taken to share out what they expect among the sites as the whole
/// does up to the last time: their counts are shared by all times (<see cref="CountRays"/>). What that leaves is small and smooth in time:
/// it is worked out at some times and follows between them from polynomials, tried at further times (<see cref="MassesOverTime"/>). Where a
/// quantile hangs on what such a polynomial may err by, the time is worked out.
/// </summary>
internal sealed class CappedFan(CappedDriftModel model, ValueList<double> levels)
{
    // From so many times on it is worth while.
    private const int Fewest = 14;

    // How far a level must be from a probability not to hang on what rounding leaves.
    private const double Safe = 3e-9;

    // What is tried says how large an error is, not how large it can be.
    private const double Caution = 4;

    // So many numbers are kept at once for dates, and for the counts that dates share.
    private const int MostCells = 1 << 19, MostShared = 1 << 22;
    private readonly DriftNode[] nodes = model.Uncapped.Mixture.Nodes;
    private readonly CountRays rays = new();

    /// <summary>How many times all paths were worked out.</summary>
    public int WorkedOut { get; private set; }

    /// <summary>For each time the smallest count that is not exceeded with the probability of each level.</summary>
    public int[][] At(double[] times)
    {
        var counts = new Dictionary<double, int[]>();
        var ahead = times.Where(t => t > 0).Select(t => Math.Min(t, CountModel.FarthestDay)).Distinct().Order().ToArray();
        model.WithPaths((paths, plain) =>
        {
            for (var from = 0; from < ahead.Length;)
            {
                var (to, cells) = (from, 0L);
                while (to < ahead.Length && (to == from || cells + model.LengthAt(ahead[to]) <= MostCells))
                    cells += model.LengthAt(ahead[to++]);
                var some = ahead[from..to];
                var known = new MassesOverTime(some, t =>
                {
                    WorkedOut++;
                    return model.Masses(some[t]);
                });
                if (AreFew(some)) Share(some, 0, some.Length, known, plain.Blocks.NewWorkspace(paths.Work), plain);
                else for (var t = 0; t < some.Length; t++) counts[some[t]] = Of(known.At(t));
                from = to;
            }
        });
        return Array.ConvertAll(times, time => time > 0 ? counts[Math.Min(time, CountModel.FarthestDay)] : new int[levels.Count]);

        // A stretch on which no polynomial is good enough is cut in two.
        void Share(double[] some, int from, int to, MassesOverTime known, CappedBlocks.Workspace work, BlockKind plain)
        {
            var masses = new double[some.Length][];
            if (to - from >= Fewest)
            {
                ShareOut(some, from, to, masses, work, plain);
                if (known.Beside(masses, from, to) is var (left, err))
                {
                    for (var t = from; t < to; t++)
                        counts[some[t]] = Settled(Sum(masses[t], left[t - from]), Math.Max(Caution * err, Safe)) ?? Of(known.At(t));
                    return;
                }
            }

            if (to - from < 2 * Fewest)
            {
                for (var t = from; t < to; t++) counts[some[t]] = Of(known.At(t));
                return;
            }

            Share(some, from, (from + to) / 2, known, work, plain);
            Share(some, (from + to) / 2, to, known, work, plain);
        }
    }

    // Whether the counts shared are fewer than those of all paths.
    private bool AreFew(double[] times)
    {
        Span<double> first = stackalloc double[DriftGrid.Size], last = stackalloc double[DriftGrid.Size];
        var (low, high) = (double.PositiveInfinity, 0.0);
        foreach (var node in nodes)
        {
            model.Uncapped.Mixture.Panels.Means(node, times[0], first);
            model.Uncapped.Mixture.Panels.Means(node, times[^1], last);
            (low, high) = (Math.Min(low, first[0]), Math.Max(high, last[^2]));
        }

        var shared = 2 * (Math.Sqrt(high) - Math.Sqrt(low)) / CountRays.Step;
        return shared < nodes.Length * DriftGrid.Size * times.Length / 4.0
            && shared * 16 * Math.Sqrt(model.LengthAt(times[^1])) < MostShared;
    }

    // Counts if all paths shared out what they expect as the whole does: those with further openings, and those without.
    private void ShareOut(double[] times, int from, int to, double[][] masses, CappedBlocks.Workspace work, BlockKind plain)
    {
        Span<double> means = stackalloc double[DriftGrid.Size];
        for (var t = from; t < to; t++) masses[t] = new double[model.LengthAt(times[t])];
        foreach (var group in nodes.GroupBy(n => n.MoreOpen))
        {
            DriftNode[] of = [.. group];
            rays.Begin(plain.Blocks, work, SharesUntil(times[to - 1], of, plain));
            for (var t = from; t < to; t++)
            {
                foreach (var node in of)
                {
                    model.Uncapped.Mixture.Panels.Means(node, times[t], means);
                    for (var i = 0; i < DriftGrid.Size - 1; i++) rays.Add(means[i], node.Weight * DriftGrid.Weights[i]);
                }

                rays.MoveTo(masses[t]);
            }
        }
    }

    // The share of one of each block in the exposure of all up to a time, by some nodes together.
    private static double[] SharesUntil(double time, DriftNode[] nodes, BlockKind plain)
    {
        var shares = new double[plain.Blocks.Exposed.Length];
        foreach (var kind in nodes.GroupBy(n => n.Shape))
        {
            var (whole, partly) = plain.Exposures.Until(kind.First(), time);
            var sums = new double[shares.Length];
            foreach (var exposures in whole) Vectors.AddScaled(exposures, 1, sums);
            Vectors.AddScaled(partly, 1, sums);
            var total = sums.Select((sum, i) => sum * plain.Blocks.TimesOf(i)).Sum();
            if (total > 0) Vectors.AddScaled(sums, kind.Sum(n => n.Weight) / total, shares);
        }

        var all = shares.Select((share, i) => share * plain.Blocks.TimesOf(i)).Sum();
        return all > 0 ? Array.ConvertAll(shares, share => share / all) : shares;
    }

    private int[] Of(double[] masses) => [.. levels.Select(level => MassTable.Quantile(masses, level))];

    // The distribution function.
    private static double[] Sum(double[] masses, double[] others)
    {
        var (sum, below) = (new double[masses.Length], 0.0);
        for (var n = 0; n < masses.Length; n++) sum[n] = below += masses[n] + (n < others.Length ? others[n] : 0);
        return sum;
    }

    private int[]? Settled(double[] atMost, double safe)
    {
        var counts = new int[levels.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            var level = levels[i];
            var n = 0;
            while (n < atMost.Length && atMost[n] < level) n++;
            if (n == atMost.Length || atMost[n] - level < safe || (n > 0 && level - atMost[n - 1] < safe)) return null;
            counts[i] = n;
        }

        return counts;
    }
}
