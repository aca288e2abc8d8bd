namespace Crn.Domain.SiteSelection.Search;

/// <summary>Makes a set better by taking sites out and in, one exchange or two at a time, as long as there is a better one.</summary>
/// <remarks>
/// What an exchange does to the probability is told by the tangent of the probability, in the logarithms of characteristic functions, at
/// the set; the best of those are asked from the functions themselves; the one that is made is judged by exact counts. Deterministic.
/// </remarks>
internal sealed class SetExchanges
{
    private const int MostSteps = 60;
    private const int Kept = 250;
    private const int Checked = 40;
    private const int MostFaults = 3;
    private readonly SetChances chances;
    private readonly IReadOnlyList<LimitRow> rows;
    private readonly decimal[] costs;
    private readonly double[] prices;
    private readonly List<int> all;

    public SetExchanges(SetChances chances, IReadOnlyList<LimitRow> rows, decimal[] costs)
    {
        (this.chances, this.rows, this.costs) = (chances, rows, costs);
        prices = [.. costs.Select(cost => (double)cost)];
        all = [.. Enumerable.Range(0, costs.Length)];
    }

    /// <param name="isIn">The set, which keeps to all constraints; it is changed.</param>
    /// <param name="isFixed">The sites that stay in, or out, as they are.</param>
    /// <param name="probability">The probability that is enough; null where the most is wanted.</param>
    /// <param name="budget">The most it may cost; null for any sum.</param>
    /// <param name="goesOn">Whether a set that is better, as far as can be told, is, and the search goes on from it.</param>
    public void Improve(bool[] isIn, bool[] isFixed, double? probability, decimal? budget, Func<bool[], bool> goesOn)
    {
        chances.Start(isIn);
        var (margin, faults) = (0.0, 0);
        double[]? weighed = null;
        for (var step = 0; step < MostSteps && faults < MostFaults; step++)
        {
            var (chance, gains) = chances.Tangent();
            var held = all.Where(i => isIn[i]).Sum(i => gains[i]);
            weighed ??= rows.Count > 0 ? new LimitPrices(rows, prices, [], all).Weighed(gains, held)?.Amounts
                ?? prices : prices;
            var spare = budget is { } most ? most - all.Where(i => isIn[i]).Sum(i => costs[i]) : 0;
            var price = Fractional.Least(weighed, gains, held).Price;
            // Where there is more money than the dearest site costs, only the limits count.
            var used = rows.Select(row => all.Where(i => isIn[i]).Sum(i => row.Uses[i])).ToArray();
            var moves = Moves(isIn, isFixed, used, gains,
                probability is null && spare > costs.Max() ? [.. weighed.Zip(prices, (all, own) => all - own)]
                : weighed, price);
            var next = Next(Pairs(used, moves, probability - chance + margin, spare), probability, margin, chance);
            if (next is not { } made) return;
            Make(isIn, made);
            if (goesOn(isIn)) continue;
            if (probability is null) return;
            Make(isIn, new(Turned(made.First), Turned(made.Second), 0, 0));
            (margin, faults) = (margin + 1e-7, faults + 1);
        }
    }

    private static Exchange Nothing => new(-1, -1, 0, 0, 0);

    private static Exchange Turned(Exchange one) => new(one.Add, one.Drop, 0, 0, 0);

    private void Make(bool[] isIn, Exchanges made)
    {
        foreach (var one in (Exchange[])[made.First, made.Second])
        {
            if (one.Drop >= 0) isIn[one.Drop] = false;
            if (one.Add >= 0) isIn[one.Add] = true;
            chances.Add(one.Add, one.Drop);
        }
    }

    // The first that holds when it is asked of the functions themselves.
    private Exchanges? Next(IEnumerable<Exchanges> pairs, double? probability, double margin, double chance)
    {
        foreach (var pair in pairs.Take(Checked))
        {
            var then = chances.With(pair);
            if (probability is { } wanted ? then >= wanted + margin && (pair.Saved > 0 || then > chance + 1e-9) : then > chance + 1e-10)
                return pair;
        }

        return null;
    }

    // Single exchanges, the best for their price: some for each site that goes out.
    private List<Exchange> Moves(bool[] isIn, bool[] isFixed, double[] used, double[] gains, double[] weighed, double price)
    {
        List<int> outs = [-1, .. all.Where(i => !isIn[i] && !isFixed[i])];
        List<int> ins = [-1, .. all.Where(i => isIn[i] && !isFixed[i])];
        if (!double.IsFinite(price)) price = 0;
        HashSet<Exchange> kept = [];
        var perDrop = Math.Max(6, Kept / ins.Count);
        foreach (var drop in ins)
        {
            var moves = outs.Where(add => drop >= 0 || add >= 0).Select(add => Of(drop, add)).OrderByDescending(move => move.Score)
                .ThenBy(move => move.Add).ToList();
            kept.UnionWith(moves.Take(perDrop));
            if (rows.Count > 0)
                kept.UnionWith(moves.Where(move => Keeps(used, new(move, Nothing, 0, 0))).Take(perDrop));
        }

        return [.. kept.OrderByDescending(move => move.Score).ThenBy(move => move.Drop).ThenBy(move => move.Add).Take(2 * Kept), Nothing];

        Exchange Of(int drop, int add)
        {
            var gained = At(gains, add) - At(gains, drop);
            return new(drop, add, (drop < 0 ? 0 : costs[drop]) - (add < 0 ? 0 : costs[add]), gained,
                At(weighed, drop) - At(weighed, add) + (price * gained));
        }

        static double At(double[] values, int site) => site < 0 ? 0 : values[site];
    }

    // Two single exchanges, or one beside none, that do what is wanted as far as the tangent tells, the best first.
    private IEnumerable<Exchanges> Pairs(double[] used, List<Exchange> moves, double? needed, decimal spare)
    {
        List<Exchanges> pairs = [];
        for (var i = 0; i < moves.Count; i++)
        {
            for (var j = i + 1; j < moves.Count; j++)
            {
                var (one, other) = (moves[i], moves[j]);
                if ((one.Drop >= 0 && one.Drop == other.Drop) || (one.Add >= 0 && one.Add == other.Add)) continue;
                Exchanges pair = new(one, other, one.Saved + other.Saved, one.Gained + other.Gained);
                var isWanted = needed is { } least ? pair.Saved >= 0 && pair.Gained >= (pair.Saved > 0 ? least : Math.Max(least, 1e-9))
                    : pair.Saved >= -spare && pair.Gained > 0;
                if (isWanted && Keeps(used, pair)) pairs.Add(pair);
            }
        }

        return needed is null
            ? pairs.OrderByDescending(pair => pair.Gained).ThenByDescending(pair => pair.Saved).ThenBy(pair => pair.Places)
            : pairs.OrderByDescending(pair => pair.Saved).ThenByDescending(pair => pair.Gained).ThenBy(pair => pair.Places);
    }

    private bool Keeps(double[] used, Exchanges pair)
    {
        var (met, wanted) = (0, 0);
        for (var k = 0; k < used.Length; k++)
        {
            var row = rows[k];
            var sum = used[k] + Used(row, pair.First) + Used(row, pair.Second);
            if (row.OfGroup is { } group) (met, wanted) = (met + (sum >= row.Bound - 1e-9 ? 1 : 0), group);
            else if (row.IsLeast ? sum < row.Bound - 1e-9 : sum > row.Bound + 1e-9) return false;
        }

        return met >= wanted;

        static double Used(LimitRow row, Exchange one) => (one.Add < 0 ? 0 : row.Uses[one.Add]) - (one.Drop < 0 ? 0 : row.Uses[one.Drop]);
    }
}
