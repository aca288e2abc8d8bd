using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Rules.Compiled;

namespace Crn.Domain.Rules;

/// <summary>
/// Rules compiled once, to be asked many times: the same answers as asking each rule, without explanations and without allocating.
/// </summary>
/// <remarks>Numbers are compared exactly. A delegate is called on the sheet the row was made from. Immutable and thread-safe.</remarks>
/// <example>
/// <code>
/// var compiled = CompiledRules.Of(rules.InForceOn(today));
/// FactRow row = compiled.Row(sheet);
/// FindingStatus first = compiled.Ask(row, 0);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial class CompiledRules
{
    private readonly Step[] steps;
    private readonly int[] entries;
    private readonly RulePatterns[] patterns;
    private readonly ulong[] masks;
    private readonly Formula[] formulas;
    private readonly Criterion[] onSheet;
    private readonly Slot[] slots;
    private readonly bool hasMasks;

    private CompiledRules(RuleCompiler compiler, ValueList<Rule> rules)
    {
        Rules = rules;
        (steps, entries, patterns, slots) = (compiler.Steps, compiler.Entries, compiler.Patterns, compiler.Slots);
        (masks, formulas, onSheet) = (compiler.Masks, compiler.Formulas, compiler.OnSheet);
        hasMasks = masks.Length > 0;
    }

    /// <summary>The rules, in the order in which they are asked.</summary>
    public ValueList<Rule> Rules { get; }

    /// <summary>Every fact the rules read, ordered by code.</summary>
    public ValueList<Fact> Facts => slots.Select(s => s.Fact).ToValueList();

    /// <summary>Compiles rules.</summary>
    /// <typeparam name="TRule">The kind of rule.</typeparam>
    /// <param name="rules">The rules, for example those in force on a date.</param>
    /// <returns>The compiled rules.</returns>
    public static CompiledRules Of<TRule>(ValueList<TRule> rules)
        where TRule : Rule => Of(rules.Select(Rule (r) => Guard.Against.Null(r)).ToValueList(), _ => { });

    /// <summary>Arranges what is known for these rules: a place for each fact they read.</summary>
    /// <param name="sheet">What is known.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sheet"/> is null.</exception>
    public FactRow Row(FactSheet sheet) => Row(Guard.Against.Null(sheet), null, -1);

    /// <summary>Asks one rule.</summary>
    /// <param name="row">What is known, made by <see cref="Row(FactSheet)"/>.</param>
    /// <param name="rule">The place of the rule in <see cref="Rules"/>.</param>
    /// <returns>What it found.</returns>
    /// <exception cref="ArgumentException">The row was made for other rules.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    public FindingStatus Ask(FactRow row, int rule)
    {
        Check(row);
        if ((uint)rule >= (uint)entries.Length) throw new ArgumentOutOfRangeException(nameof(rule));
        return Status(row, rule);
    }

    /// <summary>Asks every rule.</summary>
    /// <param name="row">What is known, made by <see cref="Row(FactSheet)"/>.</param>
    /// <param name="findings">Receives what each rule found, in the order of <see cref="Rules"/>.</param>
    /// <exception cref="ArgumentException">The row was made for other rules, or <paramref name="findings"/> is too short.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public void Ask(FactRow row, Span<FindingStatus> findings)
    {
        Check(row);
        if (findings.Length < entries.Length)
            throw new ArgumentException("There must be room for a finding of every rule.", nameof(findings));
        for (var i = 0; i < entries.Length; i++) findings[i] = Status(row, i);
    }

    // What is known, and one observation besides, in place of whatever is known of its fact; at its place among the facts, if it has one.
    internal FactRow Row(FactSheet given, Observation? further, int at)
    {
        var known = given.Find(slots, further, at);
        var ranks = new ThresholdRanks[slots.Length];
        var possible = hasMasks ? new ulong[slots.Length] : [];
        for (var i = 0; i < slots.Length; i++) ranks[i] = slots[i].Ranks(known[i]);
        for (var i = 0; i < possible.Length; i++) possible[i] = slots[i].Possible(known[i]);
        return new(this, given, further, known, ranks, possible);
    }

    // The place of a fact among those the rules read; negative when they do not read it.
    internal int PlaceOf(Fact fact) => Array.FindIndex(slots, slot => slot.Fact.Equals(fact));

    // Compiles rules with further paths through them, for whoever draws an answer of its own from their findings.
    internal static CompiledRules Of(ValueList<Rule> rules, Action<RuleCompiler> further)
    {
        var compiler = new RuleCompiler(rules);
        further(compiler);
        return new(compiler, rules);
    }

    // The answer at the end of the path that begins at a step.
    internal int Walk(FactRow row, int at)
    {
        var path = steps;
        while (at >= 0)
        {
            ref readonly var step = ref path[at];
            var truth = Decide(row, step.Statement);
            at = truth > 0 ? step.IfTrue : truth < 0 ? step.IfFalse : step.IfUnknown;
        }

        return ~at;
    }

    internal FindingStatus Status(FactRow row, int rule) => (FindingStatus)Walk(row, entries[rule]);

    internal void Check(FactRow row)
    {
        if (Guard.Against.Null(row).Owner != this) throw new ArgumentException("The row was made for other rules.", nameof(row));
    }

    // -1 false, 0 unknown, 1 true, as in Truth.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Decide(FactRow row, Statement statement)
    {
        if (statement.Kind != StatementKind.Range) return DecideOther(row, statement);
        var ranks = row.Ranks[statement.Slot];
        return ranks.Low >= statement.From && ranks.High <= statement.To ? 1
            : ranks.High < statement.From || ranks.Low > statement.To ? -1 : 0;
    }

    private int DecideOther(FactRow row, Statement statement)
    {
        switch (statement.Kind)
        {
            case StatementKind.OneOf:
                var (possible, mask) = (row.Possible[statement.Slot], masks[statement.From]);
                return (possible & mask) == 0 ? -1 : (possible & ~mask) == 0 ? 1 : 0;
            case StatementKind.Formula:
                return formulas[statement.From].Decide(row).Sign;
            default:
                return onSheet[statement.From].Decide(row.Sheet).Sign;
        }
    }
}
