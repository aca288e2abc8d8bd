namespace Crn.Domain.SiteSelection.Search;

/// <summary>Leaves nothing lying about in a set that is not proven: no site that could still be added for what is left, none that is not
/// needed.</summary>
internal static class SetFinish
{
    public static FoundSet Of(FoundSet found, SiteCandidate[] allowed, SelectionRequest request, double? probability, decimal? budget,
        SharedCounts? shared)
    {
        var rules = new SelectionRules(request, allowed);
        var counts = new LazyCounts(allowed, request, shared);
        if (probability is { } wanted) found = Trimmed(found, allowed, rules, counts, wanted);
        return Filled(found, allowed, rules, counts, budget);
    }

    // The dearest site first that can be left out.
    private static FoundSet Trimmed(FoundSet found, SiteCandidate[] allowed, SelectionRules rules, LazyCounts counts, double wanted)
    {
        foreach (var site in found.Members.Where(i => !allowed[i].Cost.IsZero).OrderByDescending(i => allowed[i].Cost.Amount).ToList())
        {
            int[] members = [.. found.Members.Where(i => i != site)];
            if (!rules.IsAllowed(FoundSet.Flags(members, allowed.Length))) continue;
            var chance = counts.Reaches(counts.Sum(members));
            if (chance >= wanted - 1e-12) found = new(members, found.Cost - allowed[site].Cost.Amount, chance);
        }

        return found;
    }

    // The site that adds most, as long as one adds anything, for what is left of the budget; without one, for nothing.
    private static FoundSet Filled(FoundSet found, SiteCandidate[] allowed, SelectionRules rules, LazyCounts counts, decimal? budget)
    {
        while (true)
        {
            var isIn = FoundSet.Flags(found.Members, allowed.Length);
            var spare = budget - found.Cost ?? 0;
            int[] may = [.. Enumerable.Range(0, allowed.Length)
                .Where(i => !isIn[i] && allowed[i].Cost.Amount <= spare && rules.MayAdd(isIn, i))];
            if (may.Length == 0) return found;
            var sum = counts.Sum(found.Members);
            var best = may.Select(i => (Site: i, Chance: counts.Reaches(counts.Plus(sum, i)))).MaxBy(one => Math.Round(one.Chance, 10));
            int[] members = [.. found.Members.Append(best.Site).Order()];
            FoundSet more = new(members, found.Cost + allowed[best.Site].Cost.Amount, counts.Reaches(counts.Sum(members)));
            if (Math.Round(more.Probability, 10) <= Math.Round(found.Probability, 10)) return found;
            found = more;
        }
    }
}
