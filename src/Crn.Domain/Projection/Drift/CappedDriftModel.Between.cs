using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Drift;

/// <content>How many are recruited between two times.</content>
internal sealed partial class CappedDriftModel
{
    protected override double[] Ahead(double after, double upTo)
    {
        var sum = new CappedBlocks.Arrivals();
        WithPaths(before => WithPaths(by =>
        {
            foreach (var node in uncapped.Mixture.Nodes)
            {
                before.Begin(node, after);
                by.Begin(node, upTo);
                for (var i = 0; i < DriftGrid.Size; i++)
                {
                    if (DriftGrid.Weights[i] > 0)
                        blocks.AddBetween(sum, before.At(i), by.At(i), node.Weight * DriftGrid.Weights[i], by.Work);
                }
            }
        }));
        return sum.Masses();
    }

    /// <inheritdoc />
    public override double[] ExpectedOf(SiteOrStudy site, double[] times)
    {
        // Caps of groups and of the study are shared among all sites.
        if (!series.Caps.IsEmpty) return base.ExpectedOf(site, times);
        var uncapped = this.uncapped.ExpectedOf(site, times);
        var at = Array.FindIndex(series.Sites, s => series.Known[s.Index].Site == site);
        if (at < 0 || series.Known[series.Sites[at].Index].Room is null) return uncapped;
        var block = blocks.BlockOf(series.Sites[at]);
        for (var t = 0; t < times.Length; t++)
        {
            double before = 0, after = 0;
            if (times[t] > 0) ForEachPath(times[t], (paths, means, weight) =>
            {
                before += weight * means[block];
                after += weight * blocks.Mean(block, means[block], paths.Work);
            });
            uncapped[t] *= before > 0 ? after / before : 0;
        }

        return uncapped;
    }
}
