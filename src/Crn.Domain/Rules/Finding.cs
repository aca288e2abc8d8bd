using Ardalis.GuardClauses;

namespace Crn.Domain.Rules;

/// <summary>What one rule found: met, not met, unknown or not applicable, with the facts it used and those that could still change it.</summary>
/// <remarks>
/// A finding that is settled stays settled when facts are added. While it is not known whether the rule applies, the finding is unknown.
/// Equality is by content. Immutable.
/// </remarks>
public sealed record Finding
{
    private Finding(Rule rule, FindingStatus status, ValueList<Observation> used, ValueList<Fact> missing) =>
        (Rule, Status, Used, Missing) = (rule, status, used, missing);

    /// <summary>The rule that was asked, with its criterion and source.</summary>
    public Rule Rule { get; }

    /// <summary>What it found.</summary>
    public FindingStatus Status { get; }

    /// <summary>What was known of the facts the rule reads.</summary>
    public ValueList<Observation> Used { get; }

    /// <summary>The facts whose value could still change the finding; empty when it is settled.</summary>
    public ValueList<Fact> Missing { get; }

    /// <summary>The finding as a sentence.</summary>
    /// <returns>Rule code, status, criterion and, where unknown, what is missing.</returns>
    public override string ToString() => Status switch
    {
        FindingStatus.Met => $"{Rule.Code} met: {Rule.Criterion}.",
        FindingStatus.NotMet => $"{Rule.Code} not met: it should hold that {Rule.Criterion}." + (Used.IsEmpty ? "" : $" Known: {string.Join("; ", Used)}."),
        FindingStatus.Unknown => $"{Rule.Code} not known: missing {string.Join(", ", Missing)}.",
        FindingStatus.NotApplicable => $"{Rule.Code} does not apply: it applies when {Rule.Applies}.",
    };

    /// <summary>Why the finding is what it is, with values, thresholds and grade.</summary>
    /// <returns>The explanation, as a sentence, as Markdown, or as a tree to walk.</returns>
    public Explanation Explain() => new(this, FactSheet.Of(Used));

    internal static FindingStatus StatusOf(Rule rule, FactSheet facts)
    {
        var applies = rule.Applies.Decide(facts);
        if (applies.IsFalse) return FindingStatus.NotApplicable;
        if (applies.IsUnknown) return FindingStatus.Unknown;
        var holds = rule.Criterion.Decide(facts);
        return holds.IsTrue ? FindingStatus.Met : holds.IsFalse ? FindingStatus.NotMet : FindingStatus.Unknown;
    }

    internal static Finding Of(Rule rule, FactSheet facts)
    {
        var status = StatusOf(rule, facts);
        var used = FactsRead.Of(rule).Select(facts.Find).OfType<Observation>().ToValueList();
        ValueList<Fact> missing = status == FindingStatus.Unknown
            ? MissingSearch.Of(
                facts,
                [rule.Applies, rule.Criterion],
                [.. rule.Applies.Unsettled(facts).Union(rule.Criterion.Unsettled(facts)).OrderBy(f => f.Code, StringComparer.Ordinal)],
                sheet => StatusOf(rule, sheet) == FindingStatus.Unknown)
            : [];
        return new(Guard.Against.Null(rule), status, used, missing);
    }
}
