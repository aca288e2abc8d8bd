using System.Numerics;
using System.Runtime.InteropServices;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>The count of a Poisson process whose rate is gamma distributed.</summary>
internal static class NegativeBinomial
{
    private const int Short = 64;
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

    /// <summary>Adds the masses of 0, 1, ... where the exposure is uncertain: each of some exposures with a weight. The exposures are used
    /// up.</summary>
    public static void AddMixture(double shape, double rate, Span<double> exposures, ReadOnlySpan<double> weights, Span<double> into)
    {
        var size = (exposures.Length + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        Span<double> masses = stackalloc double[size], ratios = stackalloc double[size], one = default;
        masses.Clear();
        ratios.Clear();
        for (var i = 0; i < exposures.Length; i++)
        {
            if (weights[i] <= 0) continue;
            if (!(exposures[i] > 0))
            {
                into[0] += weights[i];
                continue;
            }

            var log = shape * SpecialFunctions.Log1P(exposures[i] / rate);
            if (log < 600)
            {
                (masses[i], ratios[i]) = (weights[i] * Math.Exp(-log), exposures[i] / (rate + exposures[i]));
                continue;
            }

            // The first masses are too small to begin with.
            if (one.IsEmpty) one = new double[into.Length];
            Masses(shape, rate, exposures[i], one);
            for (var k = 0; k < into.Length; k++) into[k] += weights[i] * one[k];
        }

        var p = MemoryMarshal.Cast<double, Vector<double>>(masses);
        var q = MemoryMarshal.Cast<double, Vector<double>>(ratios);
        for (var k = 0; k < into.Length; k++)
        {
            var sum = Vector<double>.Zero;
            var next = new Vector<double>((shape + k) / (k + 1));
            for (var i = 0; i < p.Length; i++)
            {
                sum += p[i];
                p[i] *= q[i] * next;
            }

            var mass = Vector.Sum(sum);
            if (mass < 1e-290 && k > 0) break;
            into[k] += mass;
        }
    }
}
