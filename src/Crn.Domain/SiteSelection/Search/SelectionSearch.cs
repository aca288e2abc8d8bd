namespace Crn.Domain.SiteSelection.Search;

/// <summary>What a search found, and what no set can beat.</summary>
internal sealed record SelectionSearch(FoundSet? Best, bool IsProven, decimal LeastCost, double MostProbability)
{
    /// <summary>With more candidates than this in question not every set is looked at: good sets are sought, and a bound.
    /// </summary>
    public const int MostExact = 100;

    // More are searched where the target is so small that this many counts hold for all of them.
    private const int MostCounts = 5_000;

    private const int MostLifts = 2;

    // So few are searched at once.
    private const int Few = 20;

    // With no more than so many a short search of so many partial sets is tried first.
    private const int Quick = 40;

    // Of so few every set is looked at, unless a caller allows next to none: no more is worked out then.
    private const int Small = 12;
    private const int QuickNodes = 4_000;
    private const int SoonNodes = 20_000;

    // After so many of them without an end, of questions about the same candidates, none is tried any more.
    private const int MostMisses = 2;

    // Among many candidates every partial set takes so much longer.
    private const int SlowerAmongMany = 10;

    /// <summary>
    /// Good sets first, and a bound that decides about some candidates; then every set of the others, where they are not too many.
    /// </summary>
    public static SelectionSearch Of(SiteCandidate[] allowed, SelectionRequest request, double? probability, decimal? budget,
        int few = Few, SharedCounts? shared = null, FoundSet? start = null)
    {
        if (allowed.Length <= few) return OfFew(allowed, request, probability, budget, shared);
        // Often a short search is enough, and needs no bounds.
        if (few > 0 && allowed.Length <= Quick && !(shared?.QuickMisses >= MostMisses)
            && Quickly(allowed, request, probability, budget, shared) is { } all)
            return all;
        var large = Sought(allowed, request, probability, budget, shared, start);
        // Mostly a search ends before it is worth looking for better sets first.
        if (budget is not null && allowed.Length <= MostExact)
        {
            var soon = OfUndecided(large, allowed, request with { MostNodes = Math.Min(request.MostNodes, SoonNodes) }, probability, budget,
                shared);
            if (soon.IsProven) return soon;
            large.Takes(soon.Best);
        }

        Lift(large, allowed, request, budget, shared);
        var open = large.Open.Count;
        return large.IsOutOfReach || (open > MostExact && open * (long)request.Target > MostCounts) ? Of(large, probability)
            : OfUndecided(large, allowed, request, probability, budget, shared);
    }

    private static SelectionSearch OfFew(SiteCandidate[] allowed, SelectionRequest request, double? probability, decimal? budget,
        SharedCounts? shared)
    {
        var direct = new SetSearch(new(allowed, request, probability, budget, shared));
        direct.Run();
        return direct.IsComplete ? new(direct.Best, true, direct.Best?.Cost ?? 0, direct.Best?.Probability ?? 1)
            : Joined(Lift(Sought(allowed, request, probability, budget, shared), allowed, request, budget, shared), direct.Best, direct,
                probability, budget);
    }

    private static SelectionSearch? Quickly(SiteCandidate[] allowed, SelectionRequest request, double? probability, decimal? budget,
        SharedCounts? shared)
    {
        var search =
            new SetSearch(new(allowed, request with { MostNodes = Math.Min(request.MostNodes, QuickNodes) }, probability, budget, shared));
        search.Run();
        if (search.IsComplete) return new(search.Best, true, search.Best?.Cost ?? 0, search.Best?.Probability ?? 1);
        if (shared is not null) shared.QuickMisses++;
        return null;
    }

    // Every set of the candidates about which the bound does not decide.
    private static SelectionSearch OfUndecided(LargeSearch large, SiteCandidate[] allowed, SelectionRequest request, double? probability,
        decimal? budget, SharedCounts? shared)
    {
        var nodes = allowed.Length > MostExact ? Math.Max(1, request.MostNodes / SlowerAmongMany) : request.MostNodes;
        var (found, search) = Among(allowed, large.Certain, large.Open, large.Best, large.Prices, request with { MostNodes = nodes },
            probability, budget, shared, large.LeastCost);
        return search.IsComplete ? new(found, true, found?.Cost ?? 0, found?.Probability ?? 1)
            : Joined(large, found, search, probability, budget);
    }

    /// <summary>
    /// Every set of some that are certain and others that are open, beside a known one, with bounds that go down the tree.
    /// </summary>
    public static (FoundSet? Found, SetSearch Search) Among(SiteCandidate[] allowed, List<int> certain, List<int> open, FoundSet? best,
        IReadOnlyList<CellPrices> prices, SelectionRequest request, double? probability, decimal? budget, SharedCounts? shared,
        decimal least)
    {
        // The known set stays in question, whatever was decided.
        IReadOnlyList<int> members = best?.Members ?? certain;
        int[] kept = [.. certain.Concat(open).Union(members).Order()];
        var musts = certain.Intersect(members).Select(i => allowed[i].Code).ToValueList();
        var search = new SetSearch(
            new([.. kept.Select(i => allowed[i])], request with { MustHave = musts }, probability, budget, shared),
            best is { } known ? known with { Members = [.. known.Members.Select(i => Array.IndexOf(kept, i))] } : null,
            places => [.. prices.Select(one => new CellBounds(one, [.. places.Select(place => kept[place])]))], least);
        search.Run();
        return (search.Best is { } found ? found with { Members = [.. found.Members.Select(i => kept[i])] } : null, search);
    }

    private static LargeSearch Sought(SiteCandidate[] allowed, SelectionRequest request, double? probability, decimal? budget,
        SharedCounts? shared, FoundSet? start = null)
    {
        var large = new LargeSearch(allowed, request, probability, budget, shared, start);
        // Of few candidates a search through the sets left open takes less time than closer bounds.
        large.Run(allowed.Length > Small);
        return large;
    }

    // A set that costs no more and is more probable is looked for as the cheapest one of such a probability, too.
    private static LargeSearch Lift(LargeSearch large, SiteCandidate[] allowed, SelectionRequest request, decimal? budget,
        SharedCounts? shared)
    {
        if (budget is null || large.MostProbability <= large.Best?.Probability) return large;
        for (var round = 0; round < MostLifts && large.Best is { Probability: < 0.999999 } best; round++)
        {
            var other = new LargeSearch(allowed, request, best.Probability + 1e-6, null, shared);
            other.Run(allowed.Length > Small);
            if (!large.Takes(other.Best)) break;
        }

        return large;
    }

    // The better set and the better bound of both.
    private static SelectionSearch Joined(LargeSearch large, FoundSet? found, SetSearch search, double? probability, decimal? budget)
    {
        var best = found is not null && found.IsBetterThan(large.Best, budget is not null) ? found : large.Best;
        if (best is null) return Of(large, probability);
        var (least, most) = (probability is null ? 0 : decimal.Max(large.LeastCost, search.LeastCost),
            budget is null ? 1 : Math.Min(large.MostProbability, search.MostProbability));
        return new(best, IsBest(best, probability, least, most), decimal.Min(least, best.Cost), Math.Max(most, best.Probability));
    }

    private static SelectionSearch Of(LargeSearch large, double? probability) => large.Best is { } best
        ? new(best, IsBest(best, probability, large.LeastCost, large.MostProbability), large.LeastCost, large.MostProbability)
        : new(null, large.IsOutOfReach, large.LeastCost, large.MostProbability);

    private static bool IsBest(FoundSet best, double? probability, decimal least, double most) =>
        probability is not null ? least >= best.Cost : most <= best.Probability;
}
