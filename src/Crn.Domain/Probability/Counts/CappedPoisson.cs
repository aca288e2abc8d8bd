using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// A Poisson count of which all above a room is put on it, for any mean: the logarithm of its characteristic function about the mean as a
/// power series, worked out where it is asked at equal steps of twice the square root of the mean, with polynomials of the seventh degree
/// between them.
/// </summary>
/// <remarks>In that scale a Poisson count is about as wide everywhere, and what is interpolated as smooth.</remarks>
internal sealed partial class CappedPoisson
{
    /// <summary>The highest power of the series; its coefficients are cumulants over factorials, the mean first.</summary>
    public const int Order = 24;

    /// <summary>How many rows an interpolation takes.</summary>
    public const int Points = LagrangeWeights.Points;

    /// <summary>The steps of the table in twice the square root of the mean.</summary>
    public const double Step = 1.0 / 16;

    // What no sum of thousands shows.
    private const double Negligible = 1e-14;

    private readonly int first;
    private readonly double[] rows;
    private readonly double[] inverseRadii;
    private readonly double[] powers;
    private readonly double[] bounds;
    private readonly bool[] filled;
    private readonly CountTables tables = new();

    /// <summary>For a room of at least 1.</summary>
    public CappedPoisson(int room)
    {
        Room = room;
        // Below the lowest mean nobody meets the cap; above the highest everybody does.
        Lowest = Search(mean => Poisson.At(mean, room + 1).AtLeast > Negligible, room);
        Highest = Search(mean => Poisson.At(mean, room).Below < Negligible, (2.0 * room) + 200);
        first = (int)(2 * Math.Sqrt(Lowest) / Step) - (Points / 2);
        var count = (int)(2 * Math.Sqrt(Highest) / Step) + (Points / 2) + 2 - first;
        count = (count + Points - 1) / Points * Points;
        (rows, inverseRadii, bounds) = (new double[count * Order], new double[count], new double[count * CountBounds.Size]);
        filled = new bool[count / Points];
        (shares, powers, logs) = (new double[count], new double[count], new Vector256<double>[]?[2 * count]);
    }

    /// <summary>The most that are let in.</summary>
    public int Room { get; }

    /// <summary>Up to this mean the count is Poisson in all but rounding.</summary>
    public double Lowest { get; }

    /// <summary>From this mean on the count is the room in all but rounding.</summary>
    public double Highest { get; }

    /// <summary>Adds what bounds so many counts, to three digits and more.</summary>
    public void AddTo(ref CountBounds sum, double mean, double times)
    {
        if (mean <= Lowest) sum.AddPoisson(mean * times);
        else if (mean >= Highest) sum.AddCertain(Room * times);
        else
        {
            var place = 2 * Math.Sqrt(mean) / Step;
            var at = (int)place;
            var u = place - at;
            at -= first;
            Ask(at, at + 1);
            sum.Add(bounds.AsSpan(at * CountBounds.Size, 2 * CountBounds.Size), (1 - u) * times, u * times);
        }
    }

    /// <summary>Adds the series of so many counts with a mean between the lowest and the highest to another, and returns the inverse of the
    /// radius within which it converges, as far as its last terms show.</summary>
    public double AddTo(Span<double> series, double mean, double times)
    {
        var place = 2 * Math.Sqrt(mean) / Step;
        var at = (int)place;
        var u = place - at + (Points / 2) - 1;
        at -= first + (Points / 2) - 1;
        Ask(at, at + Points - 1);
        Span<double> weights = stackalloc double[Points];
        LagrangeWeights.At(u, times, weights);
        Vectors.AddRows(rows.AsSpan(at * Order, Points * Order), weights, series);
        return Math.Max(inverseRadii[at + (Points / 2) - 1], inverseRadii[at + (Points / 2)]);
    }

    /// <summary>The mean of the count.</summary>
    public double Mean(double mean)
    {
        if (mean <= Lowest) return mean;
        if (mean >= Highest) return Room;
        var place = 2 * Math.Sqrt(mean) / Step;
        var at = (int)place;
        var u = place - at + (Points / 2) - 1;
        at -= first + (Points / 2) - 1;
        Ask(at, at + Points - 1);
        Span<double> weights = stackalloc double[Points];
        LagrangeWeights.At(u, 1, weights);
        double sum = 0;
        for (var i = 0; i < Points; i++) sum += weights[i] * rows[(at + i) * Order];
        return sum;
    }

    private void Ask(int from, int to)
    {
        if (!Volatile.Read(ref filled[from / Points])) Fill(from / Points);
        if (!Volatile.Read(ref filled[to / Points])) Fill(to / Points);
    }

    private static double Search(Func<double, bool> isBeyond, double high)
    {
        double low = 0;
        for (var i = 0; i < 50; i++)
        {
            var middle = (low + high) / 2;
            if (isBeyond(middle)) high = middle;
            else low = middle;
        }

        return low;
    }

    // Everything depends on the square of the place, so that places below 0 are as good as those above. Threads take turns.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Fill(int block)
    {
        lock (tables)
        {
            if (!filled[block]) FillRows(block);
        }
    }

    private void FillRows(int block)
    {
        for (var row = block * Points; row < (block + 1) * Points; row++)
        {
            var root = (row + first) * Step;
            tables.Clear();
            var table = tables.Poisson(root * root / 4, Room);
            var series = rows.AsSpan(row * Order, Order);
            inverseRadii[row] = SeriesOf(table.First, tables.Masses(table), series);
            powers[row] = CappedSum.Power(inverseRadii[row]);
            CountBounds.Of(table.First, tables.Masses(table), series[0], 2 * series[1],
                bounds.AsSpan(row * CountBounds.Size, CountBounds.Size));
        }

        Volatile.Write(ref filled[block], true);
    }

    /// <summary>The series of a count with these masses from a first count on; returns the inverse of its radius.</summary>
    public static double SeriesOf(int first, ReadOnlySpan<double> masses, Span<double> into)
    {
        double mean = 0;
        for (var n = 0; n < masses.Length; n++) mean += masses[n] * n;
        Span<double> moments = stackalloc double[Order + 1];
        moments.Clear();
        for (var n = 0; n < masses.Length; n++)
        {
            var (power, distance) = (masses[n], n - mean);
            for (var k = 1; k <= Order; k++) moments[k] += power *= distance * Inverse[k];
        }

        // The logarithm of a series that begins with 1, whose linear term is nothing.
        Span<double> log = stackalloc double[Order + 1];
        log.Clear();
        double radius = 0;
        for (var k = 2; k <= Order; k++)
        {
            double sum = 0;
            for (var j = 2; j < k - 1; j++) sum += j * log[j] * moments[k - j];
            log[k] = moments[k] - (sum * Inverse[k]);
            if (k > Order - 6) radius = Math.Max(radius, Math.Exp(Math.Log(Math.Abs(log[k])) * Inverse[k]));
        }

        log[1] = first + mean;
        log[1..].CopyTo(into);
        return radius;
    }

    private static readonly double[] Inverse = [.. Enumerable.Range(0, Order + 1).Select(k => k == 0 ? 0 : 1.0 / k)];
}
