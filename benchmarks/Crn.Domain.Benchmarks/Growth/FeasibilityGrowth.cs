using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using static Crn.Domain.Benchmarks.Growth.GrowthRow;

namespace Crn.Domain.Benchmarks.Growth;

internal static class FeasibilityGrowth
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly Fact<bool> Commercial = Fact.YesNo("commercial", "Is it commercial?");

    public static GrowthRow[] Rows { get; } =
    [
        Row("FeasibilityAssessment.MissingFacts: n rules that share one fact", 10, Shared, a => a.MissingFacts()),
        Row("FeasibilityAssessment.MissingFacts: a chain of n rules", 10, Chain, a => a.MissingFacts()),
        Row("FeasibilityAssessment.MissingFacts: n unrelated rules", 250, Unrelated, a => a.MissingFacts()),
        Row("FeasibilityAssessment.NextQuestions: n rules that share one fact", 10, Shared, a => a.NextQuestions()),
        Row("FeasibilityAssessment.MissingFacts: n concerns about commercial studies", 10, Concerns, a => a.MissingFacts()),
        Row("FeasibilityAssessment.NextQuestions: n concerns about commercial studies", 10, Concerns, a => a.NextQuestions()),
        Row("FeasibilityAssessment.NextQuestions: a chain of n rules", 10, Chain, a => a.NextQuestions()),
        Row("FeasibilityAssessment.NextQuestions, FeasibilityAssessment.OpenQuestions: n unrelated rules", 250, Unrelated,
            a => a.NextQuestions()),
        Row("FeasibilityAssessment.Advice: one rule of n, none of which holds", 250, Failing, a => a.Advice()),
        Row("FeasibilityAssessment.Advice: at least half of n, all no", 6, HalfOf, a => a.Advice(),
            "Up to 512 smallest sets of changes, each of n/2, are kept, and each is tried without each of its changes."),
        Row("FeasibilityAssessment.ToMarkdown: n rules", 250, Failing, a => a.ToMarkdown()),
        Row("FeasibilityAssessment.Since: n rules", 250, n => (Failing(n), Unrelated(n)), x => x.Item1.Since(x.Item2)),
        Row("StudyDelivery.Of: n sites", 125, n => (Failing(20), Enumerable.Range(0, n).Select(i => new SiteResult(
            SiteCode.From(FormattableString.Invariant($"S{i:0000}")), Failing(20))).ToValueList()),
            x => StudyDelivery.Of(x.Item1, x.Item2)),
        Row("FeasibilityCatalogue.Assess: n rules", 250, n => (Rules(n), RulesGrowth.Sheet(RulesGrowth.Counts(n))),
            x => x.Item1.Assess(x.Item2, Today).Verdict),
    ];

    public static FeasibilityAssessment Shared(int n) => Of(RulesGrowth.Counts(n).Select(f => Commercial.IsTrue() & f.AtLeast(1)));

    private static FeasibilityAssessment Concerns(int n) => RuleSet<FeasibilityRule>.Empty
        .With(RulesGrowth.Counts(n).Select((f, i) => RulesGrowth.Rule($"R{i}", f.AtLeast(1)) with
        {
            Applies = Commercial.IsTrue(), Severity = Severity.Concern,
        }).ToValueList()).Assess(FactSheet.Empty, Today);

    public static FeasibilityAssessment Chain(int n)
    {
        var facts = RulesGrowth.Counts(n + 1);
        return Of(Enumerable.Range(0, n).Select(i => facts[i].AtLeast(1) & facts[i + 1].AtLeast(1)));
    }

    public static FeasibilityAssessment Unrelated(int n) => Of(RulesGrowth.Counts(n).Select(f => f.AtLeast(1)));

    public static FeasibilityAssessment Failing(int n) => RuleSet<FeasibilityRule>.Empty
        .With(RulesGrowth.Counts(n).Select((f, i) => RulesGrowth.Rule($"R{i}", f.AtLeast(i == 0 ? 9 : 1))).ToValueList())
        .Assess(RulesGrowth.Sheet(RulesGrowth.Counts(n)), Today);

    public static FeasibilityAssessment HalfOf(int n)
    {
        var flags = Enumerable.Range(0, n).Select(i => Fact.YesNo($"f{i:00}", $"Flag {i}?")).ToList();
        return RuleSet<FeasibilityRule>.Empty
            .With(RulesGrowth.Rule("R", Criterion.AtLeast(n / 2, flags.Select(Criterion (f) => f.IsTrue()).ToValueList())))
            .Assess(flags.Aggregate(FactSheet.Empty, (sheet, flag) => sheet.With(flag, false)), Today);
    }

    private static RuleSet<FeasibilityRule> Rules(int n) => RuleSet<FeasibilityRule>.Empty
        .With(RulesGrowth.Counts(n).Select((f, i) => RulesGrowth.Rule($"R{i}", f.AtLeast(1))).ToValueList());

    private static FeasibilityAssessment Of(IEnumerable<Criterion> criteria) => RuleSet<FeasibilityRule>.Empty
        .With(criteria.Select((c, i) => RulesGrowth.Rule($"R{i}", c)).ToValueList()).Assess(FactSheet.Empty, Today);
}
