namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// What no set can beat, by the moments of its sites alone: a bound on the cost of a set that is probable enough, or on the probability of
/// a set within a budget.
/// </summary>
/// <remarks>
/// A set's probability is the mean of a smooth curve over its unknown recruits, a sum of independent terms. Put a normal term of the same
/// mean and variance in the place of each, one after another (Lindeberg): each exchange changes the mean of the curve by no more than its
/// third moment times the third derivative over 6, and the fourth moments times the fourth derivative over 24. So it is at most the curve
/// smoothed by a normal distribution, a function of mean and variance, plus an allowance that adds up over sites. For every cell of the
/// variance the rest is a knapsack whose linear relaxation is solved exactly. Constraints and caps are left out, which can only help a set.
/// </remarks>
internal sealed class MomentBound
{
    private const int Cells = 100;
    private static readonly double[] FewTilts = [0, 0.05, -0.05, -0.3, -2];
    private readonly SiteMoments[] moments;
    private readonly double[] costs;
    private readonly double[] allowances;
    private readonly double[] edges;
    private readonly SmoothedCurve[] curves;
    private readonly double[] envelope;
    private readonly double step;

    /// <param name="moments">The moments of the sites that may be in or not.</param>
    /// <param name="costs">Their costs.</param>
    /// <param name="curve">The curve with the certain sites in.</param>
    public MomentBound(SiteMoments[] moments, double[] costs, ReachCurve curve)
    {
        (this.moments, this.costs) = (moments, costs);
        var (third, fourth) = (curve.Range(3), curve.Range(4));
        allowances = [.. moments.Select(site =>
            (((site.Third > 0 ? Math.Max(0, third.Most) : Math.Min(0, third.Least)) * site.Third / 6)
                + (((Math.Max(0, fourth.Most) * site.Fourth) + (Math.Max(0, -fourth.Least) * 3 * site.Variance * site.Variance)) / 24))
                * 1.01)];
        edges = Edges(moments.Sum(site => site.Variance));
        (envelope, step) = (curve.Envelope(), curve.Step);
        var smoothed = edges.Select(curve.Smoothed).ToArray();
        curves = [.. Enumerable.Range(0, Cells)
            .Select(k => new SmoothedCurve(smoothed[k], smoothed[k + 1], curve, edges[k + 1] - edges[k]))];
    }

    /// <summary>The least cost of sites beside the certain ones with which the probability can be so high.</summary>
    public CostBound LeastCost(double probability)
    {
        var least = double.PositiveInfinity;
        List<CellPrice> cells = [];
        var any = Mean(probability);
        for (var k = 0; k < Cells; k++)
        {
            if (curves[k].Needs(probability) is not var (mean, rate)) continue;
            // Sites of so much variance cost something too.
            var best = Knapsack(edges[k], new(double.NaN, 0));
            if (any.Cost > best.Cost) best = any;
            foreach (var tilt in Tilts(k, probability))
            {
                var price = Knapsack(mean - (tilt * edges[tilt > 0 ? k + 1 : k]), new(tilt, rate));
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
            if (Gain(money, new(double.NaN, 0)) < edges[k]) break;
            var rough = FewTilts.Min(tilt => Gain(money, new(tilt, 0)) + (tilt * edges[tilt > 0 ? k + 1 : k]));
            var rate = curves[k].RateAt(rough);
            double cell = 1;
            foreach (var tilt in (double[])[.. FewTilts, 0.02, 0.1, 0.2, 0.4])
            {
                var sum = Gain(money, new(tilt, rate)) + (tilt * edges[tilt > 0 ? k + 1 : k]);
                cell = Math.Min(cell, curves[k].Most(sum, rate));
            }

            best = Math.Max(best, cell);
        }

        // Whatever the variance, the mean of a curve is no higher than its concave envelope at the mean.
        var mean = (int)Math.Min(envelope.Length, Math.Ceiling(Gain(money, new(0, 0)) / step));
        return Math.Min(1, Math.Min(best, mean < envelope.Length ? envelope[mean] + 1e-9 : 1));
    }

    /// <summary>What a site gives towards what a cell needs.</summary>
    public double GainOf(int site, GainRate rate) => double.IsNaN(rate.Tilt) ? moments[site].Variance
        : moments[site].Mean + (rate.PerAllowance * allowances[site]) - (rate.Tilt * moments[site].Variance);

    // Whatever the variance, so much mean at least is needed.
    private CellPrice Mean(double probability)
    {
        var first = Array.FindIndex(envelope, value => value >= probability);
        return Knapsack((first < 0 ? envelope.Length - 1 : Math.Max(0, first - 1)) * step, new(0, 0));
    }

    // Cells are narrow where sets are small.
    private static double[] Edges(double most) =>
        [.. Enumerable.Range(0, Cells + 1).Select(k => most * k / Cells * ((k / (double)Cells) + 0.1) / 1.1)];

    // How much more mean more variance takes, nearby; any tilt gives a bound, these give good ones.
    private IEnumerable<double> Tilts(int k, double probability)
    {
        foreach (var tilt in FewTilts) yield return tilt;
        var (low, high) = (Math.Max(0, k - 5), Math.Min(Cells - 1, k + 5));
        if (curves[low].Needs(probability) is not var (one, _) || curves[high].Needs(probability) is not var (other, _)) yield break;
        var slope = (other - one) / (edges[high] - edges[low]);
        if (!double.IsFinite(slope)) yield break;
        yield return slope;
        yield return slope / 2;
        yield return slope * 1.5;
    }

    // The cheapest fractional choice that gains so much.
    private CellPrice Knapsack(double needed, GainRate rate)
    {
        if (needed <= 0) return new(0, 0, rate);
        double cost = 0, gained = 0;
        foreach (var (site, gain) in ByPrice(rate))
        {
            if (gained + gain >= needed) return new(cost + (costs[site] * (needed - gained) / gain), costs[site] / gain, rate);
            (cost, gained) = (cost + costs[site], gained + gain);
        }

        return new(double.PositiveInfinity, double.PositiveInfinity, rate);
    }

    // The most that a fractional choice for so much money gains.
    private double Gain(double money, GainRate rate)
    {
        double gained = 0;
        foreach (var (site, gain) in ByPrice(rate))
        {
            if (costs[site] > money) return gained + (gain * money / costs[site]);
            (gained, money) = (gained + gain, money - costs[site]);
        }

        return gained;
    }

    private IEnumerable<(int Site, double Gain)> ByPrice(GainRate rate)
    {
        var gains = new double[costs.Length];
        var prices = new double[costs.Length];
        var order = new int[costs.Length];
        var count = 0;
        for (var site = 0; site < costs.Length; site++)
        {
            if (GainOf(site, rate) is not (> 0 and var gain)) continue;
            (gains[site], prices[count], order[count]) = (gain, costs[site] / gain, site);
            count++;
        }

        Array.Sort(prices, order, 0, count);
        for (var i = 0; i < count; i++) yield return (order[i], gains[order[i]]);
    }
}
