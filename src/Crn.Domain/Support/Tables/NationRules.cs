using Crn.Domain.Calendars;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Support.Tables;

/// <summary>
/// Rules of one nation, beside rows that say of the other nations, and of the years before, that no rule was found and whom to ask: what
/// the nation answers is a fact of its own.
/// </summary>
internal static class NationRules
{
    /// <summary>A rule that speaks of its nation alone.</summary>
    internal static Rule In(UkNation nation, Rule rule) => rule with { Applies = SupportRules.Nation.Is(nation) & rule.Applies };

    /// <summary>The rows of a question to which an answer was found for one nation only, from a day on.</summary>
    /// <param name="answered">The rules that were found, of one nation, the earliest first.</param>
    /// <param name="nation">Their nation.</param>
    /// <param name="elsewhere">What is asked where no rule was found.</param>
    /// <param name="whom">Whom to ask in the nation itself, of the years before; null for its research office.</param>
    internal static RuleSet<Rule> Beside(ValueList<Rule> answered, UkNation nation, Fact<bool> elsewhere, string? whom = null)
    {
        var first = answered[0];
        var rows = answered.Select(rule => In(nation, rule)).ToList();
        rows.AddRange(Enum.GetValues<UkNation>().Where(n => n != nation)
            .Select(n => NotFound(n, first, elsewhere, ResearchOffices.Of(n), null)));
        if (first.From is { } from) rows.Add(NotFound(nation, first, elsewhere, whom ?? ResearchOffices.Of(nation), from.PlusDays(-1)));
        return RuleSet<Rule>.Empty.With(rows.ToValueList());
    }

    private static Rule NotFound(UkNation nation, Rule rule, Fact<bool> elsewhere, string whom, LocalDate? to) =>
        new($"{rule.Code}.{nation}{(to is null ? "" : ".before")}")
        {
            Question = rule.Question,
            Applies = SupportRules.Nation.Is(nation),
            Criterion = elsewhere.IsTrue(),
            Remedy = $"No rule was found: ask {whom}.",
            WhoCanAct = whom,
            Source = Citation.Default($"no rule was found for {nation}{(to is null ? "" : " before the one that is known")}"),
            To = to,
        };
}
