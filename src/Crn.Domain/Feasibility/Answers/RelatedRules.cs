using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility.Answers;

/// <summary>Findings that share a fact, directly or through others.</summary>
internal static class RelatedRules
{
    /// <summary>The findings in groups, those of a group and the groups in the order of the findings.</summary>
    public static IEnumerable<List<Finding<FeasibilityRule>>> Groups(
        Finding<FeasibilityRule>[] findings, Func<Finding<FeasibilityRule>, IEnumerable<Fact>> facts)
    {
        Dictionary<Fact, int> firstReader = [];
        var group = new int[findings.Length];
        for (var i = 0; i < findings.Length; i++)
        {
            group[i] = i;
            foreach (var fact in facts(findings[i]))
            {
                if (firstReader.TryAdd(fact, i)) continue;
                var (one, other) = (First(group, i), First(group, firstReader[fact]));
                group[Math.Max(one, other)] = Math.Min(one, other);
            }
        }

        var groups = new List<Finding<FeasibilityRule>>?[findings.Length];
        for (var i = 0; i < findings.Length; i++) (groups[First(group, i)] ??= []).Add(findings[i]);
        return groups.OfType<List<Finding<FeasibilityRule>>>();
    }

    // The way is shortened as it is walked, so that long chains of rules cost no more.
    private static int First(int[] group, int i)
    {
        while (group[i] != i) i = group[i] = group[group[i]];
        return i;
    }
}
