namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// What no set can beat, by the moments of its sites alone: a bound on the cost of a set that is probable enough, or on the probability of
/// a set within a budget.
/// </summary>
/// <remarks>
/// A set's probability is the mean of a smooth curve over its unknown recruits, a sum of independent terms. Put a shifted gamma term of
/// the same mean and variance, and of one scale for all, in the place of each, one after another (Lindeberg): so it is at most the curve
/// smoothed by one shifted gamma distribution, a function of mean and variance, plus an <see cref="Allowance"/> that adds up over sites.
/// For every cell of the variance the rest is a knapsack whose linear relaxation is solved exactly. Constraints and caps are left out,
/// which can only help a set.
/// </remarks>
internal sealed class MomentBound
{
    private const int Cells = 100;
    private static readonly double[] FewTilts = [0, 0.05, -0.05, -0.3, -2];
    private readonly SiteMoments[] moments;
    private readonly double[] costs;
    private readonly double[][] allowances;
    private readonly double[] edges;
    private readonly SmoothedCurve[] curves;
    private readonly double[] envelope;
    private readonly double step;
    private readonly double slack;
    private readonly double[] mostAllowances;

    /// <param name="moments">The moments of the sites that may be in or not.</param>
    /// <param name="costs">Their costs.</param>
    /// <param name="curve">The curve with the certain sites in.</param>
    /// <param name="scale">The scale of the gamma terms.</param>
    /// <param name="slowest">How slowly characteristic functions fall, up to a frequency.</param>
    /// <param name="mostFrequency">That frequency.</param>
    /// <param name="mostCost">What the sites may cost at most; infinity where that is not known.</param>
    public MomentBound(SiteMoments[] moments, double[] costs, ReachCurve curve, double scale, double[] slowest, double mostFrequency,
        double mostCost)
    {
        (this.moments, this.costs) = (moments, costs);
        var variances = moments.Select(site => site.Variance).ToArray();
        edges = Edges(Math.Min(variances.Sum(), MostOf(variances, mostCost) * 1.000001));
        (envelope, step, slack) = (curve.Envelope(), curve.Step, curve.Slack);
        var norms = new DerivativeNorms(curve, slowest, mostFrequency);
        var beside = edges.Select(norms.Beside).ToArray();
        allowances = [.. Enumerable.Range(0, Cells).Select(k =>
            moments.Select(site => Allowance.Of(site, scale, beside[Edge(edges[k] - site.Variance)])).ToArray())];
        mostAllowances = [.. allowances.Select(cell => Math.Min(1, MostOf(cell, mostCost)))];
        var smoothed = edges.Select(edge => curve.Smoothed(edge, scale)).ToArray();
        curves = [.. Enumerable.Range(0, Cells)
            .Select(k => new SmoothedCurve(smoothed[k], smoothed[k + 1], curve, edges[k + 1] - edges[k]))];
    }

    /// <summary>The least cost of sites beside the certain ones with which the probability can be so high; beyond the most they may cost,
    /// no more than that is stated.</summary>
    public CostBound LeastCost(double probability)
    {
        var least = double.PositiveInfinity;
        List<CellPrice> cells = [];
        var any = Mean(probability);
        for (var k = 0; k < Cells; k++)
        {
            if (Needs(k, probability) is not var (mean, rate)) continue;
            // Sites of so much variance cost something too.
            var best = Knapsack(edges[k], new(k, double.NaN, 0));
            if (any.Cost > best.Cost) best = any;
            foreach (var tilt in Tilts(k, probability))
            {
                var price = Knapsack(mean - (tilt * edges[tilt > 0 ? k + 1 : k]), new(k, tilt, rate));
                if (price.Cost > best.Cost) best = price;
            }

            cells.Add(best);
            least = Math.Min(least, best.Cost);
        }

        return new(least, cells);
    }

