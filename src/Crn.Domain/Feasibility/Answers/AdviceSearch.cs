using Crn.Domain.Rules;
using Crn.Domain.Rules.Reasoning;

namespace Crn.Domain.Feasibility.Answers;

/// <summary>
/// Takes the rules that stand in the way of a better verdict apart into those that share facts, as these can be repaired without regard to
/// the others, and has each part searched.
/// </summary>
internal static class AdviceSearch
{
    public static FeasibilityAdvice Of(FeasibilityAssessment assessment, ValueList<ChangeLimit> allowed)
    {
        // Out of "not feasible" the blockers must no longer fail; to be feasible, blockers and concerns must be known not to.
        Severity? inTheWay = assessment.Verdict switch
        {
            Verdict.NotFeasible => Severity.Blocker,
            Verdict.FeasibleWithConcerns => Severity.Concern,
            _ => null,
        };
        if (inTheWay is not { } severity) return new(assessment, []);

        var counting = assessment.Findings.Where(f => FeasibilityAssessment.SeverityOf(f) >= severity).ToArray();
        var asked = assessment.Asked;
        List<AdvicePart> parts = [];
        // The date of the assessment is nobody's to change, so that it joins nothing.
        foreach (var group in RelatedRules.Groups(counting, f => FactsRead.Of(f.Rule).Where(fact => !fact.Equals(StudyFacts.AssessedOn))))
        {
            var failing = group.Where(f => f.Status == FindingStatus.NotMet).Select(f => f.Rule).ToValueList();
            if (failing.IsEmpty) continue;
            var search = new AdvicePartSearch([.. group.Select(f => f.Rule)], severity == Severity.Concern, asked, allowed);
            parts.Add(new(
                failing.Select(r => r.Code).ToValueList(),
                failing.Where(r => r.Applies.IsOpaque || r.Criterion.IsOpaque).Select(r => r.Code).ToValueList(),
                search.Smallest().Select(changes => new AdvisedChanges(changes, assessment))
                    .Order(Comparer<AdvisedChanges>.Create(CheapestFirst)).ToValueList(),
                search.IsComplete));
        }

        return new(assessment, parts.ToValueList());
    }

    // The cheapest first, then the fewest changes, then as they read.
    private static int CheapestFirst(AdvisedChanges one, AdvisedChanges other)
    {
        var order = one.Cost.CompareTo(other.Cost);
        if (order == 0) order = one.Changes.Count.CompareTo(other.Changes.Count);
        for (var i = 0; order == 0 && i < one.Changes.Count; i++)
        {
            if (one.Changes[i] == other.Changes[i]) continue;
            order = string.CompareOrdinal(one.Changes[i].Fact.Question, other.Changes[i].Fact.Question);
            if (order == 0) order = string.CompareOrdinal(one.Changes[i].ToString(), other.Changes[i].ToString());
        }

        return order;
    }
}
