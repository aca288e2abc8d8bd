using Crn.Domain.Decisions;
using Crn.Domain.Money;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// What the best set would be if one thing were otherwise: a search of its own among up to a hundred candidates; among more the best set
/// found near to the chosen one, which takes a second or so instead of some ten.
/// </summary>
internal sealed class Alternatives
{
    // Of fewer candidates, and for fewer questions, searches of their own take less time than bounds that are shared.
    private const int FewCandidates = 20;
    private const int FewAsked = 4;

    private readonly SelectedSites chosen;
    private readonly SharedCounts shared = new();
    private readonly TurnedSets? turned;
    private readonly Lazy<NearbySets> near;

    /// <param name="chosen">The set that was chosen.</param>
    /// <param name="asked">The candidates about which it will be asked.</param>
    public Alternatives(SelectedSites chosen, params IEnumerable<SiteCandidate> asked)
    {
        (this.chosen, near) = (chosen, new(() => new(chosen.Candidates, chosen.Request, new())));
        SiteCandidate[] open = [.. asked.Where(site => chosen.Request.Allows(site) && !chosen.Request.MustHave.Contains(site.Code))];
        if (IsSmall && chosen.Candidates.Count > FewCandidates && open.Length >= FewAsked) turned = new(chosen, open, shared);
    }

    private bool IsSmall => chosen.Candidates.Count <= SelectionSearch.MostExact;

    /// <summary>The set with a site that is out, or without one that is in.</summary>
    public Outcome<SelectedSites> Turned(SiteCandidate site, bool isIn)
    {
        var request = isIn ? chosen.Request with { MustNotHave = chosen.Request.MustNotHave.Add(site.Code) }
            : chosen.Request with { MustHave = chosen.Request.MustHave.Add(site.Code) };
        if (turned?.Of(site, isIn) is { } found)
        {
            return Outcome.Accept(SiteSelector.Made(chosen.Candidates, request, chosen.ProbabilityWanted, chosen.Budget,
                new(found, true, found.Cost, found.Probability)));
        }

        return IsSmall ? Searched(request, chosen.ProbabilityWanted, chosen.Budget, turned?.StartOf(site, isIn))
            : Near(near.Value, request, chosen.ProbabilityWanted, chosen.Budget, isIn ? null : site, isIn ? site : null);
    }

    /// <summary>The set for another probability or budget, or another request.</summary>
    public Outcome<SelectedSites> Asked(SelectionRequest request, double? probability, Pounds? budget) =>
        IsSmall ? Searched(request, probability, budget, Start(request, probability, budget))
            : Near(ReferenceEquals(request, chosen.Request) ? near.Value : new(chosen.Candidates, request, new()), request,
                probability, budget);

    private Outcome<SelectedSites> Searched(SelectionRequest request, double? probability, Pounds? budget, FoundSet? start = null) =>
        SiteSelector.Choose(chosen.Candidates, request, probability, budget, shared, isShort: true, start: start);

    // A good set near to the chosen one; where there are few candidates none is needed.
    private FoundSet? Start(SelectionRequest request, double? probability, Pounds? budget) =>
        chosen.Candidates.Count <= FewCandidates ? null
        : new NearbySets(chosen.Candidates, request, shared).Found(chosen, probability, budget?.Amount);

    private Outcome<SelectedSites> Near(NearbySets sets, SelectionRequest request, double? probability, Pounds? budget,
        SiteCandidate? with = null, SiteCandidate? without = null)
    {
        if (sets.Of(chosen, probability, budget?.Amount, with, without) is not { } sites)
            return Outcome.Refuse<SelectedSites>(SiteSelector.Ended);
        // With a site more, or fewer, no set is better than the best of all.
        var isHarder = with is not null || without is not null;
        return Outcome.Accept(new SelectedSites(request, chosen.Candidates, probability, budget)
        {
            Sites = sites.ToValueList(), Cost = Pounds.Of(sites.Sum(site => site.Cost.Amount), chosen.Cost.PriceYear ?? budget?.PriceYear),
            Probability = sets.Chance(sites), LowestPossibleCost = probability is null ? null : isHarder ? chosen.LowestPossibleCost
                : default(Pounds),
            HighestPossibleProbability = budget is null ? null : isHarder ? chosen.HighestPossibleProbability : 1,
        });
    }
}
