using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>The tails and the masses of a Poisson count.</summary>
internal static class Poisson
{
    /// <summary>P(N &lt; k) and P(N &gt;= k) for k of at least 1.</summary>
    public static (double Below, double AtLeast) At(double mean, int k)
    {
        if (mean <= 0) return (1, 0);
        // Twelve standard deviations and more away nothing is left that a double holds beside 1.
        var distance = k - mean;
        var reach = 12 * Math.Sqrt(mean + 12);
        if (distance > reach + 12) return (1, 0);
        if (distance < -reach) return (0, 1);
        var (lower, upper) = SpecialFunctions.IncompleteGamma(k, mean);
        return (upper, lower);
    }

    /// <summary>log P(N = n) for a mean above 0.</summary>
    public static double LogMass(double mean, int n) => SpecialFunctions.LogPoissonTerm(n, mean);
}
