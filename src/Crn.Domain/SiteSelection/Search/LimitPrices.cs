namespace Crn.Domain.SiteSelection.Search;

/// <summary>What one more of each limit is worth in money, so that cost and limits can be weighed as one.</summary>
/// <remarks>
/// The dual of the linear relaxation (the least cost of parts of sites that gain so much, constraints priced), raised by subgradient steps.
/// Any prices give a bound that holds; good ones give a close one. A lower limit is a reward, cut where it would make a site cheaper than
/// nothing; a set gets no less of it than the smallest rewards that meet the limit.
/// </remarks>
internal sealed class LimitPrices
{
    private const int Steps = 600;
    private readonly IReadOnlyList<LimitRow> rows;
    private readonly double[] costs;
    private readonly List<int> certain;
    private readonly List<int> open;

    public LimitPrices(IReadOnlyList<LimitRow> rows, double[] costs, List<int> certain, List<int> open) =>
        (this.rows, this.costs, this.certain, this.open) = (rows, costs, certain, open);

    /// <summary>Cost and limits weighed as is best for sets that gain so much; null where no limit is worth anything.</summary>
    public Limit? Weighed(double[] gains, double needed)
    {
        var (prices, best, highest) = (new double[rows.Count], new double[rows.Count], double.NegativeInfinity);
        var (way, squares, reach, since) = (new double[rows.Count], new double[rows.Count], 0.05, 0);
        needed = Math.Min(needed, 0.999 * certain.Concat(open).Sum(i => Math.Max(0, gains[i])));
        for (var round = 0; round < Steps && reach > 1e-5; round++)
        {
            var limit = At(prices);
            var (least, slopes) = Least(limit, prices, gains, needed);
            if (!(least <= highest + (1e-6 * Math.Abs(least)))) (highest, best, since) = (least, [.. prices], 0);
            else if (++since % 12 == 0)
            {
                (reach, prices, way) = (reach / 2, [.. best], new double[rows.Count]);
                continue;
            }

            double size = 0;
            for (var k = 0; k < prices.Length; k++)
            {
                // A limit that is kept to and has no price stays so.
                if (prices[k] == 0 && slopes[k] < 0) slopes[k] = 0;
                squares[k] = (0.8 * squares[k]) + (0.2 * slopes[k] * slopes[k]);
                way[k] = (0.6 * way[k]) + (slopes[k] / Math.Sqrt(squares[k] + 1e-12));
                size += slopes[k] * way[k];
            }

            if (size <= 1e-12)
            {
                if (Array.TrueForAll(slopes, slope => Math.Abs(slope) < 1e-9)) break;
                Array.Clear(way);
                continue;
            }

            var step = (highest - least + (reach * Math.Max(1, Math.Abs(highest)))) / size;
            for (var k = 0; k < prices.Length; k++) prices[k] = Math.Max(0, prices[k] + (step * way[k]));
        }

        return Array.Exists(best, price => price > 0) ? At(best) : null;
    }

    /// <summary>The limits alone, as shares of each, weighed by how far sets that gain so much go beyond them.</summary>
    public Limit? WithoutMoney(double[] gains, double needed)
    {
        var free = new LimitPrices(rows, new double[costs.Length], certain, open);
        var prices = rows.Select(row => row.IsLeast ? 0 : 1.0).ToArray();
        var (best, highest) = (prices, double.NegativeInfinity);
        if (prices.Sum() == 0) return null;
        for (var round = 1; round <= Steps; round++)
        {
            var sum = prices.Sum();
            prices = [.. prices.Select(price => price / sum)];
            var (least, slopes) = free.Least(free.At(prices), prices, gains, needed);
            if (least > highest) (highest, best) = (least, [.. prices]);
            var size = Math.Sqrt(slopes.Sum(slope => slope * slope));
            if (size < 1e-12) break;
            for (var k = 0; k < prices.Length; k++) prices[k] = Math.Max(0, prices[k] + (slopes[k] / size / Math.Sqrt(4 * round)));
            if (prices.Sum() == 0) break;
        }

        return free.At(best) with { PerMoney = 0 };
    }

    private Limit At(double[] prices)
    {
        var (plus, rewards) = ((double[])[.. costs], new double[costs.Length]);
        double credit = 0;
        for (var k = 0; k < rows.Count; k++)
        {
            if (prices[k] == 0) continue;
            var into = rows[k].IsLeast ? rewards : plus;
            for (var i = 0; i < into.Length; i++) into[i] += prices[k] * rows[k].Uses[i];
            if (!rows[k].IsLeast) credit += prices[k] * rows[k].Bound;
        }

        double[] shares = [.. rewards.Select((reward, i) => reward > plus[i] ? plus[i] / reward : 1)];
        for (var k = 0; k < rows.Count; k++)
        {
            if (prices[k] > 0 && rows[k] is { IsLeast: true, OfGroup: null } row)
                credit -= prices[k] * Smallest(row, shares, (int)Math.Round(row.Bound / Unit(row)));
        }

        if (rows.FirstOrDefault(row => row.OfGroup is not null) is { OfGroup: { } met })
        {
            credit -= rows.Select((row, k) => (row, k)).Where(one => one.row.OfGroup is not null)
                .Select(one => prices[one.k] * Smallest(one.row, shares, 1)).Order().Take(met).Sum();
        }

        return new([.. plus.Select((amount, i) => amount - (shares[i] * rewards[i]))], 1, credit);
    }

    // What the sites with the smallest shares get of a reward.
    private double Smallest(LimitRow row, double[] shares, int count) =>
        certain.Concat(open).Where(i => row.Uses[i] > 0).Select(i => shares[i] * row.Uses[i]).Order().Take(count).Sum();

    private static double Unit(LimitRow row) => row.Uses.Max() is > 0 and var unit ? unit : 1;

    // The least cost of parts of open sites beside the certain ones, and by how much they miss each limit.
    private (double Cost, double[] Slopes) Least(Limit limit, double[] prices, double[] gains, double needed)
    {
        var cost = -limit.Credit;
        double[] slopes = [.. rows.Select(row => row.IsLeast ? row.Bound : -row.Bound)];
        foreach (var site in certain) needed -= Take(site, 1);
        int[] order = [.. open.Where(i => gains[i] > 0)];
        double[] ratios = [.. order.Select(i => limit.Amounts[i] / gains[i])];
        Array.Sort(ratios, order);
        foreach (var site in order)
        {
            if (needed <= 0) break;
            needed -= Take(site, Math.Min(1, needed / gains[site]));
        }

        // Of a group only the cheapest regions must be met.
        foreach (var k in Enumerable.Range(0, rows.Count).Where(k => rows[k].OfGroup is not null).OrderBy(k => prices[k]).ThenBy(k => k)
            .Skip(rows.FirstOrDefault(row => row.OfGroup is not null)?.OfGroup ?? 0))
            slopes[k] -= rows[k].Bound;
        return (cost, slopes);

        double Take(int site, double share)
        {
            cost += share * limit.Amounts[site];
            for (var k = 0; k < slopes.Length; k++) slopes[k] += (rows[k].IsLeast ? -share : share) * rows[k].Uses[site];
            return share * gains[site];
        }
    }
}
