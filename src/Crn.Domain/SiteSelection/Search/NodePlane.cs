namespace Crn.Domain.SiteSelection.Search;

/// <summary>A plane above the probabilities of sets: what each site adds, where it starts, its slope by variance, and the ranges of mean
/// and variance at the critical node.</summary>
internal sealed record NodePlane(double[] Gains, double Start, double Slope, (double Low, double High) Mean,
    (double Low, double High) Variance);
