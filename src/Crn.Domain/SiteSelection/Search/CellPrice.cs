namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// The least cost in a cell of the variance, what one more gain costs there, the gain needed, and what gains are made of.
/// </summary>
internal readonly record struct CellPrice(double Cost, double Price, double Needed, GainRate Rate);
