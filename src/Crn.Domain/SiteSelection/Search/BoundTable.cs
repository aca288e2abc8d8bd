namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// For the candidates from a place on and an amount of money: no choice among them has, at any node of the factor and for any count k, a
/// smaller probability of staying below k.
/// </summary>
/// <remarks>
/// The smallest over sets, taken anew at every node and count, candidate by candidate. Costs are rounded down to whole units and
/// constraints left out, so that no set is missed; the units are as fine as the memory allowed gives, and exact where costs have a common
/// measure. The candidates that must be in stand first and leave no choice: there is no bound before the last of them.
/// </remarks>
internal sealed class BoundTable
{
    private const int MostNumbers = 6_000_000;
    private const int MostLevels = 2_000;

    private readonly SelectionProblem problem;
    private readonly double[][][] below;
    private readonly int[] lowest;
    private readonly int width;

    /// <param name="problem">The problem.</param>
    /// <param name="most">The most money there is for those that need not be in.</param>
    /// <param name="least">The least that will be asked about: with less the bound is that of so much.</param>
    /// <param name="times">How many times as large as usual it may be.</param>
    public BoundTable(SelectionProblem problem, decimal most, decimal least = 0, int times = 1)
    {
        this.problem = problem;
        width = problem.Target + 1;
        Unit = UnitOf(problem, most, least, times);
        Levels = Unit > 0 ? (int)decimal.Floor(most / Unit) : 0;
        (below, lowest) = (new double[problem.Count + 1][][], new int[problem.Count + 1]);
        var nothing = new double[problem.Weights.Length * width];
        for (var f = 0; f < problem.Weights.Length; f++) nothing.AsSpan((f * width) + 1, problem.Target).Fill(1);
        below[problem.Count] = [nothing];
        // What is spent by a place is no more than those before it cost.
        for (var place = problem.Musts; place < problem.Count; place++)
        {
            lowest[place] = Unit > 0 && least > 0 ? (int)decimal.Floor(least / Unit) : 0;
            least -= problem.Costs[place];
        }

        for (var place = problem.Count - 1; place >= problem.Musts; place--) below[place] = Row(place);
    }

    public decimal Unit { get; }

    public int Levels { get; }

    /// <summary>The largest probability of reaching the target, from the masses so far, with candidates from a place on for so much
    /// money.</summary>
    public double Most(ReadOnlySpan<double> masses, int place, decimal money)
    {
        if (money < 0) return 0;
        var level = Unit > 0 ? (int)decimal.Floor(decimal.Min(money / Unit, Levels)) : 0;
        var table = At(place, level);
        double failing = 0;
        for (var f = 0; f < problem.Weights.Length; f++)
        {
            var own = masses.Slice(f * problem.Target, problem.Target);
            var rest = table.AsSpan(f * width, width);
            double sum = 0;
            for (var j = 0; j < own.Length; j++) sum += own[j] * rest[problem.Target - j];
            failing += problem.Weights[f] * sum;
        }

        return problem.Certain - failing;
    }

    private double[] At(int place, int level) => below[place][Math.Clamp(level - lowest[place], 0, below[place].Length - 1)];

    private double[][] Row(int place)
    {
        var cost = Unit > 0 ? (int)decimal.Floor(decimal.Min(problem.Costs[place] / Unit, Levels + 1)) : 0;
        // Beyond what all that remains costs, more money buys nothing.
        var most = Math.Min(Levels, lowest[place + 1] + below[place + 1].Length - 1 + cost);
        var first = lowest[place] = Math.Min(lowest[place], most);
        var row = new double[most - first + 1][];
        double[]? before = null;
        for (var level = first; level <= most; level++)
        {
            var without = At(place + 1, level);
            var both = level < cost ? without : Smaller(without, With(place, At(place + 1, level - cost)));
            if (before is not null && both.AsSpan().SequenceEqual(before)) both = before;
            row[level - first] = before = both;
        }

        return row;
    }

    private double[] With(int place, double[] rest)
    {
        var sum = new double[rest.Length];
        for (var f = 0; f < problem.Weights.Length; f++)
            CountSums.Add(problem.Masses[place][f], rest.AsSpan(f * width, width), sum.AsSpan(f * width, width));
        return sum;
    }

    private static double[] Smaller(double[] one, double[] other)
    {
        for (var i = 0; i < other.Length; i++) other[i] = Math.Min(one[i], other[i]);
        return other;
    }

    private static decimal UnitOf(SelectionProblem problem, decimal most, decimal least, int times)
    {
        if (most <= 0) return 0;
        var free = problem.Costs.AsSpan(problem.Musts);
        var (left, range) = (0m, 0m);
        foreach (var cost in free) left += cost;
        foreach (var cost in free)
        {
            range += decimal.Min(most, left) - decimal.Clamp(least, 0, decimal.Min(most, left));
            (left, least) = (left - cost, least - cost);
        }

        // As many levels as there is room for: at each place those of the money that can be left there; no finer than there are sets.
        var room = times * (long)MostNumbers / ((long)problem.Weights.Length * (problem.Target + 1));
        var levels = (int)decimal.Clamp(range > 0 ? room * most / range : MostLevels, 8,
            free.Length < 11 ? Math.Max(8, 1 << free.Length) : MostLevels);
        var common = problem.Costs.Skip(problem.Musts).Aggregate(0m, Common);
        return common > 0 && most / common <= levels ? common : most / levels;
    }

    private static decimal Common(decimal a, decimal b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }
}
