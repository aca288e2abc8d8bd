using Crn.Domain.Money;
using Crn.Domain.Probability;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.SiteSelection;

namespace Crn.Domain.Testing;

/// <content>The room <c>SiteSelection</c>: candidates, requests, chosen sets.</content>
public static partial class DomainArbitraries
{
    private static readonly LocalDate SelectedFrom = new(2026, 1, 1);

    /// <summary>Candidates with known and unknown rates, openings of every kind, some with caps; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SiteCandidate> SiteCandidates() => Arb.From(Gen.Choose(1, 30).SelectMany(Candidate));

    /// <summary>Requests for 1 to 12 recruits within a year, with constraints or without; shrinks to those without.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<SelectionRequest> SelectionRequests() => Arb.From(
        from target in Gen.Choose(1, 12)
        from days in Gen.Choose(100, 365)
        from spread in Gen.Elements(0, 0.2, 0.5)
        from regions in Gen.Elements(0, 0, 0, 1, 2)
        from most in Gen.Elements<int?>(null, null, 2, 4)
        from each in Gen.Elements<int?>(null, null, 2)
        select new SelectionRequest(target, SelectedFrom.PlusDays(days))
        {
            CommonSpread = spread, LeastRegions = regions, MostSites = most, MostOfOneRegion = each,
            MostStaff = most == 4 ? 4 : null,
        },
        request => request == new SelectionRequest(request.Target, request.By) ? [] : [new(request.Target, request.By)]);

    /// <summary>Sets chosen within a budget from up to seven candidates, some by a search that ended early; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SelectedSites> SelectedSets() => Arb.From(
        Gen.Frequency((6, SetsOf(1, 7)), (1, Gen.Elements(EndedEarly.Value))));

    // A search that ends early asks for a bound, which takes a tenth of a second: some are drawn once, and one of them is taken each time.
    private static readonly Lazy<SelectedSites[]> EndedEarly = new(() =>
        [.. SetsOfSearchesThatEndedEarly().Sample(12, new Rnd(20260501, 20260503), 20).Where(chosen => !chosen.IsProven)]);

    private static Gen<SelectedSites> SetsOf(int fewest, int most) =>
        from request in SelectionRequests().Generator
        from chosen in Sets(request with { MostNodes = 200_000 }, fewest, most)
        select chosen;

    // Many sites, so that the search ends, and no small target nor wide common factor, for which its bound takes a second or more.
    private static Gen<SelectedSites> SetsOfSearchesThatEndedEarly() =>
        from request in SelectionRequests().Generator
        from nodes in Gen.Choose(1, 3)
        let narrow = new SelectionRequest(request.Target + 4, request.By) { CommonSpread = request.CommonSpread / 2.5, MostNodes = nodes }
        from chosen in Sets(narrow, 6, 7)
        select chosen;

    private static Gen<SelectedSites> Sets(SelectionRequest request, int fewest, int most) =>
        from count in Gen.Choose(fewest, most)
        from candidates in Gen.CollectToList(Enumerable.Range(1, count).Select(Candidate))
        from budget in Gen.Choose(0, 30)
        let found = SiteSelector.MostProbable(candidates.ToValueList(), request with { LeastRegions = 0 }, Pounds.Of(budget * 1000))
        where found.IsAccepted
        select found.Value;

    /// <summary>Why candidates are in or out; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CandidateStanding> CandidateStandings() => Arb.From(
        from chosen in SelectedSets().Generator
        from candidate in Gen.Elements(chosen.Candidates.ToArray())
        select chosen.StandingOf(candidate.Code));

    /// <summary>Differences between chosen sets; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SelectionDifference> SelectionDifferences() => Arb.From(
        from chosen in SelectedSets().Generator
        from more in Gen.Choose(0, 9)
        select chosen.WithMore(Pounds.Of(more * 1000)));

    /// <summary>Chosen sets of up to three candidates explained; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SelectionExplanation> SelectionExplanations() => Arb.From(SetsOf(1, 3).Select(chosen => chosen.Explain()));

    /// <summary>What becomes of chosen sets when something else is asked; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SelectionMove> SelectionMoves() => Arb.From(
        from explained in SelectionExplanations().Generator
        from move in Gen.Elements(explained.Moves.ToArray())
        select move);

    private static Gen<SiteCandidate> Candidate(int number) =>
        from late in Gen.Choose(0, 60)
        from kind in Gen.Choose(0, 2)
        from rate in Gen.Choose(1, 20)
        from shape in Gen.Elements(0, 0.7, 2, 5)
        from never in Gen.Elements(0, 0, 0.1)
        from cap in Gen.Elements<int?>(null, null, null, 2, 5)
        from region in Gen.Elements(null, "Wales", "Scotland", "North East")
        from cost in Gen.Choose(1, 9)
        let opens = SelectedFrom.PlusDays(late)
        let opening = kind switch
        {
            0 => PlannedOpening.On(opens),
            1 => PlannedOpening.Within(opens, opens.PlusDays(30)),
            _ => PlannedOpening.After(opens, OpeningDelay.LogNormal(30, 0.5)),
        }
        let site = new PlannedSite(SiteCode.From("S" + number.ToString("00", System.Globalization.CultureInfo.InvariantCulture)), opening)
        {
            Group = region, Cap = cap, ProbabilityOfNeverOpening = never, Rate = RecruitmentRate.PerSiteMonth(rate / 20.0),
            Prior = shape > 0 ? RatePrior.WithMeanPerMonth(rate / 20.0, shape) : null,
        }
        from meets in Gen.Elements(Truth.True, Truth.Unknown, Truth.Unknown, Truth.False)
        select new SiteCandidate(site, Pounds.Of(cost * 1000))
        {
            Staff = rate / 10m, IsUnderserved = cost % 3 == 0, MeetsRequirements = meets,
        };
}
