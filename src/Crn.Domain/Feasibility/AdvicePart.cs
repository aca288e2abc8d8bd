namespace Crn.Domain.Feasibility;

/// <summary>Failing rules that share facts, and every smallest set of changes that takes them out of the way. Parts are independent: one
/// option of each betters the verdict.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record AdvicePart
{
    internal AdvicePart(ValueList<string> rules, ValueList<string> opaque, ValueList<AdvisedChanges> options, bool isComplete) =>
        (Rules, OpaqueRules, Options, IsComplete) = (rules, opaque, options, isComplete);

    /// <summary>The codes of the rules that fail now, in the order of the rules.</summary>
    public ValueList<string> Rules { get; }

    /// <summary>Those of <see cref="Rules"/> that hold a delegate, whose remedies advice cannot see.</summary>
    public ValueList<string> OpaqueRules { get; }

    /// <summary>The smallest sets of changes, cheapest first, then fewest changes first; none when nothing allowed would help.</summary>
    public ValueList<AdvisedChanges> Options { get; }

    /// <summary>
    /// Whether <see cref="Options"/> holds every smallest set; false when there were too many combinations to look at them all.
    /// </summary>
    public bool IsComplete { get; }

    /// <summary>The part as one line.</summary>
    /// <returns>The rules, and the options separated by "or".</returns>
    public override string ToString() =>
        $"{string.Join(", ", Rules)}: {(Options.IsEmpty ? "nothing that may change would help" : string.Join(" or ", Options))}";
}
