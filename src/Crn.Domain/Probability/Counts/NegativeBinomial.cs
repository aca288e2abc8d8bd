using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>The count of a Poisson process whose rate is gamma distributed.</summary>
internal static class NegativeBinomial
{
    /// <summary>log P(N = n) for a rate Gamma(shape, rate) over an exposure.</summary>
    public static double LogMass(double shape, double rate, double exposure, int n) =>
        SpecialFunctions.LogGamma(shape + n) - SpecialFunctions.LogGamma(shape) - SpecialFunctions.LogGamma(n + 1)
        - (shape * SpecialFunctions.Log1P(exposure / rate)) - (n * SpecialFunctions.Log1P(rate / exposure));

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
        var mode = (int)Math.Clamp((shape - 1) * exposure / rate, 0, into.Length - 1);
        var top = Math.Exp(LogMass(shape, rate, exposure, mode));
        var p = into[mode] = top;
        for (var k = mode; k > 0 && p > 0; k--) into[k - 1] = p *= k / (q * (shape + k - 1));
        p = top;
        for (var k = mode + 1; k < into.Length && p > 0; k++) into[k] = p *= q * (shape + k - 1) / k;
    }
}
