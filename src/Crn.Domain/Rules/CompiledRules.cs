using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;

namespace Crn.Domain.Rules;

/// <summary>Rules compiled once, to be asked many times: the same answers as asking each rule, without explanations and without allocating.</summary>
/// <remarks>Numbers are compared exactly. A delegate is called on the sheet the row was made from. Immutable and thread-safe.</remarks>
/// <example>
/// <code>
/// var compiled = CompiledRules.Of(rules.InForceOn(today));
/// FactRow row = compiled.Row(sheet);
/// FindingStatus first = compiled.Ask(row, 0);
/// </code>
/// </example>
public sealed class CompiledRules
{
    private readonly Op[] ops;
    private readonly (int Applies, int Criterion)[] entries;
    private readonly Slot[] slots;
    private readonly Formula[] formulas;
    private readonly Criterion[] onSheet;

    private CompiledRules(ValueList<Rule> rules)
    {
        Rules = rules;
        var compiler = new RuleCompiler(rules);
        (ops, entries, slots, formulas, onSheet) = (compiler.Ops, compiler.Entries, compiler.Slots, compiler.Formulas, compiler.OnSheet);
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
        where TRule : Rule => new(rules.Select(Rule (r) => Guard.Against.Null(r)).ToValueList());

    /// <summary>Lays out what is known for these rules.</summary>
    /// <param name="sheet">What is known.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sheet"/> is null.</exception>
    public FactRow Row(FactSheet sheet)
    {
        Guard.Against.Null(sheet);
        var within = new Bounds[slots.Length];
        var (low, high, possible) = (new int[slots.Length], new int[slots.Length], new ulong[slots.Length]);
        for (var i = 0; i < slots.Length; i++)
        {
            var slot = slots[i];
            within[i] = sheet.Range(slot.Fact);
            low[i] = within[i].Min is { } min ? slot.Place(min) : int.MinValue;
            high[i] = within[i].Max is { } max ? slot.Place(max) : int.MaxValue;
            possible[i] = slot.Possible(sheet);
        }

        return new(this, sheet, within, low, high, possible);
    }

    /// <summary>Asks one rule.</summary>
    /// <param name="row">What is known, laid out by <see cref="Row"/>.</param>
    /// <param name="rule">The place of the rule in <see cref="Rules"/>.</param>
    /// <returns>What it found.</returns>
    /// <exception cref="ArgumentException">The row was laid out for other rules.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    public FindingStatus Ask(FactRow row, int rule)
    {
        Check(row);
        if ((uint)rule >= (uint)entries.Length) throw new ArgumentOutOfRangeException(nameof(rule));
        return Status(row, rule);
    }

    /// <summary>Asks every rule.</summary>
    /// <param name="row">What is known, laid out by <see cref="Row"/>.</param>
    /// <param name="findings">Receives what each rule found, in the order of <see cref="Rules"/>.</param>
    /// <exception cref="ArgumentException">The row was laid out for other rules, or <paramref name="findings"/> is too short.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public void Ask(FactRow row, Span<FindingStatus> findings)
    {
        Check(row);
        if (findings.Length < entries.Length) throw new ArgumentException("There must be room for a finding of every rule.", nameof(findings));
        for (var i = 0; i < entries.Length; i++) findings[i] = Status(row, i);
    }

    internal FindingStatus Status(FactRow row, int rule)
    {
        var (applies, criterion) = entries[rule];
        var a = applies < 0 ? 1 : Evaluate(row, applies);
        if (a < 0) return FindingStatus.NotApplicable;
        if (a == 0) return FindingStatus.Unknown;
        return Evaluate(row, criterion) switch { > 0 => FindingStatus.Met, < 0 => FindingStatus.NotMet, _ => FindingStatus.Unknown };
    }

    internal void Check(FactRow row)
    {
        if (Guard.Against.Null(row).Owner != this) throw new ArgumentException("The row was laid out for other rules.", nameof(row));
    }

    // -1 false, 0 unknown, 1 true, as in Truth.
    private int Evaluate(FactRow row, int at)
    {
        ref readonly var op = ref ops[at];
        if (op.Kind <= OpKind.OneOf) return Leaf(row, in op);
        switch (op.Kind)
        {
            case OpKind.Not:
                return -Evaluate(row, at + 1);
            case OpKind.All:
                var all = 1;
                for (var next = at + 1; next < op.End && all >= 0; next = ops[next].End)
                {
                    ref readonly var part = ref ops[next];
                    all = Math.Min(all, part.Kind <= OpKind.OneOf ? Leaf(row, in part) : Evaluate(row, next));
                }

                return all;
            case OpKind.Any:
                var any = -1;
                for (var next = at + 1; next < op.End && any <= 0; next = ops[next].End)
                {
                    ref readonly var part = ref ops[next];
                    any = Math.Max(any, part.Kind <= OpKind.OneOf ? Leaf(row, in part) : Evaluate(row, next));
                }

                return any;
            case OpKind.Counted:
                var (hold, mayHold) = (0, 0);
                for (var next = at + 1; next < op.End; next = ops[next].End)
                {
                    var truth = Evaluate(row, next);
                    if (truth > 0) hold++;
                    if (truth >= 0) mayHold++;
                }

                return hold >= op.Limit ? 1 : mayHold < op.Limit ? -1 : 0;
            case OpKind.Formula:
                return formulas[op.Limit].Decide(row).Sign;
            default:
                return onSheet[op.Limit].Decide(row.Sheet).Sign;
        }
    }

    // A statement about one fact.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Leaf(FactRow row, in Op op)
    {
        if (op.Kind == OpKind.OneOf)
        {
            var possible = row.Possible[op.Slot];
            return (possible & op.Mask) == 0 ? -1 : (possible & ~op.Mask) == 0 ? 1 : 0;
        }

        var (low, high, limit) = (row.Low[op.Slot], row.High[op.Slot], op.Limit);
        return op.Kind switch
        {
            OpKind.AtLeast => low >= limit ? 1 : high < limit ? -1 : 0,
            OpKind.AtMost => high <= limit ? 1 : low > limit ? -1 : 0,
            OpKind.MoreThan => low > limit ? 1 : high <= limit ? -1 : 0,
            OpKind.LessThan => high < limit ? 1 : low >= limit ? -1 : 0,
            _ => low > limit || high < limit ? -1 : low == limit && high == limit ? 1 : 0,
        };
    }
}
