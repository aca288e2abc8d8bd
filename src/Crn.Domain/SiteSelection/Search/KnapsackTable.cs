namespace Crn.Domain.SiteSelection.Search;

/// <summary>For every amount of money the choice with most gain, exactly where costs have a common measure that is not too small.</summary>
internal sealed class KnapsackTable
{
    private const int MostLevels = 6_000;
    private readonly bool[][] taken;
    private readonly int[] units;

    public KnapsackTable(double[] costs, double[] gains, double money)
    {
        var common = (double)Common(costs.Select(cost => (decimal)Math.Round(cost, 2)));
        Unit = common > 0 && money / common <= MostLevels ? common : Math.Max(money, 1) / MostLevels;
        Levels = Math.Max(0, (int)Math.Floor((money / Unit) + 1e-9));
        units = [.. costs.Select(cost => (int)Math.Min(int.MaxValue / 2, Math.Ceiling((cost / Unit) - 1e-9)))];
        var best = new double[Levels + 1];
        taken = new bool[costs.Length][];
        for (var i = 0; i < costs.Length; i++)
        {
            taken[i] = new bool[Levels + 1];
            if (gains[i] <= 0) continue;
            for (var level = Levels; level >= units[i]; level--)
            {
                if (best[level - units[i]] + gains[i] <= best[level]) continue;
                best[level] = best[level - units[i]] + gains[i];
                taken[i][level] = true;
            }
        }
    }

    public double Unit { get; }

    public int Levels { get; }

    /// <summary>The items of the best choice for so much money.</summary>
    public List<int> At(int level)
    {
        List<int> items = [];
        for (var i = taken.Length - 1; i >= 0; i--)
        {
            if (!taken[i][level]) continue;
            items.Add(i);
            level -= units[i];
        }

        return items;
    }

    /// <summary>The largest amount of which every one is a multiple; 0 when there is none.</summary>
    public static decimal Common(IEnumerable<decimal> amounts)
    {
        decimal common = 0;
        foreach (var amount in amounts)
        {
            var (a, b) = (amount, common);
            while (b != 0) (a, b) = (b, a % b);
            common = a;
        }

        return common;
    }
}
