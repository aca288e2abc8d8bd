namespace Crn.Domain.Rules;

/// <summary>What a fact would have to become: one value, or a range of numbers or dates.</summary>
internal sealed record Region(Fact Fact, FactValue Needed)
{
    // Both demands at once; null when no answer meets both.
    public Region? And(Region other)
    {
        if (Needed is not FactValue.Range mine || other.Needed is not FactValue.Range theirs) return Needed == other.Needed ? this : null;
        var min = Max(mine.Within.Min, theirs.Within.Min);
        var max = mine.Within.Max is { } a && theirs.Within.Max is { } b ? Math.Min(a, b) : mine.Within.Max ?? theirs.Within.Max;
        return max < min ? null : this with { Needed = new FactValue.Range(Make(min, max), mine.AreDates) };
    }

    // Whether meeting this demand meets the other one too.
    public bool IsAtLeastAsStrict(Region other) =>
        Needed is FactValue.Range mine && other.Needed is FactValue.Range theirs ? theirs.Within.Contains(mine.Within) : Needed == other.Needed;

    // The nearest answer to what is known now.
    public FactValue Nearest(FactSheet facts)
    {
        if (Needed is not FactValue.Range { Within: var needed } range) return Needed;
        var now = facts.Range(Fact);
        var mustFall = needed.Max is { } max && !(now.Max <= max);
        var nearest = (mustFall ? needed.Max : needed.Min) ?? needed.Max ?? 0;
        return new FactValue.Range(Bounds.Exactly(nearest), range.AreDates);
    }

    private static decimal? Max(decimal? a, decimal? b) => a is { } x && b is { } y ? Math.Max(x, y) : a ?? b;

    private static Bounds Make(decimal? min, decimal? max) => (min, max) switch
    {
        (null, null) => Bounds.Anything,
        ({ } low, null) => Bounds.AtLeast(low),
        (null, { } high) => Bounds.AtMost(high),
        ({ } low, { } high) => Bounds.Between(low, high),
    };
}
