namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// What no set can beat, caps and all, worked out node by node of the common factor: beside <see cref="MomentBound"/>, which leaves caps
/// out.
/// </summary>
/// <remarks>
/// At a node a set's count is put beside a stand-in with the same mean, variance and third cumulant, which adds up over sites; the
/// difference of the chances to reach the target is at most the integral of the difference of the characteristic functions, a sum over
/// sites as well. Sets are told apart by mean and variance at the critical node; for each range of both, the cumulants at every node lie in
/// a box (linear relaxations), and there the chance lies below a plane. What is left is one knapsack for each range. Constraints are left
/// out, which can only help a set.
/// </remarks>
internal sealed partial class NodeBound
{
    private const int Means = 16;
    private const int Variances = 10;
    private const int Passes = 4;
    private static readonly double[] Shares = [0, 0.4, 0.8];
    private readonly NodeSites sites;
    private readonly double[] weights;
    private readonly int[] open;
    private readonly double[] costs;
    private readonly double money;
    private readonly int target;
    private readonly double[] mean;
    private readonly double[] variance;
    private (double Low, double High) means;
    private (double Low, double High) variances;
    private readonly double[][] known;
    private readonly NodeCurve[] curves;
    private readonly NodeBox[][] boxes;

    /// <param name="sites">The candidates at the nodes.</param>
    /// <param name="counts">Their counts, and the nodes.</param>
    /// <param name="certain">Those that are in.</param>
    /// <param name="open">Those that may be in or not.</param>
    /// <param name="costs">The costs of the open ones.</param>
    /// <param name="money">What the open ones may cost at most.</param>
    /// <param name="wanted">The probability that a set must have to be of interest.</param>
    public NodeBound(NodeSites sites, LazyCounts counts, List<int> certain, List<int> open, double[] costs, double money, double wanted)
    {
        (this.sites, this.costs, this.money, this.open) = (sites, costs, money, [.. open]);
        weights = [.. sites.Nodes.Select(node => counts.Weights[node])];
        var masses = counts.Sum(certain);
        known = [.. sites.Nodes.Select(node => masses[node])];
        target = known[0].Length;
        var critical = Critical(wanted);
        (mean, variance) = (Values(critical, 0), Values(critical, 1));
        boxes = [.. Enumerable.Range(0, weights.Length).Select(n =>
            Enumerable.Range(0, 3).Select(kind => new NodeBox(Values(n, kind), mean, variance, costs, money)).ToArray())];
        var most = Fractional.Most(costs, mean, money);
        means = (LeastMean(wanted, most), most);
        variances = (Fractional.Least(variance, mean, means.Low).Cost, Fractional.Most(costs, variance, money));
        curves = [.. Enumerable.Range(0, weights.Length).Select(n =>
            new NodeCurve(known[n], Math.Max(0, boxes[n][1].Within(means, variances).From)))];
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
        return new(cost, price, Math.Max(0, needed), default, gains);
    }

    private IEnumerable<NodePlane> Planes()
    {
        if (!(means.Low <= means.High && variances.Low <= variances.High)) yield break;
        var (width, height) = ((means.High - means.Low) / Means, (variances.High - variances.Low) / Variances);
        var allowances = Allowances([.. Enumerable.Range(0, Variances).Select(v => variances.Low + (v * height))]);
        for (var v = 0; v < Variances; v++)
        {
            var second = (variances.Low + (v * height), variances.Low + ((v + 1) * height) + 1e-9);
            for (var m = 0; m < Means; m++)
            {
                var first = (means.Low + (m * width), means.Low + ((m + 1) * width) + 1e-9);
                if (Plane(first, second, allowances[v]) is { } plane) yield return plane;
            }
        }
    }

    private double[] Values(int node, int kind) => [.. open.Select(site => sites.Of(site)).Select(site => kind switch
    {
        0 => site.Mean[node],
        1 => site.Variance[node],
        _ => site.Third[node],
    })];

    // The node at which a set of such a probability about meets its target.
    private int Critical(double wanted)
    {
        var below = sites.LeftOut / 2;
        for (var n = 0; n < weights.Length; n++)
        {
            below += weights[n];
            if (below >= 1 - wanted) return n;
        }

        return weights.Length - 1;
    }

    // By Cantelli's inequality at every node.
    private double LeastMean(double wanted, double most)
    {
        var own = known.Select(masses => masses.Select((mass, k) => k * mass).Sum() + (target * Math.Max(0, 1 - masses.Sum()))).ToArray();
        var spread = known.Select((masses, n) => masses.Select((mass, k) => (k - own[n]) * (k - own[n]) * mass).Sum()
            + ((target - own[n]) * (target - own[n]) * Math.Max(0, 1 - masses.Sum()))).ToArray();
        var (low, high) = (0.0, most);
        for (var round = 0; round < 40; round++)
        {
            var middle = (low + high) / 2;
            if (AtMost(middle) >= wanted) high = middle;
            else low = middle;
        }

        return AtMost(most) >= wanted ? low : double.PositiveInfinity;

        double AtMost(double reached)
        {
            var chance = sites.LeftOut;
            for (var n = 0; n < weights.Length; n++)
            {
                var shortfall = target - own[n] - boxes[n][0].Within((0, reached), (0, double.MaxValue / 1e10)).To;
                var sum = spread[n] + Math.Max(0, boxes[n][1].Within((0, reached), (0, double.MaxValue / 1e10)).To);
                chance += weights[n] * (shortfall <= 0 ? 1 : sum / (sum + (shortfall * shortfall)));
            }

            return chance;
        }
    }
}
