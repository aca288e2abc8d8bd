using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Drift;

/// <summary>
/// Counts under rates that change, wander and drift, and under caps. On each path of the mixture the counts of sites are independent
/// Poisson counts, so that caps of sites, groups and the study cut them exactly.
/// </summary>
internal sealed class CappedDriftModel : CountModel
{
    private const int Longest = 1_000_000;
    private readonly DriftModel uncapped;
    private readonly TrialSeries series;
    private readonly CappedBlocks blocks;
    private readonly int? reachable;

    public CappedDriftModel(DriftModel uncapped, TrialSeries series)
    {
        (this.uncapped, this.series) = (uncapped, series);
        blocks = new(series, series.Caps);
        reachable = series.Caps.Reachable(series.Known);
    }

    public DriftModel Uncapped => uncapped;

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
        var work = blocks.NewWorkspace();
        // Higher rates leave less below.
        ForEachPath(time, (means, weight) =>
        {
            var one = blocks.Below(means, k, work);
            below += weight * one;
            return one > 1e-15;
        });
        below = Math.Min(below, 1);
        return (below, 1 - below);
    }

    public override double[] Masses(double time)
    {
        if (time <= 0) return [1];
        // Caps only take away: the uncapped count says how far a table must reach.
        var length = Math.Min(uncapped.Masses(time).Length, Longest);
        if (reachable is { } most) length = (int)Math.Min(length, most + 1L);
        if (series.Caps.Study is { } study) length = (int)Math.Min(length, study + 1L);
        var masses = new double[length];
        var work = blocks.NewWorkspace();
        var free = new List<(int Certain, double Mean, double Weight)>();
        ForEachPath(time, (means, weight) =>
        {
            var (mean, bound) = blocks.At(means, work);
            if (bound.Length > 1) Add(work.Tables, bound, work.Tables.Poisson(mean, int.MaxValue - 1), weight, masses);
            else free.Add((bound.First, mean, weight));
            return true;
        });
        // Paths on which no cap is in doubt are Poisson counts beside a certain number.
        foreach (var alike in free.GroupBy(f => f.Certain, f => (f.Mean, f.Weight)))
        {
            var mixture = PoissonMixture.Masses(alike.Select(static p => p.Mean).ToArray(), alike.Select(static p => p.Weight).ToArray());
            for (var n = 0; n < mixture.Length; n++) masses[(int)Math.Min(length - 1L, (long)n + alike.Key)] += mixture[n];
        }

        return masses;
    }

    // Adds the masses of the sum of two counts, times a weight, to a table; what lies beyond its end goes to its last place.
    private static void Add(CountTables tables, CountTables.Table a, CountTables.Table b, double weight, double[] into)
    {
        Span<CountTables.Table> both = [a, b];
        var sum = tables.Sum(both);
        var from = tables.Masses(sum);
        for (var i = 0; i < from.Length; i++) into[(int)Math.Min(into.Length - 1L, (long)sum.First + i)] += weight * from[i];
    }

    public override (double Mean, double Variance) Moments(double time)
    {
        double mean = 0, square = 0;
        if (time <= 0) return (0, 0);
        if (series.Caps.Study is not null) return MassTable.Moments(Masses(time));
        var work = blocks.NewWorkspace();
        ForEachPath(time, (means, weight) =>
        {
            var one = blocks.Moments(means, work);
            mean += weight * one.Mean;
            square += weight * (one.Variance + (one.Mean * one.Mean));
            return true;
        });
        return (mean, Math.Max(0, square - (mean * mean)));
    }

    public override ValueList<SiteCount> SitesBy(double time)
    {
        var uncapped = this.uncapped.SitesBy(time);
        if (time <= 0) return uncapped;
        double[] before = new double[blocks.Sites.Length], after = new double[blocks.Sites.Length], expected =
            new double[blocks.Sites.Length];
        var work = blocks.NewWorkspace();
        ForEachPath(time, (means, weight) =>
        {
            blocks.Expected(means, expected, work);
            for (var i = 0; i < expected.Length; i++)
            {
                before[i] += weight * means[i];
                after[i] += weight * expected[i];
            }

            return true;
        });
        // Within a block without a cap of its own, sites share what its group leaves them; a study cap takes from all alike.
        var total = after.Sum();
        var ofStudy = series.Caps.Study is not null && total > 0 ? Math.Min(1, Moments(time).Mean / total) : 1;
        var forecasts = uncapped.ToArray();
        for (var i = 0; i < blocks.Sites.Length; i++)
        {
            var share = before[i] > 0 ? ofStudy * after[i] / before[i] : 0;
            foreach (var site in blocks.Sites[i])
            {
                var place = Array.FindIndex(series.Sites, s => s.Index == site.Index);
                var (was, room) = (forecasts[place], series.Known[site.Index].Room);
                forecasts[place] = new(was.Site, was.Group, was.Expected * share, room == 0 ? 1 : was.ProbabilityOfNone);
            }
        }

        return forecasts.ToValueList();
    }

    private delegate bool PathAction(ReadOnlySpan<double> means, double weight);

    // The means of all blocks on one path after the other, with the weight of the path; from low rates to high ones within a node, until
    // the action says that the rest of them does not matter.
    private void ForEachPath(double time, PathAction action)
    {
        var (nodes, panels) = uncapped.Mixture;
        var count = blocks.Sites.Length;
        var (means, path) = (new double[count * DriftGrid.Size], new double[count]);
        foreach (var node in nodes)
        {
            panels.Means(node, time, blocks, means);
            for (var i = 0; i < DriftGrid.Size; i++)
            {
                if (DriftGrid.Weights[i] <= 0) continue;
                for (var block = 0; block < count; block++) path[block] = means[(block * DriftGrid.Size) + i];
                if (!action(path, node.Weight * DriftGrid.Weights[i])) break;
            }
        }
    }
}
