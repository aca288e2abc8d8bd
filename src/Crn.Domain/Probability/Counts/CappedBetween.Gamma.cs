using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <content>Of rates that are gamma distributed, over exposures that may be several.</content>
internal static partial class CappedBetween
{
    /// <summary>Adds the masses of how many come in the time and find one of as many places as the span has masses above none: of a Poisson
    /// process whose rate is gamma distributed, over exposures before the time and in it that may be several, each with a weight.</summary>
    public static void AddOfGamma(double shape, ReadOnlySpan<double> weights, ReadOnlySpan<double> before, ReadOnlySpan<double> then,
        Span<double> into) => AddOfGamma(shape, weights, before, then, into.Length - 1, 0, into);

    /// <summary>The same by the number that came before.</summary>
    public static double[][] JointOfGamma(double shape, ReadOnlySpan<double> weights, ReadOnlySpan<double> before,
        ReadOnlySpan<double> then, int room)
    {
        var (all, masses) = (new double[(room + 1) * (room + 1)], new double[room + 1][]);
        AddOfGamma(shape, weights, before, then, room, room + 1, all);
        for (var n = 0; n <= room; n++)
        {
            var row = masses[n] = all.AsSpan(n * (room + 1), room - n + 1).ToArray();
            for (var d = 0; d < row.Length; d++) row[d] = Math.Max(0, row[d]);
        }

        return masses;
    }

    // Rows by the number before follow each other by a stride: of 0 they are added up.
    private static void AddOfGamma(double shape, ReadOnlySpan<double> weights, ReadOnlySpan<double> before, ReadOnlySpan<double> then,
        int room, int stride, Span<double> into)
    {
        var together = Vector256<double>.Count;
        var sums = new Vector256<double>[into.Length];
        Span<double> lanes = stackalloc double[4 * together];
        for (var i = 0; i < weights.Length; i += together)
        {
            lanes.Clear();
            for (var lane = 0; lane < together && i + lane < weights.Length; lane++)
            {
                var (x, y, j) = (before[i + lane], then[i + lane], i + lane);
                // The first masses are too small to begin with: the rest of the lanes stays empty.
                if (shape * SpecialFunctions.Log1P(x + y) > 600) AddOneByOne(shape, weights[j], x, y, room, stride, into);
                else if (weights[j] > 0)
                {
                    (lanes[lane], lanes[together + lane]) = (weights[j] * Math.Exp(-shape * SpecialFunctions.Log1P(x + y)),
                        weights[j] * Math.Exp(-shape * SpecialFunctions.Log1P(x)));
                    (lanes[(2 * together) + lane], lanes[(3 * together) + lane]) = (x, y);
                    into[room * stride] += weights[j];
                }
            }

            AddRows(shape, Vector256.Create<double>(lanes[..together]), Vector256.Create<double>(lanes.Slice(together, together)),
                Vector256.Create<double>(lanes.Slice(2 * together, together)), Vector256.Create<double>(lanes[(3 * together)..]),
                room, stride, sums);
        }

        for (var i = 0; i < sums.Length; i++) into[i] += Vector256.Sum(sums[i]);
    }

    // By the number before: all who come while there are places, then all others on the last place. What has no place left when the time
    // begins is 1 less the rows.
    private static void AddRows(double shape, Vector256<double> nobody, Vector256<double> nobodyBefore, Vector256<double> x,
        Vector256<double> y, int room, int stride, Span<Vector256<double>> sums)
    {
        var all = Vector256<double>.One + x + y;
        var (p, q, qBefore) = (x / all, y / all, x / (Vector256<double>.One + x));
        var (first, row) = (nobody, nobodyBefore);
        for (var n = 0; n < room; n++)
        {
            var (mass, left) = (first, row);
            var own = sums[(n * stride)..];
            for (var d = 0; d < room - n; d++)
            {
                own[d] += mass;
                left -= mass;
                mass *= q * Vector256.Create((shape + n + d) / (d + 1));
            }

            own[room - n] += Vector256.Max(left, Vector256<double>.Zero);
            sums[room * stride] -= row;
            var next = Vector256.Create((shape + n) / (n + 1));
            (first, row) = (first * p * next, row * qBefore * next);
        }
    }

    private static void AddOneByOne(double shape, double weight, double before, double then, int room, int stride,
        Span<double> into)
    {
        var masses = JointOfGamma(shape, 1, before, then, room);
        for (var n = 0; n <= room; n++)
        {
            for (var d = 0; d < masses[n].Length; d++) into[(n * stride) + d] += weight * masses[n][d];
        }
    }
}
