using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Rules.Analysis;
using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Rules;

/// <summary>
/// Rules that are asked together. A code may stand for several versions, as long as no two are in force on the same date.
/// </summary>
/// <remarks>Equality is by content, order included. Immutable and thread-safe.</remarks>
/// <typeparam name="TRule">The kind of rule.</typeparam>
public sealed record RuleSet<TRule>
    where TRule : Rule
{
    private RuleSet(ValueList<TRule> rules, ValueList<TRule> overridden) => (Rules, Overridden) = (rules, overridden);

    /// <summary>A rule set without rules.</summary>
    public static RuleSet<TRule> Empty { get; } = new([], []);

    /// <summary>The rules, all versions, in the order they were added.</summary>
    public ValueList<TRule> Rules { get; }

    /// <summary>The rules that were replaced by a rule of the same code, as they were.</summary>
    public ValueList<TRule> Overridden { get; }

    /// <summary>
    /// A set with further rules. A rule whose code is already there replaces every version in force on any of the same dates; what it
    /// replaces stays visible in <see cref="Overridden"/>.
    /// </summary>
    /// <remarks>
    /// Rules given together are one text: two of one code are versions of one rule, each in force from the day after the last date of the
    /// one before it.
    /// </remarks>
    /// <param name="rules">The rules to add.</param>
    /// <returns>The new set; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">A rule is null or begins after its last date, or two of the rules given share a code and are in
    /// force on the same date or leave a gap between them; the message names both.</exception>
    public RuleSet<TRule> With(params ValueList<TRule> rules)
    {
        Versions.Check(rules, nameof(rules));
        var (kept, overridden) = (Rules.ToList(), Overridden.ToList());
        foreach (var rule in rules)
        {
            overridden.AddRange(kept.Where(r => Overlap(r, rule)));
            var at = kept.FindIndex(r => Overlap(r, rule));
            kept.RemoveAll(r => Overlap(r, rule));
            kept.Insert(at < 0 ? kept.Count : at, rule);
        }

        return new(kept.ToValueList(), overridden.ToValueList());
    }

    /// <summary>
    /// A set with further rules. A rule whose code is already there replaces every version in force on any of the same dates; what it
    /// replaces stays visible in <see cref="Overridden"/>.
    /// </summary>
    /// <remarks>
    /// Rules given together are one text: two of one code are versions of one rule, each in force from the day after the last date of the
    /// one before it.
    /// </remarks>
    /// <param name="rules">The rules to add.</param>
    /// <returns>The new set; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">A rule is null or begins after its last date, or two of the rules given share a code and are in
    /// force on the same date or leave a gap between them; the message names both.</exception>
    [OverloadResolutionPriority(-1)]
    public RuleSet<TRule> With(params TRule[] rules) =>
        With(Guarded.Sequence(rules));

    /// <summary>The rules in force on a date.</summary>
    /// <param name="asAt">The date asked about.</param>
    /// <returns>At most one rule for each code.</returns>
    public ValueList<TRule> InForceOn(LocalDate asAt) => Rules.Where(r => r.IsInForceOn(asAt)).ToValueList();

    /// <summary>The codes of the rules in force on a date: what a caller keeps to notice when a rule is lost.</summary>
    /// <param name="asAt">The date asked about.</param>
    /// <returns>The codes, each once, in the order of the rules.</returns>
    public ValueList<string> CodesOn(LocalDate asAt) => InForceOn(Guarded.Iso(asAt)).Select(r => r.Code).ToValueList();

    /// <summary>Asks every rule in force on a date.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="asAt">The date whose rules are asked.</param>
    /// <returns>One finding for each rule, in the order of the rules.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public ValueList<Finding<TRule>> Ask(FactSheet facts, LocalDate asAt)
    {
        Guard.Against.Null(facts);
        Guarded.Iso(asAt);
        return InForceOn(asAt).Select(rule => Finding.Typed(rule, facts)).ToValueList();
    }

    /// <summary>
    /// A fingerprint of all that can change an answer: codes, criteria, thresholds, sources and dates of every rule, in no particular
    /// order. The same on every machine. A delegate is known by its sentence and its facts only.
    /// </summary>
    /// <returns>64 hexadecimal digits.</returns>
    public string Fingerprint() => Canonical.Fingerprint(string.Join('\n', Rules.Select(r => r.Form).Order(StringComparer.Ordinal)));

    /// <summary>How many rules there are, and how many were replaced.</summary>
    /// <returns>For example <c>12 rules, 1 overridden</c>.</returns>
    public override string ToString() =>
        Text.Count(Rules.Count, "rule", "rules") + (Overridden.IsEmpty ? "" : $", {Text.Of(Overridden.Count)} overridden");

    // A set as it was stored: its rules keep the checks of With, those overridden are history.
    internal static RuleSet<TRule> Of(ValueList<TRule> rules, ValueList<TRule> overridden)
    {
        Versions.Check(rules, nameof(rules));
        return new(rules, Guarded.Items(overridden));
    }

    private static bool Overlap(TRule a, TRule b) => a.Code == b.Code && !(a.To < b.From) && !(b.To < a.From);
}
