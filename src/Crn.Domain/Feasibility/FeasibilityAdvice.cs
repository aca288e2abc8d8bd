namespace Crn.Domain.Feasibility;

/// <summary>What would better the verdict: the smallest sets of changes, cheapest first, and the rules advice could not look into.</summary>
/// <remarks>
/// Making all changes of a set betters the verdict; leaving any of them out does not. A number is moved as far as it must go when the other
/// facts of its formula stay as they are: advice does not move two numbers of one formula part of the way each. Equality is by content. Immutable.
/// </remarks>
public sealed record FeasibilityAdvice
{
    internal FeasibilityAdvice(ValueList<AdvisedChanges> options, ValueList<string> opaque) => (Options, OpaqueRules) = (options, opaque);

    /// <summary>The sets of changes, cheapest first, then fewest changes first; none when the verdict is not a no, or nothing allowed betters it.</summary>
    public ValueList<AdvisedChanges> Options { get; }

    /// <summary>Codes of rules in question that hold a delegate, whose remedies advice cannot see.</summary>
    public ValueList<string> OpaqueRules { get; }

    /// <summary>The cheapest set of changes; null when there is none.</summary>
    public AdvisedChanges? Cheapest => Options.IsEmpty ? null : Options[0];

    /// <summary>The options, one a line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', Options);
}
