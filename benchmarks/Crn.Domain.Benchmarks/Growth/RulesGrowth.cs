using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using static Crn.Domain.Benchmarks.Growth.GrowthRow;

namespace Crn.Domain.Benchmarks.Growth;

internal static class RulesGrowth
{
    private static readonly Citation Source = Citation.Default("benchmark");
    private static readonly LocalDate Today = new(2026, 5, 1);

    public static GrowthRow[] Rows { get; } =
    [
        Row("FactSheet.With, FactSheet.WithFewerThan, FactSheet.WithDates, FactSheet.WithOneOf: n facts one by one", 500, Counts, Sheet),
        Row("FactSheet.Without: n facts one by one", 500, n => (Facts: Counts(n), Sheet: Sheet(Counts(n))),
            x => x.Facts.Aggregate(x.Sheet, (sheet, fact) => sheet.Without(fact))),
        Row("FactSheet.Merge: two sheets of n facts", 500, n => (Sheet(Counts(n)), Sheet(Counts(n, "m"))), x => x.Item1.Merge(x.Item2)),
        Row("FactSheet.Find: n facts of n", 500, n => (Facts: Counts(n), Sheet: Sheet(Counts(n))),
            x => x.Facts.Count(f => x.Sheet.Find(f) is not null)),
        Row("RuleSet.With: n rules one by one", 250, Rules,
            rules => rules.Aggregate(RuleSet<FeasibilityRule>.Empty, (set, rule) => set.With(rule)).Rules.Count),
        Row("RuleSet.With: n rules at once", 250, Rules, rules => RuleSet<FeasibilityRule>.Empty.With(rules)),
        Row("RuleSet.Ask, RuleSet.InForceOn, RuleSet.CodesOn: n rules", 250, n => (Set(n), Sheet(Counts(n))),
            x => x.Item1.Ask(x.Item2, Today)),
        Row("RuleSet.Fingerprint: n rules", 250, Set, set => set.Fingerprint()),
        Row("Criterion.AllOf, Criterion.AnyOf, Criterion.AtLeast, Criterion.Every, Criterion.Some: n statements", 500, Counts,
            facts => Criterion.AllOf(facts.Select(f => f.AtLeast(1)).ToValueList())),
        Row("Criterion.op_BitwiseAnd, Criterion.op_BitwiseOr: n statements joined one by one", 500, Counts, Joined),
        Row("Criterion.Facts: of n statements joined one by one", 500, n => Joined(Counts(n)), c => c.Facts),
        Row("Criterion.Evaluate: n statements", 500, n => (Joined(Counts(n)), Sheet(Counts(n))), x => x.Item1.Evaluate(x.Item2)),
        Row("Criterion.Explain: n statements", 500, n => (Joined(Counts(n)), Sheet(Counts(n))), x => x.Item1.Explain(x.Item2)),
        Row("Criterion.MissingFacts: n statements, half of them of facts that are stated twice", 60,
            n => Joined(Counts(n)) | Joined(Counts(n / 2)), c => c.MissingFacts(FactSheet.Empty)),
        Row("Criterion.MissingFacts: any of n pairs that share a fact", 60,
            n => Criterion.AnyOf(Counts(n).Select(f => Counts(1, "c")[0].AtLeast(1) & f.AtLeast(1)).ToValueList()),
            c => c.MissingFacts(FactSheet.Empty)),
        Row("Criterion.MissingFacts: n pairs, each of which shares a fact with the next", 60,
            n => Criterion.AllOf(Counts(n).Zip(Counts(n).Skip(1), (f, next) => f.AtLeast(1) | next.AtLeast(1)).ToValueList()),
            c => c.MissingFacts(FactSheet.Empty), "Each of n facts is tried against the whole statement of n parts."),
        Row("Criterion.MissingFacts: all of n statements, or half of them with another limit", 60,
            n => Joined(Counts(n)) | Criterion.AllOf(Counts(n / 2).Select(Criterion (f) => f.AtLeast(2)).ToValueList()),
            c => c.MissingFacts(FactSheet.Empty),
            "Each of n facts is tried against the whole statement of n parts."),
        Row("Criterion.ToString: n statements", 500, n => Joined(Counts(n)), c => c.ToString()),
        Row("FactCriteria.IsAnyOf, ChangeLimit.OneOf, PlausibleAnswers.Of: n answers", 500,
            n => Enumerable.Range(0, n).Select(i => $"A{i}").ToValueList(), answers => Fact.Choice<string>("c", "Which?").IsAnyOf(answers)),
        Row("CompiledRules.Of: n rules", 100, Rules, rules => CompiledRules.Of(rules)),
        Row("RuleSetAnalysis.Of: n rules on one count", 60,
            OnOneCount, rules => RuleSetAnalysis.Of(rules, []), "The answer is about pairs: each rule is held against each."),
        Row("Criterion.Implies: n statements, each implied by the next", 250, Counts,
            facts => facts.Skip(1).Aggregate((Criterion)facts[0].AtLeast(1), (all, fact) => fact.AtLeast(1).Implies(all))),
        Row("Criterion.Opaque: n facts", 250, n => ValueListOf(Counts(n)),
            facts => Criterion.Opaque("all of them", facts, sheet => sheet.Observations.Count == facts.Count ? Truth.True : Truth.Unknown)),
        Row("CriterionText.Read: n statements", 125, n => (string.Join(" and ", Counts(n).Select(f => f.Code + " >= 1")),
            FactCatalogue.Of("benchmark", ValueListOf(Counts(n)))), x => CriterionText.Read(x.Item1, x.Item2)),
        Row("FactCatalogue.Of, FactCatalogue.With: n facts", 250, n => ValueListOf(Counts(n)),
            facts => FactCatalogue.Of("benchmark", facts)),
        Row("FactColumns.With: n columns one by one", 125, Counts, facts => facts.Aggregate(FactColumns.OfRows(3),
            (columns, fact) => columns.With(fact, new double[] { 1, 2, 3 }))),
        Row("Fact.Choice: n answers", 250, n => Enumerable.Range(0, n).Select(i => $"A{i}").ToValueList(),
            answers => Fact.Choice("c", "Which?", answers)),
        Row("RuleSetAnalysis.Of: n rules on facts of their own", 250, Rules, rules => RuleSetAnalysis.Of(rules, [])),
    ];

