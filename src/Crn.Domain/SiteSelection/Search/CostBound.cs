namespace Crn.Domain.SiteSelection.Search;

/// <summary>A bound on cost, and the price of a recruit in every cell that can hold a cheaper set.</summary>
internal sealed record CostBound(double Cost, IReadOnlyList<CellPrice> Cells);
