namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// What no set can beat, worked out node by node of the common factor: a bound on the cost of a set that is probable enough, or on the
/// probability of a set within a budget.
/// </summary>
/// <remarks>
/// At a node the logarithm of a set's characteristic function adds up over sites. Sets are told apart by mean and variance at the critical
/// node; for each range of both, the logarithm at every frequency of every node lies in a box (<see cref="NodeRanges"/>), and there the
/// chance, an integral over frequencies, lies below its tangent at the middle of the box and what the square of the way from there adds.
/// The tangent is a sum over sites: what is left is one knapsack for each range. Constraints are left out, which can only help a set.
/// </remarks>
internal sealed partial class NodeBound
{
    private const int Means = 16;
    private const int Variances = 10;
    private const int Passes = 6;
    private static readonly double[] Shares = [0, 0.4, 0.8];
    private readonly NodeSites sites;
    private readonly double[] weights;
    private readonly double[] costs;
    private readonly double money;
    private readonly int target;
    private readonly double[] mean;
    private readonly double[] variance;
    private (double Low, double High) means;
    private (double Low, double High) variances;
    private readonly double[][] known;
    private readonly NodeSite[] functions;
    private readonly double[] sizes;
    private readonly double[] angles;
    private readonly bool[] isLost;
    private readonly NodeRanges ranges;
    private readonly NodeBox byMean;
    private readonly (NodeBox Mean, NodeBox Variance)[] boxes;
    private readonly (double Mean, double Variance)[] own;
    private readonly double[] most;
    private readonly double[] distance;

    // What the certain sites recruit, however far beyond the target.
    private readonly double[] average;

    /// <param name="sites">The candidates at the nodes.</param>
    /// <param name="counts">Their counts, and the nodes.</param>
    /// <param name="certain">Those that are in.</param>
    /// <param name="open">Those that may be in or not.</param>
    /// <param name="costs">The costs of the open ones.</param>
    /// <param name="money">What the open ones may cost at most.</param>
    /// <param name="wanted">The probability that a set must have to be of interest.</param>
    public NodeBound(NodeSites sites, LazyCounts counts, List<int> certain, List<int> open, double[] costs, double money, double wanted)
    {
        (this.sites, this.costs, this.money) = (sites, costs, money = Math.Min(money, costs.Sum()));
        weights = [.. sites.Nodes.Select(node => counts.Weights[node])];
        functions = [.. open.Select(sites.Of)];
        NodeSite[] taken = [.. certain.Select(sites.Of)];
        average = [.. weights.Select((_, n) => taken.Sum(site => site.Mean[n]))];
        var masses = counts.Sum(certain);
        known = [.. sites.Nodes.Select(node => masses[node])];
        target = counts.Target;
        var critical = Critical(wanted);
        mean = [.. functions.Select(site => site.Mean[critical])];
        variance = [.. functions.Select(site => site.Variance[critical])];
        (boxes, own) = (Boxes(), [.. known.Select(Own)]);
        (most, distance) = (new double[weights.Length], new double[weights.Length]);
        var highest = Fractional.Most(costs, mean, money);
        means = (LeastMean(wanted, highest), highest);
        variances = (Fractional.Least(variance, mean, means.Low).Cost, Fractional.Most(costs, variance, money));
        byMean = new(variance, mean, costs, costs, money);
        ranges = new(functions, mean, variance, costs, money);
        (sizes, angles) = Certain(taken);
        isLost = [.. sizes.Select((_, k) => Array.Exists(functions, site => site.Size[k] <= NodeSite.Least)
            || Array.Exists(taken, site => site.Size[k] <= NodeSite.Least))];
    }

    /// <summary>The least cost of open sites beside the certain ones with which the probability can be so high.</summary>
    public CostBound LeastCost(double probability)
    {
        List<(CellPrice Price, NodePlane Plane)> cells = [];
        for (var pass = 0; pass < Passes; pass++)
        {
            cells = [.. Planes().Select(plane => (Priced(plane, probability), plane)).Where(cell => cell.Item1.Cost <= money)];
            if (cells.Count == 0 || !Narrow([.. cells.Select(cell => cell.Plane)])) break;
        }

        return new(cells.Count == 0 ? double.PositiveInfinity : cells.Min(cell => cell.Price.Cost), [.. cells.Select(cell => cell.Price)]);
    }

