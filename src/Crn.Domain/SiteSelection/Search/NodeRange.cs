namespace Crn.Domain.SiteSelection.Search;

/// <summary>What one more of mean and of variance adds, and what lies at most so far to either side of a middle beside.</summary>
internal readonly record struct NodeRange(double PerMean, double PerVariance, double Middle, double Half);
