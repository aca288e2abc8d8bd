using System.Runtime.CompilerServices;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// The laws of a team's own rules that attribute an activity to a category: each keeps the laws of answers, and an activity is of exactly
/// one category once all is known, and of two never.
/// </summary>
/// <example>
/// <code>
/// [Fact]
/// public void Our_attribution_keeps_its_laws() =>
///     AttributionRuleLaws.Check([(CostCategory.Support, Trust.Support), (CostCategory.Treatment, Trust.Treatment)]);
/// </code>
/// </example>
public static class AttributionRuleLaws
{
    private const string Apart = "A category has one rule.";
    private const string None = "An activity of which all is known is of a category.";
    private const string Two = "An activity is of one category only.";
    private const string Decided = "Where one category is decided, the others are not possible.";

    /// <summary>Checks rules.</summary>
    /// <typeparam name="TCategory">The categories.</typeparam>
    /// <param name="rules">For each category the rule that is met when an activity is of it.</param>
    /// <param name="expression">What the caller wrote for the rules: left to the compiler.</param>
    /// <exception cref="LawBrokenException">A law does not hold; the message names each with the smallest case found, as C#.</exception>
    public static void Check<TCategory>(ValueList<(TCategory Category, Rule Rule)> rules,
        [CallerArgumentExpression(nameof(rules))] string expression = "rules")
        where TCategory : notnull => Laws.Throw(Of(rules, expression));

    /// <summary>The laws that rules break.</summary>
    /// <typeparam name="TCategory">The categories.</typeparam>
    /// <param name="rules">For each category the rule that is met when an activity is of it.</param>
    /// <param name="expression">What the caller wrote for the rules: left to the compiler.</param>
    /// <returns>Each broken law once; empty when all hold.</returns>
    public static ValueList<BrokenLaw> Of<TCategory>(ValueList<(TCategory Category, Rule Rule)> rules,
        [CallerArgumentExpression(nameof(rules))] string expression = "rules")
        where TCategory : notnull
    {
        var caller = CSharp.Caller(expression, $"ValueList<({CSharp.NameOf(typeof(TCategory))} Category, Rule Rule)>");
        var laws = new Laws("Attribution");
        foreach (var (category, i) in rules.Select((r, i) => (r.Category, i)))
        {
            if (rules.Take(i).Any(r => r.Category.Equals(category)))
                laws.Add(Apart, $"{category} has two.", $"{caller}[{CSharp.Of(i)}].Category");
        }

        ValueList<BrokenLaw> answers = [.. rules.SelectMany((r, i) => AnswerLaws.Of(r.Rule, $"{caller}[{CSharp.Of(i)}].Rule.Ask"))];
        // Rules that throw attribute nothing.
        if (!answers.Any(a => a.Law == AnswerLaws.Total)) Together(laws, rules, caller);
        return [.. answers, .. laws.All, .. WrittenLaws.OfFacts(rules.Select(r => r.Rule))];
    }

    private static void Together<TCategory>(Laws laws, ValueList<(TCategory Category, Rule Rule)> rules, string caller)
        where TCategory : notnull
    {
        var criteria = rules.SelectMany(r => new[] { r.Rule.Criterion, r.Rule.Applies }).ToList();
        var answers = criteria.SelectMany(c => c.Facts).Distinct().Select(fact => Answers.Of(fact, criteria)).ToList();
        foreach (var one in Cases.Over(answers, exactOnly: false))
        {
            var found = rules.Select(r => (r.Category, r.Rule.Ask(one.Sheet).Status)).ToList();
            var met = found.Where(f => f.Status == FindingStatus.Met).Select(f => f.Category).ToList();
            var isComplete = one.Given.Count == answers.Count && one.Given.All(g => g.IsExact);
            var size = one.Given.Count;
            var call = $"{caller}.Select(r => (r.Category, r.Rule.Ask({BrokenLaw.Of(one.Given)}).Status))";
            if (met.Count > 1) laws.Add(Two, $"It is {string.Join(" and ", met)}.", call, size);
            else if (met.Count == 1 && found.Exists(f => f.Status == FindingStatus.Unknown))
                laws.Add(Decided, $"It is {met[0]}, and may be {found.Find(f => f.Status == FindingStatus.Unknown).Category}.", call, size);
            else if (met.Count == 0 && isComplete && found.Exists(f => f.Status != FindingStatus.NotApplicable))
                laws.Add(None, "It is of none.", call, size);
        }
    }
}
