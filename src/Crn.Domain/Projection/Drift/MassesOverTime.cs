using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Projection.Drift;

/// <summary>
/// Masses of some nodes of the mixture at many times. Between two times at which nothing changes all at once they are smooth: they are
/// worked out at Chebyshev's points, and a polynomial goes through them, as long as what it may err by is proven to be small
/// (<see cref="PathGrowth"/>). Where it is not, every time is worked out.
/// </summary>
internal sealed class MassesOverTime
{
    // What a polynomial may err by in a probability; a quantile that is nearer to its level is worked out.
    private const double Allowed = 3e-5;
    private static readonly int[] Degrees = [3, 4, 5, 6, 7, 8, 10, 12];
    private readonly CappedDriftModel model;
    private readonly DriftNode[] nodes;
    private readonly PathGrowth growth;
    private readonly int length;
    private readonly Dictionary<double, double[]> known = [];

    public MassesOverTime(CappedDriftModel model, DriftNode[] nodes, PathGrowth growth, int length) =>
        (this.model, this.nodes, this.growth, this.length) = (model, nodes, growth, length);

    /// <summary>How many times were worked out.</summary>
    public int WorkedOut => known.Count;

    /// <summary>Adds the masses at each time to others, and what they may err by in a probability.</summary>
    public void AddTo(double[] times, double[][] masses, double[] errors)
    {
        double[] ends = [times[0], .. growth.Breaks(times[0], times[^1]), times[^1]];
        var from = 0;
        for (var piece = 0; piece + 1 < ends.Length; piece++)
        {
            var to = from;
            while (to < times.Length && times[to] <= ends[piece + 1]) to++;
            AddPiece(times, from, to, ends[piece], ends[piece + 1], masses, errors);
            from = to;
        }
    }

    private void AddPiece(double[] times, int from, int to, double begin, double end, double[][] masses, double[] errors)
    {
        if (to == from) return;
        var most = Array.FindLastIndex(Degrees, d => d < to - from) + 1;
        var bounds = most > 0 ? growth.Bounds(nodes, begin, end, Degrees.AsSpan(0, most)) : [];
        var enough = Array.FindIndex(bounds, b => b <= Allowed);
        if (enough < 0)
        {
            for (var t = from; t < to; t++) Add(At(times[t]), 1, masses[t]);
            return;
        }

        var degree = Degrees[enough];
        var points = new double[degree + 1];
        for (var i = 0; i <= degree; i++)
        {
            points[i] = i == 0 ? begin : i == degree ? end
                : ((begin + end) / 2) - ((end - begin) / 2 * Math.Cos(Math.PI * i / degree));
        }

        var weights = new double[degree + 1];
        for (var t = from; t < to; t++)
        {
            errors[t] += bounds[enough];
            WeightsAt(times[t], points, weights);
            for (var i = 0; i <= degree; i++)
            {
                if (weights[i] != 0) Add(At(points[i]), weights[i], masses[t]);
            }
        }
    }

    // The barycentric formula, for points that are the extremes of a Chebyshev polynomial.
    private static void WeightsAt(double time, double[] points, double[] weights)
    {
        Array.Clear(weights);
        var hit = Array.IndexOf(points, time);
        if (hit >= 0)
        {
            weights[hit] = 1;
            return;
        }

        double sum = 0;
        for (var i = 0; i < points.Length; i++)
        {
            var share = (i % 2 == 0 ? 1 : -1) * (i == 0 || i == points.Length - 1 ? 0.5 : 1) / (time - points[i]);
            sum += weights[i] = share;
        }

        for (var i = 0; i < points.Length; i++) weights[i] /= sum;
    }

    private double[] At(double time)
    {
        if (!known.TryGetValue(time, out var masses)) known.Add(time, masses = model.MassesOf(nodes, time, length));
        return masses;
    }

    // What comes after the last place is put on it.
    private static void Add(double[] from, double weight, double[] into)
    {
        var inside = Math.Min(from.Length, into.Length);
        Vectors.AddScaled(from.AsSpan(0, inside), weight, into);
        foreach (var beyond in from.AsSpan(inside)) into[^1] += weight * beyond;
    }
}
