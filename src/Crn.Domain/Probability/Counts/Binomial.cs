using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>How many of a number of people pass, each with the same probability.</summary>
internal static class Binomial
{
    /// <summary>log P(N = n) of a count with a probability above 0 and below 1.</summary>
    public static double LogMass(int count, double probability, int n) =>
        SpecialFunctions.LogGamma(count + 1) - SpecialFunctions.LogGamma(n + 1) - SpecialFunctions.LogGamma(count - n + 1)
        + (n == 0 ? 0 : n * Math.Log(probability)) + (n == count ? 0 : (count - n) * SpecialFunctions.Log1P(-probability));
}
