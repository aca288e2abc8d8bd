using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using RulesEngine.Models;
using Rule = RulesEngine.Models.Rule;

namespace Crn.Domain.Benchmarks.Rules;

/// <summary>
/// Ten rules over twenty facts: verdict alone and full explanation, beside what one would write by hand and beside two other engines.
/// </summary>
[MemoryDiagnoser]
public class VerdictBenchmarks
{
    private readonly PlainStudy study = new();
    private readonly PlainRule[] plain =
        [.. Enumerable.Range(0, TenRules.Count).Select(i => new PlainRule(i, TenRules.Limit(i), i, i % 2 == 0))];
    private readonly CompiledFeasibility compiled = CompiledFeasibility.Of(TenRules.Rules, TenRules.Today);
    private readonly FactRow row;
    private readonly RuleAnswer[] answers = new RuleAnswer[TenRules.Count];
    private readonly StudyValidator validator = new();
    private readonly RulesEngine.RulesEngine engine;
    private readonly Func<PlainStudy, Answer>[] delegates;

    /// <summary>Makes the engines ready.</summary>
    public VerdictBenchmarks()
    {
        row = compiled.Row(TenRules.Passing);
        delegates = [
            .. plain.Select(r => (Func<PlainStudy, Answer>)(s => new Answer(r.Number, s.N[r.Number] >= r.Limit || s.F[r.Flag] == true)))];
        engine = new RulesEngine.RulesEngine(
        [
            new Workflow
            {
                WorkflowName = "ten",
                Rules = [.. plain.Select(r => new Rule
                {
                    RuleName = $"R{r.Number}",
                    RuleExpressionType = RuleExpressionType.LambdaExpression,
                    Expression = FormattableString.Invariant($"input1.N[{r.Number}] >= {r.Limit} || input1.F[{r.Flag}] == true"),
                })],
            },
        ]);
        if (compiled.Verdict(row) != Verdict.Feasible) throw new InvalidOperationException("The engines must agree.");
    }

    /// <summary>(a) Written out by hand, to a bit mask; two-valued.</summary>
    [Benchmark]
    public int ByHandToABitMask()
    {
        var mask = 0;
        var (n, f) = (study.N, study.F);
        if (n[0] >= 10 || f[0] == true) mask |= 1;
        if (n[1] >= 11 || f[1] == true) mask |= 2;
        if (n[2] >= 12 || f[2] == true) mask |= 4;
        if (n[3] >= 13 || f[3] == true) mask |= 8;
        if (n[4] >= 14 || f[4] == true) mask |= 16;
        if (n[5] >= 15 || f[5] == true) mask |= 32;
        if (n[6] >= 16 || f[6] == true) mask |= 64;
        if (n[7] >= 17 || f[7] == true) mask |= 128;
        if (n[8] >= 18 || f[8] == true) mask |= 256;
        if (n[9] >= 19 || f[9] == true) mask |= 512;
        return mask;
    }

    /// <summary>(b) A loop over the rules as plain data, three-valued, to a verdict.</summary>
    [Benchmark(Baseline = true)]
    public Verdict LoopOverPlainData()
    {
        var (n, f) = (study.N, study.F);
        var (open, worried) = (false, false);
        foreach (var rule in plain)
        {
            var (number, flag) = (n[rule.Number], f[rule.Flag]);
            if (number >= rule.Limit || flag == true) continue;
            if (number is null || flag is null) open = true;
            else if (rule.Blocks) return Verdict.NotFeasible;
            else worried = true;
        }

        return open ? Verdict.CannotSayYet : worried ? Verdict.FeasibleWithConcerns : Verdict.Feasible;
    }

    /// <summary>The verdict of compiled rules on a row.</summary>
    [Benchmark]
    public Verdict CompiledVerdict() => compiled.Verdict(row);

