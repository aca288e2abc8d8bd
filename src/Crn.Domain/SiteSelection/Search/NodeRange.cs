namespace Crn.Domain.SiteSelection.Search;

/// <summary>What one more of mean and of variance adds, and what lies at most so far to either side of a middle beside.</summary>
internal readonly record struct NodeRange(double PerMean, double PerVariance, double Middle, double Half)
{
    /// <summary>The middle for a mean and a variance.</summary>
    public double At(double mean, double variance) => (PerMean * mean) + (PerVariance * variance) + Middle;

    /// <summary>How far from the middle it lies at most when mean and variance are known to so much.</summary>
    public double HalfOf(double mean, double variance) => (Math.Abs(PerMean) * mean) + (Math.Abs(PerVariance) * variance) + Half;
}
