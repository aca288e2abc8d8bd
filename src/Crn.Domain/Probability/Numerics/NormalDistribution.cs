namespace Crn.Domain.Probability.Numerics;

/// <summary>The standard normal distribution: the one of the library. Both tails are accurate relative to themselves.</summary>
internal static class NormalDistribution
{
    private const double RootTwoPi = 2.5066282746310005024;

    // From here on the continued fraction; below, the tail is a half less a series.
    private const double Far = 2;

    public static double Density(double z) => Math.Exp(-z * z / 2) / RootTwoPi;

    /// <summary>
    /// The probability above z; relative error below 1e-14 up to 5, and 2e-13 up to 37, where the square of z is what rounding costs.
    /// </summary>
    public static double Above(double z)
    {
        if (double.IsPositiveInfinity(z)) return 0;
        if (z < 0) return 1 - Above(-z);
        if (z > Far) return Density(z) / InverseMills(z);
        // Marsaglia's series: the middle of the curve.
        var (sum, term) = (z, z);
        for (var k = 3; term > 1e-17 * sum; k += 2) sum += term *= z * z / k;
        return 0.5 - (sum * Density(z));
    }

    /// <summary>The density at z over the probability above it (Mills' ratio upside down), which never runs out of digits: far out it is z
    /// and little more.</summary>
    public static double Hazard(double z) => z > Far ? InverseMills(z) : Density(z) / Above(z);

    /// <summary>The z below which a probability lies; relative error below 1e-14 but for the digits that a probability near 1/2 or 1 has
    /// lost already.</summary>
    /// <remarks>Minus infinity for 0, plus infinity for 1.</remarks>
    public static double Quantile(double probability)
    {
        var tail = Math.Min(probability, 1 - probability);
        if (tail <= 0) return probability <= 0 ? double.NegativeInfinity : double.PositiveInfinity;
        // Abramowitz and Stegun 26.2.23, to 4.5e-4, and two of Halley's steps, each of which triples the digits.
        var t = Math.Sqrt(-2 * Math.Log(tail));
        var z = t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
        for (var i = 0; i < 2; i++)
        {
            var above = Above(z);
            var step = (above - tail) / above / Hazard(z);
            z += step / (1 - (step * z / 2));
        }

        return probability < 0.5 ? -z : z;
    }

    // The continued fraction of Laplace, from the inside out; the nearer the middle, the more of it.
    private static double InverseMills(double z)
    {
        var fraction = z;
        for (var k = 20 + (int)(450 / (z * z)); k >= 1; k--) fraction = z + (k / fraction);
        return fraction;
    }
}
