using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    /// <summary>Adds a run of numbers, each times a weight, to another of at least its length.</summary>
    public static void AddScaled(ReadOnlySpan<double> from, double weight, Span<double> into)
    {
        var wide = MemoryMarshal.Cast<double, Vector<double>>(into[..from.Length]);
        var own = MemoryMarshal.Cast<double, Vector<double>>(from);
        var factor = new Vector<double>(weight);
        for (var i = 0; i < own.Length; i++) wide[i] += factor * own[i];
        for (var i = own.Length * Vector<double>.Count; i < from.Length; i++) into[i] += weight * from[i];
    }

    /// <summary>Adds up to eight rows of twenty-four numbers, each times a weight, to a run of twenty-four.</summary>
    public static void AddRows(ReadOnlySpan<double> rows, ReadOnlySpan<double> weights, Span<double> into)
    {
        const int width = 24;
        ref var from = ref MemoryMarshal.GetReference(rows[..(weights.Length * width)]);
        ref var to = ref MemoryMarshal.GetReference(into[..width]);
        var (s0, s1, s2) = (Vector256.LoadUnsafe(ref to), Vector256.LoadUnsafe(ref to, 4), Vector256.LoadUnsafe(ref to, 8));
        var (s3, s4, s5) = (Vector256.LoadUnsafe(ref to, 12), Vector256.LoadUnsafe(ref to, 16), Vector256.LoadUnsafe(ref to, 20));
        for (var row = 0; row < weights.Length; row++)
        {
            var (weight, at) = (Vector256.Create(weights[row]), (nuint)(row * width));
            s0 += weight * Vector256.LoadUnsafe(ref from, at);
            s1 += weight * Vector256.LoadUnsafe(ref from, at + 4);
            s2 += weight * Vector256.LoadUnsafe(ref from, at + 8);
            s3 += weight * Vector256.LoadUnsafe(ref from, at + 12);
            s4 += weight * Vector256.LoadUnsafe(ref from, at + 16);
            s5 += weight * Vector256.LoadUnsafe(ref from, at + 20);
        }

        s0.StoreUnsafe(ref to);
        s1.StoreUnsafe(ref to, 4);
        s2.StoreUnsafe(ref to, 8);
        s3.StoreUnsafe(ref to, 12);
        s4.StoreUnsafe(ref to, 16);
        s5.StoreUnsafe(ref to, 20);
    }
}
