using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Drift;

/// <content>How many are recruited between two times.</content>
internal sealed partial class DriftModel
{
    protected override double[] Ahead(double after, double upTo)
    {
        // On each path a Poisson process: what comes in a time does not depend on what came before it.
        var before = new double[nodes.Length * DriftGrid.Size];
        foreach (var node in nodes) panels.Means(node, after, before.AsSpan(node.Index * DriftGrid.Size, DriftGrid.Size));
        double[] masses = [];
        OnAllPaths(upTo, (means, weights) =>
        {
            for (var i = 0; i < before.Length; i++) before[i] = Math.Max(0, means[i] - before[i]);
            masses = PoissonMixture.Masses(before, weights);
        });
        return masses;
    }

    /// <inheritdoc />
    public override double[] ExpectedOf(SiteOrStudy site, double[] times)
    {
        var at = Array.FindIndex(series.Sites, s => series.Known[s.Index].Site == site);
        return Array.ConvertAll(times, time => at < 0 || time <= 0 ? 0 : Expected(series.Sites[at], time));
    }

    private double Expected(SeriesSite site, double time)
    {
        Span<double> means = stackalloc double[DriftGrid.Size];
        double expected = 0;
        foreach (var node in nodes)
        {
            panels.Means(node, time, means, site);
            for (var i = 0; i < means.Length; i++) expected += node.Weight * DriftGrid.Weights[i] * means[i];
        }

        return expected;
    }

    public override List<ArrivalPath> PathsOf(SiteOrStudy site, double[] times)
    {
        var at = Array.FindIndex(series.Sites, s => series.Known[s.Index].Site == site);
        if (at < 0) return [];
        var paths = new List<ArrivalPath>();
        Span<double> means = stackalloc double[DriftGrid.Size];
        foreach (var node in nodes)
        {
            var first = paths.Count;
            for (var i = 0; i < DriftGrid.Size; i++) paths.Add(new(node.Weight * DriftGrid.Weights[i], new double[times.Length]));
            for (var t = 0; t < times.Length; t++)
            {
                panels.Means(node, times[t], means, series.Sites[at]);
                for (var i = 0; i < DriftGrid.Size; i++) paths[first + i].Means[t] = means[i];
            }
        }

        var room = series.Known[series.Sites[at].Index].Room;
        return [.. paths.Where(p => p.Weight > 0).Select(p => ArrivalPaths.Capped(p, room))];
    }
}
