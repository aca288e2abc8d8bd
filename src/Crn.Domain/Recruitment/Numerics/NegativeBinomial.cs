namespace Crn.Domain.Recruitment.Numerics;

/// <summary>The count of a Poisson process whose rate is gamma distributed.</summary>
internal static class NegativeBinomial
{
    /// <summary>log P(N = n) for a rate Gamma(shape, rate) over an exposure.</summary>
    public static double LogMass(double shape, double rate, double exposure, int n) =>
        SpecialFunctions.LogGamma(shape + n) - SpecialFunctions.LogGamma(shape) - SpecialFunctions.LogGamma(n + 1)
        - (shape * SpecialFunctions.Log1P(exposure / rate)) - (n * SpecialFunctions.Log1P(rate / exposure));
}
