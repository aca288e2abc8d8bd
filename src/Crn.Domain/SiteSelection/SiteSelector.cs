using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.SiteSelection.Search;

namespace Crn.Domain.SiteSelection;

/// <summary>
/// Chooses sites: the cheapest set that reaches a target with a stated probability, or the most probable one within a budget.
/// </summary>
/// <remarks>
/// Branch and bound over the exact distributions of counts. The answer does not depend on the order of candidates; of sets alike in cost
/// and probability (to 1e-10) the first by code is chosen. Without a clock: the search stops after
/// <see cref="SelectionRequest.MostNodes"/> partial sets and states what may still be gained; more nodes never give a worse set. A larger
/// budget, a lower probability, a later date, a candidate more or a looser constraint never give a worse one where it is proven; where it
/// is not, what is found for a little less money or more certainty stands for it too, and what may be lost is the gap that is stated.
/// </remarks>
/// <example>
/// <code>
/// var request = new SelectionRequest(200, by: new LocalDate(2028, 3, 31)) { CommonSpread = 0.2, LeastRegions = 3 };
/// var chosen = SiteSelector.Cheapest(candidates, request, probability: 0.8).Value;
/// // With it the cheapest set costs £41,000.00, £1,500.00 more: it would come in if it cost more than that less.
/// chosen.StandingOf(leeds).Because;
/// </code>
/// </example>
public static class SiteSelector
{
    internal const string NotReachable = "selection.not-reachable";
    internal const string NoSet = "No set of the candidates does what is asked.";

    internal static Refusal Ended { get; } = new("selection.search-ended",
        "The search ended before it found a set that does what is asked.", "Allow more nodes.",
        Citation.Default("what a choice of sites needs"));

    private static readonly Citation Source = Citation.Default("what a choice of sites needs");

    /// <summary>The cheapest set whose probability of reaching the target by the date is at least so much.</summary>
    /// <param name="candidates">The candidates, each once.</param>
    /// <param name="request">Target, date and constraints.</param>
    /// <param name="probability">The least probability, above 0 and below 1.</param>
    /// <returns>The set, or why there is none: <c>selection.candidate-twice</c>, <c>selection.price-years</c>,
    /// <c>selection.must-have-unknown</c>, <c>selection.must-have-blocked</c>, <c>selection.must-and-must-not</c>,
    /// <c>selection.not-reachable</c>, <c>selection.search-ended</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not above 0 and below 1.</exception>
    public static Outcome<SelectedSites> Cheapest(ValueList<SiteCandidate> candidates, SelectionRequest request, double probability) =>
        Explained(Guarded.Items(candidates), Guard.Against.Null(request), Numbers.Level(probability), null);

    /// <summary>The set with the highest probability of reaching the target by the date, at no more than a cost.</summary>
    /// <param name="candidates">The candidates, each once.</param>
    /// <param name="request">Target, date and constraints.</param>
    /// <param name="budget">The most the set may cost, zero or more.</param>
    /// <returns>The set, of two equally probable the cheaper; or why there is none, as for <see cref="Cheapest"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="budget"/> is negative.</exception>
    public static Outcome<SelectedSites> MostProbable(ValueList<SiteCandidate> candidates, SelectionRequest request, Pounds budget)
    {
        Guard.Against.Null(request);
        if (budget.Amount < 0) throw new ArgumentException("A budget is not negative.", nameof(budget));
        return Explained(Guarded.Items(candidates), request, null, budget);
    }

    /// <summary>The cheapest set for each of some probabilities: what each step of certainty costs.</summary>
    /// <param name="candidates">The candidates, each once.</param>
    /// <param name="request">Target, date and constraints.</param>
    /// <param name="probabilities">The probabilities, each above 0 and below 1.</param>
    /// <returns>The sets in order of probability, those that no set reaches left out; or why there is none at all, as for
    /// <see cref="Cheapest"/>.</returns>
    /// <remarks>A set that is found for a higher probability and costs no more stands for the lower one too.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="ArgumentException">No probability is given, or one is not above 0 and below 1.</exception>
    public static Outcome<ValueList<SelectedSites>> Frontier(
        ValueList<SiteCandidate> candidates, SelectionRequest request, ValueList<double> probabilities)
    {
        Guarded.Items(candidates);
        Guard.Against.Null(request);
        if (probabilities.IsEmpty) throw new ArgumentException("At least one probability is needed.", nameof(probabilities));
        foreach (var probability in probabilities) Numbers.Level(probability, nameof(probabilities));
        List<SelectedSites> found = [];
        var last = 0.0;
        foreach (var probability in probabilities.Distinct().OrderDescending())
        {
            if (found.Count > 0 && found[^1].Cost.IsZero) break;
            var outcome = Choose(candidates, request, probability, null);
            if (!outcome.IsAccepted) last = probability;
            else if (found.Count == 0 || outcome.Value.Cost < found[^1].Cost) found.Add(outcome.Value);
        }

        return found.Count > 0 ? Outcome.Accept(Enumerable.Reverse(found).ToValueList())
            : Outcome.Refuse<ValueList<SelectedSites>>(Cheapest(candidates, request, last).Reasons);
    }

