using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Testing;

namespace Crn.Domain.Tests.Rules;

public class CompiledRulesTests
{
    [Property]
    public void Compiled_rules_answer_as_the_rules_do(Criterion applies, Criterion criterion, FactSheet facts)
    {
        ValueList<Rule> rules = [Make("A", applies, criterion), Make("B", Criterion.Always, !criterion), Make("C", criterion, applies)];
        var compiled = CompiledRules.Of(rules);
        var findings = new FindingStatus[3];
        compiled.Ask(compiled.Row(facts), findings);
        Assert.Equal(rules.Select(r => r.Ask(facts).Status), findings);
        Assert.Equal(rules.Select(r => r.Ask(facts)), compiled.Findings(compiled.Row(facts)));
        var answers = new RuleAnswer[rules.Count];
        compiled.Explain(compiled.Row(facts), answers);
        Assert.Equal(rules.Select(r => r.Ask(facts)).Select(f => (f.Rule, f.Status, f.DecidedBy)),
            answers.Select(a => (a.Rule, a.Status, a.DecidedBy)));
        Assert.Equal(rules.Select(r => r.Ask(facts).Used),
            answers.Select(a => Enumerable.Range(0, a.Facts.Count).Select(a.Used).OfType<Observation>().ToValueList()));
        Assert.Equal(rules.Select(r => r.Ask(facts).Explain()), compiled.Findings(compiled.Row(facts)).Select(f => f.Explain()));
    }

    [Property]
    public void Reasons_of_compiled_rules_name_the_values_that_the_sheet_holds(Criterion applies, Criterion criterion, FactSheet facts)
    {
        ValueList<Rule> rules = [Make("A", applies, criterion), Make("B", Criterion.Always, !criterion)];
        var compiled = CompiledRules.Of(rules);
        foreach (var (rule, finding) in rules.Zip(compiled.Findings(compiled.Row(facts))))
        {
            Assert.Equal(rule.Applies.Facts.Union(rule.Criterion.Facts).Order(Fact.ByCode).Select(facts.Find).OfType<Observation>(),
                finding.Used);
            var (fromRow, fromSheet) = (finding.Explain(), rule.Ask(facts).Explain());
            Assert.Equal(Parts(fromSheet), Parts(fromRow));
            Assert.Equal(fromSheet.Walk(), Parts(fromSheet).Select(p => p.Reason));
            foreach (var (reason, measured, threshold) in Parts(fromRow).Where(p => p.Reason.Parts.IsEmpty))
            {
                Assert.Equal(reason.Criterion.Evaluate(facts), reason.Truth);
                if (reason.Criterion.Operands.IsEmpty)
                {
                    Assert.Equal(reason.Criterion.Facts.Select(facts.Find).OfType<Observation>(), reason.Used);
                    if (reason.Truth.IsSettled) Assert.Empty(reason.Criterion.MissingFacts(facts));
                }

                if (reason.Criterion is not Criterion.Comparison { Relation: Relation.AtLeast } || threshold!.Within.Max is not { } limit)
                    continue;
                Assert.Equal(reason.Truth.IsTrue, measured!.Within.Min >= limit);
            }
        }

        static IEnumerable<(Reason Reason, FactValue.Range? Measured, FactValue.Range? Threshold)> Parts(Reason reason) =>
            reason.Parts.SelectMany(Parts).Prepend((reason, reason.Measured, reason.Threshold));
    }

    [Property]
    public void A_rule_that_was_copied_with_another_criterion_answers_by_the_other(Criterion criterion, Criterion other, FactSheet facts)
    {
        var rule = Make("A", Criterion.Always, criterion);
        Assert.Equal(criterion, rule.Ask(facts).Explain().Criterion);
        var copy = rule with { Criterion = other };
        Assert.Equal(Make("A", Criterion.Always, other).Ask(facts), copy.Ask(facts));
        Assert.Equal(Make("A", Criterion.Always, other).Ask(facts).Explain(), copy.Ask(facts).Explain());
        Assert.Equal(Make("A", Criterion.Always, other), copy);
    }

