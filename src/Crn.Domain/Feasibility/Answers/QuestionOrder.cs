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
        return InOrder(assessment, assessment.MissingFacts(), open, plausible, canTurn: true);
    }

    /// <summary>Those that can turn the verdict, in their order, and after them whatever else is open, rules of advice and a settled
    /// verdict included.</summary>
    public static ValueList<Question> OfAll(FeasibilityAssessment assessment, ValueList<PlausibleAnswers> plausible)
    {
        var first = Of(assessment, plausible);
        var open = assessment.Findings.Where(f => f.Status == FindingStatus.Unknown).ToValueList();
        var asked = first.Select(q => q.Fact).ToHashSet();
        var rest = open.SelectMany(f => f.MissingFacts.AsEnumerable()).Distinct().Where(fact => !asked.Contains(fact));
        return [.. first, .. InOrder(assessment, rest.ToValueList(), open, plausible, canTurn: false)];
    }

    private static ValueList<Question> InOrder(FeasibilityAssessment assessment, ValueList<Fact> facts,
        ValueList<Finding<FeasibilityRule>> open,
        ValueList<PlausibleAnswers> plausible, bool canTurn)
    {
        var distinct = DistinctAnswers.Of(open.SelectMany(f => (Criterion[])[f.Rule.Applies, f.Rule.Criterion]));
        var waiting = open.SelectMany(f => f.MissingFacts.Select(fact => (Fact: fact, Finding: f))).ToLookup(w => w.Fact, w => w.Finding);
        var stated = plausible.ToLookup(p => p.Fact);
        var asked = assessment.Asked;
        return facts
            .Select(fact =>
                Ask(asked, fact, waiting[fact].ToValueList(), open.Count, stated[fact].FirstOrDefault(), distinct, canTurn))
            .OrderByDescending(q => q.Priority)
            .ThenBy(q => q.Fact, Fact.ByCode)
            .ToValueList();
    }

    private static Question Ask(FactSheet asked, Fact fact, ValueList<Finding<FeasibilityRule>> waiting, int open,
        PlausibleAnswers? plausible, DistinctAnswers distinct, bool canTurn)
    {
        // Where the caller says nothing of the answers, each answer that the rules tell apart is as likely as the other.
        ValueList<(FactValue Answer, double Weight)> answers = plausible is { Weighted.IsEmpty: false } given
            ? given.Weighted
            : (distinct.Answers(fact, asked) ?? []).Select(a => (a, 1.0)).ToValueList();
        var (settled, verdict, total, most) = (0.0, 0.0, 0.0, 0);
        foreach (var (answer, weight) in answers)
        {
            var then = asked.Put(new(fact, answer, "", null));
            var after = waiting.Select(f => (Finding: f, Status: Finding.StatusOf(f.Rule, then))).ToValueList();
            var closed = after.Count(a => a.Status != FindingStatus.Unknown);
            var stopped =
                after.Any(a => a.Status == FindingStatus.NotMet && FeasibilityAssessment.SeverityOf(a.Finding) == Severity.Blocker);
            settled += weight * closed;
            if (weight > 0) most = Math.Max(most, closed);
            if (canTurn && (stopped || closed == open)) verdict += weight;
            total += weight;
        }

        var share = waiting.Sum(f => 1.0 / f.MissingFacts.Count);
        return new(
            fact,
            plausible?.Cost ?? 1,
            new(total > 0 ? settled / total : 0, total > 0 ? verdict / total : 0, most, plausible is { Weighted.IsEmpty: false }),
            share,
            waiting.Select(f => f.Rule.Code).Distinct().ToValueList(),
            open,
            canTurn);
    }
}
