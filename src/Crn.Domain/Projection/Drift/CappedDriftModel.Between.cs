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
        }, ofEach: true), ofEach: true);
        return sum.Masses();
    }
}
