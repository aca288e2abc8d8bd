using System.Text;
using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility.Answers;

/// <summary>Assessments in words.</summary>
internal static class FeasibilityText
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.NotFeasible => "not feasible as described",
        Verdict.CannotSayYet => "cannot say yet",
        Verdict.FeasibleWithConcerns => "feasible with concerns",
        Verdict.Feasible => "feasible",
        Verdict.NothingAsked => "nothing was asked",
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Blocker => "blocker",
        Severity.Concern => "concern",
        Severity.Advice => "advice",
    };

    public static string Markdown(FeasibilityAssessment assessment)
    {
        var text = new StringBuilder();
        text.Append("## Verdict: ").Append(Of(assessment.Verdict)).Append("\n\n");
        text.Append("Assessed on ").Append(Text.Iso(assessment.Date)).Append(" by ").Append(assessment.Findings.Count)
            .Append(" rules.\n\n");
        foreach (var rule in assessment.Overridden) Override(text, assessment, rule);
        if (!assessment.Overridden.IsEmpty) text.Append('\n');
        foreach (var severity in (Severity[])[Severity.Blocker, Severity.Concern, Severity.Advice])
        {
            foreach (var finding in assessment.Findings
                .Where(f => f.Status == FindingStatus.NotMet && FeasibilityAssessment.SeverityOf(f) == severity))
            {
                text.Append(finding.ToMarkdown()
                    .Replace("### " + finding.Rule.Code, $"### {finding.Rule.Code} ({Of(severity)})", StringComparison.Ordinal))
                    .Append('\n');
            }
        }

        Missing(text, assessment);
        Count(text, assessment);
        return text.ToString();
    }

    private static void Override(StringBuilder text, FeasibilityAssessment assessment, FeasibilityRule theirs)
    {
        var ours = assessment.Findings.FirstOrDefault(f => f.Rule.Code == theirs.Code)?.Rule;
        text.Append("- ").Append(theirs.Code).Append(" was overridden: \"").Append(theirs.Criterion).Append("\" became ")
            .Append(ours is null ? "nothing" : $"\"{ours.Criterion}\" ({ours.Source})").Append(".\n");
    }

    private static void Missing(StringBuilder text, FeasibilityAssessment assessment)
    {
        if (assessment.MissingFacts().IsEmpty) return;
        text.Append("### Still to be found out\n\n");
        foreach (var question in assessment.NextQuestions()) text.Append("- ").Append(question).Append('\n');
        text.Append('\n');
    }

    private static void Count(StringBuilder text, FeasibilityAssessment assessment) => text
        .Append("Met: ").Append(assessment.With(FindingStatus.Met).Count)
        .Append("; not met: ").Append(assessment.With(FindingStatus.NotMet).Count)
        .Append("; not known: ").Append(assessment.With(FindingStatus.Unknown).Count)
        .Append("; does not apply: ").Append(assessment.With(FindingStatus.NotApplicable).Count)
        .Append(".\n");
}
