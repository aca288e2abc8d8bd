using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Rules.Analysis;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Rules;

public class MissingTests
{
    private static readonly Fact<int> X = Fact.Count("x", "X");
    private static readonly Fact<int> Y = Fact.Count("y", "Y");
    private static readonly Fact<bool> P = Fact.YesNo("p", "P");
    private static readonly Fact<bool> Q = Fact.YesNo("q", "Q");

    // Every answer there is: 0 to 4, or nothing known; yes, no, or nothing known.
    private static readonly FactSheet[] World =
    [
        .. from x in (int?[])[null, 0, 1, 2, 3, 4]
           from y in (int?[])[null, 0, 1, 2, 3, 4]
           from p in (bool?[])[null, false, true]
           from q in (bool?[])[null, false, true]
           select Put(Put(Put(Put(FactSheet.Empty, X, x), Y, y), P, p), Q, q),
    ];

    private static Gen<Criterion> Statements(int depth)
    {
        var statement = Gen.Frequency(
            (2, from limit in Gen.Choose(1, 4) from fact in Gen.Elements(X, Y)
                from c in Gen.Elements(fact.AtLeast(limit), fact.LessThan(limit), fact.Exactly(limit)) select c),
            (1, Gen.Elements(P, Q).SelectMany(f => Gen.Elements(f.IsTrue(), f.IsFalse()))));
        if (depth == 0) return statement;
        var smaller = Statements(depth - 1);
        var some = Gen.Choose(2, 3).SelectMany(n => smaller.ListOf(n)).Select(l => l.ToValueList());
        return Gen.Frequency(
            (1, statement),
            (3, some.Select(s => Criterion.AllOf(s))),
            (3, some.Select(s => Criterion.AnyOf(s))),
            (1, smaller.Select(c => !c)),
            (1, some.SelectMany(s => Gen.Choose(1, s.Count).Select(k => Criterion.AtLeast(k, s)))));
    }

    [Property(MaxTest = 60 / Share.Of)]
    public Property The_missing_facts_are_exactly_those_that_can_still_settle_the_answer() =>
        Prop.ForAll(Arb.From(Statements(2), c => c.Operands), Arb.From(Gen.Elements(World)), (criterion, known) =>
        {
            // By brute force: on some sheet that knows as much or more, the answer is open without the fact and settled with it.
            var open = World.Where(w => Extends(w, known) && criterion.Evaluate(w).IsUnknown).ToArray();
            bool Matters(Fact fact) => open.Any(w => w.Find(fact) is null && World.Any(v =>
                v.Find(fact) is not null && Extends(v, w) && v.Observations.Count == w.Observations.Count + 1
                && criterion.Evaluate(v).IsSettled));
            Assert.Equal(((Fact[])[P, Q, X, Y]).Where(Matters), criterion.MissingFacts(known));
        });

    [Property(MaxTest = 60 / Share.Of)]
    public Property A_simpler_statement_answers_alike_on_every_sheet_that_knows_more() =>
        Prop.ForAll(Arb.From(Statements(3), c => c.Operands), Arb.From(Gen.Elements(World)), (criterion, known) =>
        {
            var simpler = Simplified.Of(criterion, known);
            Assert.All(World.Where(w => Extends(w, known)), w => Assert.Equal(criterion.Evaluate(w), simpler.Evaluate(w)));
            Assert.True(simpler.Walk().Count() <= criterion.Walk().Count() * 2);
        });

    [Fact]
    public void A_fact_that_stands_in_every_part_of_many_or_a_part_that_adds_nothing_costs_in_proportion()
    {
        Criterion Each(int n) => Criterion.AnyOf(Counts(n).Select(f => P.IsTrue() & f.AtLeast(1)).ToValueList());
        Criterion Twice(int n) => Criterion.AllOf(Counts(n).Select(Criterion (f) => f.AtLeast(1)).ToValueList())
            | Criterion.AllOf(Counts(n / 2).Select(Criterion (f) => f.AtLeast(1)).ToValueList());
        Assert.Equal(101, Each(100).MissingFacts(FactSheet.Empty).Count);
        Assert.Equal(Counts(50).Select(Fact (f) => f).Order(Fact.ByCode), Twice(100).MissingFacts(FactSheet.Empty));
        Growth.AboutLinear(n => Each(n).MissingFacts(FactSheet.Empty), 60);
        Growth.AboutLinear(n => Twice(n).MissingFacts(FactSheet.Empty), 60);

        static IEnumerable<Fact<int>> Counts(int n) => Enumerable.Range(0, n).Select(i => Fact.Count($"n{i}", "How many?"));
    }