    /// <summary>
    /// The most the probability can be, no less than the one that is wanted, and what sites add to it where it is so high.
    /// </summary>
    public (double Most, double[] Gains) MostProbability(double wanted)
    {
        var (most, gains) = (wanted, mean);
        for (var pass = 0; pass < Passes; pass++)
        {
            var planes = Planes().Select(plane => (Chance: Reached(plane), Plane: plane))
                .Where(plane => plane.Chance >= wanted).ToList();
            if (planes.Count == 0) return (wanted, gains);
            (most, gains) = planes.Select(plane => (plane.Chance, plane.Plane.Gains)).MaxBy(plane => plane.Chance);
            if (!Narrow([.. planes.Select(plane => plane.Plane)])) break;
        }

        return (Math.Min(1, most), gains);
    }

    private double Reached(NodePlane plane)
    {
        var least = double.PositiveInfinity;
        foreach (var (gains, start) in Tilted(plane)) least = Math.Min(least, start + Fractional.Most(costs, gains, money));
        return least;
    }

    // The plane with some of what mean and variance add put at the end of their ranges: in the range none lies below it.
    private IEnumerable<(double[] Gains, double Start)> Tilted(NodePlane plane)
    {
        var (slope, fall) = (plane.Gains.Sum() / Math.Max(1e-300, mean.Sum()), Math.Max(0, -plane.Slope));
        foreach (var more in Shares)
        {
            foreach (var less in Shares)
            {
                var (a, b) = (more * slope, less * fall);
                yield return ([.. plane.Gains.Select((gain, i) => gain - (a * mean[i]) + (b * variance[i]))],
                    plane.Start + (a * plane.Mean.High) - (b * plane.Variance.Low));
            }
        }
    }

    // Only ranges that can hold such a set are looked at again, more closely.
    private bool Narrow(List<NodePlane> left)
    {
        var (width, height) = (means.High - means.Low, variances.High - variances.Low);
        means = (left.Min(plane => plane.Mean.Low), left.Max(plane => plane.Mean.High));
        variances = (left.Min(plane => plane.Variance.Low), left.Max(plane => plane.Variance.High));
        return means.High - means.Low < 0.9 * width || variances.High - variances.Low < 0.9 * height;
    }

    // The ranges themselves, at any rates, are worth something too.
    private CellPrice Priced(NodePlane plane, double probability)
    {
        var best = Priced(mean, plane.Mean.Low);
        if (Priced(variance, plane.Variance.Low) is var byVariance && byVariance.Cost > best.Cost) best = byVariance;
        foreach (var (gains, start) in Tilted(plane))
        {
            var priced = Priced(gains, probability - start);
            if (priced.Cost > best.Cost) best = priced;
        }

        return best;
    }

    private CellPrice Priced(double[] gains, double needed)
    {
        var (cost, price) = Fractional.Least(costs, gains, needed);
        return new(cost, price, Math.Max(0, needed), gains);
    }

    private IEnumerable<NodePlane> Planes()
    {
        if (!(means.Low <= means.High && variances.Low <= variances.High)) yield break;
        var (width, height) = ((means.High - means.Low) / Means, (variances.High - variances.Low) / Variances);
        for (var n = 0; n < most.Length; n++) (most[n], distance[n]) = (AtMost(n, means.High), Distance(n));
        var grid = new NodeGrid(ranges, sizes, angles, (means.Low, width, Means), (variances.Low, height, Variances));
        for (var m = 0; m < Means; m++)
        {
            grid.GoTo(m);
            var first = (means.Low + (m * width), means.Low + ((m + 1) * width) + NodeGrid.Slack);
            var (from, to) = byMean.Within(first, (0, money));
            for (var v = 0; v < Variances; v++)
            {
                var (low, high) = (variances.Low + (v * height), variances.Low + ((v + 1) * height) + NodeGrid.Slack);
                if (high >= from - 1e-6 && low <= to + 1e-6) yield return Plane(grid, v, first, (low, high));
            }
        }
    }
}
