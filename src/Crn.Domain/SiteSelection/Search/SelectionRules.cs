namespace Crn.Domain.SiteSelection.Search;

/// <summary>The constraints of a request over some candidates: which may be added to a set, which sets are allowed.</summary>
internal sealed class SelectionRules
{
    private readonly SelectionRequest request;
    private readonly string?[] regions;
    private readonly decimal[] staff;
    private readonly bool[] underserved;
    private readonly bool[] must;

    public SelectionRules(SelectionRequest request, IReadOnlyList<SiteCandidate> candidates)
    {
        this.request = request;
        regions = [.. candidates.Select(candidate => candidate.Site.Group)];
        staff = [.. candidates.Select(candidate => candidate.Staff)];
        underserved = [.. candidates.Select(candidate => candidate.IsUnderserved)];
        var musts = request.MustHave.ToHashSet();
        must = [.. candidates.Select(candidate => musts.Contains(candidate.Code))];
    }

    /// <summary>Whether anything but cost and probability decides.</summary>
    public bool Any => request.LeastRegions > 0 || request.MostSites is not null || request.MostOfOneRegion is not null
        || request.MostStaff is not null || request.LeastUnderserved > 0 || !request.LeastOfRegions.IsEmpty;

    public bool HasRegions => request.LeastRegions > 0 || request.MostOfOneRegion is not null || !request.LeastOfRegions.IsEmpty;

    /// <summary>The constraints over sums, as shares of what a set may take up.</summary>
    public IReadOnlyList<LimitRow> Rows()
    {
        List<LimitRow> rows = [];
        if (request.MostSites < must.Length) AtMost(_ => 1, request.MostSites.Value);
        if (request.MostStaff is { } most && staff.Sum() > most) AtMost(i => (double)staff[i], (double)most);
        foreach (var region in regions.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (request.MostOfOneRegion < regions.Count(one => one == region)) AtMost(In(region), request.MostOfOneRegion.Value);
            var least = request.LeastOfRegions.Where(one => one.Region == region).Sum(one => one.Sites);
            if (least > 0) AtLeast(In(region), least);
            if (request.LeastRegions > 0) rows.Add(new([.. must.Select((_, i) => In(region)(i))], 1, true, request.LeastRegions));
        }

        if (request.LeastUnderserved > 0) AtLeast(i => underserved[i] ? 1 : 0, request.LeastUnderserved);
        return rows;

        Func<int, double> In(string region) => i => regions[i] == region ? 1 : 0;

        void AtMost(Func<int, double> uses, double bound) => Add(uses, bound, false);

        void AtLeast(Func<int, double> uses, double bound) => Add(uses, bound, true);

        void Add(Func<int, double> uses, double bound, bool isLeast)
        {
            var scale = bound > 0 ? bound : 1;
            rows.Add(new([.. must.Select((_, i) => uses(i) / scale)], bound / scale, isLeast));
        }
    }

    /// <summary>Whether one more site leaves a set within every upper limit.</summary>
    public bool MayAdd(bool[] isIn, int site)
    {
        var (count, sameRegion, posts) = (1, 1, staff[site]);
        for (var i = 0; i < isIn.Length; i++)
        {
            if (!isIn[i]) continue;
            count++;
            posts += staff[i];
            if (regions[i] is { } region && region == regions[site]) sameRegion++;
        }

        return !(count > request.MostSites) && !(posts > request.MostStaff)
            && (regions[site] is null || !(sameRegion > request.MostOfOneRegion));
    }

    /// <summary>Whether a set with the sites from a place on at its disposal can still meet every lower limit.</summary>
    public bool CanStill(bool[] isIn, int place)
    {
        if (request.LeastRegions == 0 && request.LeastUnderserved == 0 && request.LeastOfRegions.IsEmpty) return true;
        var usable = Enumerable.Range(0, isIn.Length).Where(i => i >= place || isIn[i]).ToList();
        return MeetsLeast(usable);
    }

    public bool IsAllowed(bool[] isIn)
    {
        var members = Enumerable.Range(0, isIn.Length).Where(i => isIn[i]).ToList();
        for (var i = 0; i < must.Length; i++)
        {
            if (must[i] && !isIn[i]) return false;
        }

        return !(members.Count > request.MostSites) && !(members.Sum(i => staff[i]) > request.MostStaff) && MeetsLeast(members)
            && (request.MostOfOneRegion is not { } most || members.Where(i => regions[i] is not null)
                .GroupBy(i => regions[i], StringComparer.Ordinal)
                .All(region => region.Count() <= most));
    }

    /// <summary>Whether a site takes no more of any limit than another, and gives as much to every wish.</summary>
    public bool IsNoWorse(int one, int other) => (!HasRegions || regions[one] == regions[other])
        && (request.MostStaff is null || staff[one] <= staff[other])
        && (request.LeastUnderserved == 0 || underserved[one] || !underserved[other]);

    /// <summary>Whether a site brings a set nearer to a lower limit that it does not meet.</summary>
    public bool IsWanted(bool[] isIn, int site)
    {
        var members = Enumerable.Range(0, isIn.Length).Where(i => isIn[i]).ToList();
        var held = members.Select(i => regions[i]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return (underserved[site] && members.Count(i => underserved[i]) < request.LeastUnderserved)
            || (regions[site] is { } region && ((held.Count < request.LeastRegions && !held.Contains(region))
                || request.LeastOfRegions.Any(least => least.Region == region && members.Count(i => regions[i] == region) < least.Sites)));
    }

    private bool MeetsLeast(List<int> members) =>
        members.Select(i => regions[i]).OfType<string>().Distinct(StringComparer.Ordinal).Count() >= request.LeastRegions
        && members.Count(i => underserved[i]) >= request.LeastUnderserved
        && request.LeastOfRegions.All(least => members.Count(i => regions[i] == least.Region) >= least.Sites);
}
