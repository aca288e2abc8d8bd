namespace Crn.Domain.SiteSelection.Search;

/// <summary>What a search found, and what no set can beat.</summary>
internal sealed record SelectionSearch(FoundSet? Best, bool IsProven, decimal LeastCost, double MostProbability)
{
    /// <summary>With more candidates than this not every set is looked at: good sets are sought, and a bound by moments.</summary>
    public const int MostExact = 100;

    /// <summary>
    /// Searches every set where there are few candidates; otherwise, and where that came to no end, for good sets with a bound.
    /// </summary>
    public static SelectionSearch Of(SiteCandidate[] allowed, SelectionRequest request, double? probability, decimal? budget)
    {
        if (allowed.Length > MostExact) return Large(allowed, request, probability, budget);
        var search = new SetSearch(new(allowed, request, probability, budget));
        search.Run();
        if (search.IsComplete) return new(search.Best, true, search.Best?.Cost ?? 0, search.Best?.Probability ?? 1);
        var large = Large(allowed, request, probability, budget);
        var best = search.Best is { } found && found.IsBetterThan(large.Best, budget is not null) ? found : large.Best;
        var (least, most) = (probability is null ? 0 : decimal.Max(large.LeastCost, search.LeastCost),
            budget is null ? 1 : Math.Min(large.MostProbability, search.MostProbability));
        return best is null ? large : new(best, IsBest(best, probability, least, most), decimal.Min(least, best.Cost),
            Math.Max(most, best.Probability));
    }

    private static SelectionSearch Large(SiteCandidate[] allowed, SelectionRequest request, double? probability, decimal? budget)
    {
        var search = new LargeSearch(allowed, request, probability, budget);
        search.Run();
        return search.Best is { } best ? new(best, IsBest(best, probability, search.LeastCost, search.MostProbability), search.LeastCost,
            search.MostProbability) : new(null, search.IsOutOfReach, search.LeastCost, search.MostProbability);
    }

    private static bool IsBest(FoundSet best, double? probability, decimal least, double most) =>
        probability is not null ? least >= best.Cost : most <= best.Probability;
}
