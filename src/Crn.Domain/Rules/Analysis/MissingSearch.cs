namespace Crn.Domain.Rules.Analysis;

/// <summary>Which of the facts that an open question reads could settle it, alone or after others are learnt.</summary>
internal static class MissingSearch
{
    /// <summary>The facts that can still settle a statement.</summary>
    public static ValueList<Fact> Of(FactSheet facts, Criterion statement, ValueList<Fact> candidates) =>
        Of(facts, [statement], candidates, search => fact => search.Settle(statement, fact).Any());

    /// <summary>The facts that can still settle what is found of a rule.</summary>
    public static ValueList<Fact> Of(FactSheet facts, Rule rule, ValueList<Fact> candidates) =>
        Of(facts, [rule.Applies, rule.Criterion], candidates, search => fact => RuleAnswers.Settle(search, rule, fact).Any());

    /// <summary>The candidates for which a search finds answers, where one is needed.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="criteria">What the question asks.</param>
    /// <param name="candidates">The facts of which it may be missing some.</param>
    /// <param name="settles">Makes of a search the question whether a fact can settle it.</param>
    public static ValueList<Fact> Of(FactSheet facts, ValueList<Criterion> criteria, ValueList<Fact> candidates,
        Func<AnswerSearch, Func<Fact, bool>> settles)
    {
        if (candidates.Count < 2) return candidates;
        var distinct = DistinctAnswers.Of(criteria);
        // Where each fact is read once, an unsettled statement inside unsettled ones can always still decide.
        if (distinct.EachReadOnce) return candidates;
        // An open formula may come out either way together with anything else: then nothing can be ruled out.
        if (candidates.Any(fact => distinct.Answers(fact, facts) is null)) return candidates;
        var search = new AnswerSearch(facts, distinct, criteria, candidates);
        var canSettle = settles(search);
        return candidates.Where(fact =>
        {
            search.Begin();
            return canSettle(fact) || search.IsSpent;
        }).ToValueList();
    }
}
