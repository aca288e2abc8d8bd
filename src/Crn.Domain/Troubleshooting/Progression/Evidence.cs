using Crn.Domain.Probability.Counts;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Troubleshooting.Progression;

/// <summary>A count of people over people, or over open site months, with the belief after it: uniform before.</summary>
internal readonly record struct Evidence(int Count, double Of, bool IsShare)
{
    public double? Figure => Of > 0 ? Count / Of : null;

    /// <summary>The probability that the true figure is at least so high.</summary>
    public double AtLeast(double bound)
    {
        if (bound <= 0) return 1;
        if (!IsShare) return SpecialFunctions.IncompleteGamma(Count + 1, bound * Of).Upper;
        if (bound >= 1) return 0;
        // A beta distribution of whole numbers is a sum of binomial masses.
        var (n, sum) = ((int)Of + 1, 0.0);
        for (var k = 0; k <= Count; k++) sum += Math.Exp(Binomial.LogMass(n, bound, k));
        return Math.Clamp(sum, 0, 1);
    }
}
