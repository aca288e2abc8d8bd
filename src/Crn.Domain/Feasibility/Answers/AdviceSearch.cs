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
        foreach (var group in Groups(counting))
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
            order = string.CompareOrdinal(one.Changes[i].Fact.Question, other.Changes[i].Fact.Question);
            if (order == 0) order = string.CompareOrdinal(one.Changes[i].ToString(), other.Changes[i].ToString());
        }

        return order;
    }

    // Findings whose rules read a fact in common, directly or through others, in the order of the rules.
    private static IEnumerable<List<Finding<FeasibilityRule>>> Groups(Finding<FeasibilityRule>[] findings)
    {
        Dictionary<Fact, int> firstReader = [];
        var group = new int[findings.Length];
        for (var i = 0; i < findings.Length; i++)
        {
            group[i] = i;
            foreach (var fact in FactsRead.Of(findings[i].Rule))
            {
                // The date of the assessment is nobody's to change, so that it joins nothing.
                if (fact.Equals(StudyFacts.AssessedOn)) continue;
                if (firstReader.TryAdd(fact, i)) continue;
                var (one, other) = (First(group, i), First(group, firstReader[fact]));
                group[Math.Max(one, other)] = Math.Min(one, other);
            }
        }

        var groups = new List<Finding<FeasibilityRule>>?[findings.Length];
        for (var i = 0; i < findings.Length; i++) (groups[First(group, i)] ??= []).Add(findings[i]);
        return groups.OfType<List<Finding<FeasibilityRule>>>();
    }

    private static int First(int[] group, int i)
    {
        while (group[i] != i) i = group[i];
        return i;
    }
}
