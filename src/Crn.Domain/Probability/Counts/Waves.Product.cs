using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <content>Characteristic functions multiplied, and turned into masses.</content>
internal sealed partial class Waves
{
    private const double Nothing = 1e-13;
    private const int Short = 40;

    /// <summary>Multiplies a characteristic function at all angles, real and imaginary part in turn, by those of so many counts alike with
    /// masses from a first count on.</summary>
    public void Multiply(ReadOnlySpan<double> own, int first, int times, Span<Vector256<double>> multiplied)
    {
        var ends = Vector256.Create(Nothing * Nothing);
        for (var i = 0; i < Angles.Length; i += Together)
        {
            var of = multiplied.Slice(2 * i, 2 * Together);
            if (Vector256.LessThanAll(Vector256.Max(Vector256.Max((of[0] * of[0]) + (of[1] * of[1]), (of[2] * of[2]) + (of[3] * of[3])),
                Vector256.Max((of[4] * of[4]) + (of[5] * of[5]), (of[6] * of[6]) + (of[7] * of[7]))), ends)) continue;
            var (z0, z1, z2, z3) = own.Length <= Short ? Few(own, i) : Many(own, i);
            MultiplyBy(Angles[i], first, times, z0.Re, z0.Im, ref of[0], ref of[1]);
            MultiplyBy(Angles[i + 1], first, times, z1.Re, z1.Im, ref of[2], ref of[3]);
            MultiplyBy(Angles[i + 2], first, times, z2.Re, z2.Im, ref of[4], ref of[5]);
            MultiplyBy(Angles[i + 3], first, times, z3.Re, z3.Im, ref of[6], ref of[7]);
        }
    }

    // Horner's rule from the far end, for sixteen angles side by side: one alone waits for itself at every step.
    private (Wave, Wave, Wave, Wave) Many(ReadOnlySpan<double> own, int i)
    {
        var (s0, s1, s2, s3) = (Sin[i], Sin[i + 1], Sin[i + 2], Sin[i + 3]);
        var (c0, c1, c2, c3) = (Cos[i], Cos[i + 1], Cos[i + 2], Cos[i + 3]);
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

        return (new(x0, y0), new(x1, y1), new(x2, y2), new(x3, y3));
    }

    // Clenshaw's rule, with one product a step; its rounding grows with the square of the length.
    private (Wave, Wave, Wave, Wave) Few(ReadOnlySpan<double> own, int i)
    {
        var (c0, c1, c2, c3) = (Cos[i] + Cos[i], Cos[i + 1] + Cos[i + 1], Cos[i + 2] + Cos[i + 2], Cos[i + 3] + Cos[i + 3]);
        var (x0, y0, x1, y1) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var (x2, y2, x3, y3) = (x0, y0, x0, y0);
        for (var n = own.Length - 1; n > 0; n--)
        {
            var mass = Vector256.Create(own[n]);
            (x0, y0) = ((x0 * c0) + (mass - y0), x0);
            (x1, y1) = ((x1 * c1) + (mass - y1), x1);
            (x2, y2) = ((x2 * c2) + (mass - y2), x2);
            (x3, y3) = ((x3 * c3) + (mass - y3), x3);
        }

        var none = Vector256.Create(own.Length > 0 ? own[0] : 0);
        return (new((none - y0) + (x0 * Cos[i]), x0 * Sin[i]), new((none - y1) + (x1 * Cos[i + 1]), x1 * Sin[i + 1]),
            new((none - y2) + (x2 * Cos[i + 2]), x2 * Sin[i + 2]), new((none - y3) + (x3 * Cos[i + 3]), x3 * Sin[i + 3]));
    }

    private readonly record struct Wave(Vector256<double> Re, Vector256<double> Im);

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

