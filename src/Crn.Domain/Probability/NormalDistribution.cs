
namespace Crn.Domain.Probability;

/// <summary>The standard normal distribution, both tails accurate relative to themselves. Two rooms that may not use each other share it.</summary>
internal static class NormalDistribution
{
    private const double RootTwoPi = 2.5066282746310005;

    public static double Density(double z) => Math.Exp(-z * z / 2) / RootTwoPi;

    /// <summary>The probability above z; its relative precision holds far out.</summary>
    public static double Above(double z)
    {
        if (double.IsPositiveInfinity(z)) return 0;
        if (z < 0) return 1 - Above(-z);
        if (z > 3)
        {
            // The continued fraction of Laplace, from the inside out.
            var fraction = z;
            for (var k = 80; k >= 1; k--) fraction = z + (k / fraction);
            return Density(z) / fraction;
        }

        // Marsaglia's series: the middle of the curve.
        var (sum, term) = (z, z);
        for (var k = 3; term > 1e-17 * sum; k += 2) sum += term *= z * z / k;
        return 0.5 - (sum * Density(z));
    }

    /// <summary>The density above z divided by the probability above it.</summary>
    public static double Hazard(double z) => Density(z) / Above(z);
}
