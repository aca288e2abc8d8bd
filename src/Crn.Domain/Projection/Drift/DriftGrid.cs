using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Projection.Drift;

/// <summary>The trapezoid rule for a standard normal drift: equal steps, weights by the density.</summary>
internal static class DriftGrid
{
    public const double First = -3.4;
    public const double Step = 0.2;

    // Thirty-five points, and one of no weight that makes a whole number of vectors of four.
    public const int Size = 36;

    private static readonly double[] Density = Normalised();

    public static ReadOnlySpan<double> Weights => Density;

    private static double[] Normalised()
    {
        var weights = new double[Size];
        for (var i = 0; i < Size - 1; i++)
        {
            weights[i] = NormalDistribution.Density(First + (i * Step));
        }

        var total = weights.Sum();
        return Array.ConvertAll(weights, w => w / total);
    }
}
