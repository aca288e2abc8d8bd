using Crn.Domain.Money;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>Why no set does what is asked: the constraint that no set keeps to, or the most that can be reached.</summary>
internal static class NotReached
{
    // The most that a constrained set reaches is stated as a bound where a search so short does not end.
    private const int Nodes = 20_000;

    /// <summary>Constraints that no set of some candidates keeps to, as sentences; cheap.</summary>
    public static IEnumerable<string> Constraints(SelectionRequest request, IReadOnlyList<SiteCandidate> allowed)
    {
        var regions = allowed.Select(site => site.Site.Group).OfType<string>().ToLookup(region => region, StringComparer.Ordinal);
        var underserved = allowed.Count(site => site.IsUnderserved);
        var musts = allowed.Where(site => request.MustHave.Contains(site.Code)).ToList();
        var asked = request.LeastOfRegions.Sum(least => least.Sites);
        (bool IsBroken, string Sentence)[] all =
        [
            (request.LeastRegions > regions.Count, $"At least {Text.Count(request.LeastRegions, "region is", "regions are")} asked for, "
                + $"and the candidates that may be chosen come from {Text.Of(regions.Count)}."),
            (request.LeastUnderserved > underserved, $"At least {Text.Count(request.LeastUnderserved, "site", "sites")} must serve an "
                + $"underserved area, and {Text.Of(underserved)} of the candidates that may be chosen do."),
            (musts.Count > request.MostSites, $"{Text.Count(musts.Count, "site", "sites")} must be in, and the set may have "
                + $"{Text.Of(request.MostSites ?? 0)}."),
            (musts.Sum(site => site.Staff) > request.MostStaff, $"The sites that must be in take {Text.Of(musts.Sum(site => site.Staff))} "
                + $"whole-time equivalents, and the set may take {Text.Of(request.MostStaff ?? 0)}."),
            (Math.Max(Math.Max(request.LeastRegions, request.LeastUnderserved), asked) > request.MostSites,
                $"The set may have {Text.Count(request.MostSites ?? 0, "site", "sites")}, fewer than its regions and areas ask for."),
        ];
        return all.Where(one => one.IsBroken).Select(one => one.Sentence).Concat(request.LeastOfRegions
            .Where(least => least.Sites > MostOf(least.Region))
            .Select(least => $"{least.Region} must have at least {Text.Count(least.Sites, "site", "sites")}, and can have "
                + $"{Text.Of(MostOf(least.Region))}."));

        int MostOf(string region) => Math.Min(regions[region].Count(), request.MostOfOneRegion ?? int.MaxValue);
    }

    /// <summary>What can be reached instead, as a sentence: the most probable set, or the cheapest that keeps to the constraints.</summary>
    public static string Most(ValueList<SiteCandidate> candidates, SelectionRequest request, double? probability, Pounds? budget)
    {
        var shorter = request with { MostNodes = Math.Min(request.MostNodes, Nodes) };
        return budget is { } money ? Cheapest(candidates, shorter, money) : MostProbable(candidates, shorter, probability!.Value);
    }

    private static string Cheapest(ValueList<SiteCandidate> candidates, SelectionRequest request, Pounds budget)
    {
        var musts = candidates.Where(site => request.MustHave.Contains(site.Code)).Sum(site => site.Cost.Amount);
        if (musts > budget.Amount)
            return $"The sites that must be in cost {Pounds.Of(musts, budget.PriceYear)}, more than the budget of {budget}.";
        // One recruit, however improbable: only the constraints decide.
        var least = SiteSelector.Choose(candidates, request.With(1, request.By), 1e-9, null);
        return !least.IsAccepted ? "No set keeps to all constraints at once." + Loosened(candidates, request, null, budget)
            : $"The cheapest set that keeps to the constraints costs {least.Value.Cost}, more than the budget of {budget}.";
    }

    private static string MostProbable(ValueList<SiteCandidate> candidates, SelectionRequest request, double probability)
    {
        SiteCandidate[] allowed = [.. candidates.Where(request.Allows)];
        var counts = new LazyCounts(allowed, request);
        var together = counts.Reaches(counts.Sum(Enumerable.Range(0, allowed.Length)));
        var who = allowed.Length == 1 ? "The one candidate that may be chosen reaches"
            : $"All {Text.Of(allowed.Length)} candidates that may be chosen reach";
        if (together < probability)
        {
            return allowed.Length == 0 ? "There is no candidate that may be chosen."
                : $"{who} {request} with {Text.Percent(together)}{(allowed.Length == 1 ? "" : " together")}, and "
                    + $"{Text.Percent(probability)} is wanted.";
        }

        var money = Pounds.Of(candidates.Sum(site => site.Cost.Amount), candidates.Select(site => site.Cost)
            .FirstOrDefault(cost => !cost.IsZero).PriceYear);
        var most = SiteSelector.Choose(candidates, request, null, money, isShort: true);
        if (!most.IsAccepted) return "No set keeps to all constraints at once." + Loosened(candidates, request, null, money);
        return $"Within the constraints no set reaches {request} with {Text.Percent(probability)}: the most probable set"
            + $"{(most.Value.IsProven ? "" : " found")} reaches it with {Text.Percent(most.Value.Probability)}, all candidates with "
            + $"{Text.Percent(together)}.{Loosened(candidates, request, probability, null)}";
    }

    // Each constraint without which a set does what is asked: it is the one that binds.
    private static string Loosened(ValueList<SiteCandidate> candidates, SelectionRequest request, double? probability, Pounds? budget)
    {
        if (candidates.Count > SelectionSearch.MostExact) return "";
        (bool IsAsked, string Name, SelectionRequest Without)[] constraints =
        [
            (request.MostSites is not null, "the limit on sites", request with { MostSites = null }),
            (request.MostStaff is not null, "the limit on staff", request with { MostStaff = null }),
            (request.MostOfOneRegion is not null, "the limit on sites of one region", request with { MostOfOneRegion = null }),
            (request.LeastRegions > 0, "the number of regions", request with { LeastRegions = 0 }),
            (!request.LeastOfRegions.IsEmpty, "the sites wanted of regions", request with { LeastOfRegions = [] }),
            (request.LeastUnderserved > 0, "the sites wanted for underserved areas", request with { LeastUnderserved = 0 }),
            (!request.MustHave.IsEmpty, "the sites that must be in", request with { MustHave = [] }),
            (!request.MustNotHave.IsEmpty, "the sites that must not be in", request with { MustNotHave = [] }),
        ];
        var asked = constraints.Where(one => one.IsAsked).ToList();
        if (asked.Count == 0) return "";
        var names = asked.Where(one => SiteSelector.Choose(candidates, one.Without, probability, budget, isShort: true).IsAccepted)
            .Select(one => one.Name).ToList();
        return names.Count == 0 ? "" : $" Without {string.Join(", or without ", names)} there is one.";
    }
}
