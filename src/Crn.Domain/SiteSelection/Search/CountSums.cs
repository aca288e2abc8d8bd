using System.Numerics;
using System.Runtime.InteropServices;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>Sums of independent counts, cut off at a length.</summary>
internal static class CountSums
{
    /// <summary>into(k) = sum of a(j) b(k - j), for k below the length of the result. Masses below 1e-18 are left out.</summary>
    public static void Add(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> into)
    {
        into.Clear();
        for (var j = 0; j < a.Length && j < into.Length; j++)
        {
            var mass = a[j];
            if (mass < 1e-18) continue;
            var length = Math.Min(b.Length, into.Length - j);
            var target = into.Slice(j, length);
            var source = b[..length];
            var wide = MemoryMarshal.Cast<double, Vector<double>>(target);
            var from = MemoryMarshal.Cast<double, Vector<double>>(source);
            var factor = new Vector<double>(mass);
            for (var i = 0; i < wide.Length; i++) wide[i] += factor * from[i];
            for (var i = wide.Length * Vector<double>.Count; i < length; i++) target[i] += mass * source[i];
        }
    }
}
