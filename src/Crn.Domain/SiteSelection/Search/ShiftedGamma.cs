using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>A gamma distribution moved so that its mean is 0.</summary>
internal static class ShiftedGamma
{
    /// <summary>The weights at the points of a grid that give the mean of any curve which is straight between them.</summary>
    /// <returns>The first point, as steps from 0, and the weights from there on; what is left to 1 lies beyond.</returns>
    public static (int First, double[] Weights) Weights(double variance, double scale, double step, int points)
    {
        var shape = variance / (scale * scale);
        var first = Math.Max(-points, (int)Math.Floor(-shape * scale / step));
        // The mean of what lies above a point; its second differences are the weights.
        List<double> above = [Above(shape, scale, (first - 1) * step), Above(shape, scale, first * step)];
        List<double> weights = [];
        double all = 0;
        for (var d = first; weights.Count < 2 * points && (all < 1 - 1e-13 || d <= 0); d++)
        {
            above.Add(Above(shape, scale, (d + 1) * step));
            // What lies before the first point is taken to lie there.
            var weight = d == first ? 1 + ((above[^1] - above[^2]) / step) : Math.Max(0, above[^1] - (2 * above[^2]) + above[^3]) / step;
            weights.Add(weight);
            all += weight;
        }

        return (first, [.. weights]);
    }

    // The mean of what X exceeds x by. With y = shape + x / scale it is scale times (shape - y) Q(shape, y) + y^shape e^-y / Gamma(shape).
    private static double Above(double shape, double scale, double x)
    {
        var y = shape + (x / scale);
        if (y <= 0) return -x;
        var density = Math.Exp(SpecialFunctions.LogPoissonTerm(shape, y)) * shape;
        return Math.Max(0, scale * (((shape - y) * SpecialFunctions.IncompleteGamma(shape, y).Upper) + density));
    }
}
