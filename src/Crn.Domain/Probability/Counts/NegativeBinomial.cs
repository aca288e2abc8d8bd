using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>The count of a Poisson process whose rate is gamma distributed.</summary>
internal static class NegativeBinomial
{
    private const int Short = 64;
    private const int Together = 4;

    // exp(-600) is the least of the first masses from which the others follow.
    private const double LeastToBeginWith = 600;
    private static readonly double[] Inverse = [.. Enumerable.Range(0, Short).Select(k => k == 0 ? 0 : 1.0 / k)];

    /// <summary>log P(N = n) for a rate Gamma(shape, rate) over an exposure.</summary>
    public static double LogMass(double shape, double rate, double exposure, int n) =>
        LogRising(shape, n) - SpecialFunctions.LogGamma(n + 1)
        - (shape * SpecialFunctions.Log1P(exposure / rate)) - (n * SpecialFunctions.Log1P(rate / exposure));

    // log(Gamma(shape + n) / Gamma(shape)): for a large shape both are so large that their difference has no digits left; there Stirling's
    // series of both, subtracted on paper.
    private static double LogRising(double shape, int n) => shape < 1e4
        ? SpecialFunctions.LogGamma(shape + n) - SpecialFunctions.LogGamma(shape)
        : ((shape - 0.5) * SpecialFunctions.Log1P(n / shape)) + (n * (Math.Log(shape + n) - 1)) - (n / (12 * shape * (shape + n)));

    /// <summary>P(N = 0), ..., P(N = length - 1), from the largest of them outwards.</summary>
    public static void Masses(double shape, double rate, double exposure, Span<double> into)
    {
        into.Clear();
        if (into.IsEmpty || double.IsPositiveInfinity(exposure)) return;
        if (exposure <= 0)
        {
            into[0] = 1;
            return;
        }

        var q = exposure / (rate + exposure);
        if (into.Length <= Short && shape * SpecialFunctions.Log1P(exposure / rate) is var log and < 600)
        {
            FromNone(shape, q, Math.Exp(-log), into);
            return;
        }

        var mode = (int)Math.Clamp((shape - 1) * exposure / rate, 0, into.Length - 1);
        var top = Math.Exp(LogMass(shape, rate, exposure, mode));
        var p = into[mode] = top;
        for (var k = mode; k > 0 && p > 0; k--) into[k - 1] = p *= k / (q * (shape + k - 1));
        p = top;
        for (var k = mode + 1; k < into.Length && p > 0; k++) into[k] = p *= q * (shape + k - 1) / k;
    }

    // Few counts, each from the one before, with nothing but a product between them.
    private static void FromNone(double shape, double q, double none, Span<double> into)
    {
        var p = into[0] = none;
        for (var k = 1; k < into.Length; k++) into[k] = p *= q * (shape + k - 1) * Inverse[k];
    }

    /// <summary>Adds the masses of 0, 1, ... where the exposure is uncertain: each of some exposures with a weight.</summary>
    public static void AddMixture(double shape, double rate, ReadOnlySpan<double> exposures, ReadOnlySpan<double> weights,
        Span<double> into)
    {
        var size = (exposures.Length + Together - 1) / Together;
        Span<Vector256<double>> p = stackalloc Vector256<double>[size], q = stackalloc Vector256<double>[size];
        p.Clear();
        q.Clear();
        var masses = MemoryMarshal.Cast<Vector256<double>, double>(p);
        var ratios = MemoryMarshal.Cast<Vector256<double>, double>(q);
        for (var i = 0; i < exposures.Length; i++) (masses[i], ratios[i]) = weights[i] > 0 ? (weights[i], exposures[i] / rate) : (0, 0);
        var (last, shapes) = (Vector256.Create(LeastToBeginWith), Vector256.Create(shape));
        for (var i = 0; i < size; i++)
        {
            var x = q[i];
            var log = shapes * VectorMath.Log1P(Vector256.Min(x, Vector256.Create(1e150)));
            if (!Vector256.LessThanAll(log, last) || !Vector256.LessThanAll(x, Vector256.Create(1e150)))
            {
                AddLarge(shape, rate, exposures[(Together * i)..], masses.Slice(Together * i, Together), into);
                (log, x) = (Vector256.Min(log, last), Vector256<double>.Zero);
            }

            (p[i], q[i]) = (p[i] * VectorMath.Exp(Vector256<double>.Zero - log), x / (Vector256<double>.One + x));
        }

        for (var k = 0; k < into.Length; k++)
        {
            var sum = Vector256<double>.Zero;
            var next = Vector256.Create((shape + k) / (k + 1));
            for (var i = 0; i < p.Length; i++)
            {
                sum += p[i];
                p[i] *= q[i] * next;
            }

            var mass = Vector256.Sum(sum);
            if (mass < 1e-290 && k > 0) break;
            into[k] += mass;
        }
    }

    // Four of which the first masses may be too small to begin with: each for itself, and no weight left.
    private static void AddLarge(double shape, double rate, ReadOnlySpan<double> exposures, Span<double> weights, Span<double> into)
    {
        var one = new double[into.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] > 0) Masses(shape, rate, exposures[i], one);
            for (var k = 0; k < into.Length && weights[i] > 0; k++) into[k] += weights[i] * one[k];
            weights[i] = 0;
        }
    }
}
