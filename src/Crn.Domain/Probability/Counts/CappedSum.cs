using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// The sum of many Poisson counts, most of them capped, by the product of their characteristic functions: one more costs the same however
/// many there are, where tables would have to be multiplied out.
/// </summary>
/// <remarks>
/// A square wave of period 2 W, +1 from k on and -1 below, is a sum of sines over the odd multiples of pi / W, so that P(N &lt; k) is a sum
/// over the characteristic function there. What lies further than W from k is all that is counted wrongly, less than 1e-12, and angles from
/// which on the characteristic function is below 1e-12 are left out. About the means its logarithm is the sum of power series, as long as
/// the sum is wider than each of its parts (<see cref="Error"/> says whether the terms left out matter); else it is multiplied out angle by
/// angle.
/// </remarks>
internal sealed partial class CappedSum(CappedCounts? shared = null)
{
    private const int Order = CappedPoisson.Order;
    private const double Allowed = 1e-11;

    // exp(-28) is 7e-13.
    private const double LogNothing = -28;
    private readonly Dictionary<int, Waves> lengths = [];
    private readonly CappedCounts counts = shared ?? new();
    private readonly List<(CappedPoisson Count, double Mean, int Times)> parts = [];
    private readonly List<(CappedBundle Of, double Mean)> bundles = [];
    private readonly List<(CappedPoisson Count, int From, int To)> groups = [];
    private double[] meansOfGroups = new double[64];
    private double[] timesOfGroups = new double[64];
    private readonly double[] series = new double[Order];
    private double certain;
    private double free;
    private double placesInAll;
    private double inverseRadius;
    private double leftOut;
    private CountBounds bounds;
    private bool isBounded;

    /// <summary>The mean of the sum.</summary>
    public double Mean => certain + free + series[0];

    /// <summary>The variance of the sum.</summary>
    public double Variance => free + Math.Max(0, 2 * series[1]);

    /// <summary>Whether it is a Poisson count beside a certain one.</summary>
    public bool IsPoisson => parts.Count == 0 && bundles.Count == 0 && groups.Count == 0 && others.Count == 0;

    /// <summary>What is certain of it.</summary>
    public int Certain => (int)certain;

    /// <summary>The mean of its Poisson part.</summary>
    public double Poisson => free;

    /// <summary>Whether it certainly reaches a number.</summary>
    public bool IsAtLeast(int k) => certain >= k || bounds.Decided(k) > 0;

