namespace Crn.Domain.SiteSelection.Search;

/// <summary>Which candidates would help a chosen set most.</summary>
internal static class ReserveSearch
{
    public static ValueList<(SiteCandidate Site, double Probability)> Of(SelectedSites chosen, int count)
    {
        SiteCandidate[] all = [.. chosen.Sites, .. chosen.Candidates
            .Where(candidate => chosen.Request.Allows(candidate) && !chosen.Sites.Contains(candidate))];
        var counts = new LazyCounts(all, chosen.Request);
        var rules = new SelectionRules(chosen.Request, all);
        var isIn = new bool[all.Length];
        for (var i = 0; i < chosen.Sites.Count; i++) isIn[i] = true;
        var sum = counts.Sum(Enumerable.Range(0, chosen.Sites.Count));
        return Enumerable.Range(chosen.Sites.Count, all.Length - chosen.Sites.Count).Where(i => rules.MayAdd(isIn, i))
            .Select(i => (Site: all[i], Probability: counts.Reaches(counts.Plus(sum, i))))
            .OrderByDescending(one => Math.Round(one.Probability, 10))
            .ThenBy(one => one.Site.Cost.Amount).ThenBy(one => one.Site.Code).Take(count).ToValueList();
    }
}
