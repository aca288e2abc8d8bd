namespace Crn.Domain.SiteSelection.Search;

/// <content>What no set can beat, and the sites that it decides about.</content>
internal sealed partial class LargeSearch
{
    private void Cheapest(double wanted, bool withNodes)
    {
        if (MomentBounds.Holds(request)) ByMoments(wanted);
        if (withNodes && request.CommonSpread <= MostSpread) ByNodes(wanted);
    }

    // Caps and all, where something is left to be said.
    private void ByNodes(double wanted)
    {
        for (var round = 0; round < MostRounds && Best is { } best && LeastCost < best.Cost && Open.Count > 0; round++)
        {
            var cost = Certain.Sum(i => costs[i]);
            var bound = new NodeBound(nodes, counts, Certain, Open, [.. Open.Select(i => costs[i])], MostMoney() - cost, wanted);
            var below = bound.LeastCost(wanted - 1e-9);
            var total = Rounded(double.IsPositiveInfinity(below.Cost) ? (double)best.Cost : below.Cost + cost);
            if (total > LeastCost || Prices is null)
                (LeastCost, Prices) = (decimal.Max(total, LeastCost), new(null, below.Cells, Open, cost));
            if (below.Cells.Count > 0) Levels(Certain, Open, below.Cells.MinBy(cell => cell.Cost).Gains!, below.Cost, cost);
            if (!Fix(null, below, cost)) return;
        }
    }

    private void ByMoments(double wanted)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var (bound, cost) = Bound(Certain, Open);
            var below = bound.LeastCost(wanted - 1e-9);
            IsOutOfReach = double.IsPositiveInfinity(below.Cost) && Best is null;
            var total = double.IsPositiveInfinity(below.Cost) ? (double)(Best?.Cost ?? 0) : below.Cost + cost;
            LeastCost = decimal.Max(LeastCost, Rounded(total));
            Prices = new(bound, below.Cells, Open, cost);
            if (Best is null) return;
            Levels(Certain, Open, below, cost);
            if (!Fix(bound, below, cost)) return;
        }
    }

    // Sites without which, or with which, no set costs as little as the best found are in, or out, for certain.
    private bool Fix(MomentBound? bound, CostBound below, double cost)
    {
        var most = (double)Best!.Cost + 1e-6;
        var cells = below.Cells.Where(cell => cell.Cost + cost <= most).ToList();
        var surely = Open.Where((_, i) => cells.TrueForAll(cell => cell.Cost + cost + Drop(bound, Open, i, cell) > most)).ToList();
        var never = Open.Where((_, i) => cells.TrueForAll(cell => cell.Cost + cost + Take(bound, Open, i, cell) > most)).ToHashSet();
        if (cells.Count == 0 || (surely.Count == 0 && never.Count == 0)) return false;
        Certain = [.. Certain, .. surely];
        Open = [.. Open.Except(surely).Where(site => !never.Contains(site))];
        return true;
    }

    // What leaving a site out adds to the bound of a cell, and what taking it adds.
    private double Drop(MomentBound? bound, List<int> open, int i, CellPrice cell) =>
        Math.Max(0, (cell.Price * cell.GainOf(i, bound)) - costs[open[i]]);

    private double Take(MomentBound? bound, List<int> open, int i, CellPrice cell) =>
        Math.Max(0, costs[open[i]] - (cell.Price * Math.Max(0, cell.GainOf(i, bound))));

    private void MostProbable()
    {
        var musts = Musts();
        var open = Enumerable.Range(0, candidates.Count).Except(musts).ToList();
        if (open.Count == 0 || request.CommonSpread > MostSpread) return;
        var money = (double)budget!.Value - musts.Sum(i => costs[i]);
        if (MomentBounds.Holds(request)) MostProbability = Math.Min(1, Bound(musts, open).Bound.MostProbability(money) + 1e-9);
        if (!rules.Any)
        {
            foreach (var tilt in (double[])[0, 0.02, 0.05, 0.1, 0.2, 0.4])
                Knapsack(musts, open, [.. open.Select(i => moments[i].Mean - (tilt * moments[i].Variance))], money);
        }

        for (var round = 0; round < MostRounds && money > 0 && Best is { Probability: > 0 } best; round++)
        {
            var bound = new NodeBound(nodes, counts, musts, open, [.. open.Select(i => costs[i])], money + 1e-6, best.Probability);
            var (most, gains) = bound.MostProbability(best.Probability);
            MostProbability = Math.Min(MostProbability, most + 1e-9);
            Knapsack(musts, open, gains, money);
            if (ReferenceEquals(best, Best)) return;
        }
    }
}
