namespace Crn.Domain.SiteSelection.Search;

/// <content>What no set can beat, and the sites that it decides about.</content>
internal sealed partial class LargeSearch
{
    private void Cheapest(double wanted)
    {
        // More sites never make the target less probable.
        if (Best is null && counts.Reaches(counts.Sum(Enumerable.Range(0, candidates.Count))) < wanted - 1e-9)
        {
            IsOutOfReach = true;
            return;
        }

        for (var round = 0; round < MostRounds && Open.Count > 0 && !(LeastCost >= Best?.Cost); round++)
        {
            var (before, cost) = (Best, Certain.Sum(i => costs[i]));
            var below = Bound(wanted, cost).LeastCost(wanted - 1e-9);
            if (Best is null)
            {
                (IsOutOfReach, Prices) = (below.Cells.Count == 0, new(below.Cells, Open, cost));
                LeastCost = IsOutOfReach ? 0 : Rounded(below.Cost + cost);
                return;
            }

            var total = Rounded(double.IsPositiveInfinity(below.Cost) ? (double)Best.Cost : below.Cost + cost);
            if (total >= LeastCost || Prices is null) (LeastCost, Prices) = (decimal.Max(total, LeastCost), new(below.Cells, Open, cost));
            Levels(below, cost);
            if (!Fix(below, cost) && ReferenceEquals(before, Best)) return;
        }
    }

    private void MostProbable()
    {
        for (var round = 0; round < MostRounds && Open.Count > 0 && Best is { Probability: > 0 } best; round++)
        {
            var cost = Certain.Sum(i => costs[i]);
            if (cost >= MostMoney()) return;
            var bound = Bound(best.Probability, cost);
            var (most, gains) = bound.MostProbability(best.Probability - 1e-9);
            MostProbability = Math.Min(MostProbability, most + 1e-9);
            var below = bound.LeastCost(best.Probability - 1e-9);
            Prices = new(below.Cells, Open, cost);
            Knapsack(gains);
            if (!Fix(below, cost) && ReferenceEquals(best, Best)) return;
        }
    }

    private NodeBound Bound(double wanted, double cost) =>
        new(nodes, counts, Certain, Open, [.. Open.Select(i => costs[i])], MostMoney() - cost, wanted);

    // Sites without which, or with which, no set is as good as the best found are in, or out, for certain.
    private bool Fix(CostBound below, double cost)
    {
        var most = MostMoney();
        var cells = below.Cells.Where(cell => cell.Cost + cost <= most).ToList();
        var surely = Open.Where((_, i) => cells.TrueForAll(cell => cell.Cost + cost + Drop(i, cell) > most)).ToList();
        var never = Open.Where((_, i) => cells.TrueForAll(cell => cell.Cost + cost + Take(i, cell) > most)).ToHashSet();
        if (cells.Count == 0 || (surely.Count == 0 && never.Count == 0)) return false;
        Certain = [.. Certain, .. surely];
        Open = [.. Open.Except(surely).Where(site => !never.Contains(site))];
        return true;
    }

    // What leaving a site out adds to the bound of a cell, and what taking it adds.
    private double Drop(int i, CellPrice cell) => Math.Max(0, (cell.Price * cell.Gains[i]) - costs[Open[i]]);

    private double Take(int i, CellPrice cell) => Math.Max(0, costs[Open[i]] - (cell.Price * Math.Max(0, cell.Gains[i])));
}
