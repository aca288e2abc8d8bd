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
        SharedCounts shared = new();
        // What was found near to the chosen set, and is better, needs no search.
        var isProven = chosen.IsProven && chosen.Candidates.Count <= SelectionSearch.MostExact;
        if (!(isProven && IsNear(chosen, candidate, Most, shared)) && !IsIn(chosen, candidate, Most, shared))
        {
            return No("selection.rate-not-enough", $"At {Text.Of(Most)} times its rate it would not be in the set.",
                "Ask at which price it would be, or which limit keeps it out.");
        }

        var (low, high) = (100, (int)(100 * Most));
        if (isProven) high = Least(low, high, hundredths => IsNear(chosen, candidate, hundredths / 100.0, shared));
        // Mostly that is the rate, which one search shows; else the way down gets longer with each step.
        for (var step = 1; isProven && high - low > 1; step *= 2)
        {
            var next = Math.Max(low + 1, high - step);
            if (!IsIn(chosen, candidate, next / 100.0, shared))
            {
                low = next;
                break;
            }

            high = next;
        }

        return Outcome.Accept(Least(low, high, hundredths => IsIn(chosen, candidate, hundredths / 100.0, shared)) / 100.0);

        static Outcome<double> No(string code, string because, string remedy) =>
            Outcome.Refuse<double>(new Refusal(code, because, remedy, Source));
    }

    // The least number above one at which it does not hold, and up to one at which it does.
    private static int Least(int low, int high, Func<int, bool> holds)
    {
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (holds(middle)) high = middle;
            else low = middle;
        }

        return high;
    }

    // Whether a set with it, near to the chosen one, is better: then it is in the best one, for without it none is better.
    private static bool IsNear(SelectedSites chosen, SiteCandidate candidate, double times, SharedCounts shared)
    {
        var (faster, all) = Faster(chosen, candidate, times);
        var sets = new NearbySets(all, chosen.Request, shared);
        return sets.Found(chosen, chosen.ProbabilityWanted, chosen.Budget?.Amount, faster)?.IsBetterThan(sets.Known(chosen),
            chosen.Budget is not null) == true;
    }

    private static bool IsIn(SelectedSites chosen, SiteCandidate candidate, double times, SharedCounts shared)
    {
        var (faster, all) = Faster(chosen, candidate, times);
        if (all.Count <= SelectionSearch.MostExact)
        {
            var found = SiteSelector.Choose(all, chosen.Request, chosen.ProbabilityWanted, chosen.Budget, shared, isShort: true);
            return found.IsAccepted && found.Value.Sites.Any(one => one.Code == candidate.Code);
        }

        // Among many, the best set found with it is asked whether it is better than the chosen one.
        var sets = new NearbySets(all, chosen.Request, shared);
        return sets.Of(chosen, chosen.ProbabilityWanted, chosen.Budget?.Amount, faster) is { } with && (chosen.Budget is null
            ? (with.Sum(one => one.Cost.Amount), -sets.Chance(with)).CompareTo((chosen.Cost.Amount, -chosen.Probability)) < 0
            : sets.Chance(with) > chosen.Probability);
    }

    private static (SiteCandidate Site, ValueList<SiteCandidate> All) Faster(SelectedSites chosen, SiteCandidate candidate, double times)
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
        return (faster, chosen.Candidates.Select(one => one == candidate ? faster : one).ToValueList());
    }
}
