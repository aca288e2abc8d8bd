using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// How far from its mean a sum of counts may lie: Chernoff's bound below it, where capped counts have long tails, and the normal one with
/// something more above it, where they fall at least as fast as those of a Poisson count.
/// </summary>
internal struct CountBounds
{
    /// <summary>
    /// The numbers that make up a bound: mean, variance, and the logarithm of the mean of exp(s (mean - count)) for six s.
    /// </summary>
    public const int Size = 8;

    // exp(-28) is 7e-13.
    private const double Nothing = 28;
    private const double Deviations = 7.5;
    private const double Counts = 10;
    private static readonly double[] Powers = [0.1, 0.25, 0.5, 1, 2, 4];
    private static readonly Vector256<double> LowRatios =
        Vector256.Create(Math.Exp(-Powers[0]), Math.Exp(-Powers[1]), Math.Exp(-Powers[2]), Math.Exp(-Powers[3]));
    private static readonly Vector256<double> HighRatios = Vector256.Create(Math.Exp(-Powers[4]), Math.Exp(-Powers[5]), 0, 0);
    private Vector256<double> first;
    private Vector256<double> second;

    /// <summary>The mean of the sum.</summary>
    public readonly double Mean => first[0];

    /// <summary>The variance of the sum.</summary>
    public readonly double Variance => Math.Max(0, first[1]);

    /// <summary>As far above its mean as this the sum may lie.</summary>
    public readonly double ReachUp => (Deviations * Math.Sqrt(Variance)) + Counts;

    /// <summary>As far below its mean as this the sum may lie.</summary>
    public readonly double ReachDown
    {
        get
        {
            // The logarithm over s squared tends to half the variance, and goes one way from one s to the next.
            var (before, from, least) = (0.5 * Variance, 0.0, double.PositiveInfinity);
            for (var i = 0; i < Powers.Length; i++)
            {
                var (s, log) = (Powers[i], i < 2 ? first[i + 2] : second[i - 2]);
                var square = log / (s * s);
                var (larger, best) = (Math.Max(square, before), double.NaN);
                if (larger > 0) best = Math.Sqrt(Nothing / larger);
                least = Math.Min(least, best >= from && best <= s ? 2 * Nothing / best : (log + Nothing) / s);
                (before, from) = (square, s);
            }

            return least + 1;
        }
    }

    /// <summary>-1 where the sum is certainly below a count, 1 where it certainly is not, and 0 where that is in doubt.</summary>
    public readonly int Decided(int k)
    {
        var distance = k - 0.5 - Mean;
        return distance > ReachUp ? -1 : distance < 0 && distance < -ReachDown ? 1 : 0;
    }

    /// <summary>Adds a Poisson count.</summary>
    public void AddPoisson(double mean)
    {
        // exp(-s) - 1 + s for the six s.
        first += Vector256.Create(mean) * Vector256.Create(1, 1, 0.00483741803595957316, 0.02880078307140486825);
        second += Vector256.Create(mean)
            * Vector256.Create(0.1065306597126334236, 0.36787944117144232160, 1.1353352832366126919, 3.0183156388887341803);
    }

    /// <summary>Adds an independent sum.</summary>
    public void Add(in CountBounds other) => (first, second) = (first + other.first, second + other.second);

    /// <summary>Adds what is certain.</summary>
    public void AddCertain(double count) => first += Vector256.Create(count, 0, 0, 0);

    /// <summary>Adds the bounds of a count between two rows, each times a weight.</summary>
    public void Add(ReadOnlySpan<double> rows, double one, double other)
    {
        var (low, high) = (Vector256.Create(one), Vector256.Create(other));
        first += (low * Vector256.Create<double>(rows)) + (high * Vector256.Create<double>(rows[8..]));
        second += (low * Vector256.Create<double>(rows[4..])) + (high * Vector256.Create<double>(rows[12..]));
    }

    /// <summary>Adds the bounds of a count, times a weight.</summary>
    public void Add(ReadOnlySpan<double> row, double weight)
    {
        first += Vector256.Create(weight) * Vector256.Create<double>(row);
        second += Vector256.Create(weight) * Vector256.Create<double>(row[4..]);
    }

    /// <summary>Adds the bounds of counts in rows that follow each other, each times its weight.</summary>
    public void AddRows(ReadOnlySpan<double> rows, ReadOnlySpan<double> weights)
    {
        ref var from = ref MemoryMarshal.GetReference(rows[..(weights.Length * Size)]);
        var (one, other) = (first, second);
        for (var i = 0; i < weights.Length; i++)
        {
            var weight = Vector256.Create(weights[i]);
            one += weight * Vector256.LoadUnsafe(ref from, (nuint)(i * Size));
            other += weight * Vector256.LoadUnsafe(ref from, (nuint)((i * Size) + 4));
        }

        (first, second) = (one, other);
    }

    /// <summary>Puts the numbers that make it up into a row.</summary>
    public readonly void CopyTo(Span<double> row)
    {
        first.CopyTo(row);
        second.CopyTo(row[4..]);
    }

    /// <summary>What bounds a count with these masses from a first count on.</summary>
    public static void Of(int firstCount, ReadOnlySpan<double> masses, double mean, double variance, Span<double> into)
    {
        (into[0], into[1]) = (mean, variance);
        var (low, high) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var n = masses.Length - 1; n >= 0; n--)
        {
            var mass = Vector256.Create(masses[n]);
            (low, high) = ((low * LowRatios) + mass, (high * HighRatios) + mass);
        }

        for (var i = 0; i < Powers.Length; i++)
            into[i + 2] = Math.Max(0, Math.Log(i < 4 ? low[i] : high[i - 4]) + (Powers[i] * (mean - firstCount)));
    }
}
