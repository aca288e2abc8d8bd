using System.Numerics;
using System.Runtime.InteropServices;

namespace Crn.Domain.Probability.Counts;

/// <summary>Distributions of a count as tables: the masses of 0, 1, 2 and so on.</summary>
internal static class MassTable
{
    /// <summary>The sum of two independent counts, no longer than a length; what lies beyond is left out.</summary>
    public static double[] Convolve(double[] a, double[] b, int length)
    {
        if (a.Length > b.Length) (a, b) = (b, a);
        var sum = new double[Math.Max(1, Math.Min(length, a.Length + b.Length - 1))];
        for (var i = 0; i < a.Length && i < sum.Length; i++)
        {
            // Smaller masses leave nothing, and would be slow.
            if (a[i] < 1e-300) continue;
            var into = sum.AsSpan(i, Math.Min(b.Length, sum.Length - i));
            var wide = MemoryMarshal.Cast<double, Vector<double>>(into);
            var from = MemoryMarshal.Cast<double, Vector<double>>(b.AsSpan(0, into.Length));
            var factor = new Vector<double>(a[i]);
            for (var j = 0; j < wide.Length; j++) wide[j] += factor * from[j];
            for (var j = wide.Length * Vector<double>.Count; j < into.Length; j++) into[j] += a[i] * b[j];
        }

        return sum;
    }

    /// <summary>The sum of so many independent counts alike, no longer than a length.</summary>
    public static double[] Power(double[] one, int times, int length)
    {
        double[] sum = [1];
        for (var left = times; left > 0; left >>= 1)
        {
            if ((left & 1) == 1) sum = Convolve(sum, one, length);
            if (left > 1) one = Convolve(one, one, length);
        }

        return sum;
    }

    /// <summary>The mean and the variance of a count.</summary>
    public static (double Mean, double Variance) Moments(double[] masses)
    {
        double mean = 0, square = 0;
        for (var k = 0; k < masses.Length; k++)
        {
            mean += masses[k] * k;
            square += masses[k] * k * k;
        }

        return (mean, Math.Max(0, square - (mean * mean)));
    }

    /// <summary>The smallest count that is not exceeded with a probability.</summary>
    public static int Quantile(double[] masses, double level)
    {
        double below = 0;
        for (var k = 0; k < masses.Length; k++)
        {
            below += masses[k];
            if (below >= level) return k;
        }

        return masses.Length - 1;
    }
}
