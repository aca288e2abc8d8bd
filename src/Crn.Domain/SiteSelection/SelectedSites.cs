using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Sites;

namespace Crn.Domain.SiteSelection;

/// <summary>A chosen set of sites: what it costs, how probable the target is, and whether anything better can exist.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SelectedSites
{
    private const int MostAsked = 20;
    private const int MostNamed = 12;

    internal SelectedSites(SelectionRequest request, ValueList<SiteCandidate> candidates, double? wanted, Pounds? budget)
        => (Request, Candidates, ProbabilityWanted, Budget) = (request, candidates, wanted, budget);

    /// <summary>What was asked.</summary>
    public SelectionRequest Request { get; }

    /// <summary>The candidates, by code.</summary>
    public ValueList<SiteCandidate> Candidates { get; }

    /// <summary>The probability that was asked for; null when a budget was given.</summary>
    public double? ProbabilityWanted { get; }

    /// <summary>The budget that was given; null when a probability was asked for.</summary>
    public Pounds? Budget { get; }

    /// <summary>The chosen sites, by code.</summary>
    public ValueList<SiteCandidate> Sites { get; internal init; }

    /// <summary>What they cost together.</summary>
    public Pounds Cost { get; internal init; }

    /// <summary>The probability that they reach the target by the date, to 1e-9.</summary>
    public double Probability { get; internal init; }

    /// <summary>Whether the search ended, so that no set is better: cheaper, or more probable within the budget.</summary>
    public bool IsProven { get; internal init; }

    /// <summary>
    /// No set that is probable enough costs less than this; <see cref="Cost"/> when proven, null when a budget was given.
    /// </summary>
    public Pounds? LowestPossibleCost { get; internal init; }

    /// <summary>No set within the budget is more probable than this; <see cref="Probability"/> when proven, null when a probability was
    /// asked for.</summary>
    public double? HighestPossibleProbability { get; internal init; }

    /// <summary>Why a candidate is in the set or not: what the best set would be if it had to be the other way.</summary>
    /// <param name="code">The candidate.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">There is no such candidate.</exception>
    public CandidateStanding StandingOf(SiteCode code) => Candidates.Any(candidate => candidate.Code == code)
        ? CandidateStanding.Of(this, code, new(this)) : throw new ArgumentException("There is no such candidate.", nameof(code));

    /// <summary>How another set differs from this one: for another probability, date, budget or constraint.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The difference, from this set to the other.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public SelectionDifference To(SelectedSites other) => new(this, Guard.Against.Null(other));

    /// <summary>What more money buys: the most probable set for so much more than this one costs.</summary>
    /// <param name="more">The money, zero or more.</param>
    /// <returns>The difference to that set.</returns>
    /// <exception cref="ArgumentException"><paramref name="more"/> is negative, or of another price year.</exception>
    /// <exception cref="OverflowException">The sum is beyond the range of <see cref="decimal"/>.</exception>
    public SelectionDifference WithMore(Pounds more) =>
        WithMore(more, budget => SiteSelector.Choose(Candidates, Request, null, budget));

    internal SelectionDifference WithMore(Pounds more, Func<Pounds, Outcome<SelectedSites>> choose)
    {
        if (more.Amount < 0) throw new ArgumentException("Money is not negative.", nameof(more));
        if (!more.IsZero && !Cost.IsZero && more.PriceYear != Cost.PriceYear)
            throw new ArgumentException("The money is of another price year.", nameof(more));
        // More than all candidates cost buys nothing.
        var all = Candidates.Sum(candidate => candidate.Cost.Amount);
        var money = more.Amount >= all ? all : Cost.Amount + more.Amount;
        var found = choose(Pounds.Of(money, Cost.PriceYear ?? more.PriceYear));
        // This set is within that budget too: where the search found none as good, it stands.
        return new(this, found.IsAccepted && found.Value.Probability >= Probability ? found.Value : this);
    }

    /// <summary>
    /// Everything about this set in one call: why sites are in or out, what comes closest, how the answer moves with probability or budget,
    /// date and target, and what more money buys.
    /// </summary>
    /// <returns>The explanation.</returns>
    /// <remarks>Standings share bounds and searches; each move takes a search of its own: for 30 candidates about a second, for 60 two
    /// to seven. Among more than a hundred candidates sets near to the chosen one are looked at instead, which takes about ten seconds for
    /// 500 and proves nothing, and forty standings are asked for: of the twenty outside that give most for their money, and of the twenty
    /// inside that give least.
    /// </remarks>
    /// <example>
    /// <code>
    /// var explained = chosen.Explain();
    /// explained.NearMisses[0].Because;   // With it the cheapest set costs ...
    /// explained.Moves[0];                // probability 70%: in: none; out: Site 4; ...
    /// </code>
    /// </example>
    public SelectionExplanation Explain()
    {
        IEnumerable<SiteCandidate> asked = Candidates.Count <= Search.SelectionSearch.MostExact ? Candidates
            : Sites.OrderBy(ForItsMoney).ThenBy(candidate => candidate.Code).Take(MostAsked).Concat(Outside());
        asked = asked.ToList();
        var alternatives = new Search.Alternatives(this, asked);
        return new(this, asked.Select(candidate => CandidateStanding.Of(this, candidate.Code, alternatives))
            .OrderBy(standing => standing.Code).ToValueList(), Search.SelectionMoves.Of(this, alternatives));
    }

    /// <summary>How much faster a site that was not chosen would have to recruit to be in the set, everything else as it is.</summary>
    /// <param name="code">The candidate.</param>
    /// <returns>The least multiple of its rate, to a hundredth, at which it is chosen; or why there is none: <c>selection.is-chosen</c>,
    /// <c>selection.kept-out</c> (it must not be in), <c>selection.lacks-needed</c>, <c>selection.rate-not-enough</c> (ten times its rate
    /// is not).</returns>
    /// <remarks>Mostly one or two searches; among more than a hundred candidates sets near to the chosen one are looked at.</remarks>
    /// <exception cref="ArgumentException">There is no such candidate.</exception>
    public Outcome<double> RateThatBringsIn(SiteCode code) => Candidates.Any(candidate => candidate.Code == code)
        ? Search.RateSearch.Of(this, code) : throw new ArgumentException("There is no such candidate.", nameof(code));

    /// <summary>The candidates that came closest to being chosen, and what would bring each in.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <returns>Their standings, the closest first: the least dearer set, or the least improbable one, with the site in it.</returns>
    /// <remarks>Each takes a search of its own; among more than a hundred candidates only the twenty that give most for their money are
    /// asked, and sets near to the chosen one looked at.</remarks>
    /// <exception cref="ArgumentException"><paramref name="count"/> is below 1.</exception>
    public ValueList<CandidateStanding> NearMisses(int count)
    {
        Guard.Against.NegativeOrZero(count);
        var outside = Outside().ToList();
        var alternatives = new Search.Alternatives(this, outside);
        return Nearest(this, outside.Select(candidate => CandidateStanding.Of(this, candidate.Code, alternatives))).Take(count)
            .ToValueList();
    }

    /// <summary>Reserves: the candidates that would make the target most probable if they were added, whatever the budget.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <returns>The candidates with the probability of the set and each of them, the best first; those that a limit forbids are left
    /// out.</returns>
    /// <exception cref="ArgumentException"><paramref name="count"/> is below 1.</exception>
    public ValueList<(SiteCandidate Site, double Probability)> Reserves(int count) =>
        Search.ReserveSearch.Of(this, Guard.Against.NegativeOrZero(count));

    /// <summary>The set as one line.</summary>
    /// <returns>Sites by code (twelve at most), cost, probability and whether it is proven.</returns>
    public override string ToString() =>
        $"{Text.Count(Sites.Count, "site", "sites")}{Named()}, {Cost}, {Text.Percent(Probability)} to reach {Request}"
        + (IsProven ? "" : "; not proven to be the best");

    private string Named() => Sites.IsEmpty ? "" : " (" + string.Join(", ", Sites.Take(MostNamed).Select(site => site.Code))
        + (Sites.Count > MostNamed ? $" and {Text.Of(Sites.Count - MostNamed)} more)" : ")");

    internal static IEnumerable<CandidateStanding> Nearest(SelectedSites chosen, IEnumerable<CandidateStanding> outside) => outside
        .Where(standing => standing.Alternative is not null)
        .OrderBy(standing => chosen.Budget is null ? standing.Alternative!.Cost.Amount : 0)
        .ThenByDescending(standing => standing.Alternative!.Probability).ThenBy(standing => standing.Code);

    // Those that may be in, by what they recruit for their money; all of them where there are few.
    private IEnumerable<SiteCandidate> Outside()
    {
        var outside = Candidates.Where(candidate => Request.Allows(candidate) && !Sites.Contains(candidate));
        return Candidates.Count <= Search.SelectionSearch.MostExact ? outside
            : outside.OrderByDescending(ForItsMoney).ThenBy(candidate => candidate.Code).Take(MostAsked);
    }

    private double ForItsMoney(SiteCandidate candidate) =>
        Search.SiteMoments.Of(candidate.Site, Request.By).Mean / (double)Math.Max(candidate.Cost.Amount, 0.01m);
}
