using Ardalis.GuardClauses;

namespace Crn.Domain.SiteSelection;

/// <summary>A chosen set explained: why each site is in or out, what comes closest, how the answer moves, what more money buys.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SelectionExplanation
{
    internal SelectionExplanation(SelectedSites chosen, ValueList<CandidateStanding> standings, ValueList<SelectionMove> moves) =>
        (Chosen, Standings, Moves) = (Guard.Against.Null(chosen), standings, moves);

    /// <summary>The set.</summary>
    public SelectedSites Chosen { get; }

    /// <summary>Why candidates are in or out, by code: all of them, or among more than a hundred forty.</summary>
    public ValueList<CandidateStanding> Standings { get; }

    /// <summary>How the set moves with the probability (or the budget), the date and the target, and what the least sum that buys anything
    /// may be: the price of the cheapest candidate outside.</summary>
    public ValueList<SelectionMove> Moves { get; }

    /// <summary>The candidates outside that came closest, the closest first.</summary>
    public ValueList<CandidateStanding> NearMisses => SelectedSites.Nearest(Chosen, Standings.Where(standing => !standing.IsChosen))
        .ToValueList();

    /// <summary>The explanation as one line.</summary>
    /// <returns>The set, and how much was asked about it.</returns>
    public override string ToString() => $"{Chosen}; {Text.Count(Standings.Count, "standing", "standings")}, "
        + Text.Count(Moves.Count, "move", "moves");
}
