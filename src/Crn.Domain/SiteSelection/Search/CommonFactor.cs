using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>One log-normal factor of mean 1 that all rates share, as nodes and weights of the trapezoidal rule.</summary>
/// <remarks>
/// In the normal variable behind the factor the integrand is smooth: its own density has a width of 1, and the chance of reaching the
/// target rises over a width of at least 1 / (spread sqrt(target)), together w with 1 / w^2 = 1 + spread^2 target. The rule's error falls
/// like exp(-2 pi^2 w^2 / h^2) for a step of h; where the factor varies much and the target is small, like exp(-pi^2 / (spread h)). Below
/// a target of 60 the width is less, and the steps are closer: 1e-10 at the most that was met, 1.5e-8 without. What lies beyond 6.5 is
/// below 1e-10.
/// </remarks>
internal static class CommonFactor
{
    /// <summary>How many standard deviations the nodes reach to either side.</summary>
    public const double Reach = 6.5;

    // From this target on steps may be a fifth wider.
    private const int Wide = 60;

    public static (double[] Factors, double[] Weights) Nodes(double spread, int target, double refine = 1)
    {
        if (spread <= 0) return ([1], [1]);
        var (width, widest) = target < Wide ? (0.75, 0.32) : (0.9, 0.4);
        var step = Math.Min(width / Math.Sqrt(1 + (spread * spread * target)), widest / spread) / refine;
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
