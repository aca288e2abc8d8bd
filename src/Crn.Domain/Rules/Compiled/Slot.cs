namespace Crn.Domain.Rules.Compiled;

/// <summary>The place of a fact in a row, with the thresholds and the answers that the rules compare it with.</summary>
internal sealed class Slot(Fact fact)
{
    private static readonly ThresholdRanks Yes = new(1, 1);
    private static readonly ThresholdRanks No = new(0, 0);

    private readonly List<decimal> thresholds = [];
    private readonly List<FactValue> answers = [];
    private decimal[] ordered = [];

    public Fact Fact { get; } = fact;

    // More answers than fit a mask are left to the sheet.
    public bool FitsMask => answers.Count < 64;

    public void Add(decimal threshold) => thresholds.Add(threshold);

    public void Add(FactValue answer)
    {
        if (!answers.Contains(answer)) answers.Add(answer);
    }

    public void Close() => ordered = [.. thresholds.Distinct().Order()];

    // 2k on threshold k, 2k + 1 between it and the next, -1 below all of them.
    public int Place(decimal value)
    {
        var (low, high) = (0, ordered.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = ordered[middle].CompareTo(value);
            if (order == 0) return 2 * middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return (2 * low) - 1;
    }

    public ulong Mask(IEnumerable<FactValue> values) => values.Aggregate(0UL, (mask, value) => mask | (1UL << answers.IndexOf(value)));

    // Where what is known lies: a number among the thresholds, a yes at 1 and a no at 0.
    public ThresholdRanks Ranks(Observation? known) => known?.Value switch
    {
        FactValue.Range { Within: var within } => Ranks(within),
        FactValue.OneOf<bool> { Values: { Count: 1 } only } => only[0] ? Yes : No,
        FactValue.OneOf<bool> { Values: var yesOrNo } => new(yesOrNo.Contains(false) ? 0 : 1, yesOrNo.Contains(true) ? 1 : 0),
        _ => ThresholdRanks.Anything,
    };

    // Which of the answers that the rules name are still possible; the last bit stands for all others.
    public ulong Possible(Observation? known)
    {
        if (answers.Count == 0) return 0;
        if (known is null) return ulong.MaxValue;
        var mask = 0UL;
        foreach (var single in known.Value.Singles)
        {
            var at = answers.IndexOf(single);
            mask |= 1UL << (at < 0 ? 63 : at);
        }

        return mask;
    }

    private ThresholdRanks Ranks(Bounds within)
    {
        if (within is { IsExact: true, Min: { } exact })
        {
            var place = Place(exact);
            return new(place, place);
        }

        return new(within.Min is { } min ? Place(min) : int.MinValue, within.Max is { } max ? Place(max) : int.MaxValue);
    }
}
