using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Drift;

/// <summary>
/// What is expected of each named site up to a time, over all nodes and the whole drift grid: in a panel it is the exposure of the site
/// times a rate that is the same for all sites. The sums over whole panels are kept for later times.
/// </summary>
internal sealed class SiteMeans
{
    private readonly TrialSeries series;
    private readonly DriftPanels panels;
    private readonly DriftNode[][] kinds;
    private readonly List<double[]> whole;
    private readonly object gate = new();

    public SiteMeans(TrialSeries series, DriftNode[] nodes, DriftPanels panels)
    {
        (this.series, this.panels) = (series, panels);
        kinds = [.. nodes.GroupBy(n => n.Shape).Select(g => g.ToArray())];
        whole = [new double[series.Sites.Length]];
    }

    /// <summary>What is expected of each site up to a time, in the order of the series.</summary>
    public double[] Until(double time)
    {
        var (count, partly) = panels.Panels(time);
        double[] sums;
        lock (gate)
        {
            while (whole.Count <= count)
            {
                var (next, panel) = ((double[])whole[^1].Clone(), whole.Count - 1);
                Add(next, panel, panels.EndOf(panel));
                whole.Add(next);
            }

            sums = (double[])whole[count].Clone();
        }

        if (partly) Add(sums, count, time);
        return sums;
    }

    private void Add(double[] sums, int panel, double to)
    {
        Span<double> rates = stackalloc double[DriftGrid.Size];
        foreach (var kind in kinds)
        {
            double rate = 0;
            foreach (var node in kind)
            {
                rates.Clear();
                panels.RateIn(node, panel).AddTo(rates, 1);
                for (var i = 0; i < rates.Length; i++) rate += node.Weight * DriftGrid.Weights[i] * rates[i];
            }

            for (var i = 0; i < sums.Length; i++) sums[i] += rate * panels.Exposure(kind[0], panel, to, series.Sites[i]);
        }
    }
}