    [Property]
    public void A_bulk_screening_answers_each_row_as_a_sheet_of_that_row(Criterion criterion, int seed)
    {
        // Counts and halves are exact in binary too, so that the formulas of the vocabulary agree to the last place.
        var random = new Random(seed);
        const int rows = 2500;
        var flags = Enumerable.Range(0, 2).Select(_ => Column(rows, () => (sbyte)random.Next(-1, 2))).ToArray();
        var numbers = Enumerable.Range(0, 2).Select(_ => Column(rows, () => random.Next(4) == 0 ? double.NaN : random.Next(7))).ToArray();
        var share = Column(rows, () => random.Next(4) == 0 ? double.NaN : random.Next(3) / 2d);
        var dates = Column<LocalDate?>(rows, () => random.Next(4) == 0 ? null : new LocalDate(2026, 1, 1).PlusDays(random.Next(400)));
        var phases = Column(rows, () => (byte)random.Next(4));
        ValueList<string> names = ["I", "II", "III"];
        var columns = FactColumns.OfRows(rows)
            .With(RulesVocabulary.Pharmacy, flags[0]).With(RulesVocabulary.Equipoise, flags[1])
            .With(RulesVocabulary.Nurses, numbers[0]).With(RulesVocabulary.NursesNeeded, numbers[1])
            .With(RulesVocabulary.ConsentShare, share).With(RulesVocabulary.Opening, dates).With(RulesVocabulary.Phase, phases, names);
        var answers = new sbyte[rows];
        criterion.Screen(columns, answers);
        for (var i = 0; i < rows; i += 7)
        {
            var sheet = FactSheet.Empty;
            if (flags[0][i] != 0) sheet = sheet.With(RulesVocabulary.Pharmacy, flags[0][i] > 0);
            if (flags[1][i] != 0) sheet = sheet.With(RulesVocabulary.Equipoise, flags[1][i] > 0);
            if (!double.IsNaN(numbers[0][i])) sheet = sheet.With(RulesVocabulary.Nurses, (int)numbers[0][i]);
            if (!double.IsNaN(numbers[1][i])) sheet = sheet.With(RulesVocabulary.NursesNeeded, (int)numbers[1][i]);
            if (!double.IsNaN(share[i])) sheet = sheet.With(RulesVocabulary.ConsentShare, (decimal)share[i]);
            if (dates[i] is { } date) sheet = sheet.With(RulesVocabulary.Opening, date);
            if (phases[i] < 3) sheet = sheet.With(RulesVocabulary.Phase, names[phases[i]]);
            var expected = criterion.Evaluate(sheet);
            Assert.Equal(expected.IsTrue ? 1 : expected.IsFalse ? -1 : 0, answers[i]);
        }
    }

    // Far more steps than are made for one rule, and more statements than a pattern holds.
    [Property(MaxTest = 20 / Share.Of)]
    public void A_rule_nested_to_extremes_answers_as_its_tree_does(bool? pharmacy, int nurses, int opensAfter)
    {
        Criterion[] parts =
            [RulesVocabulary.Pharmacy.IsTrue(), RulesVocabulary.Nurses.AtLeast(2), RulesVocabulary.Opening.OnOrAfter(new(2026, 1, 1)),
                RulesVocabulary.Equipoise.IsTrue()];
        var nested = parts[0];
        for (var depth = 1; depth < 24; depth++)
        {
            var part = parts[depth % parts.Length];
            nested = (depth % 4)
                switch { 0 => nested & part, 1 => nested | part, 2 => Criterion.AtLeast(2, !nested, part, parts[0]), _ =>
                    nested & (part | !nested) };
        }

        Rule rule = Make("A", parts[^1] | parts[1], nested);
        var facts = FactSheet.Empty.With(RulesVocabulary.Opening, new LocalDate(2026, 1, 1).PlusDays(opensAfter % 50));
        if (pharmacy is { } answer) facts = facts.With(RulesVocabulary.Pharmacy, answer);
        if (nurses >= 0) facts = facts.With(RulesVocabulary.Nurses, nurses);
        var compiled = CompiledRules.Of<Rule>([rule]);
        Assert.Equal(rule.Ask(facts).Status, compiled.Ask(compiled.Row(facts), 0));
        Assert.Equal(rule.Ask(facts).Status, Assert.Single(compiled.Findings(compiled.Row(facts))).Status);
    }

    [Fact]
    public void Asking_a_row_allocates_nothing()
    {
        var compiled =
            CompiledRules.Of<Rule>(
                [Make("A", Criterion.Always, RulesVocabulary.Nurses.AtLeast(2)
                    & (Quantity.Of(RulesVocabulary.Nurses) - Quantity.Of(RulesVocabulary.NursesNeeded)).AtLeast(0))]);
        var row = compiled.Row(FactSheet.Empty.With(RulesVocabulary.Nurses, 3).With(RulesVocabulary.NursesNeeded, 2));
        Assert.Equal(FindingStatus.Met, compiled.Ask(row, 0));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) compiled.Ask(row, 0);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_row_belongs_to_its_rules_and_a_delegate_cannot_be_screened()
    {
        var one = CompiledRules.Of<Rule>([Make("A", Criterion.Always, RulesVocabulary.Nurses.AtLeast(2))]);
        var other = CompiledRules.Of<Rule>([Make("A", Criterion.Always, RulesVocabulary.Nurses.AtLeast(2))]);
        Assert.Throws<ArgumentException>(() => other.Ask(one.Row(FactSheet.Empty), 0));
        var opaque = Criterion.Opaque("enough nurses", [RulesVocabulary.Nurses], s => RulesVocabulary.Nurses.AtLeast(2).Evaluate(s));
        var compiled = CompiledRules.Of<Rule>([Make("A", Criterion.Always, opaque)]);
        Assert.Equal(FindingStatus.Met, compiled.Ask(compiled.Row(FactSheet.Empty.With(RulesVocabulary.Nurses, 2)), 0));
        Assert.Throws<ArgumentException>(() => opaque.Screen(FactColumns.OfRows(1), new sbyte[1]));
    }

    private static T[] Column<T>(int rows, Func<T> next) => Enumerable.Range(0, rows).Select(_ => next()).ToArray();

    private static Rule Make(string code, Criterion applies, Criterion criterion) =>
        new(code) { Question = "Can it be done?", Applies = applies, Criterion = criterion, Source = Citation.Default("test") };
}
