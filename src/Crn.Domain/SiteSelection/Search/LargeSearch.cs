namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// The search where there are too many candidates to look at every set: good sets first, then a bound by moments that fixes candidates for
/// certain, then better sets one exchange after another.
/// </summary>
/// <remarks>The steps do not depend on how many nodes are allowed; more of them only go further. Deterministic.</remarks>
internal sealed class LargeSearch
{
    private const int MostRounds = 6;
    private const int MostTried = 2_000;
    private readonly IReadOnlyList<SiteCandidate> candidates;
    private readonly SelectionRequest request;
    private readonly SelectionRules rules;
    private readonly LazyCounts counts;
    private readonly SiteMoments[] moments;
    private readonly double[] costs;
    private readonly MomentBounds bounds;
    private readonly double? probability;
    private readonly decimal? budget;
    private int evaluations;

    public LargeSearch(IReadOnlyList<SiteCandidate> candidates, SelectionRequest request, double? probability, decimal? budget)
    {
        (this.candidates, this.request, this.probability, this.budget) = (candidates, request, probability, budget);
        rules = new(request, candidates);
        counts = new(candidates, request);
        moments = [.. candidates.Select(candidate => SiteMoments.Of(candidate.Site, request.By))];
        costs = [.. candidates.Select(candidate => (double)candidate.Cost.Amount)];
        bounds = new(candidates, request, counts, moments, costs);
    }

    /// <summary>The best set found.</summary>
    public FoundSet? Best { get; private set; }

    /// <summary>No set that is probable enough costs less.</summary>
    public decimal LeastCost { get; private set; }

    /// <summary>No set within the budget is more probable.</summary>
    public double MostProbability { get; private set; } = 1;

    /// <summary>Whether no set can be so probable, whatever it costs.</summary>
    public bool IsOutOfReach { get; private set; }

    /// <summary>The sites that every set at least as good as the best one found has.</summary>
    public List<int> Certain { get; private set; } = [];

    /// <summary>The sites that such a set may have or not.</summary>
    public List<int> Open { get; private set; } = [];

    /// <summary>The prices of the last bound on cost.</summary>
    public CellPrices? Prices { get; private set; }

    /// <summary>How many sets were evaluated exactly.</summary>
    public int Evaluations => evaluations;

    public void Run()
    {
        foreach (var tilt in (double[])[0, 0.02, 0.05, 0.1, 0.2]) Greedy(tilt);
        if (probability is { } wanted) Cheapest(wanted);
        else MostProbable();
        Exchange();
        if (probability is not null && Best is { } best) LeastCost = decimal.Min(LeastCost, best.Cost);
        if (budget is not null && Best is { } chosen) MostProbability = Math.Max(MostProbability, chosen.Probability);
    }

    private void Cheapest(double wanted)
    {
        (Certain, Open) = (Musts(), Enumerable.Range(0, candidates.Count).Except(Musts()).ToList());
        if (!MomentBounds.Holds(request)) return;
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
    private bool Fix(MomentBound bound, CostBound below, double cost)
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
    private double Drop(MomentBound bound, List<int> open, int i, CellPrice cell) =>
        Math.Max(0, (cell.Price * bound.GainOf(i, cell.Rate)) - costs[open[i]]);

    private double Take(MomentBound bound, List<int> open, int i, CellPrice cell) =>
        Math.Max(0, costs[open[i]] - (cell.Price * Math.Max(0, bound.GainOf(i, cell.Rate))));

    private void MostProbable()
    {
        var musts = Musts();
        var open = Enumerable.Range(0, candidates.Count).Except(musts).ToList();
        if (!MomentBounds.Holds(request)) return;
        var (bound, cost) = Bound(musts, open);
        MostProbability = Math.Min(1, bound.MostProbability((double)budget!.Value - cost) + 1e-9);
        if (!rules.Any) foreach (var tilt in (double[])[0, 0.02, 0.05, 0.1, 0.2, 0.4])
            Knapsack(musts, open, tilt, (double)budget.Value - cost);
    }

    private List<int> Musts() => [.. Enumerable.Range(0, candidates.Count).Where(i => request.MustHave.Contains(candidates[i].Code))];

    private (MomentBound Bound, double Cost) Bound(List<int> certain, List<int> open) =>
        (bounds.Of(certain, open, Best?.Members, MostMoney()), certain.Sum(i => costs[i]));

    private double MostMoney() => (double?)(budget ?? Best?.Cost) + 1e-6 ?? double.PositiveInfinity;

    // Sites in the order of what they gain for their cost, within the limits, until the set does what is asked or the money is spent.
    private void Greedy(double tilt)
    {
        var isIn = new bool[candidates.Count];
        var sum = counts.Sum([]);
        decimal cost = 0;
        var order = Enumerable.Range(0, candidates.Count).OrderByDescending(i => request.MustHave.Contains(candidates[i].Code))
            .ThenByDescending(i => (moments[i].Mean - (tilt * moments[i].Variance)) / Math.Max(costs[i], 0.01)).ToList();
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
    private void Levels(List<int> certain, List<int> open, CostBound below, double cost)
    {
        if (below.Cells.Count == 0 || Best is null) return;
        var tilt = below.Cells.MinBy(cell => cell.Cost).Rate.Tilt is var best and >= 0 ? best : 0.05;
        foreach (var factor in (double[])[1, 0.6, 1.5])
        {
            var table = new KnapsackTable([.. open.Select(i => costs[i])],
                [.. open.Select(i => moments[i].Mean - (tilt * factor * moments[i].Variance))], (double)Best.Cost - cost);
            var misses = 0;
            for (var level = table.Levels;
                level >= 0 && misses < 12 && level * table.Unit + cost >= below.Cost + cost - table.Unit; level--)
            {
                var before = Best;
                Consider(In(certain.Concat(table.At(level).Select(i => open[i]))));
                misses = ReferenceEquals(before, Best) ? misses + 1 : 0;
            }
        }
    }

    private void Knapsack(List<int> certain, List<int> open, double tilt, double money)
    {
        if (money < 0) return;
        var table = new KnapsackTable([.. open.Select(i => costs[i])],
            [.. open.Select(i => moments[i].Mean - (tilt * moments[i].Variance))], money);
        Consider(In(certain.Concat(table.At(table.Levels).Select(i => open[i]))));
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

    private void Consider(bool[] isIn)
    {
        var members = Enumerable.Range(0, isIn.Length).Where(i => isIn[i]).ToList();
        var cost = members.Sum(i => candidates[i].Cost.Amount);
        if (cost > budget || (budget is null && cost > Best?.Cost) || !rules.IsAllowed(isIn)) return;
        evaluations++;
        var found = new FoundSet(members, cost, counts.Reaches(counts.Sum(members)));
        if (!(found.Probability < probability - 1e-12) && found.IsBetterThan(Best, budget is not null)) Best = found;
    }

    // Costs are sums of those of the candidates: none lies between two multiples of what they have in common.
    private decimal Rounded(double cost)
    {
        var common = KnapsackTable.Common(candidates.Select(candidate => candidate.Cost.Amount));
        var exact = (decimal)Math.Max(0, Math.Min(cost, 1e15)) * 0.999999999m;
        return common > 0 ? decimal.Ceiling(exact / common) * common : exact;
    }
}
