using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// A count of a Poisson process whose rate is gamma distributed, all above a room put on it, for any exposure over the rate parameter: the
/// logarithm of its characteristic function as a power series, worked out where it is asked at equal steps of a scale on which such a
/// count is about as wide everywhere, with polynomials of the seventh degree between them.
/// </summary>
/// <remarks>The scale is 2 sqrt(A) arsinh(sqrt(x)), that of <see cref="CappedPoisson"/> where the rate is nearly known; below a shape of 4
/// it is that of 4. Many counts alike but for their exposures are spread over the steps before any row is touched.</remarks>
internal sealed class CappedGamma(double shape, int room)
{
    private const int Order = CappedPoisson.Order;
    private const int Points = CappedPoisson.Points;
    private const int Half = Points / 2;
    private const double Step = 1.0 / 24;
    private const int MostRows = 1 << 16;
    private readonly double steps = 2 * Math.Sqrt(Math.Max(shape, 4)) / Step;
    private readonly double[] masses = new double[room + 1];
    private Rows?[] blocks = [];

    /// <summary>Adds the series of counts with these exposures over rate parameters, a whole number of fours, to another; returns the
    /// inverse of the radius within which it converges, and the sum of those of all to the power of the order; infinite where they lie too
    /// far apart. The exposures are used up; the first so many count.</summary>
    public (double Inverse, double LeftOut) AddTo(Span<double> series, Span<double> exposures, int count, ref double[] spread)
    {
        var (least, largest) = Places(exposures, count);
        var (first, end) = ((int)least / Points, (((int)largest + Points) / Points) + 1);
        if (!(largest < MostRows)) return (double.PositiveInfinity, double.PositiveInfinity);
        // Rows from the first block on; at their end how many counts have each place.
        var rows = (end - first + 1) * Points;
        if (spread.Length < 2 * rows) spread = new double[4 * rows];
        var weights = spread.AsSpan(0, rows);
        var counts = spread.AsSpan(rows, rows);
        weights.Clear();
        counts.Clear();
        Span<double> own = stackalloc double[Points];
        foreach (var place in exposures[..count])
        {
            var at = (int)place;
            LagrangeWeights.At(place - at + Half - 1, 1, own);
            var into = weights.Slice(at + 1 - (first * Points), Points);
            (Vector256.Create<double>(into) + Vector256.Create<double>(own)).CopyTo(into);
            (Vector256.Create<double>(into[4..]) + Vector256.Create<double>(own[4..])).CopyTo(into[4..]);
            counts[at + Half - (first * Points)]++;
        }

        return Sum(series, first, weights, counts);
    }

    // Where on the scale exposures lie, in steps.
    private (double Least, double Largest) Places(Span<double> exposures, int count)
    {
        var (least, largest) = (double.PositiveInfinity, 0.0);
        for (var i = 0; i < count; i += 4)
        {
            var x = Vector256.Create<double>(exposures[i..]);
            // The root of 1 + x less 1, without the digits that 1 would take.
            var root = Vector256.Sqrt(x) + (x / (Vector256<double>.One + Vector256.Sqrt(Vector256<double>.One + x)));
            (VectorMath.Log1P(root) * Vector256.Create(steps)).CopyTo(exposures[i..]);
        }

        foreach (var place in exposures[..count]) (least, largest) = (Math.Min(least, place), Math.Max(largest, place));
        return (least, largest);
    }

    private (double Inverse, double LeftOut) Sum(Span<double> series, int first, ReadOnlySpan<double> weights, ReadOnlySpan<double> counts)
    {
        var (inverse, leftOut) = (0.0, 0.0);
        for (var block = 0; block < weights.Length / Points; block++)
        {
            var own = weights.Slice(block * Points, Points);
            if (!own.ContainsAnyExcept(0)) continue;
            var rows = At(first + block);
            Vectors.AddRows(rows.Series, own, series);
            for (var i = 0; i < Points; i++)
            {
                if (counts[(block * Points) + i] is not (> 0 and var times)) continue;
                // Of the two rows about a place, the one that converges less.
                var one = Math.Max(rows.Inverse[i], i + 1 < Points ? rows.Inverse[i + 1] : At(first + block + 1).Inverse[0]);
                (inverse, leftOut) = (Math.Max(inverse, one), leftOut + (times * CappedSum.Power(one)));
            }
        }

        return (inverse, leftOut);
    }

    private Rows At(int block) => block < blocks.Length && blocks[block] is { } known ? known : Fill(block);

    // Everything depends on the square of the place, so that places below 0 are as good as those above.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Rows Fill(int block)
    {
        if (block >= blocks.Length) Array.Resize(ref blocks, block + 8);
        var rows = new Rows();
        for (var i = 0; i < Points; i++)
        {
            var sinh = Math.Sinh(((block * Points) + i - Half) / steps);
            NegativeBinomial.Masses(shape, 1, sinh * sinh, masses);
            double below = 0;
            foreach (var mass in masses.AsSpan(0, room)) below += mass;
            masses[room] = Math.Max(0, 1 - below);
            rows.Inverse[i] = CappedPoisson.SeriesOf(0, masses, rows.Series.AsSpan(i * Order, Order));
        }

        return blocks[block] = rows;
    }

    private sealed class Rows
    {
        public double[] Series { get; } = new double[Points * Order];

        public double[] Inverse { get; } = new double[Points];
    }
}
