using Crn.Domain.Benchmarks.Growth;
using Crn.Domain.Benchmarks.Rules;
using Crn.Domain.Rules;
using static Crn.Domain.Benchmarks.Goals.Goal;

namespace Crn.Domain.Benchmarks.Goals;

/// <summary>Rules and facts: what is missing, what to ask next, advice, findings with their reasons.</summary>
internal static class RuleGoals
{
    private static readonly VerdictBenchmarks Ten = new();

    public static Goal[] All { get; } =
    [
        Of("80 rules that share a fact: what is missing", 0.05, null, () => FeasibilityGrowth.Shared(80), a => a.MissingFacts()),
        Of("80 rules that share a fact: the next questions", 0.05, null, () => FeasibilityGrowth.Shared(80), a => a.NextQuestions()),
        Of("a chain of 60 rules: what is missing", 0.05, null, () => FeasibilityGrowth.Chain(60), a => a.MissingFacts()),
        Of("a chain of 60 rules: the next questions", 0.05, null, () => FeasibilityGrowth.Chain(60), a => a.NextQuestions()),
        Of("2,000 unrelated rules: what is missing", 0.1, null, () => FeasibilityGrowth.Unrelated(2_000), a => a.MissingFacts()),
        Of("2,000 unrelated rules: the next questions", 0.1, null, () => FeasibilityGrowth.Unrelated(2_000), a => a.NextQuestions()),
        Of("one rule, at least 12 of 24, all no: advice", 0.1, 20_000_000, () => FeasibilityGrowth.HalfOf(24), a => a.Advice().Options()),
        Of("480 rules on one count: analysis", 0.5, null, () => RulesGrowth.OnOneCount(480), rules => RuleSetAnalysis.Of(rules, [])),
        Of("ten rules on a sheet, compiled: a verdict", 400e-9, null, () => Ten, t => t.CompiledVerdictFromASheet(), 2_000),
        Beside("by hand: a loop over ten rules as plain data", () => Ten, t => t.LoopOverPlainData(), 20_000),
        Of("ten rules on a sheet, compiled: every finding with its reasons and values", 3e-6, null, () => Ten,
            t => t.CompiledExplanationFromASheet(), 500),
        Of("ten rules on a sheet: every finding with its reasons and values", 3e-6, null, () => Ten, t => t.ExplanationFromASheet(), 500),
        Beside("by hand: ten delegates that make a record each", () => Ten, t => t.TenDelegates(), 2_000),
    ];
}
