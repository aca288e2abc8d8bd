using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <content>Many counts with one room and unlike means.</content>
internal sealed partial class CappedPoisson
{
    // The weights of the rows in the sum that is being made; nothing between sums.
    private readonly double[] shares;

    /// <summary>Adds the series of many counts, with means between the lowest and the highest, to another: first the rows of the table get
    /// their weights, then each row is added once. Adds what bounds them too, and returns the inverse of the radius within which all
    /// converge, and the sum of those of all to the power of the order.</summary>
    /// <param name="series">The series.</param>
    /// <param name="sum">The bounds.</param>
    /// <param name="means">The means: a whole number of fours, filled up with any of them.</param>
    /// <param name="times">How many counts have each mean, none of what fills up.</param>
    public (double Inverse, double LeftOut) AddTo(Span<double> series, ref CountBounds sum, ReadOnlySpan<double> means,
        ReadOnlySpan<double> times)
    {
        var (low, high) = Spread(means, times);
        for (var block = low / Points; block <= (high + Points - 1) / Points; block++)
        {
            if (!filled[block]) Fill(block);
        }

        var own = shares.AsSpan(low, high + Points - low);
        Vectors.AddRows(rows.AsSpan(low * Order, own.Length * Order), own, series);
        sum.AddRows(bounds.AsSpan(low * CountBounds.Size, own.Length * CountBounds.Size), own);
        double inverse = 0, leftOut = 0;
        for (var i = (Points / 2) - 1; i <= own.Length - (Points / 2); i++)
        {
            inverse = Math.Max(inverse, inverseRadii[low + i]);
            leftOut += Math.Max(0, own[i]) * powers[low + i];
        }

        own.Clear();
        return (inverse, leftOut);
    }

    // Four means at once; returns the first rows of the lowest and of the highest.
    private (int Low, int High) Spread(ReadOnlySpan<double> means, ReadOnlySpan<double> times)
    {
        Span<Vector256<double>> weights = stackalloc Vector256<double>[Points];
        var single = MemoryMarshal.Cast<Vector256<double>, double>(weights);
        var (low, high) = (int.MaxValue, 0);
        for (var i = 0; i < means.Length; i += 4)
        {
            var place = Vector256.Sqrt(Vector256.Create<double>(means[i..])) * Vector256.Create(2 / Step);
            var whole = Vector256.Floor(place);
            LagrangeWeights.At(place - whole + Vector256.Create((Points / 2) - 1.0), Vector256.Create<double>(times[i..]), weights);
            for (var lane = 0; lane < 4; lane++)
            {
                var at = (int)whole[lane] - first - ((Points / 2) - 1);
                (low, high) = (Math.Min(low, at), Math.Max(high, at));
                var into = shares.AsSpan(at, Points);
                for (var p = 0; p < Points; p++) into[p] += single[(4 * p) + lane];
            }
        }

        return (low, high);
    }
}
