using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Testing;

namespace Crn.Domain.Tests.Feasibility;

public class CompiledFeasibilityTests
{
    private static readonly LocalDate Today = FeasibilityExamples.Today;

    [Property]
    public void The_compiled_verdict_is_that_of_the_assessment(FeasibilityRule[] rules, FactSheet facts)
    {
        var set = RuleSet<FeasibilityRule>.Empty.With(rules.DistinctBy(r => r.Code).ToValueList());
        var compiled = CompiledFeasibility.Of(set, Today);
        Assert.Equal(set.Assess(facts, Today).Verdict, compiled.Verdict(compiled.Row(facts)));
        Assert.Equal(set.Assess(facts, Today), compiled.Assess(compiled.Row(facts)));
    }

    [Property]
    public void The_compiled_catalogue_answers_as_the_catalogue_with_any_facts_missing(int seed)
    {
        var random = new Random(seed);
        foreach (var (rules, full) in new[]
            { (FeasibilityCatalogue.Network, FeasibilityExamples.Study), (FeasibilityCatalogue.Site, FeasibilityExamples.Site) })
        {
            var compiled = CompiledFeasibility.Of(rules, Today);
            var sheet = full.Observations.Where(_ => random.Next(20) == 0).Aggregate(full, (s, o) => s.Without(o.Fact));
            Assert.Equal(rules.Assess(sheet, Today).Verdict, compiled.Verdict(compiled.Row(sheet)));
        }
    }

    [Property]
    public void Bulk_verdicts_are_the_verdicts_of_each_row(int seed)
    {
        var random = new Random(seed);
        const int rows = 1500;
        var nurses = Enumerable.Range(0, rows).Select(_ => random.Next(3) == 0 ? double.NaN : random.Next(4)).ToArray();
        var pharmacy = Enumerable.Range(0, rows).Select(_ => (sbyte)random.Next(-1, 2)).ToArray();
        var set = RuleSet<FeasibilityRule>.Empty.With(
            Rule("B", Severity.Blocker, RulesVocabulary.Pharmacy.IsTrue()),
            Rule("C", Severity.Concern, RulesVocabulary.Nurses.AtLeast(2)) with { Applies = RulesVocabulary.Nurses.AtLeast(1) },
            Rule("A", Severity.Advice, Criterion.Never));
        var compiled = CompiledFeasibility.Of(set, Today);
        var verdicts = new Verdict[rows];
        compiled.Verdicts(FactColumns.OfRows(rows).With(RulesVocabulary.Nurses, nurses).With(RulesVocabulary.Pharmacy, pharmacy), verdicts);
        for (var i = 0; i < rows; i++)
        {
            var sheet = FactSheet.Empty;
            if (!double.IsNaN(nurses[i])) sheet = sheet.With(RulesVocabulary.Nurses, (int)nurses[i]);
            if (pharmacy[i] != 0) sheet = sheet.With(RulesVocabulary.Pharmacy, pharmacy[i] > 0);
            Assert.Equal(set.Assess(sheet, Today).Verdict, verdicts[i]);
        }
    }

    private static FeasibilityRule Rule(string code, Severity severity, Criterion criterion) =>
        new(code) { Question = "Can it be done?", Criterion = criterion, Severity = severity, Source = Citation.Default("test") };
}
