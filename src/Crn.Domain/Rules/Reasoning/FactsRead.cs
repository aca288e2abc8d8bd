using System.Runtime.CompilerServices;

namespace Crn.Domain.Rules.Reasoning;

/// <summary>The facts that criteria and rules read, found once for each: they never change. Kept beside them, so that equality stays that
/// of what they say.</summary>
internal static class FactsRead
{
    private static readonly ConditionalWeakTable<Criterion, Fact[]> OfCriteria = [];
    private static readonly ConditionalWeakTable<Rule, Fact[]> OfRules = [];

    public static Fact[] Of(Criterion criterion) => OfCriteria.GetValue(criterion, static c => Sorted(c.CollectFacts));

    public static Fact[] Of(Rule rule) => OfRules.GetValue(rule, static r => Sorted(facts =>
    {
        r.Applies.CollectFacts(facts);
        r.Criterion.CollectFacts(facts);
    }));

    private static Fact[] Sorted(Action<ISet<Fact>> collect)
    {
        var facts = new SortedSet<Fact>(Fact.ByCode);
        collect(facts);
        return [.. facts];
    }
}
