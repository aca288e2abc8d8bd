using System.Runtime.CompilerServices;

namespace Crn.Domain.Rules.Analysis;

/// <summary>Which of the facts that an open question reads could settle it, alone or after others are learnt.</summary>
internal static class MissingSearch
{
    // The answers that rules tell apart, which never change.
    private static readonly ConditionalWeakTable<Rule, DistinctAnswers> OfRules = [];

    /// <summary>The facts that can still settle a statement.</summary>
    public static ValueList<Fact> Of(FactSheet facts, Criterion statement, ValueList<Fact> candidates)
    {
        if (candidates.Count < 2 || AreAllMissing(facts, DistinctAnswers.Of([statement]), candidates)) return candidates;
        var simpler = Simplified.Of(statement, facts);
        return Of(facts, [simpler], simpler.OpenFacts(facts), search => fact => search.Settle(simpler, fact).Any());
    }

    /// <summary>The facts that can still settle what is found of a rule.</summary>
    public static ValueList<Fact> Of(FactSheet facts, Rule rule)
    {
        SortedSet<Fact> open = new(Fact.ByCode);
        rule.Applies.CollectMissing(facts, open);
        rule.Criterion.CollectMissing(facts, open);
        ValueList<Fact> candidates = [.. open];
        if (candidates.Count < 2) return candidates;
        var distinct = OfRules.GetValue(rule, static r => DistinctAnswers.Of([r.Applies, r.Criterion]));
        if (AreAllMissing(facts, distinct, candidates)) return candidates;
        var simpler = rule with { Applies = Simplified.Of(rule.Applies, facts), Criterion = Simplified.Of(rule.Criterion, facts) };
        open.Clear();
        simpler.Applies.CollectMissing(facts, open);
        simpler.Criterion.CollectMissing(facts, open);
        return Of(facts, [simpler.Applies, simpler.Criterion], [.. open],
            search => fact => RuleAnswers.Settle(search, simpler, fact).Any());
    }

    /// <summary>The candidates for which a search finds answers, where one is needed.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="criteria">What the question asks.</param>
    /// <param name="candidates">The facts of which it may be missing some.</param>
    /// <param name="settles">Makes of a search the question whether a fact can settle it.</param>
    public static ValueList<Fact> Of(FactSheet facts, ValueList<Criterion> criteria, ValueList<Fact> candidates,
        Func<AnswerSearch, Func<Fact, bool>> settles)
    {
        var distinct = DistinctAnswers.Of(criteria);
        if (AreAllMissing(facts, distinct, candidates)) return candidates;
        var search = new AnswerSearch(facts, distinct, criteria, candidates);
        var canSettle = settles(search);
        return candidates.Where(fact =>
        {
            search.Begin(withFew: true);
            if (canSettle(fact)) return true;
            search.Begin(withFew: false);
            return canSettle(fact) || search.IsSpent;
        }).ToValueList();
    }

    // Where each fact is read once, an unsettled statement inside unsettled ones can always still decide; and an open formula may come out
    // either way together with anything else, so that nothing can be ruled out.
    private static bool AreAllMissing(FactSheet facts, DistinctAnswers distinct, ValueList<Fact> candidates) =>
        candidates.Count < 2 || distinct.EachReadOnce || candidates.Any(fact => distinct.Answers(fact, facts) is null);
}
