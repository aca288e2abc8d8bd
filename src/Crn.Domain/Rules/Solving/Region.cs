namespace Crn.Domain.Rules.Solving;

/// <summary>What a fact would have to become: one of some answers, or a number or date within a range.</summary>
internal sealed record Region(Fact Fact, FactValue Needed)
{
    // Both demands at once; null when no answer meets both.
    public Region? And(Region other) => Needed.And(other.Needed) is { } both ? this with { Needed = both } : null;

    // Whether meeting this demand meets the other one too.
    public bool IsAtLeastAsStrict(Region other) => Needed.IsWithin(other.Needed);

    // The nearest answer to what is known now.
    public FactValue Nearest(FactSheet facts)
    {
        if (Needed is not FactValue.Range { Within: var needed } range) return Needed;
        var now = facts.Range(Fact);
        var mustFall = needed.Max is { } max && !(now.Max <= max);
        var nearest = (mustFall ? needed.Max : needed.Min) ?? needed.Max ?? 0;
        return new FactValue.Range(Bounds.Exactly(nearest), range.AreDates);
    }
}
