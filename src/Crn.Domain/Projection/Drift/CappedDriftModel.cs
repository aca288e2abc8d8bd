using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Drift;

/// <summary>
/// Counts under rates that change, wander and drift, and under caps. On each path of the mixture the counts of sites are independent
/// Poisson counts, so that caps of sites, groups and the study cut them exactly.
/// </summary>
internal sealed partial class CappedDriftModel : CountModel
{
    private const int Longest = 1_000_000;
    private readonly DriftModel uncapped;
    private readonly TrialSeries series;
    private readonly CappedBlocks blocks;
    private readonly BlockKind[] each;
    private readonly BlockKind[] inProportion;
    private readonly int? reachable;
    private readonly CappedCounts counts;

    // Of the questions asked last: what they worked out helps the next one.
    private BlockPaths? spare;
    private BlockPaths? spareOfEach;

    // What an earlier model worked out for the rooms of sites does not depend on anything else.
    public CappedDriftModel(DriftModel uncapped, TrialSeries series, CappedCounts? earlier = null)
    {
        counts = new(earlier, series.Known.Select(s => s.Room ?? 0)
            .Concat(series.Caps.Parts.Select(p => p.Room)).Where(room => room > 0).Distinct());
        (this.uncapped, this.series) = (uncapped, series);
        blocks = new(series, series.Caps);
        var plain = new BlockKind(blocks, new(uncapped.Mixture.Panels, blocks));
        each = Array.ConvertAll(uncapped.Mixture.Nodes, _ => plain);
        inProportion = BlockKind.InProportion(this, plain);
        reachable = series.Caps.Reachable(series.Known);
    }

    public DriftModel Uncapped => uncapped;

    /// <inheritdoc />
    public override CountModel? Easier => uncapped;

    /// <inheritdoc />
    public override CappedCounts? Capped => counts;

    public override double LastTime => uncapped.LastTime;

    public override double? PerDay(SiteOrStudy site) => uncapped.PerDay(site);

    public override double ErrorBound => uncapped.ErrorBound;

    /// <inheritdoc />
    public override bool HasMoments => false;

    public override double Ever(int k) => Tails(Math.Min(LastTime, FarthestDay), k).AtLeast;

    public override (double Below, double AtLeast) Tails(double time, int k)
    {
        if (k <= 0) return (0, 1);
        if (time <= 0 || k > reachable) return (1, 0);
        time = Math.Min(time, FarthestDay);
        if (!series.Caps.BindsSites && !Array.Exists(series.Known, s => s.Room is not null)) return uncapped.Tails(time, k);
        double below = 0;
        WithPaths(paths =>
        {
            foreach (var node in uncapped.Mixture.Nodes)
            {
                paths.Begin(node, time);
                below += node.Weight * Below(paths, k);
            }
        });
        below = Math.Min(below, 1);
        return (below, 1 - below);
    }

    // Higher rates leave less below: up to a point of the drift grid the count is certainly below, and from another one on it is not.
    private static double Below(BlockPaths paths, int k)
    {
        var weights = DriftGrid.Weights;
        var work = paths.Work;
        var first = First(state => state >= 0);
        double below = 0;
        for (var i = 0; i < first; i++) below += weights[i];
        for (var i = first; i < DriftGrid.Size - 1 && paths.Blocks.Decided(paths.At(i), k, work) <= 0; i++)
        {
            var one = paths.Blocks.BelowInDoubt(paths.At(i), k, work);
            below += weights[i] * one;
            if (one <= 1e-15) break;
        }

        return below;

        int First(Func<int, bool> holds)
        {
            var (low, high) = (0, DriftGrid.Size - 1);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (holds(paths.Blocks.Decided(paths.At(middle), k, work))) high = middle;
                else low = middle + 1;
            }

            return low;
        }
    }

    public override double[] Masses(double time)
    {
        if (time <= 0) return [1];
        return MassesOf(uncapped.Mixture.Nodes, Math.Min(time, FarthestDay), LengthAt(time));
    }

    /// <summary>The masses of some nodes of the mixture at a time, each times its weight; what comes after a length is put on its last
    /// place.</summary>
    public double[] MassesOf(DriftNode[] nodes, double time, int length)
    {
        double[] masses = [];
        WithPaths(paths =>
        {
            var mixture = paths.Mixture;
            mixture.Begin(length);
            foreach (var node in nodes)
            {
                paths.Begin(node, time);
                for (var i = 0; i < DriftGrid.Size - 1; i++)
                    paths.Blocks.AddTo(mixture, paths.At(i), node.Weight * DriftGrid.Weights[i], paths.Work);
            }

            masses = mixture.Masses();
        });
        return masses;
    }

    public override (double Mean, double Variance) Moments(double time)
    {
        double mean = 0, square = 0;
        if (time <= 0) return (0, 0);
        if (series.Caps.Study is not null) return MassTable.Moments(Masses(time));
        ForEachPath(time, (paths, means, weight) =>
        {
            var one = paths.Blocks.Moments(means, paths.Work);
            mean += weight * one.Mean;
            square += weight * (one.Variance + (one.Mean * one.Mean));
        });
        return (mean, Math.Max(0, square - (mean * mean)));
    }

    public override List<ArrivalPath> PathsOf(SiteOrStudy site, double[] times) => uncapped.PathsOf(site, times);

    private delegate void PathAction(BlockPaths paths, ReadOnlySpan<double> means, double weight);

    // One path after the other, with the means of all blocks and the weight of the path.
    private void ForEachPath(double time, PathAction action, bool ofEach = false) => WithPaths(paths =>
    {
        foreach (var node in uncapped.Mixture.Nodes)
        {
            paths.Begin(node, Math.Min(time, FarthestDay));
            for (var i = 0; i < DriftGrid.Size; i++)
            {
                if (DriftGrid.Weights[i] > 0) action(paths, paths.At(i), node.Weight * DriftGrid.Weights[i]);
            }
        }
    }, ofEach);

    // Two threads work with tables of their own.
    private void WithPaths(Action<BlockPaths> action, bool ofEach = false)
    {
        ref var place = ref ofEach ? ref spareOfEach : ref spare;
        var paths = Interlocked.Exchange(ref place, null) ?? new(uncapped.Mixture.Panels, ofEach ? each : inProportion, counts);
        action(paths);
        Volatile.Write(ref place, paths);
    }
}
