namespace Crn.Domain.SiteSelection.Search;

/// <summary>A site out, a site in, or both (-1 for none): money saved, probability gained by the tangent, and both for their price.
/// </summary>
internal readonly record struct Exchange(int Drop, int Add, decimal Saved, double Gained, double Score);
