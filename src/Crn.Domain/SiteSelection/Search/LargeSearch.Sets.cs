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

    // The best knapsack of every cost from the bound up to the best set, each asked exactly.
    private void Levels(CostBound below, double cost)
    {
        foreach (var cell in below.Cells.OrderBy(cell => cell.Cost).Take(3)) Levels(cell.Gains, below.Cost, cost);
    }

    private void Levels(double[] gains, double least, double cost)
    {
        var table = new KnapsackTable([.. Open.Select(i => costs[i])], gains, (double)Best!.Cost - cost);
        var misses = 0;
        for (var level = table.Levels; level >= 0 && misses < 12 && level * table.Unit >= least - table.Unit; level--)
        {
            var before = Best;
            Consider(In(Certain.Concat(table.At(level).Select(i => Open[i]))));
            misses = ReferenceEquals(before, Best) ? misses + 1 : 0;
        }
    }

    // Sets that gain most within the limits that bind, money weighed more or less beside them.
    private void Within(double[] gains)
    {
        Limit[] binding = [.. rules.Limits(Best?.Members)];
        var money = Math.Min(MostMoney(), costs.Sum());
        foreach (var weight in (double[])[0.03, 0.1, 0.3, 1, 3])
        {
            double[] amounts = [.. costs.Select((cost, i) => (weight * cost / money) + binding.Sum(limit => limit.Amounts[i]))];
            var most = weight + binding.Length - Certain.Sum(i => amounts[i]);
            if (!(most > 0)) continue;
            var table = new KnapsackTable([.. Open.Select(i => 1_000 * amounts[i] / most)], gains, 1_000);
            for (var share = 1.0; share > 0.8; share -= 0.01)
                Consider(In(Certain.Concat(table.At((int)(share * table.Levels)).Select(i => Open[i]))));
        }
    }

    // The set that gains most within the budget.
    private void Knapsack(double[] gains)
    {
        var left = MostMoney() - Certain.Sum(i => costs[i]);
        if (left < 0) return;
        var table = new KnapsackTable([.. Open.Select(i => costs[i])], gains, left);
        Consider(In(Certain.Concat(table.At(table.Levels).Select(i => Open[i]))));
    }

    // One site out, one in, or both, the most promising first, as long as it gets better.
    private void Exchange()
    {
        for (var improved = true; improved && Best is not null;)
        {
            improved = false;
            var isIn = In(Best.Members);
            foreach (var (drop, add) in Moves(isIn))
            {
                if (evaluations >= MostTried) return;
                if (drop >= 0) isIn[drop] = false;
                var may = add < 0 || rules.MayAdd(isIn, add);
                if (add >= 0) isIn[add] = true;
                var before = Best;
                if (may) Consider(isIn);
                if (drop >= 0) isIn[drop] = true;
                if (add >= 0) isIn[add] = false;
                if (ReferenceEquals(before, Best)) continue;
                improved = true;
                break;
            }
        }
    }

    private List<(int Drop, int Add)> Moves(bool[] isIn)
    {
        var ins = Enumerable.Range(0, isIn.Length).Where(i => isIn[i] && !request.MustHave.Contains(candidates[i].Code))
            .Prepend(-1).ToList();
        var outs = Enumerable.Range(0, isIn.Length).Where(i => !isIn[i]).Prepend(-1).ToList();
        var spare = budget is { } money ? money - Best!.Cost : 0;
        return (from drop in ins
                from add in outs
                where drop >= 0 || add >= 0
                let saved = (drop < 0 ? 0 : candidates[drop].Cost.Amount) - (add < 0 ? 0 : candidates[add].Cost.Amount)
                let gained = (add < 0 ? 0 : Gain(add)) - (drop < 0 ? 0 : Gain(drop))
                where budget is null ? saved > 0 && gained > -0.02 * request.Target : saved >= -spare && gained > 0
                orderby budget is null ? gained + ((double)saved * 1e-9) : gained descending, drop, add
                select (drop, add)).Take(60).ToList();
    }

    private double Gain(int site) => moments[site].Mean - (0.05 * moments[site].Variance);

    private bool[] In(IEnumerable<int> members)
    {
        var isIn = new bool[candidates.Count];
        foreach (var member in members) isIn[member] = true;
        return isIn;
    }
}
