namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// The least cost in a range of mean and variance, what one more gain costs there, the gain needed, and what each open site gives.
/// </summary>
internal readonly record struct CellPrice(double Cost, double Price, double Needed, double[] Gains);
