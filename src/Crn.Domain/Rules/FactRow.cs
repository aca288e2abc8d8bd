using Crn.Domain.Rules.Compiled;

namespace Crn.Domain.Rules;

/// <summary>What is known of one study or site, arranged for compiled rules: a place for each fact they read. Ask it as often as you like;
/// asking allocates nothing.</summary>
/// <remarks>A row belongs to the <see cref="CompiledRules"/> that made it. Immutable and thread-safe.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class FactRow
{
    private readonly Observation? further;
    private FactSheet? sheet;

    internal FactRow(CompiledRules owner, FactSheet given, Observation? further, Observation?[] known, ThresholdRanks[] ranks,
        ulong[] possible)
    {
        (Owner, Given, this.further) = (owner, given, further);
        (Known, Ranks, Possible) = (known, ranks, possible);
    }

    /// <summary>The sheet the row was made from, with anything that was added for the rules, such as the date of an assessment.</summary>
    public FactSheet Sheet => sheet ??= further is null ? Given : Given.Put(further);

    internal CompiledRules Owner { get; }

    // The sheet as the caller gave it.
    internal FactSheet Given { get; }

    internal Observation?[] Known { get; }

    internal ThresholdRanks[] Ranks { get; }

    // Which of the answers that the rules name are still possible, fact by fact.
    internal ulong[] Possible { get; }

    // What is known at some places, in their order.
    internal ValueList<Observation> Find(int[] places)
    {
        var found = new Observation[places.Length];
        var count = 0;
        foreach (var place in places)
        {
            if (Known[place] is { } known) found[count++] = known;
        }

        return new(count == found.Length ? found : found[..count]);
    }

    internal Bounds Within(int slot) => Known[slot]?.Value is FactValue.Range range ? range.Within : Bounds.Anything;
}
