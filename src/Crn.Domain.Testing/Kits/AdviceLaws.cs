using System.Runtime.CompilerServices;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// The laws of advice on a rule, the library's or a team's own: what is advised works, none of it can be left out, and there is advice
/// where another answer would help.
/// </summary>
/// <example>
/// <code>
/// [Fact]
/// public void Our_advice_works() => AdviceLaws.Check(OurRules.Isolation, sheet => OurAdvice.On(sheet));
/// </code>
/// </example>
public static class AdviceLaws
{
    private const string Sound = "What is advised works.";
    private const string Minimal = "Nothing that is advised can be left out.";
    private const string Offered = "Where another answer would help, something is advised, or the rule names a remedy.";
    private const int MostCases = 60;

    /// <summary>Checks a team's own advice on a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="advise">For a sheet that does not meet the rule, the sheets that the advice leads to, one for each option.</param>
    /// <param name="expression">What the caller wrote for the rule: left to the compiler.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="LawBrokenException">A law does not hold; the message names each with the smallest case found, as C#.</exception>
    public static void Check(Rule rule, Func<FactSheet, IEnumerable<FactSheet>> advise,
        [CallerArgumentExpression(nameof(rule))] string expression = "rule") => Laws.Throw(Of(rule, advise, expression));

    /// <summary>The laws that a team's own advice on a rule breaks.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="advise">For a sheet that does not meet the rule, the sheets that the advice leads to, one for each option.</param>
    /// <param name="expression">What the caller wrote for the rule: left to the compiler.</param>
    /// <returns>Each broken law once; empty when all hold.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ValueList<BrokenLaw> Of(Rule rule, Func<FactSheet, IEnumerable<FactSheet>> advise,
        [CallerArgumentExpression(nameof(rule))] string expression = "rule")
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(advise);
        return Found(rule, advise, CSharp.Caller(expression, nameof(Rule)));
    }

    /// <summary>The sheets that the library's advice on a rule by itself leads to.</summary>
    internal static Func<FactSheet, IEnumerable<FactSheet>> OfTheLibrary(Rule rule) =>
        sheet => Advice(rule, sheet).Select(option => option.AssessmentAfter().Facts);

    /// <summary>The library's advice on a rule by itself.</summary>
    internal static ValueList<AdvisedChanges> Advice(Rule rule, FactSheet sheet) =>
        RuleSet<FeasibilityRule>.Empty.With(new FeasibilityRule(rule.Code)
        {
            Question = rule.Question, Applies = rule.Applies, Criterion = rule.Criterion, Source = Timeless(rule), Severity =
                Severity.Blocker,
        }).Assess(sheet, new(2026, 1, 1)).Advice().Options();

    internal static ValueList<BrokenLaw> Found(Rule rule, Func<FactSheet, IEnumerable<FactSheet>> advise, string caller)
    {
        var laws = new Laws(rule.Code);
        var answers = Cases.FactsOf(rule).Select(fact => Answers.Of(fact, [rule.Criterion, rule.Applies])).ToList();
        var complete = Cases.Over(answers, exactOnly: true).Select(c => (c.Sheet, c.Given, rule.Ask(c.Sheet).Status)).ToList();
        var canHelp = complete.Exists(c => Helps(c.Status));
        foreach (var (sheet, given, _) in complete.Where(c => c.Status == FindingStatus.NotMet).Take(MostCases))
        {
            var call = $"{caller}.Ask({BrokenLaw.Of(given)})";
            var options = laws.Try(Sound, () => advise(sheet).ToList(), () => call);
            if (options is null) continue;
            if (options.Count == 0 && canHelp && rule.Remedy.Length == 0)
                laws.Add(Offered, "Nothing is advised, and its remedy is blank.", call);
            foreach (var option in options)
            {
                var changed = Changed(sheet, option);
                var change = string.Join(", ", changed.Select(o => $"{o.Fact.Code} = {o.Value}"));
                if (!Helps(rule.Ask(option).Status)) laws.Add(Sound, $"Advised is {change}; the rule is not met then.", call);
                else if (changed.FirstOrDefault(o => Helps(rule.Ask(Without(option, o, sheet)).Status)) is { } spare)
                    laws.Add(Minimal, $"Advised is {change}; {spare.Fact.Code} can stay as it is.", call);
            }
        }

        return laws.All;
    }

    private static bool Helps(FindingStatus status) => status is FindingStatus.Met or FindingStatus.NotApplicable;

    private static List<Observation> Changed(FactSheet from, FactSheet to) =>
        [.. to.Observations.Where(o => from.Find(o.Fact)?.Value != o.Value)];

    private static FactSheet Without(FactSheet option, Observation change, FactSheet before) =>
        before.Find(change.Fact) is { } was ? option.Put(was) : option.Without(change.Fact);

    // Asked on one day, whenever the rule is in force.
    private static Policies.Citation Timeless(Rule rule) => new(rule.Source.Source, rule.Source.Locator, rule.Source.Grade);
}
