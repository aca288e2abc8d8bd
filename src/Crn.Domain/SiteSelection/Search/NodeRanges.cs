namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// Between which bounds the logarithm of the characteristic function of a set lies, at each frequency of each node, when its mean and its
/// variance at the critical node lie in ranges and its cost below a limit.
/// </summary>
/// <remarks>Size and angle add up over sites. What goes with mean and variance of the sites (least squares) follows from the ranges; for
/// what is left the linear relaxation of a knapsack says how much it can be.</remarks>
internal sealed class NodeRanges
{
    private readonly double[] mean;
    private readonly double[] variance;
    private readonly double[] costs;
    private readonly double money;
    private readonly double[] byMean;
    private readonly double[] byVariance;

    public NodeRanges(NodeSite[] sites, double[] mean, double[] variance, double[] costs, double money)
    {
        (this.mean, this.variance, this.costs, this.money) = (mean, variance, costs, money);
        (byMean, byVariance) = Weights(mean, variance);
        Size = Parts([.. sites.Select(site => site.Size)]);
        Angle = Parts([.. sites.Select(site => site.Angle)]);
    }

    /// <summary>For the logarithm of the size.</summary>
    public NodeRange[] Size { get; }

    /// <summary>For the angle.</summary>
    public NodeRange[] Angle { get; }

    private NodeRange[] Parts(double[][] values)
    {
        if (values.Length == 0) return [];
        var parts = new NodeRange[values[0].Length];
        var rest = new double[values.Length];
        for (var k = 0; k < parts.Length; k++)
        {
            double one = 0, other = 0;
            for (var i = 0; i < rest.Length; i++) (one, other) = (one + (byMean[i] * values[i][k]), other + (byVariance[i] * values[i][k]));
            for (var i = 0; i < rest.Length; i++) rest[i] = values[i][k] - (one * mean[i]) - (other * variance[i]);
            var most = Fractional.Most(costs, rest, money);
            for (var i = 0; i < rest.Length; i++) rest[i] = -rest[i];
            var least = -Fractional.Most(costs, rest, money);
            parts[k] = new(one, other, (most + least) / 2, (most - least) / 2);
        }

        return parts;
    }

    // The rates are sums over sites with these weights.
    private static (double[] First, double[] Second) Weights(double[] first, double[] second)
    {
        double Times(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
        var (aa, bb, ab) = (Times(first, first), Times(second, second), Times(first, second));
        var determinant = (aa * bb) - (ab * ab);
        if (!(determinant > 1e-9 * aa * bb))
            return ([.. first.Select(x => aa > 0 ? x / aa : 0)], new double[first.Length]);
        return ([.. first.Zip(second, (x, y) => ((bb * x) - (ab * y)) / determinant)],
            [.. first.Zip(second, (x, y) => ((aa * y) - (ab * x)) / determinant)]);
    }
}
