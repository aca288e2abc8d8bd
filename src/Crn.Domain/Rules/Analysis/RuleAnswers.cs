namespace Crn.Domain.Rules.Analysis;

/// <summary>Looks for answers that settle what is found of a rule.</summary>
internal static class RuleAnswers
{
    /// <summary>Sheets that know more, the fact included, on which the finding is known and without the fact is not.</summary>
    public static IEnumerable<FactSheet> Settle(AnswerSearch search, Rule rule, Fact fact)
    {
        // The fact says whether the rule applies; where it does, the criterion must be known too.
        foreach (var sheet in search.Settle(rule.Applies, fact))
        {
            foreach (var more in rule.Applies.Decide(sheet).IsFalse ? [sheet] : Known(search, rule.Criterion, sheet))
            {
                if (IsOpen(search.Without(more, fact))) yield return more;
            }
        }

        // The fact says whether the criterion holds, and the rule applies.
        foreach (var sheet in search.Settle(rule.Criterion, fact))
        {
            foreach (var more in search.Make(rule.Applies, Truth.True, sheet))
            {
                if (IsOpen(search.Without(more, fact))) yield return more;
            }
        }

        bool IsOpen(FactSheet sheet) => Finding.StatusOf(rule, sheet) == FindingStatus.Unknown;
    }

    /// <summary>Sheets that know more, on which the finding is known, and not "not met" where that is ruled out.</summary>
    public static IEnumerable<FactSheet> Known(AnswerSearch search, Rule rule, bool mayFail, FactSheet sheet)
    {
        var now = Finding.StatusOf(rule, sheet);
        if (now != FindingStatus.Unknown) return now == FindingStatus.NotMet && !mayFail ? [] : [sheet];
        return search.Make(rule.Applies, Truth.True, sheet)
            .SelectMany(more => mayFail ? Known(search, rule.Criterion, more) : search.Make(rule.Criterion, Truth.True, more))
            .Concat(search.Make(rule.Applies, Truth.False, sheet));
    }

    private static IEnumerable<FactSheet> Known(AnswerSearch search, Criterion criterion, FactSheet sheet) =>
        criterion.Decide(sheet).IsSettled ? [sheet]
            : search.Make(criterion, Truth.True, sheet).Concat(search.Make(criterion, Truth.False, sheet));
}
