namespace Crn.Domain.SiteSelection.Search;

/// <summary>What a site's gain is made of in a cell: its mean, less its variance times a tilt, and its allowance times a rate; its variance
/// alone where the tilt is not a number.</summary>
internal readonly record struct GainRate(int Cell, double Tilt, double PerAllowance);
