using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>Assertions on answers of rules, whose failure message is the explanation. For every test framework: they throw one exception
/// type.</summary>
/// <example>
/// <code>
/// RuleAssert.Met(OurRules.Isolation.Ask(sheet));
/// RuleAssert.Unknown(OurRules.Isolation.Ask(FactSheet.Empty), IsolationRooms);
/// RuleAssert.HasVerdict(Verdict.NotFeasible, assessment);
/// </code>
/// </example>
public static class RuleAssert
{
    private const int MostShown = 12;

    /// <summary>The rule is met.</summary>
    /// <param name="finding">What it answered.</param>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    /// <exception cref="LawBrokenException">It is not; the message says why, and what is missing.</exception>
    public static void Met(Finding finding) => Is(FindingStatus.Met, finding);

    /// <summary>The rule is not met.</summary>
    /// <param name="finding">What it answered.</param>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    /// <exception cref="LawBrokenException">It is not so; the message says why, and what is missing.</exception>
    public static void NotMet(Finding finding) => Is(FindingStatus.NotMet, finding);

    /// <summary>The rule does not apply.</summary>
    /// <param name="finding">What it answered.</param>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    /// <exception cref="LawBrokenException">It does, or is unknown; the message says why.</exception>
    public static void NotApplicable(Finding finding) => Is(FindingStatus.NotApplicable, finding);

    /// <summary>The answer is unknown, and just these facts are missing.</summary>
    /// <param name="finding">What it answered.</param>
    /// <param name="missing">The facts that are missing; not checked when none is given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    /// <exception cref="LawBrokenException">It is known, or other facts are missing; the message says which.</exception>
    public static void Unknown(Finding finding, params ValueList<Fact> missing)
    {
        Is(FindingStatus.Unknown, finding);
        if (missing.IsEmpty || missing.ToHashSet().SetEquals(finding.MissingFacts)) return;
        throw new LawBrokenException($"Expected {finding.Rule.Code} to be unknown for want of {Names(missing)}; it is unknown for want of "
            + (finding.MissingFacts.IsEmpty ? "nothing that it names." : $"{Names(finding.MissingFacts)}."));
    }

    /// <summary>The assessment has a verdict.</summary>
    /// <param name="expected">The verdict.</param>
    /// <param name="assessment">The assessment.</param>
    /// <exception cref="ArgumentNullException"><paramref name="assessment"/> is null.</exception>
    /// <exception cref="LawBrokenException">It has another; the message names the findings that decide it, and the smallest changes that
    /// would turn it.</exception>
    public static void HasVerdict(Verdict expected, FeasibilityAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (assessment.Verdict == expected) return;
        var deciding = assessment.Findings.Where(f => f.Rule.Severity != Severity.Advice
            && f.Status == (assessment.Verdict == Verdict.CannotSayYet ? FindingStatus.Unknown : FindingStatus.NotMet));
        ValueList<string> decided = [.. deciding.Select(f => $"\n  {f}")];
        throw new LawBrokenException($"Expected the verdict {expected}; it is {assessment.Verdict}."
            + (decided.IsEmpty ? "" : "\nDecided by:" + string.Concat(decided.Take(MostShown)))
            + (decided.Count > MostShown ? FormattableString.Invariant($"\n  and {decided.Count - MostShown} more") : "")
            + Missing(assessment.MissingFacts()) + Changes(assessment.Advice().Options().Select(option =>
            {
                var after = option.AssessmentAfter();
                return option + Then(after.Verdict == expected, after.Verdict.ToString(), after.MissingFacts());
            })));
    }

    private static void Is(FindingStatus expected, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding.Status == expected) return;
        var rule = finding.Rule;
        throw new LawBrokenException(
            $"Expected {rule.Code} to be {AnswerLaws.Words(expected)}; it is {AnswerLaws.Words(finding.Status)}.\n"
            + (rule.Question.Length > 0 ? rule.Question + "\n" : "") + $"Why: {finding.Explain()}" + Missing(finding.MissingFacts)
            + (finding.Status == FindingStatus.NotMet
                ? Changes(AdviceLaws.Advice(rule, finding.Sheet).Select(option =>
                {
                    var after = rule.Ask(option.AssessmentAfter().Facts);
                    return option + Then(after.Status == expected, AnswerLaws.Words(after.Status), after.MissingFacts);
                })) : ""));
    }

    // What it comes to after a change that does not lead to what was expected, and what is missing then.
    private static string Then(bool asExpected, string status, ValueList<Fact> missing) => asExpected ? ""
        : $" (it is then {status}{(missing.IsEmpty ? "" : $", for want of {Names(missing)}")})";

    private static string Missing(ValueList<Fact> facts) => facts.IsEmpty ? "" : $"\nMissing: {Names(facts)}.";

    private static string Changes(IEnumerable<string> options) =>
        options.Take(3).ToList() is { Count: > 0 } few ? "\nSmallest change: " + string.Join("; or ", few) + "." : "";

    private static string Names(IEnumerable<Fact> facts) =>
        facts.ToList() is { Count: > MostShown } many
            ? string.Join(", ", many.Take(MostShown).Select(f => f.Code))
            + FormattableString.Invariant($" and {many.Count - MostShown} more")
            : string.Join(", ", facts.Select(f => f.Code));
}
