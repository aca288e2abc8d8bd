using Crn.Domain.Rules;
using Crn.Domain.Rules.Analysis;

namespace Crn.Domain.Feasibility.Answers;

/// <summary>Puts the missing facts in the order in which asking for them settles most.</summary>
internal static class QuestionOrder
{
    public static ValueList<Question> Of(FeasibilityAssessment assessment, ValueList<PlausibleAnswers> plausible)
    {
        var open = assessment.Findings
            .Where(f => f.Status == FindingStatus.Unknown && FeasibilityAssessment.SeverityOf(f) != Severity.Advice)
            .ToValueList();
        var distinct = DistinctAnswers.Of(open.SelectMany(f => (Criterion[])[f.Rule.Applies, f.Rule.Criterion]));
        return assessment.MissingFacts()
            .Select(fact => Ask(assessment, fact, open, plausible.FirstOrDefault(p => p.Fact.Equals(fact)), distinct))
            .OrderByDescending(q => q.Priority)
            .ThenBy(q => q.Fact.Code, StringComparer.Ordinal)
            .ToValueList();
    }

    private static Question Ask(FeasibilityAssessment assessment, Fact fact, ValueList<Finding> open, PlausibleAnswers? plausible,
        DistinctAnswers distinct)
    {
        var waiting = open.Where(f => f.MissingFacts.Contains(fact)).ToValueList();
        // Where the caller says nothing of the answers, each answer that the rules tell apart is as likely as the other.
        ValueList<(FactValue Answer, double Weight)> answers = plausible is { Weighted.IsEmpty: false } given
            ? given.Weighted
            : (distinct.Answers(fact, assessment.Asked) ?? []).Select(a => (a, 1.0)).ToValueList();
        var (settled, verdict, total) = (0.0, 0.0, 0.0);
        foreach (var (answer, weight) in answers)
        {
            var then = assessment.Asked.Put(new(fact, answer, "", null));
            var after = waiting.Select(f => (Finding: f, Status: Finding.StatusOf(f.Rule, then))).ToValueList();
            var closed = after.Count(a => a.Status != FindingStatus.Unknown);
            var stopped =
                after.Any(a => a.Status == FindingStatus.NotMet && FeasibilityAssessment.SeverityOf(a.Finding) == Severity.Blocker);
            settled += weight * closed;
            if (stopped || closed == open.Count) verdict += weight;
            total += weight;
        }

        var share = waiting.Sum(f => 1.0 / f.MissingFacts.Count);
        return new(
            fact,
            plausible?.Cost ?? 1,
            total > 0 ? settled / total : 0,
            total > 0 ? verdict / total : 0,
            share,
            waiting.Select(f => f.Rule.Code).Distinct().ToValueList(),
            open.Count);
    }
}
