using Ardalis.GuardClauses;

namespace Crn.Domain.Rules;

/// <summary>A fact that may change, how far, at what cost and by whom: what a caller allows advice to propose.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// ValueList&lt;ChangeLimit&gt; allowed =
/// [
///     new(StudyFacts.Sites, "trials unit", cost: 3, within: Bounds.AtMost(12)),
///     new(StudyFacts.SponsorConfirmed, "chief investigator"),
/// ];
/// </code>
/// </example>
public sealed record ChangeLimit
{
    /// <summary>Allows a fact to change.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="by">Who can change it; may be empty.</param>
    /// <param name="cost">What the change costs, in units of the caller's own; 1 unless given.</param>
    /// <param name="within">For a number, the values it may take; any, unless given.</param>
    /// <exception cref="ArgumentException"><paramref name="cost"/> is negative.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> or <paramref name="by"/> is null.</exception>
    public ChangeLimit(Fact fact, string by = "", decimal cost = 1, Bounds within = default)
    {
        Fact = Guard.Against.Null(fact);
        By = Guard.Against.Null(by);
        Cost = Guard.Against.Negative(cost);
        Within = within;
    }

    /// <summary>The fact that may change.</summary>
    public Fact Fact { get; }

    /// <summary>Who can change it; empty when the caller did not say.</summary>
    public string By { get; }

    /// <summary>What the change costs, in units of the caller's own.</summary>
    public decimal Cost { get; }

    /// <summary>The values a number may take.</summary>
    public Bounds Within { get; }
}
