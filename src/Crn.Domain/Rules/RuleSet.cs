using System.Collections.Immutable;
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
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RuleSet<TRule>
    where TRule : Rule
{
    // Where the rules of each code stand; worked out when it is first needed, and carried on from set to set.
    private ImmutableDictionary<string, ValueList<int>>? places;

    private RuleSet(ValueList<TRule> rules, ValueList<TRule> overridden, ImmutableDictionary<string, ValueList<int>>? places = null) =>
        (Rules, Overridden, this.places) = (rules, overridden, places);

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
        var set = this;
        foreach (var rule in rules) set = set.WithOne(rule);
        return set;
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
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public ValueList<TRule> InForceOn(LocalDate asAt)
    {
        var found = new TRule[Rules.Count];
        var count = 0;
        foreach (var rule in Rules)
        {
            if (rule.IsInForceOn(asAt)) found[count++] = rule;
        }

        // Where all are in force, which is usual, they are the rules themselves.
        return count == found.Length ? Rules : new(found[..count]);
    }

    /// <summary>The codes of the rules in force on a date: what a caller keeps to notice when a rule is lost.</summary>
    /// <param name="asAt">The date asked about.</param>
    /// <returns>The codes, each once, in the order of the rules.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public ValueList<string> CodesOn(LocalDate asAt) => InForceOn(Guarded.Iso(asAt)).Select(r => r.Code).ToValueList();

    /// <summary>Asks every rule in force on a date.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="asAt">The date whose rules are asked.</param>
    /// <returns>One finding for each rule, in the order of the rules.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public ValueList<Finding<TRule>> Ask(FactSheet facts, LocalDate asAt)
    {
        Guard.Against.Null(facts);
        Guarded.Iso(asAt);
        var rules = InForceOn(asAt);
        var findings = new Finding<TRule>[rules.Count];
        for (var i = 0; i < findings.Length; i++) findings[i] = Finding.Typed(rules[i], facts);
        return new(findings);
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

    // A set as it was stored: no two rules of a code are in force on one date; rules added later may have left gaps.
    internal static RuleSet<TRule> Of(ValueList<TRule> rules, ValueList<TRule> overridden)
    {
        foreach (var rule in Guarded.Items(rules)) Versions.Check<TRule>([rule], nameof(rules));
        foreach (var versions in rules.GroupBy(r => r.Code, StringComparer.Ordinal))
        {
            var before = LocalDate.MinIsoValue;
            foreach (var (place, rule) in versions.OrderBy(r => r.From ?? LocalDate.MinIsoValue).Select((r, i) => (i, r)))
            {
                if (place > 0 && !(rule.From > before))
                    throw new ArgumentException($"Two rules '{rule.Code}' are in force on the same date.", nameof(rules));
                before = rule.To ?? LocalDate.MaxIsoValue;
            }
        }

        return new(rules, Guarded.Items(overridden));
    }

    /// <summary>Whether both hold equal rules, and have replaced equal rules, in the same order.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(RuleSet<TRule>? other) => other is not null && Rules == other.Rules && Overridden == other.Overridden;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Rules, Overridden);

    private RuleSet<TRule> WithOne(TRule rule)
    {
        var index = places ??= PlacesOf(Rules);
        if (!index.TryGetValue(rule.Code, out var versions))
            return new(Rules.Add(rule), Overridden, index.SetItem(rule.Code, [Rules.Count]));
        var replaced = versions.Where(at => Overlap(Rules[at], rule)).ToValueList();
        var overridden = Overridden.AddRange(replaced.Select(at => Rules[at]));
        switch (replaced.Count)
        {
            case 0: return new(Rules.Add(rule), overridden, index.SetItem(rule.Code, versions.Add(Rules.Count)));
            // In the place of the one that it replaces.
            case 1: return new(Rules.With(replaced[0], rule), overridden, index);
        }

        var rules = Rules.With(replaced[0], rule);
        for (var i = replaced.Count - 1; i > 0; i--) rules = rules.RemoveAt(replaced[i]);
        return new(rules, overridden);
    }

    private static ImmutableDictionary<string, ValueList<int>> PlacesOf(ValueList<TRule> rules)
    {
        Dictionary<string, ValueList<int>> places = new(StringComparer.Ordinal);
        for (var i = 0; i < rules.Count; i++) places[rules[i].Code] = places.GetValueOrDefault(rules[i].Code).Add(i);
        return places.ToImmutableDictionary(StringComparer.Ordinal);
    }

    private static bool Overlap(TRule a, TRule b) => a.Code == b.Code && !(a.To < b.From) && !(b.To < a.From);
}
