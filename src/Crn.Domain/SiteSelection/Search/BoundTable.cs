namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// For the candidates from a place on and an amount of money: no choice among them has, at any node of the factor and for any count k, a
/// smaller probability of staying below k.
/// </summary>
/// <remarks>
/// The smallest over sets, taken anew at every node and count, candidate by candidate. Costs are rounded down to whole units and
/// constraints left out, so that no set is missed; the units are as fine as the memory allowed gives, and exact where costs have a common
/// measure.
/// </remarks>
internal sealed class BoundTable
{
    private const int MostNumbers = 6_000_000;
    private const int MostLevels = 2_000;

    private readonly SelectionProblem problem;
    private readonly double[][][] below;
    private readonly int width;

    public BoundTable(SelectionProblem problem, decimal most)
    {
        this.problem = problem;
        width = problem.Target + 1;
        Unit = UnitOf(problem, most);
        Levels = Unit > 0 ? (int)decimal.Floor(most / Unit) : 0;
        below = new double[problem.Count + 1][][];
        var nothing = new double[problem.Weights.Length * width];
        for (var f = 0; f < problem.Weights.Length; f++) nothing.AsSpan((f * width) + 1, problem.Target).Fill(1);
        below[problem.Count] = [nothing];
        for (var place = problem.Count - 1; place >= 0; place--) below[place] = Row(place);
    }

    public decimal Unit { get; }

    public int Levels { get; }

    /// <summary>The largest probability of reaching the target, from the masses so far, with candidates from a place on for so much
    /// money.</summary>
    public double Most(ReadOnlySpan<double> masses, int place, decimal money)
    {
        if (money < 0) return 0;
        var level = Unit > 0 ? (int)decimal.Floor(decimal.Min(money / Unit, Levels)) : 0;
        var table = below[place][Math.Min(level, below[place].Length - 1)];
        double failing = 0;
        for (var f = 0; f < problem.Weights.Length; f++)
        {
            var own = masses.Slice(f * problem.Target, problem.Target);
            var rest = table.AsSpan(f * width, width);
            double sum = 0;
            for (var j = 0; j < own.Length; j++) sum += own[j] * rest[problem.Target - j];
            failing += problem.Weights[f] * sum;
        }

        return 1 - failing;
    }

    private double[][] Row(int place)
    {
        var next = below[place + 1];
        var cost = Unit > 0 ? (int)decimal.Floor(decimal.Min(problem.Costs[place] / Unit, Levels + 1)) : 0;
        // Beyond what all that remains costs, more money buys nothing.
        var row = new double[Math.Min(Levels, next.Length - 1 + cost) + 1][];
        double[]? before = null;
        for (var level = 0; level < row.Length; level++)
        {
            var without = next[Math.Min(level, next.Length - 1)];
            row[level] = level < cost ? without : Smaller(without, With(place, next[Math.Min(level - cost, next.Length - 1)]));
            if (before is not null && row[level].AsSpan().SequenceEqual(before)) row[level] = before;
            before = row[level];
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

    private static decimal UnitOf(SelectionProblem problem, decimal most)
    {
        if (most <= 0) return 0;
        var size = (long)problem.Weights.Length * (problem.Target + 1) * Math.Max(1, problem.Count);
        // No finer than there are sets.
        var levels = (int)Math.Clamp(MostNumbers / size, 8, problem.Count < 11 ? Math.Max(8, 1 << problem.Count) : MostLevels);
        var common = problem.Costs.Aggregate(0m, Common);
        return common > 0 && most / common <= levels ? common : most / levels;
    }

    private static decimal Common(decimal a, decimal b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }
}
