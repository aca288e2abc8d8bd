using System.Numerics;
using System.Runtime.InteropServices;

namespace Crn.Domain.Probability.Numerics;

/// <summary>Sums over runs of numbers, several at a time.</summary>
internal static class Vectors
{
    /// <summary>The sum of the products of two runs of one length.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        // Four sums side by side: one alone waits for itself at every step.
        var (s0, s1, s2, s3) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero);
        var va = MemoryMarshal.Cast<double, Vector<double>>(a);
        var vb = MemoryMarshal.Cast<double, Vector<double>>(b);
        var j = 0;
        for (; j + 3 < va.Length && j + 3 < vb.Length; j += 4)
        {
            s0 += va[j] * vb[j];
            s1 += va[j + 1] * vb[j + 1];
            s2 += va[j + 2] * vb[j + 2];
            s3 += va[j + 3] * vb[j + 3];
        }

        for (; j < va.Length; j++) s0 += va[j] * vb[j];
        var sum = Vector.Sum(s0 + s1 + (s2 + s3));
        for (var i = va.Length * Vector<double>.Count; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
