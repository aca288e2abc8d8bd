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
public static class RuleLaws
{
    /// <summary>Checks every rule of a set, and the versions of each code with one another.</summary>
    /// <typeparam name="TRule">The type of the rules.</typeparam>
    /// <param name="rules">The rules.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    /// <exception cref="LawBrokenException">A law does not hold; the message names each with the smallest case found, as C#.</exception>
    public static void Check<TRule>(RuleSet<TRule> rules)
        where TRule : Rule
    {
        var broken = Of(rules);
        if (!broken.IsEmpty) throw new LawBrokenException(string.Join("\n", broken));
    }

    /// <summary>Checks one rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="LawBrokenException">A law does not hold; the message names each with the smallest case found, as C#.</exception>
    public static void Check(Rule rule)
    {
        var broken = Of(rule);
        if (!broken.IsEmpty) throw new LawBrokenException(string.Join("\n", broken));
    }

    /// <summary>The laws that a set of rules breaks.</summary>
    /// <typeparam name="TRule">The type of the rules.</typeparam>
    /// <param name="rules">The rules.</param>
    /// <returns>Each broken law once a rule; empty when all hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public static ValueList<BrokenLaw> Of<TRule>(RuleSet<TRule> rules)
        where TRule : Rule
    {
        ArgumentNullException.ThrowIfNull(rules);
        return [.. rules.Rules.SelectMany(rule => Of(rule).AsEnumerable()), .. WrittenLaws.OfVersions(rules.Rules)];
    }

    /// <summary>The laws that a rule breaks.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>Each broken law once; empty when all hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public static ValueList<BrokenLaw> Of(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var written = WrittenLaws.Of(rule).ToList();
        return [.. written, .. AnswerLaws.Of(rule)];
    }
}