    /// <summary>The most the probability can be with sites for so much money beside the certain ones.</summary>
    public double MostProbability(double money)
    {
        double best = 0;
        for (var k = 0; k < Cells && best < 1; k++)
        {
            if (Gain(money, new(k, double.NaN, 0)) < edges[k]) break;
            var rough = FewTilts.Min(tilt => Gain(money, new(k, tilt, 0)) + (tilt * edges[tilt > 0 ? k + 1 : k]));
            var rate = curves[k].RateAt(rough);
            double cell = 1;
            foreach (var tilt in (double[])[.. FewTilts, 0.02, 0.1, 0.2, 0.4])
            {
                var sum = Gain(money, new(k, tilt, rate)) + (tilt * edges[tilt > 0 ? k + 1 : k]);
                cell = Math.Min(cell, curves[k].Most(sum, rate));
            }

            best = Math.Max(best, cell);
        }

        // Whatever the variance, the mean of a curve is no higher than its concave envelope at the mean.
        var mean = (int)Math.Min(envelope.Length, Math.Ceiling(Gain(money, new(0, 0, 0)) / step));
        return Math.Min(1, Math.Min(best, mean < envelope.Length ? envelope[mean] + 1e-9 : 1));
    }

    /// <summary>What a site gives towards what a cell needs.</summary>
    public double GainOf(int site, GainRate rate) => double.IsNaN(rate.Tilt) ? moments[site].Variance
        : moments[site].Mean + (rate.PerAllowance * allowances[rate.Cell][site]) - (rate.Tilt * moments[site].Variance);

    // Whatever the variance, so much mean at least is needed.
    private CellPrice Mean(double probability)
    {
        var first = Array.FindIndex(envelope, value => value + slack >= probability);
        return Knapsack((first < 0 ? envelope.Length - 1 : Math.Max(0, first - 1)) * step, new(0, 0, 0));
    }

    // Beside one site of a set the others have at least so much variance.
    private int Edge(double variance) => Math.Max(0, Array.FindLastIndex(edges, edge => edge <= variance));

    private (double Mean, double Rate)? Needs(int cell, double probability) => curves[cell].Needs(probability, mostAllowances[cell]);

    // Cells are narrow where sets are small.
    private static double[] Edges(double most) =>
        [.. Enumerable.Range(0, Cells + 1).Select(k => most * k / Cells * ((k / (double)Cells) + 0.1) / 1.1)];

    // How much more mean more variance takes, nearby; any tilt gives a bound, these give good ones.
    private IEnumerable<double> Tilts(int k, double probability)
    {
        foreach (var tilt in FewTilts) yield return tilt;
        var (low, high) = (Math.Max(0, k - 5), Math.Min(Cells - 1, k + 5));
        if (Needs(low, probability) is not var (one, _) || Needs(high, probability) is not var (other, _)) yield break;
        var slope = (other - one) / (edges[high] - edges[low]);
        if (!double.IsFinite(slope)) yield break;
        yield return slope;
        yield return slope / 2;
        yield return slope * 1.5;
    }

    // The cheapest fractional choice that gains so much.
    private CellPrice Knapsack(double needed, GainRate rate)
    {
        if (needed <= 0) return new(0, 0, 0, rate);
        double cost = 0, gained = 0;
        foreach (var (site, gain) in ByPrice(Gains(rate)))
        {
            if (gained + gain >= needed) return new(cost + (costs[site] * (needed - gained) / gain), costs[site] / gain, needed, rate);
            (cost, gained) = (cost + costs[site], gained + gain);
        }

        return new(double.PositiveInfinity, double.PositiveInfinity, needed, rate);
    }

    private double Gain(double money, GainRate rate) => MostOf(Gains(rate), money);

    // The most that a fractional choice for so much money gains.
    private double MostOf(double[] gains, double money)
    {
        double gained = 0;
        foreach (var (site, gain) in ByPrice(gains))
        {
            if (costs[site] > money) return gained + (gain * money / costs[site]);
            (gained, money) = (gained + gain, money - costs[site]);
        }

        return gained;
    }

    private double[] Gains(GainRate rate) => [.. Enumerable.Range(0, costs.Length).Select(site => GainOf(site, rate))];

    private IEnumerable<(int Site, double Gain)> ByPrice(double[] gains)
    {
        var prices = new double[costs.Length];
        var order = new int[costs.Length];
        var count = 0;
        for (var site = 0; site < costs.Length; site++)
        {
            if (!(gains[site] > 0)) continue;
            (prices[count], order[count]) = (costs[site] / gains[site], site);
            count++;
        }

        Array.Sort(prices, order, 0, count);
        for (var i = 0; i < count; i++) yield return (order[i], gains[order[i]]);
    }
}
