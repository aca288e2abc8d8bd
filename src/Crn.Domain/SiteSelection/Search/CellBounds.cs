namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// The bound on cost, or on what is taken up of other limits, of every cell, carried along as sites are decided: a decision against a
/// site's price adds what it loses.
/// </summary>
internal sealed class CellBounds
{
    private readonly double[][] ifIn;
    private readonly double[][] ifOut;
    private readonly double[][] bounds;
    private readonly Limit limit;

    /// <param name="prices">The prices, of some of the candidates.</param>
    /// <param name="places">The candidate at each place of the search.</param>
    public CellBounds(CellPrices prices, int[] places)
    {
        limit = prices.Limit;
        var cells = prices.Cells.Where(cell => double.IsFinite(cell.Cost)).ToList();
        ifIn = [.. places.Select(_ => new double[cells.Count])];
        ifOut = [.. places.Select(_ => new double[cells.Count])];
        bounds = [.. Enumerable.Range(0, places.Length + 1).Select(_ => new double[cells.Count])];
        int[] at = [.. prices.Sites.Select(site => Array.IndexOf(places, site))];
        for (var c = 0; c < cells.Count; c++)
        {
            var cell = cells[c];
            bounds[0][c] = prices.Certain + (cell.Price * cell.Needed);
            for (var i = 0; i < prices.Sites.Count; i++)
            {
                // What is not among the candidates saves nothing.
                if (at[i] is not (>= 0 and var place)) continue;
                var saved = (cell.Price * cell.Gains[i]) - prices.Limit.Amounts[prices.Sites[i]];
                bounds[0][c] -= Math.Max(0, saved);
                ifOut[place][c] = Math.Max(0, saved);
                ifIn[place][c] = Math.Max(0, -saved);
            }
        }
    }

    /// <summary>The most that a set takes up which costs no more than so much.</summary>
    public double Most(double money) => limit.Most(money);

    /// <summary>The same, when another site further on is known to be in, or out, too; more than a sum where it is.</summary>
    public double Least(int place, int other, bool isIn, double enough)
    {
        var (own, loss) = (bounds[place + 1], isIn ? ifIn[other] : ifOut[other]);
        var least = double.PositiveInfinity;
        for (var c = 0; c < own.Length; c++)
        {
            least = Math.Min(least, own[c] + loss[c]);
            if (least <= enough) break;
        }

        return least;
    }

    /// <summary>What a set costs at least when the candidate at a place is decided too, after those before it.</summary>
    public double Decide(int place, bool isIn)
    {
        var (from, to, loss) = (bounds[place], bounds[place + 1], isIn ? ifIn[place] : ifOut[place]);
        var least = double.PositiveInfinity;
        for (var c = 0; c < from.Length; c++) least = Math.Min(least, to[c] = from[c] + loss[c]);
        return least;
    }
}
