using System.Buffers;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Drift;

/// <summary>
/// Counts under rates that change, wander and drift: a mixture of Poisson processes, each with a known intensity. Every answer of a
/// forecast comes from this one mixture, so that they agree with each other.
/// </summary>
/// <remarks>
/// A path of a node is rate(u) = rate today x shape(u) x exp(z s(u) - shift(u)), with z standard normal on a fixed grid and s(u) growing
/// with the time ahead. As no intensity is negative, the count never falls with time on any path, hence neither does any probability of
/// reaching.
/// </remarks>
internal sealed partial class DriftModel : CountModel
{
    private readonly TrialSeries series;
    private readonly DriftNode[] nodes;
    private readonly DriftPanels panels;
    private readonly Lazy<SiteMeans> ofSites;

    // Of the number asked last: the quantiles of a completion date all ask the same.
    private PoissonTailTable tails = new(1);

    public DriftModel(TrialSeries series, DriftNode[] nodes)
    {
        (this.series, this.nodes) = (series, nodes);
        panels = new(series, FarthestDay, nodes);
        ofSites = new(() => new(series, nodes, panels));
        LastTime = Array.Exists(nodes, n => n.MoreOpen) ? double.PositiveInfinity : series.Sites.Max(s => s.Closes) - series.Elapsed;
        Shapes = nodes.GroupBy(n => n.Shape.ToString(), StringComparer.Ordinal)
            .Select(g => (Shape: g.Key, Weight: g.Sum(n => n.Weight))).OrderByDescending(m => m.Weight).ToValueList();
    }

    /// <summary>The shapes averaged, in words, the weightiest first.</summary>
    public ValueList<(string Shape, double Weight)> Shapes { get; }

    public TrialSeries Series => series;

    /// <summary>What is expected of each site.</summary>
    public SiteMeans OfSites => ofSites.Value;

    /// <summary>The mixture, and the exposure of each of its nodes.</summary>
    public (DriftNode[] Nodes, DriftPanels Panels) Mixture => (nodes, panels);

    public override double LastTime { get; }

    public override double ErrorBound => 1e-4;

    /// <inheritdoc />
    public override bool HasMoments => false;

    public override double Ever(int k) => k <= 0 ? 1 : Tails(Math.Min(LastTime, FarthestDay), k).AtLeast;

    /// <inheritdoc />
    public override double Below(double time, int k)
    {
        if (k <= 0) return 0;
        if (time <= 0) return 1;
        time = Math.Min(time, FarthestDay);
        Span<double> means = stackalloc double[DriftGrid.Size];
        double below = 0;
        var ofCount = TailsOf(k);
        foreach (var node in nodes)
        {
            panels.Means(node, time, means);
            for (var i = 0; i < means.Length; i++) below += node.Weight * DriftGrid.Weights[i] * ofCount.Below(means[i]);
        }

        return Math.Min(below, 1);
    }

    private PoissonTailTable TailsOf(int k)
    {
        var ofCount = Volatile.Read(ref tails);
        if (ofCount.K != k) Volatile.Write(ref tails, ofCount = new(k));
        return ofCount;
    }

    public override (double Below, double AtLeast) Tails(double time, int k)
    {
        if (k <= 0) return (0, 1);
        if (time <= 0) return (1, 0);
        time = Math.Min(time, FarthestDay);
        Span<double> means = stackalloc double[DriftGrid.Size];
        double below = 0, atLeast = 0;
        var ofCount = TailsOf(k);
        foreach (var node in nodes)
        {
            panels.Means(node, time, means);
            for (var i = 0; i < means.Length; i++)
            {
                var (b, a) = ofCount.At(means[i]);
                below += node.Weight * DriftGrid.Weights[i] * b;
                atLeast += node.Weight * DriftGrid.Weights[i] * a;
            }
        }

        return (Math.Min(below, 1), Math.Min(atLeast, 1));
    }

    public override double[] Masses(double time)
    {
        if (time <= 0) return [1];
        double[] masses = [];
        OnAllPaths(time, (means, weights) => masses = PoissonMixture.Masses(means, weights));
        return masses;
    }

    /// <inheritdoc />
    public override double[] Masses(double time, int length)
    {
        if (time <= 0) return base.Masses(time, length);
        double[] masses = [];
        OnAllPaths(time, (means, weights) => masses = PoissonMixture.Masses(means, weights, length));
        return masses;
    }

