namespace Crn.Domain.Rules;

/// <summary>What is known of one study or site, laid out for compiled rules: a place for each fact they read. Ask it as often as you like; asking allocates nothing.</summary>
/// <remarks>A row belongs to the <see cref="CompiledRules"/> that made it. Immutable and thread-safe.</remarks>
public sealed class FactRow
{
    internal FactRow(CompiledRules owner, FactSheet sheet, Bounds[] within, int[] low, int[] high, ulong[] possible) =>
        (Owner, Sheet, Within, Low, High, Possible) = (owner, sheet, within, low, high, possible);

    /// <summary>The sheet the row was made from.</summary>
    public FactSheet Sheet { get; }

    internal CompiledRules Owner { get; }

    internal Bounds[] Within { get; }

    // Where the ends of a number lie among the thresholds it is compared with: 2k on threshold k, 2k + 1 between it and the next.
    internal int[] Low { get; }

    internal int[] High { get; }

    // Which of the answers that the rules name are still possible; the last bit stands for all others.
    internal ulong[] Possible { get; }
}