    public static ValueList<Fact<int>> Counts(int n) => Counts(n, "n");

    public static ValueList<FeasibilityRule> OnOneCount(int n) =>
        Enumerable.Range(0, n).Select(i => Rule($"R{i}", Counts(1)[0].AtLeast(i + 1))).ToValueList();

    public static FactSheet Sheet(ValueList<Fact<int>> facts) =>
        facts.Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, 3, "form", Today));

    public static FeasibilityRule Rule(string code, Criterion criterion) => new(code)
    {
        Question = code + "?", Criterion = criterion, Severity = Severity.Blocker, Source = Source,
    };

    // In an order of codes that is not the order of adding.
    private static ValueList<Fact<int>> Counts(int n, string letter) =>
        Enumerable.Range(0, n).Select(i => Fact.Count(FormattableString.Invariant($"{letter}{i * 7919L % 100003:00000}"), $"How many {i}?"))
            .ToValueList();

    private static ValueList<FeasibilityRule> Rules(int n) => Counts(n).Select((f, i) => Rule($"R{i}", f.AtLeast(i % 9))).ToValueList();

    private static ValueList<Fact> ValueListOf(ValueList<Fact<int>> facts) => facts.Select(Fact (f) => f).ToValueList();

    public static RuleSet<FeasibilityRule> Set(int n) => RuleSet<FeasibilityRule>.Empty.With(Rules(n));

    private static Criterion Joined(ValueList<Fact<int>> facts) =>
        facts.Skip(1).Aggregate((Criterion)facts[0].AtLeast(1), (all, fact) => all & fact.AtLeast(1));
}
