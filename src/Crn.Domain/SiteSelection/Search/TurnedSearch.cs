namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// The best set with a site that is out, or without one that is in, for many sites in one walk: a partial set is followed as long as it can
/// become the best one of any of the questions that are left.
/// </summary>
/// <remarks>As <see cref="SetSearch"/>; the price of the site that is asked about counts before the walk comes to it. Of two sites of which
/// one is as good for no more money, the other may be in without it only where the question is about one of the two.</remarks>
internal sealed class TurnedSearch
{
    private const double Tolerance = 1e-10;

    private readonly SelectionProblem problem;
    private readonly BoundTable bounds;
    private readonly CellBounds[] cells;
    private readonly TurnedSite[] asked;
    private readonly UInt128[] about;
    private readonly bool[] isIn;
    private readonly double[][] sums;
    private readonly decimal leastDifference;
    private readonly int mostNodes;
    private int nodes;

    /// <param name="problem">The problem, without what is asked of single sites.</param>
    /// <param name="asked">The questions, 128 at most, each with a set that is known.</param>
    /// <param name="cells">Bounds on cost and on other limits for the candidates in the order of the search.</param>
    /// <param name="mostNodes">After so many partial sets it ends.</param>
    /// <param name="least">No set of interest costs less.</param>
    /// <param name="times">How many times as large as usual the table of bounds may be.</param>
    public TurnedSearch(SelectionProblem problem, TurnedSite[] asked, Func<int[], CellBounds[]> cells, int mostNodes, decimal least,
        int times)
    {
        (this.problem, this.asked, this.cells, this.mostNodes) = (problem, asked, cells(problem.Order), mostNodes);
        isIn = new bool[problem.Count];
        about = new UInt128[problem.Count];
        for (var i = 0; i < asked.Length; i++) about[asked[i].Place] |= UInt128.One << i;
        sums = [.. Enumerable.Range(0, problem.Count + 1).Select(_ => new double[problem.Weights.Length * problem.Target])];
        for (var f = 0; f < problem.Weights.Length; f++) sums[0][f * problem.Target] = 1;
        bounds = new(problem, Math.Max(0, (problem.Budget ?? asked.Max(one => one.Best.Cost)) - problem.MustCost),
            (problem.Budget ?? least) - problem.MustCost, times);
        leastDifference = bounds.Unit > 0 && problem.Costs.Skip(problem.Musts).All(cost => cost % bounds.Unit == 0) ? bounds.Unit : 0;
    }

    /// <summary>Whether everything was looked at or ruled out.</summary>
    public bool IsComplete => nodes <= mostNodes;

    public void Run() => Visit(0, 0, 0, asked.Length == 128 ? UInt128.MaxValue : (UInt128.One << asked.Length) - 1);

    private void Visit(int place, int depth, decimal cost, UInt128 left)
    {
        if (++nodes > mostNodes || cost > problem.Budget || !problem.Rules.CanStill(isIn, place)) return;
        if (place >= problem.Musts) left = ByTable(left, place, depth, cost);
        if (place == problem.Count || left == 0) return;
        var with = left & ~Asked(place, false);
        if (!(cost + problem.Costs[place] > problem.Budget) && with != 0 && problem.Rules.MayAdd(isIn, place)
            && (with = ByPrices(Included(with, place), place, true)) != 0)
        {
            isIn[place] = true;
            AddTo(place, depth);
            Consider(depth + 1, cost + problem.Costs[place], with);
            Visit(place + 1, depth + 1, cost + problem.Costs[place], with);
            isIn[place] = false;
        }

        if (!IsComplete || problem.Must[place]) return;
        var without = ByPrices(Excluded(left & ~Asked(place, true), place), place, false);
        if (without != 0) Visit(place + 1, depth, cost, without);
    }

    // The questions about a place that want it in, or out.
    private UInt128 Asked(int place, bool isTaken)
    {
        UInt128 found = 0;
        for (var left = about[place]; left != 0; left &= left - 1)
        {
            var i = (int)UInt128.TrailingZeroCount(left);
            if (asked[i].IsTaken == isTaken) found |= UInt128.One << i;
        }

        return found;
    }

    private UInt128 Included(UInt128 left, int place)
    {
        foreach (var better in problem.Dominators[place])
        {
            if (better < place && !isIn[better]) left &= about[better] | about[place];
        }

        return left;
    }

    private UInt128 Excluded(UInt128 left, int place)
    {
        for (var i = 0; i < place && left != 0; i++)
        {
            if (isIn[i] && problem.Dominators[i].Contains(place)) left &= about[i] | about[place];
        }

        return left;
    }

    // By prices alone, before any count is added up.
    private UInt128 ByPrices(UInt128 left, int place, bool isTaken)
    {
        if (left == 0) return 0;
        foreach (var cell in cells)
        {
            var least = cell.Decide(place, isTaken);
            for (var rest = left; rest != 0; rest &= rest - 1)
            {
                var i = (int)UInt128.TrailingZeroCount(rest);
                var one = asked[i];
                var most = cell.Most((double)(problem.Budget ?? one.Best.Cost)) + 1e-6;
                if (least > most || (one.Place > place && cell.Least(place, one.Place, one.IsTaken, most) > most))
                    left &= ~(UInt128.One << i);
            }
        }

        return left;
    }

    private UInt128 ByTable(UInt128 left, int place, int depth, decimal cost)
    {
        var (at, chance, atLess, chanceLess) = (-1m, 0.0, -1m, 0.0);
        for (var rest = left; rest != 0; rest &= rest - 1)
        {
            var i = (int)UInt128.TrailingZeroCount(rest);
            var best = asked[i].Best;
            var money = (problem.Budget ?? best.Cost) - cost;
            if (money != at) (at, chance) = (money, money < 0 ? 0 : bounds.Most(sums[depth], place, money));
            var isOut = problem.Budget is not null ? chance < best.Probability - Tolerance : chance < problem.Probability - Tolerance;
            // No cheaper set, and none as cheap that is more probable.
            if (!isOut && problem.Budget is null && chance < best.Probability - Tolerance)
            {
                var less = money - leastDifference;
                if (less != atLess) (atLess, chanceLess) = (less, bounds.Most(sums[depth], place, less));
                isOut = chanceLess < problem.Probability - Tolerance;
            }

            if (isOut) left &= ~(UInt128.One << i);
        }

        return left;
    }

    private void AddTo(int place, int depth)
    {
        for (var f = 0; f < problem.Weights.Length; f++)
        {
            CountSums.Add(problem.Masses[place][f], sums[depth].AsSpan(f * problem.Target, problem.Target),
                sums[depth + 1].AsSpan(f * problem.Target, problem.Target));
        }
    }

    private void Consider(int depth, decimal cost, UInt128 left)
    {
        if (cost > problem.Budget) return;
        FoundSet? found = null;
        var about = -1.0;
        for (; left != 0; left &= left - 1)
        {
            var one = asked[(int)UInt128.TrailingZeroCount(left)];
            if (isIn[one.Place] != one.IsTaken || (problem.Budget is null && one.Best.Cost < cost)) continue;
            if (about < 0) about = problem.Reaches(sums[depth]);
            if (about < problem.Probability - Tolerance || (problem.Budget is not null && about < one.Best.Probability - Tolerance))
                continue;
            if (found is null && !problem.Rules.IsAllowed(isIn)) return;
            found ??= problem.Found(isIn, cost);
            if (!(found.Probability < problem.Probability - 1e-12) && found.IsBetterThan(one.Best, problem.Budget is not null))
                one.Best = found;
        }
    }
}
