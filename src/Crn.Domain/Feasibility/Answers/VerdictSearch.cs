using Crn.Domain.Rules;
using Crn.Domain.Rules.Analysis;

namespace Crn.Domain.Feasibility.Answers;

/// <summary>The facts whose value could still change a verdict that cannot be said yet.</summary>
internal static class VerdictSearch
{
    public static ValueList<Fact> Missing(FeasibilityAssessment assessment)
    {
        if (assessment.Verdict != Verdict.CannotSayYet) return [];
        var open = assessment.Findings
            .Where(f => f.Status == FindingStatus.Unknown && FeasibilityAssessment.SeverityOf(f) != Severity.Advice).ToList();
        SortedSet<Fact> missing = new(Fact.ByCode);
        while (open.Count > 0)
        {
            // Rules that share facts can make each other's facts idle: where a blocker has failed already, what a concern asks changes
            // nothing.
            var group = Group(open);
            ValueList<Fact> candidates = [.. group.SelectMany(f => f.MissingFacts).Distinct().Order(Fact.ByCode)];
            missing.UnionWith(group.Count == 1 ? candidates : MissingSearch.Of(
                assessment.Asked,
                group.SelectMany(f => (Criterion[])[f.Rule.Applies, f.Rule.Criterion]).ToValueList(),
                candidates,
                sheet => IsOpen(group, sheet)));
        }

        return missing.ToValueList();
    }

    private static bool IsOpen(List<Finding<FeasibilityRule>> group, FactSheet sheet)
    {
        var open = false;
        foreach (var finding in group)
        {
            var status = Finding.StatusOf(finding.Rule, sheet);
            if (status == FindingStatus.NotMet && FeasibilityAssessment.SeverityOf(finding) == Severity.Blocker) return false;
            open |= status == FindingStatus.Unknown;
        }

        return open;
    }

    private static List<Finding<FeasibilityRule>> Group(List<Finding<FeasibilityRule>> open)
    {
        List<Finding<FeasibilityRule>> group = [open[0]];
        open.RemoveAt(0);
        for (var i = 0; i < group.Count; i++)
        {
            var related = open.Where(f => f.MissingFacts.Any(group[i].MissingFacts.Contains)).ToList();
            group.AddRange(related);
            open.RemoveAll(related.Contains);
        }

        return group;
    }
}
