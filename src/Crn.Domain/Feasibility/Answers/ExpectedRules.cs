using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility.Answers;

/// <summary>Refusals of rules that are not the ones a caller expects.</summary>
internal static class ExpectedRules
{
    public static Refusal Differ() =>
        new("FEAS-RULES-DIFFER", "These are not the rules that were expected: one was lost, added or changed.",
        "Give the rule set of that fingerprint.", Citation.Default("rules expected by the caller"));

    public static ValueList<Refusal> Lost(RuleSet<FeasibilityRule> rules, LocalDate asAt, ValueList<string> codes)
    {
        HashSet<string> inForce = new(rules.CodesOn(asAt), StringComparer.Ordinal);
        return codes.Distinct(StringComparer.Ordinal).Where(code => !inForce.Contains(code)).Select(code => Lost(rules, asAt, code))
            .ToValueList();
    }

    private static Refusal Lost(RuleSet<FeasibilityRule> rules, LocalDate asAt, string code)
    {
        var known = rules.Rules.Any(r => r.Code == code);
        return new("FEAS-RULE-LOST",
            known ? $"No version of rule {Guarded.Shown(code)} is in force on {Text.Iso(asAt)}."
                : $"Rule {Guarded.Shown(code)} is expected and is not in the set.",
            known ? "Add the version of that date, or ask on a date of the ones there are." : "Add the rule, or expect it no longer.",
            Citation.Default("rules expected by the caller"));
    }
}
