namespace Crn.Domain.SiteSelection.Search;

/// <summary>The cells of a bound on what a set takes up of a limit, with the sites it speaks of, beside certain ones that take up so much.
/// </summary>
internal sealed record CellPrices(IReadOnlyList<CellPrice> Cells, IReadOnlyList<int> Sites, double Certain, Limit Limit);
