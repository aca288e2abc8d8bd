using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Rules.Analysis;
using Crn.Domain.Rules.Solving;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Rules;

/// <summary>Sheets, rule sets and advice: what is made one by one costs in proportion, and is what it would be made at once.</summary>
public class RuleGrowthTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Fact]
    public void Facts_one_by_one_cost_in_proportion()
    {
        var (few, many) = (Counts(1000), Counts(4000));
        Growth.AboutLinear(n => Sheet(n == 1000 ? few : many), 1000);
        Growth.AboutLinear(n => (n == 1000 ? few : many).Aggregate(Sheet(n == 1000 ? few : many), (s, f) => s.Without(f)), 1000);
    }

    [Fact]
    public void Rules_one_by_one_cost_in_proportion_and_so_does_replacing_them()
    {
        var (few, many) = (Rules(500), Rules(2000));
        Growth.AboutLinear(n =>
        {
            var set = RuleSet<FeasibilityRule>.Empty;
            for (var twice = 0; twice < 2; twice++) foreach (var rule in n == 500 ? few : many) set = set.With(rule);
        });
    }

    [Fact]
    public void Statements_joined_at_either_end_and_columns_one_by_one_cost_in_proportion()
    {
        var (few, many) = (Counts(500), Counts(2000));
        ValueList<Fact<int>> Of(int n) => n == 500 ? few : many;
        Growth.AboutLinear(n => Of(n).Aggregate(Criterion.Never, (all, fact) => fact.AtLeast(1).Implies(all)));
        Growth.AboutLinear(n => Of(n).Aggregate(Criterion.Always, (all, fact) => fact.AtLeast(1) & all));
        Growth.AboutLinear(n => Of(n).Aggregate(Criterion.Always, (all, fact) => all & fact.AtLeast(1)));
        var values = new double[] { 1, 2, 3 };
        Growth.AboutLinear(n => Of(n).Aggregate(FactColumns.OfRows(3), (columns, fact) => columns.With(fact, values)));
        Assert.Equal(Criterion.AllOf(few.Select(Criterion (f) => f.AtLeast(1)).Reverse().ToValueList()),
            few.Skip(1).Aggregate((Criterion)few[0].AtLeast(1), (all, fact) => fact.AtLeast(1) & all));
    }

    [Property(MaxTest = 200 / Share.Of)]
    public void A_sheet_holds_what_a_sorted_dictionary_would(byte[] codes, byte[] forgotten)
    {
        if (codes.Length == 0) throw Counted.Skip();
        SortedDictionary<string, int> expected = new(StringComparer.Ordinal);
        var (sheet, other) = (FactSheet.Empty, FactSheet.Empty);
        for (var i = 0; i < 12 * codes.Length; i++)
        {
            // A third of the facts are put on another sheet, which is merged at the end.
            var fact = Count(codes[i % codes.Length] * (i + 1) % 400);
            if (i % 3 == 0) other = other.With(fact, i);
            else (sheet, expected[fact.Code]) = (sheet.With(fact, i), i);
            if (i % 5 == 0) Assert.Equal(expected.ContainsKey(fact.Code), sheet.Find(fact) is not null);
        }

        foreach (var code in forgotten)
        {
            sheet = sheet.Without(Count(code));
            expected.Remove(Count(code).Code);
        }

        foreach (var known in other.Observations) expected[known.Fact.Code] = (int)((FactValue.Range)known.Value).Within.Min!.Value;
        Assert.Equal(other.Observations.Aggregate(sheet, (s, o) => s.Put(o)), sheet.Merge(other));
        Assert.Equal(expected.Select(e => $"{e.Key} = {e.Value}"), sheet.Merge(other).Observations.Select(o => o.ToString()));
    }

    [Property(MaxTest = 200 / Share.Of)]
    public void A_set_made_rule_by_rule_replaces_what_overlaps_in_its_place(byte[] codes, byte[] years)
    {
        // Beside a plain list: what overlaps goes, and the new rule stands where the first of them stood.
        if (codes.Length == 0 || years.Length == 0) throw Counted.Skip();
        List<FeasibilityRule> kept = [], overridden = [];
        var set = RuleSet<FeasibilityRule>.Empty;
        for (var i = 0; i < 6 * codes.Length; i++)
        {
            var from = new LocalDate(2000 + (years[i % years.Length] % 9), 1, 1);
            var rule = Rule($"R{codes[i % codes.Length] % 5}", Count(i % 7).AtLeast(1), from, from.PlusYears(i % 4));
            var gone = kept.FindAll(r => r.Code == rule.Code && !(r.To < rule.From) && !(rule.To < r.From));
            var at = gone.Count == 0 ? kept.Count : kept.IndexOf(gone[0]);
            overridden.AddRange(gone);
            kept.RemoveAll(gone.Contains);
            kept.Insert(at, rule);
            set = set.With(rule);
        }

        Assert.Equal(kept, set.Rules.AsEnumerable());
        Assert.Equal(overridden, set.Overridden.AsEnumerable());
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void Rules_on_one_fact_contradict_each_other_exactly_where_the_proof_says_so(byte[] limits)
    {
        if (limits.Length < 2) throw Counted.Skip();
        var (x, flag) = (Count(1), Fact.YesNo("f", "F"));
        var rules = limits.Take(8).Select((l, i) => Rule($"R{i}", (l % 5) switch
        {
            0 => x.AtLeast(l % 7) & x.AtMost(l % 11),
            1 => x.Exactly(l % 7),
            2 => x.AtLeast(l % 7) | x.LessThan(l % 3),
            3 => flag.IsTrue() & x.AtLeast(l % 7),
            _ => flag.IsFalse(),
        }) with { Applies = l % 2 == 0 ? Criterion.Always : x.AtMost(l % 9) }).ToValueList();
        var expected =
            from i in Enumerable.Range(0, rules.Count)
            from j in Enumerable.Range(i + 1, rules.Count - i - 1)
            let together = rules[i].Applies & rules[j].Applies
            where new[] { i, j }.All(r => Possibility.Of(rules[r].Applies & rules[r].Criterion))
                && rules[i].Applies.Facts.Concat(rules[i].Criterion.Facts).Intersect(
                    rules[j].Applies.Facts.Concat(rules[j].Criterion.Facts)).Any()
                && Possibility.Of(together) && !Possibility.Of(together & rules[i].Criterion & rules[j].Criterion)
            select ((Rule)rules[i], (Rule)rules[j]);
        Assert.Equal(expected, RuleSetAnalysis.Of(rules, []).Contradicting.AsEnumerable());
    }

    [Property(MaxTest = 200 / Share.Of)]
    public void Least_repairs_are_those_that_comparing_all_pairs_leaves(byte[] drawn)
    {
        if (drawn.Length == 0) throw Counted.Skip();
        List<Repair> repairs = [.. Enumerable.Range(0, 3 * drawn.Length).Select(i => new Repair(Enumerable.Range(0, 4)
            .Where(f => (drawn[i % drawn.Length] >> ((f + i) % 8) & 1) == 1)
            .Select(f => new Region(Count(f), new FactValue.Range(Bounds.AtLeast((drawn[i % drawn.Length] + f) % 4), false)))
            .ToValueList()))];
        List<Repair> least = [];
        foreach (var repair in repairs.OrderBy(r => r.Regions.Count))
        {
            if (least.Exists(repair.AsksAtLeast)) continue;
            least.RemoveAll(l => l.AsksAtLeast(repair));
            least.Add(repair);
        }

        Assert.Equal(least, new RepairSearch(FactSheet.Empty, [], []).Least(repairs).AsEnumerable());
    }

    [Fact]
    public void Half_of_many_that_are_all_no_are_advised_with_little_work()
    {
        var flags = Enumerable.Range(0, 24).Select(i => Fact.YesNo($"f{i:00}", $"Flag {i}?")).ToList();
        var answer = RuleSet<FeasibilityRule>.Empty
            .With(Rule("R", Criterion.AtLeast(12, flags.Select(Criterion (f) => f.IsTrue()).ToValueList())))
            .Assess(flags.Aggregate(FactSheet.Empty, (sheet, flag) => sheet.With(flag, false)), Today);
        var advice = answer.Advice();
        Assert.False(advice.IsComplete);
        Assert.Equal(512, advice.Parts[0].Options.Count);
        Assert.All(advice.Parts[0].Options, o => Assert.Equal(12, o.Changes.Count));
        Assert.InRange(Growth.Bytes(_ => answer.Advice(), 0), 1, 20_000_000);
    }

    [Fact]
    public void Statements_nested_in_each_other_print_in_proportion_and_many_answers_too()
    {
        Criterion Nested(int n) => Counts(n).Aggregate(Criterion.Never, (all, fact) => all.Implies(fact.AtLeast(1)));
        var (few, many) = (Nested(100), Nested(400));
        Growth.AboutLinear(n => (n == 100 ? few : many).ToString(), 100);
        var which = Fact.Choice<string>("which", "Which?");
        Growth.AboutLinear(n => (which.IsAnyOf(Enumerable.Range(0, n).Select(i => $"A{i}").ToValueList())
            | which.IsAnyOf("B")).MissingFacts(FactSheet.Empty));
    }

    [Fact]
    public void What_differs_between_assessments_costs_in_proportion()
    {
        var (few, many) = (Rules(250), Rules(1000));
        FeasibilityAssessment Of(int n) => RuleSet<FeasibilityRule>.Empty.With(n == 250 ? few : many).Assess(FactSheet.Empty, Today);
        Growth.AboutLinear(n => Of(n).Since(Of(n)).ToMarkdown(), 250);
    }

    private static Fact<int> Count(int i) => Fact.Count($"n{i:000}", $"How many {i}?");

    private static ValueList<Fact<int>> Counts(int n) => Enumerable.Range(0, n).Select(i => Count(i * 7919 % 100003)).ToValueList();

    private static FactSheet Sheet(ValueList<Fact<int>> facts) => facts.Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, 3));

    private static ValueList<FeasibilityRule> Rules(int n) => Counts(n).Select((f, i) => Rule($"R{i}", f.AtLeast(i % 9))).ToValueList();

    private static FeasibilityRule Rule(string code, Criterion criterion, LocalDate? from = null, LocalDate? to = null) => new(code)
    {
        Question = "?", Criterion = criterion, Severity = Severity.Blocker, Source = Citation.Default("test"), From = from, To = to,
    };
}
