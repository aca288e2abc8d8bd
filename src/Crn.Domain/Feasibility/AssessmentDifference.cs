using System.Text;
using Ardalis.GuardClauses;
using Crn.Domain.Feasibility.Answers;
using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>What changed from one assessment to another: facts, rules and findings, and with them the verdict.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record AssessmentDifference
{
    private AssessmentDifference(FeasibilityAssessment before, FeasibilityAssessment after, ValueList<Fact> facts, ValueList<string> rules,
        ValueList<string> findings) =>
        (Before, After, Facts, ChangedRules, ChangedFindings) = (before, after, facts, rules, findings);

    /// <summary>The earlier assessment.</summary>
    public FeasibilityAssessment Before { get; }

    /// <summary>The later assessment.</summary>
    public FeasibilityAssessment After { get; }

    /// <summary>The facts that were learnt, changed or withdrawn, ordered by code.</summary>
    public ValueList<Fact> Facts { get; }

    /// <summary>
    /// The codes of the rules that are another, in criterion, severity, source or dates, or were asked only once; in order.
    /// </summary>
    public ValueList<string> ChangedRules { get; }

    /// <summary>The codes of the rules that found another answer, in order.</summary>
    public ValueList<string> ChangedFindings { get; }

    /// <summary>Whether the rules are not the same: another version is in force, or a team has overridden one.</summary>
    public bool IsPolicyChanged => !ChangedRules.IsEmpty;

    /// <summary>Compares two assessments.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <returns>What changed; empty lists when nothing did.</returns>
    /// <exception cref="ArgumentNullException">An assessment is null.</exception>
    public static AssessmentDifference Between(FeasibilityAssessment before, FeasibilityAssessment after)
    {
        Guard.Against.Null(before);
        Guard.Against.Null(after);
        var facts = before.Facts.Observations.Concat(after.Facts.Observations).Select(o => o.Fact).Distinct()
            .Where(f => before.Facts.Find(f) != after.Facts.Find(f))
            .Order(Fact.ByCode);
        var codes = before.Findings.Concat(after.Findings).Select(f => f.Rule.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        var (then, now) = (ByCode(before), ByCode(after));
        return new(
            before,
            after,
            facts.ToValueList(),
            codes.Where(code => !Equals(then.GetValueOrDefault(code)?.Rule, now.GetValueOrDefault(code)?.Rule)).ToValueList(),
            codes.Where(code => then.GetValueOrDefault(code)?.Status != now.GetValueOrDefault(code)?.Status).ToValueList());
    }

    /// <summary>The difference as Markdown.</summary>
    /// <returns>The verdicts, the facts and the findings that changed.</returns>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append("Verdict: ").Append(FeasibilityText.Of(Before.Verdict)).Append(" -> ").Append(FeasibilityText.Of(After.Verdict))
            .Append("\n\n");
        foreach (var fact in Facts) text.Append("- ").Append(Words(fact)).Append('\n');
        if (!Facts.IsEmpty) text.Append('\n');
        var (then, now) = (ByCode(Before), ByCode(After));
        var changed = ChangedRules.ToHashSet(StringComparer.Ordinal);
        foreach (var code in ChangedRules.Concat(ChangedFindings).Distinct().Order(StringComparer.Ordinal))
        {
            var (before, after) = (then.GetValueOrDefault(code), now.GetValueOrDefault(code));
            text.Append("- ").Append(Text.Markdown(code)).Append(": ").Append(Words(before)).Append(" -> ").Append(Words(after))
                .Append(before is not null && after is not null && changed.Contains(code) ? " (the rule changed)" : "").Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The difference as one line.</summary>
    /// <returns>The verdicts, and how much is not the same.</returns>
    public override string ToString() =>
        $"{FeasibilityText.Of(Before.Verdict)} -> {FeasibilityText.Of(After.Verdict)}: {Text.Count(Facts.Count, "fact", "facts")}, "
        + $"{Text.Count(ChangedRules.Count, "rule", "rules")}, {Text.Count(ChangedFindings.Count, "finding", "findings")}";

    private string Words(Fact fact) =>
        $"{Text.Markdown(fact.Question)}: {Words(Before.Facts.Find(fact))} -> {Words(After.Facts.Find(fact))}";

    private static string Words(Observation? known) => known is null ? "not known"
        : Text.Markdown(Rules.Wording.Words.WithUnit(known.Value.ForPeople(0), known.Fact.Unit));

    private static string Words(Finding? finding) => finding is null ? "not asked" : Rules.Wording.Words.Of(finding.Status);

    private static Dictionary<string, Finding<FeasibilityRule>> ByCode(FeasibilityAssessment assessment) => assessment.Findings
        .DistinctBy(f => f.Rule.Code, StringComparer.Ordinal).ToDictionary(f => f.Rule.Code, StringComparer.Ordinal);
}