    /// <inheritdoc />
    public override double Median(double time)
    {
        if (time <= 0) return base.Median(time);
        double median = 0;
        WithQuantiles(time, of =>
        {
            var n = of.Quantile(0.5, 1, null);
            var (atMost, mass) = of.At(n);
            median = n + ((0.5 - atMost) / mass);
        });
        return median;
    }

    /// <inheritdoc />
    public override int[] Quantiles(double time, ValueList<double> levels)
    {
        var counts = new int[levels.Count];
        if (time > 0) WithQuantiles(time, of =>
        {
            for (var i = 0; i < counts.Length; i++) counts[i] = of.Quantile(levels[i], 1, null);
        });
        return counts;
    }

    /// <summary>The distribution function of the count at a time, at single counts.</summary>
    public override bool WithQuantiles(double time, Action<PoissonMixtureQuantiles> action)
    {
        OnAllPaths(time, (means, weights) =>
        {
            using var of = new PoissonMixtureQuantiles(means, weights);
            action(of);
        });
        return true;
    }

    private delegate void AllPaths(ReadOnlySpan<double> means, ReadOnlySpan<double> weights);

    private void OnAllPaths(double time, AllPaths action)
    {
        var size = nodes.Length * DriftGrid.Size;
        var (all, weights) = (ArrayPool<double>.Shared.Rent(size), ArrayPool<double>.Shared.Rent(size));
        Span<double> means = stackalloc double[DriftGrid.Size];
        var n = 0;
        foreach (var node in nodes)
        {
            panels.Means(node, time, means);
            for (var i = 0; i < means.Length; i++) (all[n], weights[n++]) = (means[i], node.Weight * DriftGrid.Weights[i]);
        }

        action(all.AsSpan(0, size), weights.AsSpan(0, size));
        ArrayPool<double>.Shared.Return(all);
        ArrayPool<double>.Shared.Return(weights);
    }

    /// <summary>How many counts, from 0 on, hold all but what rounding loses.</summary>
    public int Length(double time)
    {
        Span<double> means = stackalloc double[DriftGrid.Size];
        double largest = 0;
        foreach (var node in nodes)
        {
            panels.Means(node, time, means);
            largest = Math.Max(largest, means[^2]);
        }

        return PoissonMixture.Length(largest);
    }

    public override (double Mean, double Variance) Moments(double time)
    {
        if (time <= 0) return (0, 0);
        Span<double> means = stackalloc double[DriftGrid.Size];
        double mean = 0, square = 0;
        foreach (var node in nodes)
        {
            panels.Means(node, time, means);
            for (var i = 0; i < means.Length; i++)
            {
                mean += node.Weight * DriftGrid.Weights[i] * means[i];
                square += node.Weight * DriftGrid.Weights[i] * means[i] * (means[i] + 1);
            }
        }

        return (mean, Math.Max(0, square - (mean * mean)));
    }

    public override double? PerDay(SiteOrStudy site)
    {
        const int month = 30;
        var at = Array.FindIndex(series.Sites, s => series.Known[s.Index].Site == site);
        if (at < 0) return null;
        var open = series.Sites[at] with { Opens = Math.Min(series.Sites[at].Opens, series.Elapsed), Delays = null };
        var opens = 1 - series.Known[open.Index].Never;
        Span<double> means = stackalloc double[DriftGrid.Size];
        double expected = 0;
        foreach (var node in nodes)
        {
            panels.Means(node, month, means, open);
            for (var i = 0; i < means.Length; i++) expected += node.Weight * DriftGrid.Weights[i] * means[i];
        }

        return opens > 0 ? expected / opens / month : 0;
    }

    public override ValueList<SiteCount> SitesBy(double time)
    {
        var forecasts = new List<SiteCount>();
        Span<double> means = stackalloc double[DriftGrid.Size];
        foreach (var site in series.Sites)
        {
            double expected = 0, none = 0;
            foreach (var node in nodes)
            {
                panels.Means(node, time, means, site);
                for (var i = 0; i < means.Length; i++)
                {
                    expected += node.Weight * DriftGrid.Weights[i] * means[i];
                    none += node.Weight * DriftGrid.Weights[i] * Math.Exp(-means[i]);
                }
            }

            forecasts.Add(new(series.Known[site.Index].Site, series.Known[site.Index].Parts.Group, expected, Math.Min(none, 1)));
        }

        return forecasts.ToValueList();
    }
}