    /// <summary>Adds the masses to a table of a whole number of fours, from a characteristic function about its first count at the first
    /// so many angles, real and imaginary part in turn.</summary>
    public void AddMasses(ReadOnlySpan<Vector256<double>> of, Span<double> table)
    {
        if (BitOperations.IsPow2(Length) && of.Length / 2 * (double)table.Length > 2.0 * BitOperations.Log2((uint)Length) * Length)
        {
            Transform(of, table);
            return;
        }

        for (var i = 0; i < of.Length / 2; i++)
        {
            var size = Vector256.Create(2.0) * Weights[i];
            Add(table, of[2 * i] * size, of[(2 * i) + 1] * size, Angles[i], 0);
        }
    }

    // Many angles together: by the fast transform.
    private void Transform(ReadOnlySpan<Vector256<double>> of, Span<double> table)
    {
        var (re, im) = (new double[Length], new double[Length]);
        for (var i = 0; i < of.Length / 2 && 4 * i < Length; i++)
        {
            var size = Vector256.Create(2.0) * Weights[i];
            (of[2 * i] * size).CopyTo(re.AsSpan(4 * i));
            (of[(2 * i) + 1] * size).CopyTo(im.AsSpan(4 * i));
        }

        new Fourier(Length).Transform(re, im);
        for (var n = 0; n < table.Length && n < Length; n++)
        {
            // The angles are odd multiples of half a step: a turn by half a step for each count.
            var (sin, cos) = Math.SinCos(Math.PI * n / Length);
            table[n] += (re[n] * cos) + (im[n] * sin);
        }
    }

    /// <summary>Adds re cos(angle (n - center)) + im sin(angle (n - center)) of four angles, for n = 0, 1, ..., four at a time by turns of
    /// four angles; a whole number of fours.</summary>
    public static void Add(Span<double> masses, Vector256<double> re, Vector256<double> im, Vector256<double> angles, double center)
    {
        var (turnSin, turnCos) = VectorMath.SinCos(angles * Vector256.Create(4.0));
        var (s0, s1, s2, s3) = (All(turnSin[0]), All(turnSin[1]), All(turnSin[2]), All(turnSin[3]));
        var (c0, c1, c2, c3) = (All(turnCos[0]), All(turnCos[1]), All(turnCos[2]), All(turnCos[3]));
        var (x0, x1, x2, x3) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var (y0, y1, y2, y3) = (x0, x0, x0, x0);
        var wide = MemoryMarshal.Cast<double, Vector256<double>>(masses);
        for (var n = 0; n < wide.Length; n++)
        {
            // Begun anew often enough that rounding does not add up.
            if (n % 64 == 0)
            {
                var at = Vector256.Create((4.0 * n) - center) + Vector256.Create(0.0, 1, 2, 3);
                (x0, y0) = Begun(re[0], im[0], at * All(angles[0]));
                (x1, y1) = Begun(re[1], im[1], at * All(angles[1]));
                (x2, y2) = Begun(re[2], im[2], at * All(angles[2]));
                (x3, y3) = Begun(re[3], im[3], at * All(angles[3]));
            }

            wide[n] += x0 + x1 + (x2 + x3);
            // One alone waits for itself at every step.
            (x0, y0) = ((x0 * c0) - (y0 * s0), (x0 * s0) + (y0 * c0));
            (x1, y1) = ((x1 * c1) - (y1 * s1), (x1 * s1) + (y1 * c1));
            (x2, y2) = ((x2 * c2) - (y2 * s2), (x2 * s2) + (y2 * c2));
            (x3, y3) = ((x3 * c3) - (y3 * s3), (x3 * s3) + (y3 * c3));
        }
    }

    private static (Vector256<double> X, Vector256<double> Y) Begun(double re, double im, Vector256<double> at)
    {
        var (sin, cos) = VectorMath.SinCos(at);
        return ((cos * All(re)) + (sin * All(im)), (sin * All(re)) - (cos * All(im)));
    }

    private static Vector256<double> All(double value) => Vector256.Create(value);
}
