using Crn.Domain.Money;
using Crn.Domain.Sites;

namespace Crn.Domain.SiteSelection;

/// <summary>A chosen set of sites: what it costs, how probable the target is, and whether anything better can exist.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SelectedSites
{
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
        ? CandidateStanding.Of(this, code) : throw new ArgumentException("There is no such candidate.", nameof(code));

    /// <summary>The set as one line.</summary>
    /// <returns>Sites, cost, probability and whether it is proven.</returns>
    public override string ToString() =>
        $"{Text.Count(Sites.Count, "site", "sites")}, {Cost}, {Text.Percent(Probability)} to reach {Request}"
        + (IsProven ? "" : "; not proven to be the best");
}
