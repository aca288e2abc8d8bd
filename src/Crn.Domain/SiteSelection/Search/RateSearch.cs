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
        var found = SiteSelector.Choose(chosen.Candidates.Select(one => one == candidate ? faster : one).ToValueList(), chosen.Request,
            chosen.ProbabilityWanted, chosen.Budget);
        return found.IsAccepted && found.Value.Sites.Any(one => one.Code == candidate.Code);
    }
}
