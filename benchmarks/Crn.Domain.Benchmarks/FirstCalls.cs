using System.Diagnostics;
using System.Globalization;
using Crn.Domain.Benchmarks.Feasibility;
using Crn.Domain.Benchmarks.Rules;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using RulesEngine.Models;
using Rule = RulesEngine.Models.Rule;

namespace Crn.Domain.Benchmarks;

/// <summary>What the first calls of a fresh process cost, code still to be compiled and tables still to be read: once each, so run the
/// program several times.</summary>
internal static class FirstCalls
{
    public static void Print()
    {
        // The clock itself is warm before anything is timed.
        Time("nothing", () => 0);
        Time("ten rules written down, asked of a sheet", () => TenRules.Rules.Assess(TenRules.Passing, TenRules.Today).Verdict);
        var compiled = Time("the same rules compiled", () => CompiledFeasibility.Of(TenRules.Rules, TenRules.Today));
        var row = Time("a row laid out", () => compiled.Row(TenRules.Passing));
        Time("its verdict", () => compiled.Verdict(row));
        var answers = new RuleAnswer[TenRules.Count];
        Time("its answers with what decided them", () =>
        {
            compiled.Rules.Explain(row, answers);
            return answers[0].DecidedBy.Count;
        });
        Time("advice for ten failed rules", () => TenRules.Rules.Assess(TenRules.Failing, TenRules.Today).Advice().Options().Count);
        var sheet = FullSheet.Of(FeasibilityCatalogue.Network, FeasibilityCatalogue.Site);
        Time("the whole catalogue on a full sheet",
            () => FeasibilityCatalogue.Network.Assess(sheet, TenRules.Today).Verdict
                + (int)FeasibilityCatalogue.Site.Assess(sheet, TenRules.Today).Verdict);
        Time("peer: Microsoft RulesEngine, ten rules read and asked", AskThePeer);
    }

    private static int AskThePeer()
    {
        var engine = new RulesEngine.RulesEngine(
        [
            new Workflow
            {
                WorkflowName = "ten",
                Rules = [.. Enumerable.Range(0, TenRules.Count).Select(i => new Rule
                {
                    RuleName = $"R{i}",
                    RuleExpressionType = RuleExpressionType.LambdaExpression,
                    Expression = FormattableString.Invariant($"input1.N[{i}] >= {TenRules.Limit(i)} || input1.F[{i}] == true"),
                })],
            },
        ]);
        return engine.ExecuteAllRulesAsync("ten", new PlainStudy()).AsTask().GetAwaiter().GetResult().Count(r => r.IsSuccess);
    }

    private static T Time<T>(string what, Func<T> call)
    {
        var from = Stopwatch.GetTimestamp();
        var answer = call();
        var took = Stopwatch.GetElapsedTime(from);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took.TotalMilliseconds,8:0.00} ms  {what}"));
        return answer;
    }
}
