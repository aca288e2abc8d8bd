using System.Text;
using Ardalis.GuardClauses;
using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>What changed from one assessment to another: facts, rules and findings, and with them the verdict.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record AssessmentDifference
{
    private AssessmentDifference(FeasibilityAssessment before, FeasibilityAssessment after, ValueList<FactDifference> facts, ValueList<FindingDifference> findings) =>
        (Before, After, Facts, Findings) = (before, after, facts, findings);

    /// <summary>The earlier assessment.</summary>
    public FeasibilityAssessment Before { get; }

    /// <summary>The later assessment.</summary>
    public FeasibilityAssessment After { get; }

    /// <summary>The facts that were learnt, changed or withdrawn, ordered by code.</summary>
    public ValueList<FactDifference> Facts { get; }

    /// <summary>The rules that are another or found another answer, ordered by code.</summary>
    public ValueList<FindingDifference> Findings { get; }

    /// <summary>Whether the rules are not the same: another version is in force, or a team has overridden one.</summary>
    public bool IsPolicyChanged => Findings.Any(f => f.IsRuleChanged);

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
            .OrderBy(f => f.Code, StringComparer.Ordinal)
            .Select(f => new FactDifference(f, before.Facts.Find(f), after.Facts.Find(f)))
            .Where(d => d.Before != d.After);
        var findings = before.Findings.Concat(after.Findings).Select(f => f.Rule.Code).Distinct()
            .Order(StringComparer.Ordinal)
            .Select(code => new FindingDifference(code, Find(before, code), Find(after, code)))
            .Where(d => d.IsRuleChanged || d.IsStatusChanged);
        return new(before, after, facts.ToValueList(), findings.ToValueList());
    }

    /// <summary>The difference as Markdown.</summary>
    /// <returns>The verdicts, the facts and the findings that changed.</returns>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append("Verdict: ").Append(FeasibilityText.Of(Before.Verdict)).Append(" -> ").Append(FeasibilityText.Of(After.Verdict)).Append("\n\n");
        foreach (var fact in Facts) text.Append("- ").Append(fact).Append('\n');
        if (!Facts.IsEmpty) text.Append('\n');
        foreach (var finding in Findings) text.Append("- ").Append(finding).Append('\n');
        return text.ToString();
    }

    private static Finding? Find(FeasibilityAssessment assessment, string code) => assessment.Findings.FirstOrDefault(f => f.Rule.Code == code);
}
