using Ardalis.GuardClauses;

namespace Crn.Domain.SiteSelection;

/// <summary>What becomes of a chosen set when one thing that was asked is another: a probability, a date, a target, money.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SelectionMove
{
    internal SelectionMove(string asked, SelectionDifference? difference) =>
        (Asked, Difference) = (Guard.Against.NullOrWhiteSpace(asked), difference);

    /// <summary>What is asked instead, in words.</summary>
    public string Asked { get; }

    /// <summary>How the best set found then differs; null when none was found that does it.</summary>
    public SelectionDifference? Difference { get; }

    /// <summary>The move as one line.</summary>
    /// <returns>What is asked, and the difference.</returns>
    public override string ToString() => $"{Asked}: {Difference?.ToString() ?? "no set was found"}";
}