    /// <summary>The counts with a room, which are kept between sums.</summary>
    public CappedPoisson WithRoom(int room) => counts.WithRoom(room);

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        parts.Clear();
        bundles.Clear();
        groups.Clear();
        others.Clear();
        Array.Clear(series);
        (certain, free, placesInAll, inverseRadius, leftOut, bounds, isBounded) = (0, 0, 0, 0, 0, default, false);
    }

    /// <summary>Begins anew a sum whose bounds are known already.</summary>
    public void Clear(in CountBounds known)
    {
        Clear();
        (bounds, isBounded) = (known, true);
    }

    /// <summary>Adds a Poisson count.</summary>
    public void Add(double mean)
    {
        free += mean;
        if (!isBounded) bounds.AddPoisson(mean);
    }

    /// <summary>Adds so many counts alike, each Poisson with a mean and capped.</summary>
    public void Add(CappedPoisson count, double mean, int times)
    {
        if (!isBounded) count.AddTo(ref bounds, mean, times);
        if (mean <= count.Lowest) free += mean * times;
        else if (mean >= count.Highest) certain += (double)count.Room * times;
        else
        {
            var inverse = count.AddTo(series, mean, times);
            inverseRadius = Math.Max(inverseRadius, inverse);
            leftOut += times * Power(inverse);
            placesInAll += (double)count.Room * times;
            parts.Add((count, mean, times));
        }
    }

    /// <summary>Adds many counts with one room, of the means at some places: at each so many as the times say.</summary>
    public void Add(CappedPoisson count, ReadOnlySpan<double> means, ReadOnlySpan<int> places, ReadOnlySpan<int> times)
    {
        var from = groups.Count == 0 ? 0 : groups[^1].To;
        if (from + places.Length + 4 > meansOfGroups.Length)
        {
            Array.Resize(ref meansOfGroups, 2 * (from + places.Length + 4));
            Array.Resize(ref timesOfGroups, meansOfGroups.Length);
        }

        var (to, uncut, sure) = (from, 0.0, 0.0);
        for (var i = 0; i < places.Length; i++)
        {
            var mean = means[places[i]];
            if (mean <= count.Lowest) uncut += mean * times[i];
            else if (mean >= count.Highest) sure += (double)count.Room * times[i];
            else (meansOfGroups[to], timesOfGroups[to++]) = (mean, times[i]);
        }

        Add(uncut);
        certain += sure;
        if (!isBounded) bounds.AddCertain(sure);
        if (to == from) return;
        for (; (to - from) % 4 != 0; to++) (meansOfGroups[to], timesOfGroups[to]) = (meansOfGroups[to - 1], 0);
        CountBounds own = default;
        var (inverse, left) = count.AddTo(series, ref own, meansOfGroups.AsSpan(from, to - from), timesOfGroups.AsSpan(from, to - from));
        if (!isBounded) bounds.Add(own);
        inverseRadius = Math.Max(inverseRadius, inverse);
        leftOut += left;
        for (var i = from; i < to; i++) placesInAll += count.Room * timesOfGroups[i];
        groups.Add((count, from, to));
    }

    /// <summary>Adds counts whose means keep their proportions, given the largest mean.</summary>
    public void Add(CappedBundle bundle, double mean)
    {
        if (!isBounded) bundle.AddTo(ref bounds, mean);
        if (mean <= bundle.Lowest) free += mean * bundle.Ratios;
        else if (mean >= bundle.Highest) certain += bundle.Rooms;
        else
        {
            var (inverse, left) = bundle.AddTo(series, mean);
            inverseRadius = Math.Max(inverseRadius, inverse);
            leftOut += left;
            placesInAll += bundle.Rooms;
            bundles.Add((bundle, mean));
        }
    }

    /// <summary>P(N &lt; k), within 1e-10.</summary>
    public double Below(int k)
    {
        var (mean, variance) = (Mean, Variance);
        if (bounds.Decided(k) is var decided and not 0) return decided < 0 ? 1 : 0;
        var distance = k - 0.5 - mean;
        var isSeries = Error(variance) <= Allowed;
        if (!isSeries && IsSmall) return BelowOfTables(k);
        var waves = Waves.Of(lengths, LengthFor(Math.Max(distance + bounds.ReachDown, bounds.ReachUp - distance), isSeries));
        if (!isSeries) MultiplyOut(waves);
        var sum = Vector256<double>.Zero;
        for (var i = 0; i < waves.Angles.Length; i++)
        {
            var (size, phase) = isSeries ? LogAt(waves, i) : default;
            if (isSeries)
            {
                var (sin, _) = VectorMath.SinCos(phase - (waves.Angles[i] * Vector256.Create(distance)));
                sum += waves.Weights[i] * VectorMath.Exp(size) * sin / waves.SinHalf[i];
                if (Vector256.LessThanAll(size, Vector256.Create(LogNothing))) break;
            }
            else
            {
                var (re, im) = (multiplied[2 * i], multiplied[(2 * i) + 1]);
                var (sin, cos) = VectorMath.SinCos(waves.Angles[i] * Vector256.Create(distance));
                sum += waves.Weights[i] * ((im * cos) - (re * sin)) / waves.SinHalf[i];
            }
        }

        return Math.Clamp(0.5 - Vector256.Sum(sum), 0, 1);
    }

    // What is multiplied out has tables for two lengths.
    private static int LengthFor(double counts, bool isSeries) =>
        isSeries || counts > CappedPoisson.LongOfLogs ? Waves.LengthFor(counts)
        : counts > CappedPoisson.ShortOfLogs ? CappedPoisson.LongOfLogs : CappedPoisson.ShortOfLogs;
}
