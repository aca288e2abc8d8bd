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
        return !least.IsAccepted ? "No set keeps to all constraints at once."
            : $"The cheapest set that keeps to the constraints costs {least.Value.Cost}, more than the budget of {budget}.";
    }

    private static string MostProbable(ValueList<SiteCandidate> candidates, SelectionRequest request, double probability)
    {
        var money = Pounds.Of(candidates.Sum(site => site.Cost.Amount), candidates.Select(site => site.Cost)
            .FirstOrDefault(cost => !cost.IsZero).PriceYear);
        var allowed = candidates.Where(request.Allows).ToValueList();
        var everything = new SelectionRequest(request.Target, request.By)
        {
            CommonSpread = request.CommonSpread, MustHave = allowed.Select(site => site.Code).ToValueList(),
        };
        var all = SiteSelector.Choose(allowed, everything, null, money);
        var together = all.IsAccepted ? all.Value.Probability : 0;
        var sentence = $"All {Text.Count(allowed.Count, "candidate", "candidates")} that may be chosen reach {request} with "
            + $"{Text.Percent(together)} together, and {Text.Percent(probability)} is wanted.";
        if (together < probability) return sentence;
        var most = SiteSelector.Choose(candidates, request, null, money);
        return most.IsAccepted
            ? $"Within the constraints no set reaches {request} with more than {Text.Percent(most.Value.HighestPossibleProbability ?? 1)}, "
                + $"and {Text.Percent(probability)} is wanted; without them all candidates reach {Text.Percent(together)}."
            : "No set keeps to all constraints at once.";
    }
}
