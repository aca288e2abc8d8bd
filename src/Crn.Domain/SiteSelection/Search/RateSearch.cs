using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>How fast a site that is out would have to recruit to be in.</summary>
internal static class RateSearch
{
    private const double Most = 10;

    private static readonly Citation Source = Citation.Default("what brings a site into a choice");

    public static Outcome<double> Of(SelectedSites chosen, SiteCode code)
    {
        var candidate = chosen.Candidates.First(one => one.Code == code);
        if (chosen.Sites.Contains(candidate)) return No("selection.is-chosen", "It is in the set already.", "Ask for a site that is not.");
        if (candidate.MeetsRequirements.IsFalse)
            return No("selection.lacks-needed", "It lacks what the study cannot do without.", "Let it hold what is needed.");
        if (!chosen.Request.Allows(candidate))
            return No("selection.kept-out", "It must not be in the set.", "Take it from the sites that must not be in.");
        if (!IsIn(chosen, candidate, Most))
        {
            return No("selection.rate-not-enough", $"At {Text.Of(Most)} times its rate it would not be in the set.",
                "Ask at which price it would be, or which limit keeps it out.");
        }

        var (low, high) = (100, (int)(100 * Most));
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (IsIn(chosen, candidate, middle / 100.0)) high = middle;
            else low = middle;
        }

        return Outcome.Accept(high / 100.0);

        static Outcome<double> No(string code, string because, string remedy) =>
            Outcome.Refuse<double>(new Refusal(code, because, remedy, Source));
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
