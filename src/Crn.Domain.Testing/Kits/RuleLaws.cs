using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// The laws that every rule keeps, whatever a team's policy: checked over all answers around the thresholds where there are few, and over
/// drawn ones where there are many.
/// </summary>
/// <remarks>
/// No law knows what a team means. What only the team can say is in <see cref="BoundaryTable"/>, to be approved, and in
/// <see cref="RuleMutants"/>, which asks whether the team's tests would notice a change.
/// </remarks>
/// <example>
/// <code>
/// [Fact]
/// public void Our_rules_keep_the_laws_of_rules() => RuleLaws.Check(OurRules.All);
/// </code>
/// </example>
[SuppressMessage("ApiDesign", "RS0026", Justification = "What the caller wrote is filled in by the compiler in every overload.")]
public static class RuleLaws
{
    /// <summary>Checks every rule of a set, and the versions of each code with one another.</summary>
    /// <typeparam name="TRule">The type of the rules.</typeparam>
    /// <param name="rules">The rules.</param>
    /// <param name="expression">What the caller wrote for the rules: left to the compiler.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    /// <exception cref="LawBrokenException">A law does not hold; the message names each with the smallest case found, as C#.</exception>
    public static void Check<TRule>(RuleSet<TRule> rules, [CallerArgumentExpression(nameof(rules))] string expression = "rules")
        where TRule : Rule => Laws.Throw(Of(rules, expression));

    /// <summary>Checks one rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="expression">What the caller wrote for the rule: left to the compiler.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="LawBrokenException">A law does not hold; the message names each with the smallest case found, as C#.</exception>
    public static void Check(Rule rule, [CallerArgumentExpression(nameof(rule))] string expression = "rule") =>
        Laws.Throw(Of(rule, expression));

    /// <summary>The laws that a set of rules breaks.</summary>
    /// <typeparam name="TRule">The type of the rules.</typeparam>
    /// <param name="rules">The rules.</param>
    /// <param name="expression">What the caller wrote for the rules: left to the compiler.</param>
    /// <returns>Each broken law once a rule; empty when all hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public static ValueList<BrokenLaw> Of<TRule>(
        RuleSet<TRule> rules, [CallerArgumentExpression(nameof(rules))] string expression = "rules")
        where TRule : Rule
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Of<TRule>(rules.Rules, CSharp.Caller(expression, $"RuleSet<{typeof(TRule).Name}>") + ".Rules");
    }

    /// <summary>The laws that a list of rules breaks, before a set is made of it.</summary>
    /// <typeparam name="TRule">The type of the rules.</typeparam>
    /// <param name="rules">The rules.</param>
    /// <param name="expression">What the caller wrote for the rules: left to the compiler.</param>
    /// <returns>Each broken law once a rule; empty when all hold.</returns>
    /// <exception cref="ArgumentNullException">A rule is null.</exception>
    public static ValueList<BrokenLaw> Of<TRule>(
        ValueList<TRule> rules, [CallerArgumentExpression(nameof(rules))] string expression = "rules")
        where TRule : Rule
    {
        foreach (var rule in rules) ArgumentNullException.ThrowIfNull(rule, nameof(rules));
        var caller = CSharp.Caller(expression, $"ValueList<{typeof(TRule).Name}>");
        return
        [
            .. rules.SelectMany((rule, i) => One(rule, $"{caller}[{CSharp.Of(i)}]")),
            .. WrittenLaws.OfVersions(rules),
            .. WrittenLaws.OfFacts(rules),
        ];
    }

    /// <summary>The laws that a rule breaks.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="expression">What the caller wrote for the rule: left to the compiler.</param>
    /// <returns>Each broken law once; empty when all hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public static ValueList<BrokenLaw> Of(Rule rule, [CallerArgumentExpression(nameof(rule))] string expression = "rule")
    {
        ArgumentNullException.ThrowIfNull(rule);
        return One(rule, CSharp.Caller(expression, nameof(Rule)));
    }

    internal static ValueList<BrokenLaw> One(Rule rule, string caller)
    {
        var written = WrittenLaws.Of(rule).ToList();
        var answered = AnswerLaws.Of(rule, caller + ".Ask").ToList();
        // Advice on a rule that does not answer as it should says nothing.
        return [.. written, .. answered, .. answered.Count == 0 ? AdviceLaws.Found(rule, AdviceLaws.OfTheLibrary(rule), caller) : []];
    }
}
