namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// The least cost in a cell of the variance, what one more gain costs there, the gain needed, and what gains are made of.
/// </summary>
internal readonly record struct CellPrice(double Cost, double Price, double Needed, GainRate Rate, double[]? Gains = null)
{
    /// <summary>What an open site gives towards what is needed.</summary>
    public double GainOf(int site, MomentBound? bound) => Gains is { } own ? own[site] : bound!.GainOf(site, Rate);
}
