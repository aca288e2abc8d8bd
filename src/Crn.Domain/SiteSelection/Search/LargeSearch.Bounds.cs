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
            var (before, isFixed) = (Best, false);
            Prices.Clear();
            foreach (var limit in Limits())
            {
                var taken = Certain.Sum(i => limit.Amounts[i]);
                var below = Bound(limit, wanted, taken).LeastCost(wanted - 1e-9);
                if (Best is null && below.Cells.Count == 0) IsOutOfReach = true;
                Prices.Add(new(below.Cells, Open, taken, limit));
                LeastCost = decimal.Max(LeastCost, Rounded(Cost(limit, below.Cost + taken)));
                if (limit.Parts == 0 && Best is not null) Levels(below, taken);
                if (limit.Parts > 0 && below.Cells.Count > 0) Within(below.Cells.MinBy(cell => cell.Cost).Gains);
                isFixed |= Fix(limit, below, taken);
            }

            if (IsOutOfReach || (!isFixed && ReferenceEquals(before, Best))) return;
        }
    }

    private void MostProbable()
    {
        for (var round = 0; round < MostRounds && Open.Count > 0 && Best is { Probability: > 0 } best; round++)
        {
            var isFixed = false;
            Prices.Clear();
            foreach (var limit in Limits())
            {
                var taken = Certain.Sum(i => limit.Amounts[i]);
                if (taken >= limit.Most) continue;
                var bound = Bound(limit, best.Probability, taken);
                var (most, gains) = bound.MostProbability(best.Probability - 1e-9);
                MostProbability = Math.Min(MostProbability, most + 1e-9);
                var below = bound.LeastCost(best.Probability - 1e-9);
                Prices.Add(new(below.Cells, Open, taken, limit));
                if (limit.Parts == 0) Knapsack(gains);
                else Within(gains);
                isFixed |= Fix(limit, below, taken);
            }

            if (!isFixed && ReferenceEquals(best, Best)) return;
        }
    }

    // Money first; then the limits that bind, with money as shares of each together.
    private IEnumerable<Limit> Limits()
    {
        var money = MostMoney();
        yield return new(costs, money, 0);
        Limit[] binding = [.. rules.Limits(Best?.Members)];
        if (binding.Length == 0) yield break;
        if (money < double.PositiveInfinity && money > 0) binding = [.. binding, new([.. costs.Select(cost => cost / money)], 1, 1)];
        yield return new([.. costs.Select((_, i) => binding.Sum(limit => limit.Amounts[i]))], binding.Length + 1e-9, binding.Length);
    }

    // What a set costs at least that takes up so much: of every other limit it takes up no more than all.
    private double Cost(Limit limit, double taken) => double.IsPositiveInfinity(taken) ? (double)(Best?.Cost ?? 0)
        : limit.Parts == 0 ? taken : double.IsPositiveInfinity(MostMoney()) ? 0 : MostMoney() * (taken - (limit.Parts - 1));

    private NodeBound Bound(Limit limit, double wanted, double taken) =>
        new(nodes, counts, Certain, Open, [.. Open.Select(i => limit.Amounts[i])], limit.Most - taken, wanted);

    // Sites without which, or with which, no set is as good as the best found are in, or out, for certain.
    private bool Fix(Limit limit, CostBound below, double taken)
    {
        var most = limit.Parts == 0 ? MostMoney() : limit.Most;
        var cells = below.Cells.Where(cell => cell.Cost + taken <= most).ToList();
        var surely = Open.Where((site, i) => cells.TrueForAll(cell => cell.Cost + taken + Drop(i, site, cell) > most)).ToList();
        var never = Open.Where((site, i) => cells.TrueForAll(cell => cell.Cost + taken + Take(i, site, cell) > most)).ToHashSet();
        if (cells.Count == 0 || (surely.Count == 0 && never.Count == 0)) return false;
        Certain = [.. Certain, .. surely];
        Open = [.. Open.Except(surely).Where(site => !never.Contains(site))];
        return true;

        // What leaving a site out adds to the bound of a cell, and what taking it adds.
        double Drop(int i, int site, CellPrice cell) => Math.Max(0, (cell.Price * cell.Gains[i]) - limit.Amounts[site]);

        double Take(int i, int site, CellPrice cell) => Math.Max(0, limit.Amounts[site] - (cell.Price * Math.Max(0, cell.Gains[i])));
    }
}
