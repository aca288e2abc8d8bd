namespace Crn.Domain.SiteSelection.Search;

/// <content>What no set can beat, and the sites that it decides about.</content>
internal sealed partial class LargeSearch
{
    /// <summary>Bounds alone, for sets that cost no more, or are no less probable, than a known one: no other set is looked for.</summary>
    public void Bound(FoundSet known)
    {
        (Best, isBoundOnly) = (known, true);
        (Certain, Open) = (Musts(), Enumerable.Range(0, candidates.Count).Except(Musts()).ToList());
        var level = probability ?? known.Probability;
        for (var round = 0; round < MostRounds && Open.Count > 0; round++)
        {
            var isFixed = false;
            Prices.Clear();
            foreach (var limit in Limits())
            {
                var taken = Certain.Sum(i => limit.Amounts[i]);
                var below = Bound(limit, level, taken).LeastCost(level - 1e-9);
                Prices.Add(new(below.Cells, Open, taken, limit));
                Learn(below);
                isFixed |= Fix(limit, below, taken);
            }

            if (!isFixed) return;
        }
    }

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
                LeastCost = decimal.Max(LeastCost, Rounded(double.IsPositiveInfinity(below.Cost) ? (double)(Best?.Cost ?? 0)
                    : limit.Cost(below.Cost + taken)));
                Learn(below);
                Levels(limit, below, taken);
                isFixed |= Fix(limit, below, taken);
            }

            Exchange();
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
                if (taken >= limit.Most(MostMoney())) continue;
                var bound = Bound(limit, best.Probability, taken);
                var (most, gains) = bound.MostProbability(best.Probability - 1e-9);
                MostProbability = Math.Min(MostProbability, most + 1e-9);
                var below = bound.LeastCost(best.Probability - 1e-9);
                Prices.Add(new(below.Cells, Open, taken, limit));
                Learn(below);
                Knapsack(limit, gains);
                isFixed |= Fix(limit, below, taken);
            }

            Exchange();
            if (!isFixed && ReferenceEquals(best, Best)) return;
        }
    }

    // Money and the limits, weighed; where no set is known, money, and the limits alone.
    private IEnumerable<Limit> Limits()
    {
        Limit money = new(costs, 1, 0);
        var prices = rows.Count > 0 ? new LimitPrices(rows, costs, Certain, Open) : null;
        if (Best is null || prices is null)
        {
            yield return money;
            if (Best is null && prices?.WithoutMoney(worth, needed) is { } alone) yield return alone;
            yield break;
        }

        if (!isLearnt) needed = Best.Members.Except(Certain).Sum(i => worth[i]);
        if (prices.Weighed(worth, needed) is not { } weighed)
        {
            yield return money;
            yield break;
        }

        if (!isBoundOnly) Greedy(0, weighed.Amounts);
        yield return weighed;
    }

    // What sites add where the bound is least, the certain ones beside.
    private void Learn(CostBound below)
    {
        if (below.Cells.Count == 0) return;
        var least = below.Cells.MinBy(cell => cell.Cost);
        worth = new double[costs.Length];
        for (var i = 0; i < Open.Count; i++) worth[Open[i]] = least.Gains[i];
        (needed, isLearnt) = (least.Needed, true);
    }

    private NodeBound Bound(Limit limit, double wanted, double taken) => new(nodes, counts, Certain, Open,
        [.. Open.Select(i => limit.Amounts[i])], limit.Most(MostMoney()) - taken, wanted);

    // Sites without which, or with which, no set is as good as the best found are in, or out, for certain.
    private bool Fix(Limit limit, CostBound below, double taken)
    {
        var most = limit.Most(MostMoney());
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
