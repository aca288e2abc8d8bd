using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>How fast a site that is out would have to recruit to be in.</summary>
internal static class RateSearch
{
    private const double Most = 10;

    public static double? Of(SelectedSites chosen, SiteCode code)
    {
        var candidate = chosen.Candidates.First(one => one.Code == code);
        if (chosen.Sites.Contains(candidate) || !chosen.Request.Allows(candidate) || !IsIn(chosen, candidate, Most)) return null;
        var (low, high) = (100, (int)(100 * Most));
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (IsIn(chosen, candidate, middle / 100.0)) high = middle;
            else low = middle;
        }

        return high / 100.0;
    }

    private static bool IsIn(SelectedSites chosen, SiteCandidate candidate, double times)
    {
        var site = candidate.Site;
        var faster = new SiteCandidate(site with
        {
            Rate = site.Rate is { } rate ? RecruitmentRate.PerSiteDay(rate.InSiteDays * times) : null,
            Prior = site.Prior is { } prior ? RatePrior.Gamma(prior.Shape, prior.SiteDays / times) : null,
        }, candidate.Cost)
        {
            Staff = candidate.Staff, IsUnderserved = candidate.IsUnderserved, MeetsRequirements = candidate.MeetsRequirements,
        };
        var all = chosen.Candidates.Select(one => one == candidate ? faster : one).ToValueList();
        if (all.Count <= SelectionSearch.MostExact)
        {
            var found = SiteSelector.Choose(all, chosen.Request, chosen.ProbabilityWanted, chosen.Budget, isShort: true);
            return found.IsAccepted && found.Value.Sites.Any(one => one.Code == candidate.Code);
        }

        // Among many, the best set found with it is asked whether it is better than the chosen one.
        var sets = new NearbySets(all, chosen.Request, new());
        return sets.Of(chosen, chosen.ProbabilityWanted, chosen.Budget?.Amount, faster) is { } with && (chosen.Budget is null
            ? (with.Sum(one => one.Cost.Amount), -sets.Chance(with)).CompareTo((chosen.Cost.Amount, -chosen.Probability)) < 0
            : sets.Chance(with) > chosen.Probability);
    }
}