    /// <summary>The same, the row laid out from a sheet first.</summary>
    [Benchmark]
    public Verdict CompiledVerdictFromASheet() => compiled.Verdict(compiled.Row(TenRules.Passing));

    /// <summary>The whole assessment: every finding with the facts it used, and the verdict.</summary>
    [Benchmark]
    public Verdict Assessment() => TenRules.Rules.Assess(TenRules.Passing, TenRules.Today).Verdict;

    /// <summary>Of every rule what it found, the statements that decided it with their thresholds, every value used, and the source with
    /// its grade; without a record each.</summary>
    [Benchmark]
    public int CompiledAnswers()
    {
        compiled.Rules.Explain(row, answers);
        var reasons = 0;
        foreach (ref readonly var answer in answers.AsSpan())
        {
            reasons += answer.DecidedBy.Count + (int)answer.Rule.Source.Grade;
            var facts = answer.Facts.Count;
            for (var i = 0; i < facts; i++) reasons += answer.Used(i) is null ? 0 : 1;
        }

        return reasons;
    }

    /// <summary>Every finding with the statements that decided it, their thresholds and source, from compiled rules.</summary>
    [Benchmark]
    public int CompiledExplanation()
    {
        var reasons = 0;
        foreach (var finding in compiled.Assess(row).Findings) reasons += finding.DecidedBy.Count + (int)finding.Rule.Source.Grade;
        return reasons;
    }

    /// <summary>The same, with the tree of reasons and the values used read for each.</summary>
    [Benchmark]
    public int CompiledExplanationWithValues()
    {
        var reasons = 0;
        foreach (var finding in compiled.Assess(row).Findings) reasons += finding.Explain().Parts.Count + finding.Used.Count;
        return reasons;
    }

    /// <summary>From a sheet: every finding with the values it used, and of every reason of its tree the values, what was measured and the
    /// threshold.</summary>
    [Benchmark]
    public int CompiledExplanationFromASheet() => Everything(compiled.Assess(compiled.Row(TenRules.Passing)).Findings);

    /// <summary>The same without compiling.</summary>
    [Benchmark]
    public int ExplanationFromASheet() => Everything(TenRules.Rules.Assess(TenRules.Passing, TenRules.Today).Findings);

    /// <summary>The whole assessment without compiling, and the reasons of every finding, as trees.</summary>
    [Benchmark]
    public int FullExplanation()
    {
        var reasons = 0;
        foreach (var finding in TenRules.Rules.Assess(TenRules.Passing, TenRules.Today).Findings) reasons += finding.Explain().Parts.Count;
        return reasons;
    }

    /// <summary>Ten delegates that build one record each.</summary>
    [Benchmark]
    public int TenDelegates()
    {
        var met = 0;
        foreach (var ask in delegates) met += ask(study).IsMet ? 1 : 0;
        return met;
    }

    /// <summary>(c) Microsoft RulesEngine 6.0.1.</summary>
    [Benchmark]
    public int MicrosoftRulesEngine() =>
    engine.ExecuteAllRulesAsync("ten", study).AsTask().GetAwaiter().GetResult().Count(r => r.IsSuccess);

    /// <summary>(d) FluentValidation 12.2.0.</summary>
    [Benchmark]
    public bool FluentValidation() => validator.Validate(study).IsValid;

    /// <summary>The smallest changes for ten rules that fail.</summary>
    [Benchmark]
    public int AdviceForTenFailedRules() => TenRules.Rules.Assess(TenRules.Failing, TenRules.Today).Advice().Options().Count;

    private static int Everything(ValueList<Finding<FeasibilityRule>> findings)
    {
        var read = 0;
        foreach (var finding in findings)
        {
            read += finding.Used.Count;
            foreach (var reason in finding.Explain().Walk())
                read += reason.Used.Count + (reason.Measured is null ? 0 : 1) + (reason.Threshold is null ? 0 : 1);
        }

        return read;
    }

    private sealed record Answer(int Rule, bool IsMet);
}
