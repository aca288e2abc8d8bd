using Crn.Domain.Rules.Intervals;

namespace Crn.Domain.Rules.Analysis;

/// <summary>Tries delegates with answers to what they declare, and notes what else they ask for.</summary>
internal static class UndeclaredReads
{
    private const int MostAnswers = 12;

    public static ValueList<(Rule Rule, Fact Fact)> Of(ValueList<Rule> rules) => (
        from rule in rules
        from opaque in Delegates(rule.Applies).Concat(Delegates(rule.Criterion))
        from sheet in Sheets(opaque.Reads)
        from fact in opaque.Undeclared(sheet)
        select (rule, fact)).Distinct().ToValueList();

    private static IEnumerable<Criterion.Delegated> Delegates(Criterion criterion) =>
        (criterion is Criterion.Delegated opaque ? [opaque] : Enumerable.Empty<Criterion.Delegated>())
            .Concat(criterion.Operands.SelectMany(Delegates));

    // Nothing known; each answer to one fact alone; each answer to one fact with the first to all others.
    private static IEnumerable<FactSheet> Sheets(ValueList<Fact> facts)
    {
        yield return FactSheet.Empty;
        var first = FactSheet.Of(facts.Select(fact => Known(fact, Answers(fact).First())).ToValueList());
        foreach (var fact in facts.AsEnumerable())
        {
            foreach (var answer in Answers(fact).Take(MostAnswers))
            {
                var alone = FactSheet.Of([Known(fact, answer)]);
                yield return alone;
                yield return first.Merge(alone);
            }
        }
    }

    private static Observation Known(Fact fact, FactValue answer) => new(fact, answer, "tried", null);

    private static IEnumerable<FactValue> Answers(Fact fact) =>
        fact.AnswerType == typeof(int) || fact.AnswerType == typeof(decimal) || fact.AnswerType == typeof(LocalDate)
            ? Numbers(fact).Select(FactValue (number) => new FactValue.Range(Bounds.Exactly(number), fact.AnswerType == typeof(LocalDate)))
            : fact.Domain();

    private static IEnumerable<decimal> Numbers(Fact fact) => fact.AnswerType == typeof(LocalDate)
        ? [Days.Number(new(2026, 1, 1)), Days.Number(new(1990, 1, 1)), Days.Number(new(2040, 1, 1))]
        : new[] { 1, 0, fact.Answers.Min ?? -1000, fact.Answers.Max ?? 1_000_000, 10, 100 }.Where(fact.Answers.Contains).Distinct();
}