    internal static Outcome<SelectedSites> Choose(
        ValueList<SiteCandidate> candidates, SelectionRequest request, double? probability, Pounds? budget, SharedCounts? shared = null,
        bool isShort = false, FoundSet? start = null)
    {
        var refusals = Refusals(candidates, request, budget);
        if (!refusals.IsEmpty) return Outcome.Refuse<SelectedSites>(refusals);
        var sorted = candidates.OrderBy(candidate => candidate.Code).ToValueList();
        var allowed = sorted.Where(request.Allows).ToArray();
        var answer = StricterSearch.Of(allowed, request, probability, budget?.Amount, shared, isShort, start);
        return answer.Best is null
            ? Outcome.Refuse<SelectedSites>(NotFound(answer.IsProven, string.Join(" ", NotReached.Constraints(request, allowed))))
            : Outcome.Accept(Made(sorted, request, probability, budget, answer));
    }

    internal static SelectedSites Made(ValueList<SiteCandidate> sorted, SelectionRequest request, double? probability, Pounds? budget,
        SelectionSearch answer)
    {
        var allowed = sorted.Where(request.Allows).ToArray();
        var sites = answer.Best!.Members.Select(i => allowed[i]).OrderBy(site => site.Code).ToValueList();
        var year = sorted.Select(candidate => candidate.Cost).Append(budget ?? default).FirstOrDefault(cost => !cost.IsZero).PriceYear;
        return new(request, sorted, probability, budget)
        {
            Sites = sites, Cost = Pounds.Of(answer.Best.Cost, year), Probability = answer.Best.Probability, IsProven = answer.IsProven,
            LowestPossibleCost = probability is null ? null : Pounds.Of(answer.LeastCost, year),
            HighestPossibleProbability = budget is null ? null : answer.MostProbability,
        };
    }

    // Where nothing does what is asked, the most that can be reached is searched for: once, not for every question of an explanation.
    private static Outcome<SelectedSites> Explained(ValueList<SiteCandidate> candidates, SelectionRequest request, double? probability,
        Pounds? budget)
    {
        var outcome = Choose(candidates, request, probability, budget);
        return outcome.IsAccepted || outcome.Reasons is not [{ Code: NotReachable, Because: NoSet }] ? outcome
            : Outcome.Refuse<SelectedSites>(NotFound(true, NotReached.Most(candidates, request, probability, budget)));
    }

    private static Refusal NotFound(bool complete, string why) => complete
        ? new(NotReachable, why.Length > 0 ? $"{NoSet} {why}" : NoSet,
            "Ask for less, allow more time or money, loosen a constraint, or add candidates.", Source)
        : Ended;

    private static ValueList<Refusal> Refusals(ValueList<SiteCandidate> candidates, SelectionRequest request, Pounds? budget)
    {
        List<Refusal> refusals = [];
        var codes = candidates.Select(candidate => candidate.Code).ToHashSet();
        if (codes.Count < candidates.Count)
            refusals.Add(new("selection.candidate-twice", "A site is a candidate twice.", "Give each site once.", Source));
        if (candidates.Select(candidate => candidate.Cost).Append(budget ?? default).Where(cost => !cost.IsZero)
            .Select(cost => cost.PriceYear).Distinct().Skip(1).Any())
            refusals.Add(new("selection.price-years", "Costs are of different price years.", "Bring them to one year.", Source));
        if (request.MustHave.Any(code => !codes.Contains(code)))
            refusals.Add(new("selection.must-have-unknown", "A site that must be in is no candidate.", "Make it a candidate.", Source));
        if (candidates.Any(candidate => candidate.MeetsRequirements.IsFalse && request.MustHave.Contains(candidate.Code)))
            refusals.Add(new("selection.must-have-blocked", "A site that must be in lacks what the study cannot do without.",
                "Let it hold what is needed, or do without the site.", Source));
        if (request.MustHave.Any(request.MustNotHave.Contains))
            refusals.Add(new("selection.must-and-must-not", "A site must be in and must not be in.", "Decide for one.", Source));
        return refusals.ToValueList();
    }
}
