using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Models;

namespace Crn.Domain.Projection.Drift;

/// <summary>
/// Quantiles of the count under caps at many times. Where a shape keeps the proportions of what is expected of the sites, its counts are
/// shared by all times (<see cref="CountRays"/>). What other shapes add is worked out at some times and follows between them from
/// polynomials whose error is bounded (<see cref="MassesOverTime"/>). Where a quantile hangs on that bound, the time is worked out: every
/// quantile is that of its own time.
/// </summary>
internal sealed class CappedFan(CappedDriftModel model, ValueList<double> levels)
{
    // From so many times on it is worth while.
    private const int Fewest = 14;

    // How far a level must be from a probability not to hang on what rounding leaves.
    private const double Safe = 3e-9;

    // Exposures keep their proportions as far as their digits go.
    private const double Digits = 1e-12;

    // So many numbers are kept at once for dates, and for the counts that dates share.
    private const int MostCells = 1 << 19, MostShared = 1 << 21;
    private readonly DriftNode[] nodes = model.Uncapped.Mixture.Nodes;
    private readonly CountRays rays = new();

    /// <summary>How many times paths were worked out.</summary>
    public int WorkedOut { get; private set; }

    /// <summary>For each time the smallest count that is not exceeded with the probability of each level.</summary>
    public int[][] At(double[] times)
    {
        var counts = new Dictionary<double, int[]>();
        var ahead = times.Where(t => t > 0).Select(t => Math.Min(t, CountModel.FarthestDay)).Distinct().Order().ToArray();
        if (ahead.Length < Fewest) foreach (var time in ahead) counts[time] = Exactly(time);
        else model.WithPaths((paths, plain) =>
        {
            for (var from = 0; from < ahead.Length;)
            {
                var (to, cells) = (from, 0L);
                while (to < ahead.Length && (to == from || cells + model.LengthAt(ahead[to]) <= MostCells))
                    cells += model.LengthAt(ahead[to++]);
                Stretch(ahead[from..to], counts, paths, plain);
                from = to;
            }
        });
        return Array.ConvertAll(times, time => time > 0 ? counts[Math.Min(time, CountModel.FarthestDay)] : new int[levels.Count]);
    }

    private void Stretch(double[] times, Dictionary<double, int[]> counts, BlockPaths paths, BlockKind plain)
    {
        var growth = new PathGrowth(model.Series, model.Uncapped.Mixture.Panels, plain.Blocks, paths);
        var (masses, errors) = (Array.ConvertAll(times, time => new double[model.LengthAt(time)]), new double[times.Length]);
        var others = new List<DriftNode>();
        var isSteady = growth.Breaks(0, times[^1]).All(model.Uncapped.Mixture.Panels.IsEdge);
        CappedBlocks.Workspace? work = null;
        foreach (var kind in nodes.GroupBy(n => (n.Shape, n.MoreOpen)))
        {
            DriftNode[] of = [.. kind];
            if (isSteady && AreFew(of, times) && Proportions(of[0], plain, times[^1]) is { } proportions)
            {
                rays.Begin(plain.Blocks, work ??= plain.Blocks.NewWorkspace(null), proportions);
                ShareOut(of, times, masses);
            }
            else others.AddRange(of);
        }

        if (others.Count > 0)
        {
            var rest = new MassesOverTime(model, [.. others], growth, model.LengthAt(times[^1]));
            rest.AddTo(times, masses, errors);
            WorkedOut += rest.WorkedOut;
        }

        for (var t = 0; t < times.Length; t++)
            counts[times[t]] = Settled(masses[t], errors[t] + Safe) ?? Exactly(times[t]);
    }

    private int[] Exactly(double time)
    {
        WorkedOut++;
        var masses = model.Masses(time);
        return [.. levels.Select(level => MassTable.Quantile(masses, level))];
    }

    // Whether the counts shared are fewer than those of all paths.
    private bool AreFew(DriftNode[] of, double[] times)
    {
        Span<double> first = stackalloc double[DriftGrid.Size], last = stackalloc double[DriftGrid.Size];
        var (low, high) = (double.PositiveInfinity, 0.0);
        foreach (var node in of)
        {
            model.Uncapped.Mixture.Panels.Means(node, times[0], first);
            model.Uncapped.Mixture.Panels.Means(node, times[^1], last);
            (low, high) = (Math.Min(low, first[0]), Math.Max(high, last[^2]));
        }

        var shared = 2 * (Math.Sqrt(high) - Math.Sqrt(low)) / CountRays.Step;
        return shared < of.Length * DriftGrid.Size * times.Length / 4.0
            && shared * 16 * Math.Sqrt(model.LengthAt(times[^1])) < MostShared;
    }

    private void ShareOut(DriftNode[] of, double[] times, double[][] masses)
    {
        Span<double> means = stackalloc double[DriftGrid.Size];
        for (var t = 0; t < times.Length; t++)
        {
            foreach (var node in of)
            {
                model.Uncapped.Mixture.Panels.Means(node, times[t], means);
                for (var i = 0; i < DriftGrid.Size - 1; i++) rays.Add(means[i], node.Weight * DriftGrid.Weights[i]);
            }

            rays.MoveTo(masses[t]);
        }
    }

    // The share of one of each block in the exposure of all, if it is the same in all panels up to a time.
    private static double[]? Proportions(in DriftNode node, BlockKind plain, double until)
    {
        var (whole, partly) = plain.Exposures.Until(node, until);
        double[]? shares = null;
        foreach (var exposures in (double[][])[.. whole, partly])
        {
            double total = 0;
            for (var i = 0; i < exposures.Length; i++) total += exposures[i] * plain.Blocks.TimesOf(i);
            if (total <= 0) continue;
            var own = Array.ConvertAll(exposures, e => e / total);
            shares ??= own;
            for (var i = 0; i < own.Length; i++)
            {
                if (Math.Abs(own[i] - shares[i]) > Digits * shares[i]) return null;
            }
        }

        return shares;
    }

    private int[]? Settled(double[] masses, double safe)
    {
        var counts = new int[levels.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            var (level, n, before, atMost) = (levels[i], 0, 0.0, masses[0]);
            while (n + 1 < masses.Length && atMost < level) (n, before, atMost) = (n + 1, atMost, atMost + masses[n + 1]);
            if (atMost - level < safe || (n > 0 && level - before < safe)) return null;
            counts[i] = n;
        }

        return counts;
    }
}
