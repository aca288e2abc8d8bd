using System.Numerics;

namespace Crn.Domain.Workforce.Loads;

/// <summary>Masses at 0, 1, 2, ... up to a last point; what lies beyond a point asked for is missing in them.</summary>
internal static class Masses
{
    /// <summary>The masses of the sum of two independent numbers, up to a point.</summary>
    public static double[] Sum(double[] one, double[] other, int points)
    {
        if (one.Length < other.Length) (one, other) = (other, one);
        var sum = new double[(int)Math.Min(points + 1L, one.Length + other.Length - 1L)];
        for (var i = 0; i < Math.Min(other.Length, sum.Length); i++)
        {
            if (other[i] != 0) AddTo(sum.AsSpan(i), one.AsSpan(0, Math.Min(one.Length, sum.Length - i)), other[i]);
        }

        return sum;
    }

    /// <summary>The masses of the sum of so many independent numbers alike, up to a point.</summary>
    public static double[] Power(double[] one, int times, int points)
    {
        double[] result = [1];
        for (var square = one; times > 0; times >>= 1)
        {
            if ((times & 1) == 1) result = Sum(result, square, points);
            if (times > 1) square = Sum(square, square, points);
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
        for (; i <= masses.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(to[i..]) + (factor * new Vector<double>(masses[i..]))).CopyTo(to[i..]);
        for (; i < masses.Length; i++) to[i] += times * masses[i];
    }
}
