using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Projection.Models;

/// <summary>The exposures of sites that open for sure, sixteen sites side by side: every belief of the rates goes through all of them.
/// </summary>
internal sealed class SureExposures
{
    private const int Order = GammaSum.Order;
    private const int Together = 16;

    // Below this a term changes no probability, nor do its powers.
    private const double Negligible = 1e-18;

    // Numbers without full precision would slow every later step down.
    private const double Least = 1e-160;
    private static readonly double[] Inverse = [.. Enumerable.Range(0, Order + 1).Select(k => k == 0 ? 0 : 1.0 / k)];

    // Recruits and days so far, the exposure ahead, and 1 for a site, 0 for what makes their number whole.
    private readonly double[] recruited;
    private readonly double[] past;
    private readonly double[] exposures;
    private readonly double[] present;

    /// <summary>Lays out recruits and days so far and the exposure ahead of each site, all above 0.</summary>
    public SureExposures((int Recruited, double PastDays, double Exposure)[] sites)
    {
        Count = sites.Length;
        var length = (sites.Length + Together - 1) / Together * Together;
        (recruited, past, exposures, present) = (new double[length], new double[length], new double[length], new double[length]);
        for (var i = 0; i < length; i++)
        {
            // What makes the number whole is the first site once more, without a weight.
            var site = sites[i < sites.Length ? i : 0];
            (recruited[i], past[i], exposures[i], present[i]) =
                i < sites.Length ? (site.Recruited, site.PastDays, site.Exposure, 1) : (0, site.PastDays, site.Exposure, 0);
        }
    }

    /// <summary>How many sites there are.</summary>
    public int Count { get; }

    /// <summary>The least and the largest exposure at a rate parameter common to all; 0 without sites.</summary>
    public (double Least, double Largest) Range(double siteDays)
    {
        if (past.Length == 0) return (0, 0);
        var days = Vector256.Create(siteDays);
        var (low, high) = (Vector256.Create(double.PositiveInfinity), Vector256<double>.Zero);
        for (var i = 0; i < past.Length; i += 4)
        {
            var own = At(exposures, i) * days / (days + At(past, i));
            (low, high) = (Vector256.Min(low, own), Vector256.Max(high, own));
        }

        var (least, largest) = (double.PositiveInfinity, 0.0);
        for (var lane = 0; lane < 4; lane++) (least, largest) = (Math.Min(least, low[lane]), Math.Max(largest, high[lane]));
        return (least, largest);
    }

    /// <summary>The series of all sites under a belief. In a hurry, powers are left out that matter only for a u of more than 1.</summary>
    public GammaSeries Series(double shape, double siteDays, bool isHurried)
    {
        var (least, largest) = Range(siteDays);
        var (middle, series) = ((least + largest) / 2, new double[Order + 1]);
        var (shapes, mean, square) = AddTo(series, shape, siteDays, middle, isHurried);
        // A little more than the reach, for rounding.
        var reach = Math.Min(1, ((largest - least) / (largest + least)) + 1e-15);
        return new(shapes, middle / siteDays, reach, series, (mean, square), isHurried ? 1 : double.PositiveInfinity);
    }

    /// <summary>Adds to a series in u about a middle exposure, and returns the shapes of all together, the mean, and what the variance has
    /// above the mean.</summary>
    public (double Shape, double Mean, double Square) AddTo(Span<double> series, double shape, double siteDays, double middle,
        bool isHurried = false)
    {
        if (past.Length == 0) return default;
        Span<Vector256<double>> sums = stackalloc Vector256<double>[Order + 1];
        sums.Clear();
        var (shapes, mean, square) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        Span<Vector256<double>> own = stackalloc Vector256<double>[4], offsets = stackalloc Vector256<double>[4];
        for (var i = 0; i < past.Length; i += Together)
        {
            var largest = Vector256<double>.Zero;
            for (var j = 0; j < 4; j++)
            {
                var days = Vector256.Create(siteDays) + At(past, i + (4 * j));
                own[j] = (Vector256.Create(shape) * At(present, i + (4 * j))) + At(recruited, i + (4 * j));
                var x = At(exposures, i + (4 * j)) / days;
                shapes += own[j];
                mean += own[j] * x;
                square += own[j] * x * x;
                // An exposure at the rate parameter of all.
                var offset = ((x * Vector256.Create(siteDays)) - Vector256.Create(middle)) / Vector256.Create(middle);
                offsets[j] = Vector256.ConditionalSelect(
                    Vector256.GreaterThan(Vector256.Abs(offset), Vector256.Create(Negligible)), offset, Vector256<double>.Zero);
                largest = Vector256.Max(largest, Vector256.Abs(offsets[j]));
            }

            var most = Math.Max(Math.Max(largest[0], largest[1]), Math.Max(largest[2], largest[3]));
            var order = isHurried ? OrderFor(most, Vector256.Sum(own[0] + own[1] + own[2] + own[3])) : most > 0 ? Order : 0;
            AddPowers(own, offsets, order, sums);
        }

        for (var k = 1; k <= Order; k++) series[k] += Vector256.Sum(sums[k]) * Inverse[k];
        return (Vector256.Sum(shapes), Vector256.Sum(mean), Vector256.Sum(square));
    }

    // After how many terms nothing is left, given the largest offset and the shapes that it is weighed by.
    private static int OrderFor(double largest, double shapes)
    {
        if (largest <= 0) return 0;
        return largest >= 0.99 ? Order
            : (int)Math.Clamp(Math.Ceiling(Math.Log(Negligible * (1 - largest) / Math.Max(1, shapes)) / Math.Log(largest)), 1, Order);
    }

    private static void AddPowers(ReadOnlySpan<Vector256<double>> own, ReadOnlySpan<Vector256<double>> offsets, int order,
        Span<Vector256<double>> sums)
    {
        var (p0, p1, p2, p3) = (own[0], own[1], own[2], own[3]);
        var (o0, o1, o2, o3) = (offsets[0], offsets[1], offsets[2], offsets[3]);
        for (var k = 1; k <= order; k++)
        {
            (p0, p1, p2, p3) = (p0 * o0, p1 * o1, p2 * o2, p3 * o3);
            sums[k] += p0 + p1 + (p2 + p3);
            if (k % 8 == 0) (p0, p1, p2, p3) = (Kept(p0), Kept(p1), Kept(p2), Kept(p3));
        }
    }

    private static Vector256<double> Kept(Vector256<double> power) => Vector256.ConditionalSelect(
        Vector256.GreaterThan(Vector256.Abs(power), Vector256.Create(Least)), power, Vector256<double>.Zero);

    private static Vector256<double> At(double[] values, int i) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(values), (nuint)i);
}
