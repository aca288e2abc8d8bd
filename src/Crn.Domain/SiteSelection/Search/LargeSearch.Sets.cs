namespace Crn.Domain.SiteSelection.Search;

/// <content>Good sets: greedy ones, exact knapsacks, exchanges.</content>
internal sealed partial class LargeSearch
{
    // Sites in the order of what they gain for a price, within the limits, until the set does what is asked or the money is spent.
    private void Greedy(double tilt, double[] prices)
    {
        var isIn = new bool[candidates.Count];
        var sum = counts.Sum([]);
        decimal cost = 0;
        var order = Enumerable.Range(0, candidates.Count).OrderByDescending(i => request.MustHave.Contains(candidates[i].Code))
            .ThenByDescending(i => (moments[i].Mean - (tilt * moments[i].Variance)) / Math.Max(prices[i], 0.01)).ToList();
        foreach (var site in Wanted(isIn, order))
        {
            var must = request.MustHave.Contains(candidates[site].Code);
            if (isIn[site] || !rules.MayAdd(isIn, site) || cost + candidates[site].Cost.Amount > budget) continue;
            if (!must && moments[site].Mean <= tilt * moments[site].Variance && !rules.IsWanted(isIn, site)) continue;
            if (!must && probability is { } wanted && counts.Reaches(sum) >= wanted && !rules.IsWanted(isIn, site)) continue;
            isIn[site] = true;
            cost += candidates[site].Cost.Amount;
            sum = counts.Plus(sum, site);
        }

        Consider(isIn);
        if (Best is null && probability is not null) Reach(isIn);
    }

    // What a lower limit wants comes first, each time anew.
    private IEnumerable<int> Wanted(bool[] isIn, List<int> order)
    {
        foreach (var site in order.Where(i => request.MustHave.Contains(candidates[i].Code))) yield return site;
        if (rules.Any)
        {
            foreach (var site in order)
            {
                if (!isIn[site] && rules.IsWanted(isIn, site)) yield return site;
            }
        }

        foreach (var site in order) yield return site;
    }

    // The best knapsack of every amount from the bound up to the best set, each asked exactly.
    private void Levels(Limit limit, CostBound below, double taken)
    {
        foreach (var cell in below.Cells.OrderBy(cell => cell.Cost).Take(3)) Levels(limit, cell.Gains, below.Cost, taken);
    }

    private void Levels(Limit limit, double[] gains, double least, double taken)
    {
        var most = limit.Most(MostMoney()) - taken;
        if (!(most > 0) || double.IsPositiveInfinity(most)) return;
        var table = new KnapsackTable([.. Open.Select(i => limit.Amounts[i])], gains, most);
        var (misses, last) = (0, (List<int>?)null);
        for (var level = table.Levels; level >= 0 && misses < 12 && level * table.Unit >= least - table.Unit; level--)
        {
            var before = Best;
            var items = table.At(level);
            if (last is not null && items.SequenceEqual(last)) continue;
            Consider(FoundSet.Flags(Certain.Concat((last = items).Select(i => Open[i])), candidates.Count));
            misses = ReferenceEquals(before, Best) ? misses + 1 : 0;
        }
    }

    // The set that gains most within the budget.
    private void Knapsack(Limit limit, double[] gains)
    {
        var left = limit.Most(MostMoney()) - Certain.Sum(i => limit.Amounts[i]);
        if (left < 0) return;
        var table = new KnapsackTable([.. Open.Select(i => limit.Amounts[i])], gains, left);
        Consider(FoundSet.Flags(Certain.Concat(table.At(table.Levels).Select(i => Open[i])), candidates.Count));
    }

    // One or two exchanges at a time, as long as the set gets better.
    private void Exchange()
    {
        if (Best is not { } best || candidates.Count == 0) return;
        exchanges.Value.Improve(FoundSet.Flags(best.Members, candidates.Count), isMust, probability, budget, isIn =>
        {
            var before = Best;
            Consider(isIn);
            return !ReferenceEquals(before, Best);
        });
    }

    // A set that is not probable enough is made more so, whatever it costs.
    private void Reach(bool[] isIn)
    {
        if (!rules.IsAllowed(isIn)) return;
        exchanges.Value.Improve(isIn, isMust, null, decimal.MaxValue, better =>
        {
            Consider(better);
            return Best is null;
        });
    }
}
