using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Rules;

/// <summary>What rules are asked most: what is missing of many, whether they go together, and why ten find what they find.</summary>
public class RuleWorkTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Fact]
    public void What_is_missing_of_rules_in_a_chain_or_unrelated_costs_in_proportion()
    {
        FeasibilityAssessment Chain(int n) => Asked(Counts(n).Zip(Counts(n + 1).Skip(1), (one, next) => one.AtLeast(1) & next.AtLeast(1)));
        Assert.Equal(61, Chain(60).MissingFacts().Count);
        var (few, many) = (Chain(30), Chain(120));
        Growth.AboutLinear(n => (n == 30 ? few : many).MissingFacts(), 30);
        Growth.AboutLinear(n => (n == 30 ? few : many).NextQuestions(), 30);
        var (unrelated, more) = (Asked(Counts(250).Select(f => f.AtLeast(1))), Asked(Counts(1000).Select(f => f.AtLeast(1))));
        Growth.AboutLinear(n => (n == 250 ? unrelated : more).NextQuestions(), 250);
    }

    [Fact]
    public void Whether_many_rules_on_one_count_go_together_costs_in_proportion()
    {
        var count = Counts(1)[0];
        FeasibilityRule[] rules = [.. Enumerable.Range(0, 480).Select(i => Rule(i, count.AtLeast(i + 1)))];
        Growth.AboutLinear(n => RuleSetAnalysis.Of(rules[..n].ToValueList(), []), 120);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(0)]
    [InlineData(null)]
    public void Ten_rules_are_explained_with_values_and_reasons_in_a_few_kilobytes(int? known)
    {
        var (numbers, flags) = (Counts(10), Enumerable.Range(0, 10).Select(i => Fact.YesNo($"f{i}", "F?")).ToValueList());
        var rules = RuleSet<FeasibilityRule>.Empty
            .With(numbers.Select((f, i) => Rule(i, f.AtLeast(3) | flags[i].IsTrue())).ToValueList());
        var sheet = known is { } value ? Enumerable.Range(0, 10)
            .Aggregate(FactSheet.Empty, (s, i) => s.With(numbers[i], value).With(flags[i], false)) : FactSheet.Empty;
        var read = 0;
        void Explain(int n)
        {
            foreach (var finding in rules.Assess(sheet, Today).Findings)
                read += finding.Used.Count + finding.Explain().Walk().Sum(r => r.Used.Count + (r.Measured is null ? 0 : 1));
        }

        Explain(1);
        Assert.InRange(Growth.Bytes(Explain, 1), 1, 12_000);
        Assert.True(read > 0);
        var compiled = CompiledFeasibility.Of(rules, Today);
        Assert.Equal(rules.Assess(sheet, Today).Verdict, compiled.Verdict(compiled.Row(sheet)));
        Assert.InRange(Growth.Bytes(_ => compiled.Verdict(compiled.Row(sheet)), 1), 1, 700);
    }

    private static ValueList<Fact<int>> Counts(int n) =>
        Enumerable.Range(0, n).Select(i => Fact.Count(FormattableString.Invariant($"n{i:0000}"), "How many?")).ToValueList();

    private static FeasibilityAssessment Asked(IEnumerable<Criterion> criteria) =>
        RuleSet<FeasibilityRule>.Empty.With(criteria.Select((c, i) => Rule(i, c)).ToValueList()).Assess(FactSheet.Empty, Today);

    private static FeasibilityRule Rule(int i, Criterion criterion) => new(FormattableString.Invariant($"R{i}"))
    {
        Question = "?", Criterion = criterion, Severity = Severity.Blocker, Source = Citation.Default("test"),
    };
}
