using Crn.Domain.Sites;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// The best set with a site that is out, or without one that is in, for many sites of one choice, with bounds and a search that all of them
/// share.
/// </summary>
/// <remarks>
/// First a good set for every site, near to the chosen one; each stands for every other site that it suits. The questions are put in order
/// by these sets and taken in groups: bounds for all sets as good as the worst of a group decide about some candidates, and the others are
/// searched in one walk. Where that does not end soon, none is given, and the caller searches anew.
/// </remarks>
internal sealed class TurnedSets
{
    // After how many partial sets for each question a walk ends, with a table of bounds so many times as large as usual; first with one
    // that takes less time.
    private static readonly (int Nodes, int Times)[] Tries = [(300, 1), (4_000, 3)];

    // The groups, by what share of the questions lies before their ends: the last ones differ most.
    private static readonly double[] Ends = [0.3, 0.6, 0.84, 0.93, 1];
    private readonly SelectedSites chosen;
    private readonly SharedCounts shared;
    private readonly SiteCandidate[] allowed;
    private readonly Dictionary<SiteCode, FoundSet> found = [];
    private readonly Dictionary<SiteCode, FoundSet> starts;

    public TurnedSets(SelectedSites chosen, IEnumerable<SiteCandidate> asked, SharedCounts shared)
    {
        (this.chosen, this.shared) = (chosen, shared);
        allowed = [.. chosen.Candidates.OrderBy(candidate => candidate.Code).Where(chosen.Request.Allows)];
        var members = chosen.Sites.Select(site => site.Code).ToHashSet();
        starts = Starts(asked, members);
        (int Site, bool IsTaken, FoundSet Start)[] questions =
            [.. starts.Select(one => (PlaceOf(one.Key), !members.Contains(one.Key), one.Value))
                .OrderBy(one => chosen.Budget is null ? (double)one.Value.Cost : -one.Value.Probability).ThenBy(one => one.Item1)];
        var from = 0;
        foreach (var end in Ends)
        {
            var to = (int)Math.Ceiling(end * questions.Length);
            if (to > from) Walk(questions[from..to]);
            from = to;
        }
    }

    /// <summary>The best set where it was found and proven, by the places of the candidates that may be in when the site may not;
    /// null where a search of its own is needed.</summary>
    public FoundSet? Of(SiteCandidate site, bool isIn) => Placed(found, site, isIn);

    /// <summary>A good set, where one was found, for such a search.</summary>
    public FoundSet? StartOf(SiteCandidate site, bool isIn) => Placed(starts, site, isIn);

    private FoundSet? Placed(Dictionary<SiteCode, FoundSet> sets, SiteCandidate site, bool isIn)
    {
        if (!sets.TryGetValue(site.Code, out var set)) return null;
        var place = PlaceOf(site.Code);
        return isIn ? set with { Members = [.. set.Members.Select(i => i > place ? i - 1 : i)] } : set;
    }

    private int PlaceOf(SiteCode code) => Array.FindIndex(allowed, site => site.Code == code);

    private Dictionary<SiteCode, FoundSet> Starts(IEnumerable<SiteCandidate> asked, HashSet<SiteCode> members)
    {
        var near = new NearbySets(chosen.Candidates, chosen.Request, shared);
        Dictionary<SiteCode, FoundSet> starts = [];
        foreach (var site in asked)
        {
            var isIn = members.Contains(site.Code);
            if (near.Found(chosen, chosen.ProbabilityWanted, chosen.Budget?.Amount, isIn ? null : site, isIn ? site : null) is { } set)
                starts[site.Code] = set;
        }

        var sets = starts.Values.ToList();
        foreach (var code in starts.Keys.ToList())
        {
            var place = PlaceOf(code);
            starts[code] = sets.Where(set => set.Members.Contains(place) != members.Contains(code)).Aggregate((one, other) =>
                other.IsBetterThan(one, chosen.Budget is not null) ? other : one);
        }

        return starts;
    }

    // Questions of which the last has the worst set, in one walk.
    private void Walk((int Site, bool IsTaken, FoundSet Start)[] questions)
    {
        var bounds = new LargeSearch(allowed, chosen.Request, chosen.ProbabilityWanted, chosen.Budget?.Amount, shared);
        bounds.Bound(questions[^1].Start);
        int[] kept = [.. bounds.Certain.Concat(bounds.Open).Order()];
        // What contradicts the bounds, in the last digits, is searched anew.
        var asked = questions.Where(one => bounds.Open.Contains(one.Site) && one.Start.Members.All(kept.Contains)
            && bounds.Certain.All(one.Start.Members.Contains)).ToList();
        if (asked.Count == 0) return;
        var problem = new SelectionProblem([.. kept.Select(i => allowed[i])],
            chosen.Request with { MustHave = bounds.Certain.Select(i => allowed[i].Code).ToValueList() }, chosen.ProbabilityWanted,
            chosen.Budget?.Amount, shared);
        TurnedSite[] sites =
            [.. asked.Select(one => new TurnedSite(Array.IndexOf(problem.Order, Array.IndexOf(kept, one.Site)), one.IsTaken,
            one.Start with { Members = [.. one.Start.Members.Select(i => Array.IndexOf(kept, i))] }))];
        foreach (var (nodes, times) in Tries)
        {
            var search = new TurnedSearch(problem, sites,
                places => [.. bounds.Prices.Select(one => new CellBounds(one, [.. places.Select(place => kept[place])]))],
                Math.Min(nodes * asked.Count, chosen.Request.MostNodes), chosen.LowestPossibleCost?.Amount ?? 0, times);
            search.Run();
            if (search.IsComplete) break;
            if (times > 1) return;
        }

        foreach (var (site, one) in sites.Zip(asked))
            found[allowed[one.Site].Code] = site.Best with { Members = [.. site.Best.Members.Select(i => kept[i])] };
    }
}