    [Property(MaxTest = 150 / Share.Of)]
    public Property What_can_still_settle_a_verdict_is_what_brute_force_finds() =>
        Prop.ForAll(Arb.From(Statements(1).Two()
            .SelectMany(c => Gen.Elements(Enum.GetValues<Severity>()).Select(s => (c.Item1, c.Item2, s)))
            .ListOf(3).Select(l => l.ToValueList())), Arb.From(Gen.Elements(World)), (drawn, known) =>
        {
            var rules = drawn.Select((d, i) => new FeasibilityRule($"R{i}")
            {
                Question = "?", Criterion = d.Item1, Applies = i == 0 ? Criterion.Always : d.Item2, Severity = d.s,
                Source = Citation.Default("test"),
            }).ToValueList();
            var answer = RuleSet<FeasibilityRule>.Empty.With(rules).Assess(known, new(2026, 5, 1));
            if (answer.Verdict != Verdict.CannotSayYet) throw Counted.Skip();
            Assert.Equal(ByBruteForce(answer).OrderBy(f => f.Code, StringComparer.Ordinal), answer.MissingFacts());
        });

    // Group by group: on some sheet that answers some candidates besides, the group is open without the fact and closed with it.
    private static HashSet<Fact> ByBruteForce(FeasibilityAssessment answer)
    {
        var open = answer.Findings.Where(f => f.Status == FindingStatus.Unknown && f.Rule.Severity != Severity.Advice).ToList();
        HashSet<Fact> missing = [];
        while (open.Count > 0)
        {
            List<Finding<FeasibilityRule>> group = [open[0]];
            for (var i = 0; i < group.Count; i++)
            {
                group.AddRange(open.Where(f => !group.Contains(f) && f.MissingFacts.Any(group[i].MissingFacts.Contains)).ToList());
            }

            open.RemoveAll(group.Contains);
            var candidates = group.SelectMany(f => f.MissingFacts).Distinct().ToList();
            bool IsOpen(FactSheet sheet)
            {
                var status = group.Select(f => (f.Rule, new RuleSetOf(f.Rule).Status(sheet))).ToList();
                return !status.Exists(s => s.Rule.Severity == Severity.Blocker && s.Item2 == FindingStatus.NotMet)
                    && status.Exists(s => s.Item2 == FindingStatus.Unknown);
            }

            var sheets = World.Where(w => Extends(w, answer.Facts)
                && w.Observations.All(o => answer.Facts.Find(o.Fact) is not null || candidates.Contains(o.Fact))).ToArray();
            missing.UnionWith(candidates.Where(fact => group.Count == 1 || sheets.Any(w => w.Find(fact) is null && IsOpen(w)
                && sheets.Any(v => v.Find(fact) is not null && v.Observations.Count == w.Observations.Count + 1 && Extends(v, w)
                    && !IsOpen(v)))));
        }

        return missing;
    }

    private sealed class RuleSetOf(FeasibilityRule rule)
    {
        private readonly RuleSet<FeasibilityRule> rules = RuleSet<FeasibilityRule>.Empty.With(rule);

        public FindingStatus Status(FactSheet sheet) => rules.Ask(sheet, new(2026, 5, 1))[0].Status;
    }

    [Theory]
    [InlineData(Severity.Blocker)]
    [InlineData(Severity.Concern)]
    public void What_many_rules_that_share_a_fact_miss_costs_little_more_than_in_proportion(Severity severity)
    {
        FeasibilityAssessment[] answers = [Sharing(25, severity), Sharing(100, severity)];
        Assert.Equal(101, answers[1].MissingFacts().Count);
        Growth.AboutLinear(n => Sharing(n, severity).NextQuestions(), 25);
    }

    private static FeasibilityAssessment Sharing(int n, Severity severity) => RuleSet<FeasibilityRule>.Empty
        .With(Enumerable.Range(0, n).Select(i => new FeasibilityRule($"R{i}")
        {
            Question = "?", Criterion = Fact.Count($"n{i}", "How many?").AtLeast(1), Applies = P.IsTrue(), Severity = severity,
            Source = Citation.Default("test"),
        }).ToValueList()).Assess(FactSheet.Empty, new(2026, 5, 1));

    [Fact]
    public void A_fact_whose_every_answer_leaves_the_same_is_not_missing()
    {
        // Where X is 5 or more the second part holds anyway; where it is less the first part fails anyway.
        var rule = X.AtLeast(5) & (X.AtLeast(3) | P.IsTrue());
        Assert.Equal([X], rule.MissingFacts(FactSheet.Empty));
        Assert.Empty(X.AtLeast(3).MissingFacts(FactSheet.Empty.With(X, Bounds.Between(3, 9))));
    }

    [Fact]
    public void Beside_an_open_formula_nothing_that_matters_is_left_out()
    {
        // The second part hangs on Q where X times Y is small; P is read twice.
        var rule = Criterion.AtLeast(2, (Quantity.Of(X) * Quantity.Of(Y)).AtLeast(4), P.IsTrue() & Q.IsTrue(), P.IsFalse() | Q.IsTrue());
        Assert.Equal([P, Q, X, Y], rule.MissingFacts(FactSheet.Empty));
    }

    private static bool Extends(FactSheet more, FactSheet less) => less.Observations.All(o => more.Find(o.Fact) == o);

    private static FactSheet Put<T>(FactSheet sheet, Fact<T> fact, T? value)
        where T : struct => value is { } known ? sheet.With(fact, known) : sheet;
}
