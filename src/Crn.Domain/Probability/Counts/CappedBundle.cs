using System.Runtime.CompilerServices;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// Capped Poisson counts whose means keep their proportions, as one count: all that a sum needs of them depends on a single mean, that of
/// the largest, and is tabulated as <see cref="CappedPoisson"/> tabulates it for one.
/// </summary>
/// <remarks>The others change more slowly with that mean than the largest does, so that a table of the same steps is as good for all.
/// </remarks>
internal sealed class CappedBundle
{
    private const int Order = CappedPoisson.Order;
    private const int Points = CappedPoisson.Points;
    private const double Step = CappedPoisson.Step;
    private static readonly double[] OverFactorials = Inverses();
    private readonly (CappedPoisson Count, double Ratio, int Times)[] members;
    private readonly Rows?[] filled;
    private readonly int first;

    /// <summary>Of counts with the ratios of their means to the largest mean, and how many are alike.</summary>
    public CappedBundle((CappedPoisson Count, double Ratio, int Times)[] members)
    {
        this.members = members;
        Lowest = members.Min(m => m.Count.Lowest / m.Ratio);
        Highest = members.Max(m => m.Count.Highest / m.Ratio);
        Ratios = members.Sum(m => m.Ratio * m.Times);
        Rooms = members.Sum(m => (double)m.Count.Room * m.Times);
        first = (int)(2 * Math.Sqrt(Lowest) / Step) - (Points / 2);
        var count = (int)(2 * Math.Sqrt(Highest) / Step) + (Points / 2) + 2 - first;
        filled = new Rows?[(count + Points - 1) / Points];
    }

    /// <summary>Up to this mean of the largest all are Poisson in all but rounding.</summary>
    public double Lowest { get; }

    /// <summary>From this mean of the largest on all are at their rooms in all but rounding.</summary>
    public double Highest { get; }

    /// <summary>All means together beside the largest.</summary>
    public double Ratios { get; }

    /// <summary>All rooms together.</summary>
    public double Rooms { get; }

    /// <summary>The counts, each with the ratio of its mean to the largest.</summary>
    public ReadOnlySpan<(CappedPoisson Count, double Ratio, int Times)> Members => members;

    /// <summary>Adds what bounds all together, to three digits and more.</summary>
    public void AddTo(ref CountBounds sum, double mean)
    {
        if (mean <= Lowest) sum.AddPoisson(mean * Ratios);
        else if (mean >= Highest) sum.AddCertain(Rooms);
        else
        {
            var place = 2 * Math.Sqrt(mean) / Step;
            var at = (int)place;
            var u = place - at;
            at -= first;
            sum.Add(At(at / Points).BoundsOf(at % Points), 1 - u);
            sum.Add(At((at + 1) / Points).BoundsOf((at + 1) % Points), u);
        }
    }

    /// <summary>Adds the series of all together, for a mean between the lowest and the highest, to another; returns the inverse of the
    /// radius within which it converges, and the sum of those of all to the power of the order.</summary>
    public (double Inverse, double LeftOut) AddTo(Span<double> series, double mean)
    {
        var place = 2 * Math.Sqrt(mean) / Step;
        var at = (int)place;
        var u = place - at + (Points / 2) - 1;
        at -= first + (Points / 2) - 1;
        Span<double> weights = stackalloc double[Points];
        LagrangeWeights.At(u, 1, weights);
        var (low, start) = (At(at / Points), at % Points);
        var high = start == 0 ? low : At((at / Points) + 1);
        Vectors.AddRows(low.Series.AsSpan(start * Order), weights[..(Points - start)], series);
        if (start > 0) Vectors.AddRows(high.Series, weights[(Points - start)..], series);
        var middle = start + (Points / 2) - 1;
        var (one, other) = (middle < Points ? low : high, middle + 1 < Points ? low : high);
        var (i, j) = (middle % Points, (middle + 1) % Points);
        return (Math.Max(one.Inverse[i], other.Inverse[j]), Math.Max(one.LeftOut[i], other.LeftOut[j]));
    }

    private Rows At(int block) => filled[block] ?? Fill(block);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Rows Fill(int block)
    {
        var rows = new Rows();
        for (var i = 0; i < Points; i++)
        {
            var root = ((block * Points) + i + first) * Step;
            Fill(rows, i, root * root / 4);
        }

        return filled[block] = rows;
    }

    private void Fill(Rows rows, int row, double largest)
    {
        var series = rows.Series.AsSpan(row * Order, Order);
        CountBounds bounds = default;
        foreach (var (count, ratio, times) in members)
        {
            var mean = largest * ratio;
            count.AddTo(ref bounds, mean, times);
            if (mean >= count.Highest)
            {
                series[0] += (double)count.Room * times;
                continue;
            }

            var inverse = mean > count.Lowest ? count.AddTo(series, mean, times) : AddPoisson(series, mean, times);
            rows.Inverse[row] = Math.Max(rows.Inverse[row], inverse);
            rows.LeftOut[row] += times * CappedSum.Power(inverse);
        }

        bounds.CopyTo(rows.BoundsOf(row));
    }

    private static double AddPoisson(Span<double> series, double mean, int times)
    {
        for (var k = 0; k < Order; k++) series[k] += mean * times * OverFactorials[k];
        return Math.Exp(Math.Log(Math.Max(mean, double.Epsilon) * OverFactorials[Order - 1]) / Order);
    }

    private static double[] Inverses()
    {
        var inverses = new double[Order];
        for (var (k, product) = (1, 1.0); k <= Order; k++) inverses[k - 1] = 1 / (product *= k);
        return inverses;
    }

    private sealed class Rows
    {
        public double[] Series { get; } = new double[Points * Order];

        public double[] Inverse { get; } = new double[Points];

        public double[] LeftOut { get; } = new double[Points];

        public Span<double> BoundsOf(int row) => bounds.AsSpan(row * CountBounds.Size, CountBounds.Size);

        private readonly double[] bounds = new double[Points * CountBounds.Size];
    }
}
