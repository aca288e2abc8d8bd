using Crn.Domain.Rules;

namespace Crn.Domain.Portfolio;

/// <summary>A set of changes that together lead to a better outcome.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record EligibilityChange
{
    internal EligibilityChange(ValueList<string> steps, ValueList<Fact> facts, FactSheet after, EligibilityOutcome outcome,
        ValueList<Fact> stillMissing) =>
        (Steps, Facts, After, Outcome, MissingFacts) = (steps, facts, after, outcome, stillMissing);

    /// <summary>Each change in words: what would have to be so.</summary>
    public ValueList<string> Steps { get; }

    /// <summary>The facts that change.</summary>
    public ValueList<Fact> Facts { get; }

    /// <summary>What would be known after the changes: assess it to check.</summary>
    public FactSheet After { get; }

    /// <summary>The outcome then.</summary>
    public EligibilityOutcome Outcome { get; }

    /// <summary>What would still be missing then; empty when the outcome is settled.</summary>
    public ValueList<Fact> MissingFacts { get; }

    /// <summary>The changes in words.</summary>
    /// <returns>The steps, separated by semicolons.</returns>
    public override string ToString() => string.Join("; ", Steps);
}
