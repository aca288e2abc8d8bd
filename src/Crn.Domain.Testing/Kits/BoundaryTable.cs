using System.Text;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// What a rule answers one step below, at and above each of its thresholds, and with each fact missing: a text for somebody who knows the
/// policy to approve, and for a test to compare with what was approved.
/// </summary>
/// <remarks>Each fact is varied alone, from answers under which the rule turns on it.</remarks>
/// <example>
/// <code>
/// [Fact]
/// public void The_boundaries_are_those_that_were_approved() =>
///     Assert.Equal(File.ReadAllText("boundaries.txt"), BoundaryTable.Of(OurRules.All));
/// </code>
/// </example>
public static class BoundaryTable
{
    /// <summary>The tables of all rules of a set.</summary>
    /// <typeparam name="TRule">The type of the rules.</typeparam>
    /// <param name="rules">The rules.</param>
    /// <returns>One table after the other, lines ended by <c>\n</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public static string Of<TRule>(RuleSet<TRule> rules)
        where TRule : Rule
    {
        ArgumentNullException.ThrowIfNull(rules);
        return string.Join('\n', rules.Rules.Select(rule => Of(rule)));
    }

    /// <summary>The table of one rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>A line for each answer, lines ended by <c>\n</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public static string Of(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var table = new StringBuilder();
        table.Append(rule.Code).Append(": ").Append(rule.Question.Length > 0 ? rule.Question : rule.Criterion.ToString()).Append('\n');
        if (rule.From is not null || rule.To is not null)
            table.Append("  in force ").Append(Iso(rule.From) ?? "always").Append(" to ").Append(Iso(rule.To) ?? "further notice")
                .Append('\n');
        var facts = Cases.FactsOf(rule);
        var answers = facts.Select(fact => Answers.Of(fact, [rule.Criterion, rule.Applies])).ToList();
        var complete = Cases.Over(answers, exactOnly: true).Select(c => (Case: c, rule.Ask(c.Sheet).Status)).ToList();
        foreach (var (fact, values) in facts.Zip(answers))
        {
            var others = TurnsOn(fact, complete);
            table.Append("  ").Append(fact.Code);
            if (fact.Unit != Unit.One) table.Append(", in ").Append(fact.Unit);
            if (others.Count > 0) table.Append(" (with ").AppendJoin(", ", others.Select(o => $"{o.Fact.Code} = {o.Text}")).Append(')');
            table.Append('\n');
            foreach (var value in values.Where(v => v.IsExact)) Line(table, value.Text, rule, [.. others, value]);
            Line(table, "missing", rule, others);
        }

        return table.ToString();
    }

    private static void Line(StringBuilder table, string text, Rule rule, IReadOnlyList<Answer> given) =>
        table.Append("    ").Append(text).Append(": ").Append(AnswerLaws.Words(rule.Ask(new Case(given).Sheet).Status)).Append('\n');

    // Answers to the other facts under which the rule turns between two answers to this one, as close together as any, and as often; the
    // first of these.
    private static List<Answer> TurnsOn(Fact fact, List<(Case Case, FindingStatus Status)> complete)
    {
        var (closest, least, most) = (complete.Count > 0 ? complete[0].Case : null, decimal.MaxValue, 0);
        foreach (var same in complete.GroupBy(c => string.Join('\n', c.Case.Given.Where(g => !g.Fact.Equals(fact)).Select(g => g.CSharp))))
        {
            var answers = same.ToList();
            var turns = Enumerable.Range(1, answers.Count - 1).Where(i => answers[i].Status != answers[i - 1].Status)
                .Select(i => Apart(answers[i - 1].Case, answers[i].Case)).ToList();
            if (turns.Count == 0 || turns.Min() is var apart && apart > least) continue;
            // How often a choice turns is the order of its answers, and says nothing.
            var often = apart == 0 ? 1 : turns.Count(turn => turn == apart);
            if (apart < least || often > most) (closest, least, most) = (answers[0].Case, apart, often);
        }

        return closest is null ? [] : [.. closest.Given.Where(g => !g.Fact.Equals(fact))];

        decimal Apart(Case one, Case next) => (NumberIn(one), NumberIn(next)) is ({ } low, { } high) ? Math.Abs(high - low) : 0;

        decimal? NumberIn(Case one) => one.Sheet.Find(fact)?.Value is FactValue.Range { Within.Min: { } number } ? number : null;
    }

    private static string? Iso(LocalDate? date) => date is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null;
}
