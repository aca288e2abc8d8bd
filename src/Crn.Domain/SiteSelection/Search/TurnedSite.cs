namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// A question of a <see cref="TurnedSearch"/>: the place of the site, whether the set is to have it, and the best such set.
/// </summary>
internal sealed class TurnedSite(int place, bool isTaken, FoundSet best)
{
    public int Place { get; } = place;

    public bool IsTaken { get; } = isTaken;

    public FoundSet Best { get; set; } = best;
}
