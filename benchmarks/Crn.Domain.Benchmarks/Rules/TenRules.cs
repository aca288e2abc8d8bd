using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Benchmarks.Rules;

/// <summary>
/// Ten rules over twenty facts, the same for every engine measured: ten counts and ten yes-or-no answers, each rule a count and an answer.
/// </summary>
internal static class TenRules
{
    public const int Count = 10;

    public static LocalDate Today { get; } = new(2026, 5, 1);

    public static Fact<int>[] Numbers { get; } = [.. Enumerable.Range(0, Count).Select(i => Fact.Count($"n{i}", $"Number {i}"))];

    public static Fact<bool>[] Flags { get; } = [.. Enumerable.Range(0, Count).Select(i => Fact.YesNo($"f{i}", $"Flag {i}"))];

    public static RuleSet<FeasibilityRule> Rules { get; } = RuleSet<FeasibilityRule>.Empty.With(
        Enumerable.Range(0, Count).Select(i => new FeasibilityRule($"R{i}")
        {
            Question = $"Rule {i}?",
            Criterion = Numbers[i].AtLeast(Limit(i)) | Flags[i].IsTrue(),
            Severity = i % 2 == 0 ? Severity.Blocker : Severity.Concern,
            Source = Citation.Default("benchmark"),
        }).ToValueList());

    public static FactSheet Passing { get; } = Sheet(i => Limit(i) + 1);

    public static FactSheet Failing { get; } = Sheet(i => Limit(i) - 1);

    public static int Limit(int rule) => 10 + rule;

    private static FactSheet Sheet(Func<int, int> number) => Enumerable.Range(0, Count)
        .Aggregate(FactSheet.Empty, (sheet, i) => sheet.With(Numbers[i], number(i)).With(Flags[i], false));
}
