using System.Numerics;

namespace Crn.Domain.Workforce.Loads;

/// <summary>Masses at 0, 1, 2, ... up to a last point; what lies beyond is missing in them.</summary>
internal static class Masses
{
    /// <summary>The masses of the sum of two independent numbers.</summary>
    public static double[] Sum(double[] one, double[] other)
    {
        var sum = new double[one.Length];
        for (var i = 0; i < other.Length; i++)
        {
            if (other[i] == 0) continue;
            AddTo(sum.AsSpan(i), one.AsSpan(0, one.Length - i), other[i]);
        }

        return sum;
    }

    /// <summary>The masses of the sum of so many independent numbers alike.</summary>
    public static double[] Power(double[] one, int times)
    {
        var result = new double[one.Length];
        result[0] = 1;
        for (var square = one; times > 0; times >>= 1)
        {
            if ((times & 1) == 1) result = Sum(result, square);
            if (times > 1) square = Sum(square, square);
        }

        return result;
    }

    /// <summary>Adds masses times a number, and gives the number.</summary>
    public static double Add(double[] to, double[] masses, double times)
    {
        AddTo(to, masses, times);
        return times;
    }

    private static void AddTo(Span<double> to, ReadOnlySpan<double> masses, double times)
    {
        var (i, factor) = (0, new Vector<double>(times));
        for (; i <= to.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(to[i..]) + (factor * new Vector<double>(masses[i..]))).CopyTo(to[i..]);
        for (; i < to.Length; i++) to[i] += times * masses[i];
    }
}
