using Crn.Domain.Rules.Compiled;
using Crn.Domain.Rules.Reasoning;

namespace Crn.Domain.Rules;

/// <content>Why each rule finds what it finds.</content>
public sealed partial class CompiledRules
{
    /// <summary>
    /// Asks every rule and keeps why: each finding with the statements that decided it. Whatever else it says is worked out when asked for.
    /// </summary>
    /// <remarks>The findings are equal to those of asking each rule. A pattern of answers that was met before costs no more than
    /// asking.</remarks>
    /// <param name="row">What is known, made by <see cref="Row(FactSheet)"/>.</param>
    /// <returns>The findings, in the order of <see cref="Rules"/>.</returns>
    /// <exception cref="ArgumentException">The row was made for other rules.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public ValueList<Finding> Findings(FactRow row)
    {
        Check(row);
        var findings = new Finding[entries.Length];
        for (var i = 0; i < findings.Length; i++) findings[i] = Find(row, i);
        return new(findings);
    }

    /// <summary>
    /// Asks every rule and keeps why, without allocating: each status with the statements that decided it and the values used.
    /// </summary>
    /// <remarks>A pattern of answers that a rule has not met before is worked out once and kept.</remarks>
    /// <param name="row">What is known, made by <see cref="Row(FactSheet)"/>.</param>
    /// <param name="answers">Receives the answer of each rule, in the order of <see cref="Rules"/>.</param>
    /// <exception cref="ArgumentException">The row was made for other rules, or <paramref name="answers"/> is too short.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public void Explain(FactRow row, Span<RuleAnswer> answers)
    {
        Check(row);
        if (answers.Length < entries.Length)
            throw new ArgumentException("There must be room for an answer of every rule.", nameof(answers));
        for (var i = 0; i < entries.Length; i++) answers[i] = new(row, ShapeOf(row, patterns[i]));
    }

    internal Finding Find(FactRow row, int rule) => new Finding<Rule>(row, ShapeOf(row, patterns[rule]));

    internal Finding<TRule> Find<TRule>(FactRow row, int rule)
        where TRule : Rule => new(row, ShapeOf(row, patterns[rule]));

    private FindingShape ShapeOf(FactRow row, RulePatterns pattern)
    {
        if (!pattern.FitsKey) return pattern.On(row.Sheet);
        var key = 0UL;
        foreach (var statement in pattern.Statements) key = unchecked((key * 3) + (ulong)(Decide(row, statement) + 1));
        return pattern.Of(key);
    }
}
