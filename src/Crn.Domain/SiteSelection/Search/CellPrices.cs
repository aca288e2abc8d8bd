namespace Crn.Domain.SiteSelection.Search;

/// <summary>The cells of a bound on cost with the sites it speaks of, beside certain ones of a cost.</summary>
internal sealed record CellPrices(IReadOnlyList<CellPrice> Cells, IReadOnlyList<int> Sites, double CertainCost);
