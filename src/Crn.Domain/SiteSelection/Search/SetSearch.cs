namespace Crn.Domain.SiteSelection.Search;

/// <summary>Branch and bound, depth first, the candidate with most recruits for its money first, in before out.</summary>
internal sealed class SetSearch
{
    private const double Tolerance = 1e-10;

    // What the nodes that are left out may weigh together.
    private const double Slack = 1e-7;

    private readonly SelectionProblem problem;
    private readonly BoundTable bounds;
    private readonly CellBounds[] cells;
    private readonly bool[] isIn;
    private readonly double[][] sums;
    private readonly decimal leastDifference;
    private int nodes;

    /// <param name="problem">The problem.</param>
    /// <param name="start">A set known to do what is asked, by the places of candidates by code.</param>
    /// <param name="cells">Bounds on cost and on other limits for the candidates in the order of the search.</param>
    /// <param name="least">A set that is probable enough costs no less.</param>
    public SetSearch(SelectionProblem problem, FoundSet? start = null, Func<int[], CellBounds[]>? cells = null,
        decimal least = 0)
    {
        (this.problem, Best, this.cells) = (problem, start, cells?.Invoke(problem.Order) ?? []);
        isIn = new bool[problem.Count];
        sums = [.. Enumerable.Range(0, problem.Count + 1).Select(_ => new double[problem.Weights.Length * problem.Target])];
        for (var f = 0; f < problem.Weights.Length; f++) sums[0][f * problem.Target] = 1;
        for (var must = 0; must < problem.Musts; must++) AddTo(must, must);
        if (problem.Probability is not null && start is null) Greedy();
        bounds = new(problem, Math.Max(0, (problem.Budget ?? Best?.Cost ?? problem.Costs.Sum()) - problem.MustCost),
            (problem.Budget ?? least) - problem.MustCost);
        // Where units are exact, whatever is cheaper is cheaper by one of them.
        leastDifference = bounds.Unit > 0 && problem.Costs.Skip(problem.Musts).All(cost => cost % bounds.Unit == 0) ? bounds.Unit : 0;
    }

    /// <summary>The best set found.</summary>
    public FoundSet? Best { get; private set; }

    /// <summary>Whether everything was looked at or ruled out.</summary>
    public bool IsComplete => nodes <= problem.Request.MostNodes;

    /// <summary>The least any set that is probable enough can cost, from the bound at the root.</summary>
    public decimal LeastCost
    {
        get
        {
            var level = 0;
            while (level < bounds.Levels && AtRoot(level * bounds.Unit) < problem.Probability - Tolerance) level++;
            return decimal.Min(problem.MustCost + (level * bounds.Unit), Best?.Cost ?? decimal.MaxValue);
        }
    }

    /// <summary>The most probable any set within the budget can be, from the bound at the root.</summary>
    public double MostProbability => Math.Min(1, AtRoot(problem.Budget!.Value - problem.MustCost));

    public void Run()
    {
        // Within a budget the empty set is one too.
        if (problem.Budget is not null) Consider(0, 0);
        Visit(0, 0, 0);
    }

    // The first places of the order, as many as are needed, where the constraints allow them.
    private void Greedy()
    {
        decimal cost = 0;
        var depth = 0;
        while (depth < problem.Count && (problem.Must[depth] || problem.Reaches(sums[depth]) < problem.Probability + Slack))
        {
            isIn[depth] = true;
            cost += problem.Costs[depth];
            AddTo(depth, depth);
            depth++;
        }

        Consider(depth, cost);
        Array.Clear(isIn);
    }

    private double AtRoot(decimal money) => bounds.Most(sums[problem.Musts], problem.Musts, money);

    private void Visit(int place, int depth, decimal cost)
    {
        if (++nodes > problem.Request.MostNodes) return;
        if (cost > problem.Budget || !problem.Rules.CanStill(isIn, place) || (place >= problem.Musts && IsRuledOut(place, depth, cost)))
            return;
        if (place == problem.Count) return;
        if (MayInclude(place, cost) && CanBeCheap(place, true))
        {
            isIn[place] = true;
            AddTo(place, depth);
            Consider(depth + 1, cost + problem.Costs[place]);
            Visit(place + 1, depth + 1, cost + problem.Costs[place]);
            isIn[place] = false;
        }

        if (IsComplete && MayExclude(place) && CanBeCheap(place, false)) Visit(place + 1, depth, cost);
    }

    // By prices alone, before any count is added up.
    private bool CanBeCheap(int place, bool isTaken) =>
        Array.TrueForAll(cells, cell => cell.Decide(place, isTaken)
            <= cell.Most((double?)(problem.Budget ?? Best?.Cost) ?? double.PositiveInfinity) + 1e-6);

    private bool IsRuledOut(int place, int depth, decimal cost)
    {
        if (problem.Budget is { } budget)
        {
            return Best is { } known && bounds.Most(sums[depth], place, budget - cost) < known.Probability - Tolerance;
        }

        var money = Best is { } best ? best.Cost - cost : bounds.Unit * (bounds.Levels + 1);
        var most = bounds.Most(sums[depth], place, money);
        if (most < problem.Probability - Tolerance) return true;
        // No cheaper set, and none as cheap that is more probable.
        return Best is { } found && most < found.Probability - Tolerance
            && bounds.Most(sums[depth], place, money - leastDifference) < problem.Probability - Tolerance;
    }

    private bool MayInclude(int place, decimal cost) => !(cost + problem.Costs[place] > problem.Budget) && problem.Rules.MayAdd(isIn, place)
        && Array.TrueForAll(problem.Dominators[place], better => better > place || isIn[better]);

    private bool MayExclude(int place)
    {
        if (problem.Must[place]) return false;
        for (var i = 0; i < place; i++)
        {
            if (isIn[i] && problem.Dominators[i].Contains(place)) return false;
        }

        return true;
    }

    private void AddTo(int place, int depth)
    {
        for (var f = 0; f < problem.Weights.Length; f++)
        {
            CountSums.Add(problem.Masses[place][f], sums[depth].AsSpan(f * problem.Target, problem.Target),
                sums[depth + 1].AsSpan(f * problem.Target, problem.Target));
        }
    }

    private void Consider(int depth, decimal cost)
    {
        if (cost > problem.Budget || Best?.Cost < cost && problem.Budget is null) return;
        var about = problem.Reaches(sums[depth]);
        if (about < problem.Probability - Tolerance || (problem.Budget is not null && about < Best?.Probability - Tolerance)) return;
        if (!problem.Rules.IsAllowed(isIn)) return;
        var found = problem.Found(isIn, cost);
        if (!(found.Probability < problem.Probability - 1e-12) && found.IsBetterThan(Best, problem.Budget is not null)) Best = found;
    }
}
