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
                text.Append(finding.ToMarkdown($" ({Of(severity)})")).Append('\n');
            }
        }

        Missing(text, assessment);
        Count(text, assessment);
        return text.ToString();
    }

    private static void Override(StringBuilder text, FeasibilityAssessment assessment, FeasibilityRule theirs)
    {
        var ours = assessment.Findings.FirstOrDefault(f => f.Rule.Code == theirs.Code)?.Rule;
        text.Append("- ").Append(Text.Markdown(theirs.Code)).Append(" was overridden: \"")
            .Append(Text.Markdown(theirs.Criterion.ToString()))
            .Append("\" became ").Append(ours is null ? "nothing"
                : $"\"{Text.Markdown(ours.Criterion.ToString())}\" ({Rules.Wording.Words.Markdown(ours.Source)})").Append(".\n");
    }

    private static void Missing(StringBuilder text, FeasibilityAssessment assessment)
    {
        var open = assessment.OpenQuestions();
        Asked(text, "Still to be found out", open.Where(q => q.CanTurnVerdict));
        Asked(text, "Open besides, without changing the verdict", open.Where(q => !q.CanTurnVerdict));
    }

    private static void Asked(StringBuilder text, string title, IEnumerable<Question> questions)
    {
        var any = false;
        foreach (var question in questions)
        {
            if (!any) text.Append("### ").Append(title).Append("\n\n");
            any = true;
            text.Append("- ").Append(Text.Markdown(question.ToString())).Append('\n');
        }

        if (any) text.Append('\n');
    }

    private static void Count(StringBuilder text, FeasibilityAssessment assessment) => text
        .Append("Met: ").Append(assessment.With(FindingStatus.Met).Count)
        .Append("; not met: ").Append(assessment.With(FindingStatus.NotMet).Count)
        .Append("; not known: ").Append(assessment.With(FindingStatus.Unknown).Count)
        .Append("; does not apply: ").Append(assessment.With(FindingStatus.NotApplicable).Count)
        .Append(".\n");
}
