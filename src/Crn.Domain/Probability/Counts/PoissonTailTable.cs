using System.Runtime.CompilerServices;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// The tails of a Poisson count for one k as a function of the mean, for mixtures that ask thousands of means: worked out at equal steps of
/// twice the square root of the mean, where they are as smooth as a normal distribution, and cubic between them, as their slope is known.
/// Within 1e-9 of <see cref="Poisson"/>.
/// </summary>
internal sealed class PoissonTailTable
{
    private const double Step = 1.0 / 64;
    private readonly double lowest;
    private readonly double highest;
    private readonly int first;
    private readonly Point[] points;

    /// <summary>Tails for k of at least 1; worked out where they are asked.</summary>
    public PoissonTailTable(int k)
    {
        K = k;
        // As far on both sides as anything is left, see Poisson.
        var (down, up) = (Math.Sqrt(36 + (double)k) - 6, Math.Sqrt(48 + (double)k) + 6);
        (lowest, highest) = (Math.Max(0, (down * down) - 12), (up * up) - 12);
        first = (int)(2 * Math.Sqrt(lowest) / Step);
        points = new Point[(int)(2 * Math.Sqrt(highest) / Step) + 2 - first];
        Array.Fill(points, new() { AtLeast = double.NaN });
    }

    public int K { get; }

    /// <summary>P(N &lt; k) and P(N &gt;= k).</summary>
    public (double Below, double AtLeast) At(double mean)
    {
        if (!(mean > lowest)) return (1, 0);
        if (mean >= highest) return (0, 1);
        ref readonly var one = ref Around(mean, out var v, out var slope, out var next);
        ref readonly var other = ref points[next - first];
        return (
            Math.Max(0, one.Below + (v * (other.Below - one.Below)) - slope),
            Math.Max(0, one.AtLeast + (v * (other.AtLeast - one.AtLeast)) + slope));
    }

    /// <summary>P(N &lt; k) alone.</summary>
    public double Below(double mean)
    {
        if (!(mean > lowest)) return 1;
        if (mean >= highest) return 0;
        ref readonly var one = ref Around(mean, out var v, out var slope, out var next);
        ref readonly var other = ref points[next - first];
        return Math.Max(0, one.Below + (v * (other.Below - one.Below)) - slope);
    }

    // The point below a mean: with the share of the next one, and what the slopes of both take from the straight line.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly Point Around(double mean, out double share, out double slope, out int next)
    {
        var place = 2 * Math.Sqrt(mean) / Step;
        var at = (int)place;
        var u = place - at;
        next = at + 1;
        ref readonly var one = ref PointAt(at);
        (share, var bend) = (u * u * (3 - (2 * u)), u * (1 - u) * Step);
        slope = bend * (((1 - u) * one.Slope) - (u * PointAt(next).Slope));
        return ref one;
    }

    private ref readonly Point PointAt(int at)
    {
        ref var point = ref points[at - first];
        if (double.IsNaN(Volatile.Read(ref point.AtLeast))) WorkOut(ref point, at);
        return ref point;
    }

    // Two threads may work out the same point; they find the same. What is read first is written last.
    private void WorkOut(ref Point point, int at)
    {
        var root = at * Step;
        var mean = root * root / 4;
        (point.Below, var atLeast) = Poisson.At(mean, K);
        // The tail grows by the probability of one recruit fewer.
        point.Slope = mean > 0 ? root / 2 * Math.Exp(Poisson.LogMass(mean, K - 1)) : 0;
        Volatile.Write(ref point.AtLeast, atLeast);
    }

    private struct Point
    {
        public double Below;
        public double AtLeast;
        public double Slope;
    }
}
