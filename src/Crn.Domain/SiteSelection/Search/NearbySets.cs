namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// Good sets near to a known one, where every set cannot be looked at: the known set is changed as little as is needed, then made better by
/// exchanges. No bound.
/// </summary>
internal sealed class NearbySets
{
    private readonly SiteCandidate[] allowed;
    private readonly SelectionRules rules;
    private readonly LazyCounts counts;
    private readonly SetExchanges exchanges;
    private readonly bool[] musts;
    private readonly double[] means;

    public NearbySets(ValueList<SiteCandidate> candidates, SelectionRequest request, SharedCounts shared)
    {
        allowed = [.. candidates.OrderBy(candidate => candidate.Code).Where(request.Allows)];
        (rules, counts) = (new(request, allowed), new(allowed, request, shared));
        var nodes = new NodeSites(allowed, request, counts.Factors, counts.Weights, shared);
        exchanges = new(new(nodes, counts.Weights, request.Target, allowed.Length), rules.Rows(),
            [.. allowed.Select(candidate => candidate.Cost.Amount)]);
        musts = [.. allowed.Select(candidate => request.MustHave.Contains(candidate.Code))];
        means = [.. allowed.Select(candidate => SiteMoments.Of(candidate.Site, request.By).Mean)];
    }

    /// <summary>A set from one that is known, with one site (or without it) as may be asked; null where none was found.</summary>
    public IReadOnlyList<SiteCandidate>? Of(SelectedSites known, double? probability, decimal? budget, SiteCandidate? with = null,
        SiteCandidate? without = null) =>
        Found(known, probability, budget, with, without) is { } found ? [.. found.Members.Select(i => allowed[i])] : null;

    /// <summary>The chosen set itself, as members of the candidates that may be in.</summary>
    public FoundSet Known(SelectedSites chosen) =>
        new([.. chosen.Sites.Select(site => Array.FindIndex(allowed, one => one.Code == site.Code))
        .Order()], chosen.Cost.Amount, chosen.Probability);

    /// <summary>The probability that some of the candidates reach the target.</summary>
    public double Chance(IEnumerable<SiteCandidate> sites) =>
        counts.Reaches(counts.Sum(sites.Select(site => Array.IndexOf(allowed, site)).Order()));

    /// <summary>The same as members of the candidates that may be in, by code.</summary>
    public FoundSet? Found(SelectedSites known, double? probability, decimal? budget, SiteCandidate? with = null,
        SiteCandidate? without = null)
    {
        var start = known.Sites.Select(site => site.Code).ToHashSet();
        bool[] isIn = [.. allowed.Select((site, i) => musts[i] || site == with || (start.Contains(site.Code) && site != without))];
        bool[] isFixed = [.. allowed.Select((site, i) => musts[i] || site == with || site == without)];
        if (!Repair(isIn, isFixed) || !Afford(isIn, isFixed, budget)) return null;
        FoundSet? best = null;
        if (!Consider(isIn) && probability is not null)
            exchanges.Improve(isIn, isFixed, null, decimal.MaxValue, better => !Consider(better));
        if (best is null) return null;
        isIn = new bool[allowed.Length];
        foreach (var member in best.Members) isIn[member] = true;
        exchanges.Improve(isIn, isFixed, probability, budget, Consider);
        return best;

        bool Consider(bool[] set)
        {
            int[] members = [.. Enumerable.Range(0, set.Length).Where(i => set[i])];
            var cost = members.Sum(i => allowed[i].Cost.Amount);
            if (cost > budget || !rules.IsAllowed(set)) return false;
            FoundSet found = new(members, cost, counts.Reaches(counts.Sum(members)));
            if (found.Probability < probability - 1e-12 || !found.IsBetterThan(best, budget is not null)) return false;
            best = found;
            return true;
        }
    }

    // One exchange that lets it keep to the constraints again, with as many recruits as can be.
    private bool Repair(bool[] isIn, bool[] isFixed)
    {
        if (rules.IsAllowed(isIn)) return true;
        var movable = Enumerable.Range(0, isIn.Length).Where(i => !isFixed[i]).ToList();
        foreach (var (drop, add) in (from drop in movable.Where(i => isIn[i]).Append(-1)
                                     from add in movable.Where(i => !isIn[i]).Append(-1)
                                     orderby (add < 0 ? 0 : means[add]) - (drop < 0 ? 0 : means[drop]) descending, drop, add
                                     select (drop, add)))
        {
            Put(drop, false);
            Put(add, true);
            if (rules.IsAllowed(isIn)) return true;
            Put(drop, true);
            Put(add, false);
        }

        return false;

        void Put(int site, bool value)
        {
            if (site >= 0) isIn[site] = value;
        }
    }

    // Without the sites that give least for their money, until it is within the budget.
    private bool Afford(bool[] isIn, bool[] isFixed, decimal? budget)
    {
        while (Cost() > budget)
        {
            var drop = Enumerable.Range(0, isIn.Length).Where(i => isIn[i] && !isFixed[i] && !allowed[i].Cost.IsZero)
                .OrderBy(i => means[i] / (double)allowed[i].Cost.Amount).FirstOrDefault(Leaves, -1);
            if (drop < 0) return false;
            isIn[drop] = false;
        }

        return true;

        decimal Cost() => Enumerable.Range(0, isIn.Length).Where(i => isIn[i]).Sum(i => allowed[i].Cost.Amount);

        bool Leaves(int site)
        {
            isIn[site] = false;
            var keeps = rules.IsAllowed(isIn);
            isIn[site] = true;
            return keeps;
        }
    }
}
