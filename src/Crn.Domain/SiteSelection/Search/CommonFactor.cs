using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>One log-normal factor of mean 1 that all rates share, as nodes and weights of the trapezoidal rule.</summary>
/// <remarks>
/// In the normal variable behind the factor the integrand is smooth, and the rule's error falls like exp(-2 pi^2 w^2 / h^2) for a step of h
/// and a chance of reaching the target that rises over a width of w, at least 1 / (spread sqrt(target)). What lies beyond 6.5 is below
/// 1e-10.
/// </remarks>
internal static class CommonFactor
{
    private const double Reach = 6.5;

    public static (double[] Factors, double[] Weights) Nodes(double spread, int target, double refine = 1)
    {
        if (spread <= 0) return ([1], [1]);
        var step = Math.Min(0.25, 0.9 / (spread * Math.Sqrt(target))) / refine;
        var half = (int)Math.Ceiling(Reach / step);
        var (factors, weights) = (new double[(2 * half) + 1], new double[(2 * half) + 1]);
        for (var i = -half; i <= half; i++)
        {
            factors[i + half] = Math.Exp((spread * i * step) - (spread * spread / 2));
            weights[i + half] = step * NormalDistribution.Density(i * step);
        }

        var sum = weights.Sum();
        for (var i = 0; i < weights.Length; i++) weights[i] /= sum;
        return (factors, weights);
    }
}
