namespace Crn.Domain.SiteSelection.Search;

/// <summary>Choices of parts of sites: the linear relaxation of a knapsack, solved exactly.</summary>
internal static class Fractional
{
    /// <summary>The most that a choice gains for so much money.</summary>
    public static double Most(double[] costs, double[] gains, double money)
    {
        double gained = 0;
        foreach (var site in ByPrice(costs, gains))
        {
            if (costs[site] > money) return gained + (gains[site] * money / costs[site]);
            (gained, money) = (gained + gains[site], money - costs[site]);
        }

        return gained;
    }

    /// <summary>The least that a choice costs which gains so much, with what one more gain costs.</summary>
    public static (double Cost, double Price) Least(double[] costs, double[] gains, double needed)
    {
        if (needed <= 0) return (0, 0);
        double cost = 0, gained = 0;
        foreach (var site in ByPrice(costs, gains))
        {
            if (gained + gains[site] >= needed)
                return (cost + (costs[site] * (needed - gained) / gains[site]), costs[site] / gains[site]);
            (cost, gained) = (cost + costs[site], gained + gains[site]);
        }

        return (double.PositiveInfinity, double.PositiveInfinity);
    }

    /// <summary>The least that choices cost which gain so much, for several amounts that rise.</summary>
    public static double[] Least(double[] costs, double[] gains, double[] needed)
    {
        var least = new double[needed.Length];
        double cost = 0, gained = 0;
        var next = 0;
        foreach (var site in ByPrice(costs, gains))
        {
            while (next < needed.Length && gained + gains[site] >= needed[next])
            {
                least[next] = Math.Max(0, cost + (costs[site] * (needed[next] - gained) / gains[site]));
                next++;
            }

            if (next == needed.Length) return least;
            (cost, gained) = (cost + costs[site], gained + gains[site]);
        }

        for (; next < needed.Length; next++) least[next] = needed[next] <= 0 ? 0 : double.PositiveInfinity;
        return least;
    }

    private static int[] ByPrice(double[] costs, double[] gains)
    {
        var count = 0;
        var (prices, order) = (new double[costs.Length], new int[costs.Length]);
        for (var site = 0; site < costs.Length; site++)
        {
            if (!(gains[site] > 0)) continue;
            (prices[count], order[count]) = (costs[site] / gains[site], site);
            count++;
        }

        Array.Sort(prices, order, 0, count);
        return order[..count];
    }
}
