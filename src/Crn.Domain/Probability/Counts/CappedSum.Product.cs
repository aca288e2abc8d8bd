using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <content>The characteristic function multiplied out, angle by angle.</content>
internal sealed partial class CappedSum
{
    private const double Nothing = 1e-13;
    private readonly CountTables tables = new();
    private Vector256<double>[] multiplied = [];

    // The characteristic function about the mean at all angles, as far as anything is left of it.
    private void MultiplyOut(Waves waves)
    {
        var size = waves.Angles.Length;
        if (multiplied.Length < 2 * size) multiplied = new Vector256<double>[4 * size];
        var shift = certain - Mean;
        for (var i = 0; i < size; i++)
        {
            var length = VectorMath.Exp(Vector256.Max(Vector256.Create(-2 * free) * waves.SinHalf[i] * waves.SinHalf[i],
                Vector256.Create(-690.0)));
            var (sin, cos) = VectorMath.SinCos((waves.Sin[i] * Vector256.Create(free)) + (waves.Angles[i] * Vector256.Create(shift)));
            (multiplied[2 * i], multiplied[(2 * i) + 1]) = (length * cos, length * sin);
        }

        foreach (var (count, mean, times) in parts)
        {
            tables.Clear();
            var table = tables.Poisson(mean, count.Room);
            MultiplyBy(tables.Masses(table), table.First, times, waves);
        }
    }

    // Horner's rule from the far end, for sixteen angles side by side: one alone waits for itself at every step.
    private void MultiplyBy(ReadOnlySpan<double> own, int first, int times, Waves waves)
    {
        var ends = Vector256.Create(Nothing * Nothing);
        for (var i = 0; i < waves.Angles.Length; i += Waves.Together)
        {
            var of = multiplied.AsSpan(2 * i, 2 * Waves.Together);
            if (Vector256.LessThanAll(Vector256.Max(Vector256.Max((of[0] * of[0]) + (of[1] * of[1]), (of[2] * of[2]) + (of[3] * of[3])),
                Vector256.Max((of[4] * of[4]) + (of[5] * of[5]), (of[6] * of[6]) + (of[7] * of[7]))), ends)) continue;
            var (s0, s1, s2, s3) = (waves.Sin[i], waves.Sin[i + 1], waves.Sin[i + 2], waves.Sin[i + 3]);
            var (c0, c1, c2, c3) = (waves.Cos[i], waves.Cos[i + 1], waves.Cos[i + 2], waves.Cos[i + 3]);
            var (x0, y0, x1, y1) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
            var (x2, y2, x3, y3) = (x0, y0, x0, y0);
            for (var n = own.Length - 1; n >= 0; n--)
            {
                var mass = Vector256.Create(own[n]);
                (x0, y0) = ((x0 * c0) - (y0 * s0) + mass, (x0 * s0) + (y0 * c0));
                (x1, y1) = ((x1 * c1) - (y1 * s1) + mass, (x1 * s1) + (y1 * c1));
                (x2, y2) = ((x2 * c2) - (y2 * s2) + mass, (x2 * s2) + (y2 * c2));
                (x3, y3) = ((x3 * c3) - (y3 * s3) + mass, (x3 * s3) + (y3 * c3));
            }

            MultiplyBy(waves.Angles[i], first, times, x0, y0, ref of[0], ref of[1]);
            MultiplyBy(waves.Angles[i + 1], first, times, x1, y1, ref of[2], ref of[3]);
            MultiplyBy(waves.Angles[i + 2], first, times, x2, y2, ref of[4], ref of[5]);
            MultiplyBy(waves.Angles[i + 3], first, times, x3, y3, ref of[6], ref of[7]);
        }
    }

    private static void MultiplyBy(Vector256<double> angle, int first, int times, Vector256<double> x, Vector256<double> y,
        ref Vector256<double> re, ref Vector256<double> im)
    {
        if (first > 0)
        {
            var (sin, cos) = VectorMath.SinCos(angle * Vector256.Create((double)first));
            (x, y) = ((x * cos) - (y * sin), (x * sin) + (y * cos));
        }

        for (var left = times; left > 0; left >>= 1)
        {
            if ((left & 1) == 1) (re, im) = ((re * x) - (im * y), (re * y) + (im * x));
            if (left > 1) (x, y) = ((x * x) - (y * y), Vector256.Create(2.0) * x * y);
        }
    }
}
