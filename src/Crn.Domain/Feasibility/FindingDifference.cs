using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>What two assessments found by the rules of one code, where the finding or the rule is not the same.</summary>
public sealed record FindingDifference
{
    internal FindingDifference(string code, Finding? before, Finding? after) => (Code, Before, After) = (code, before, after);

    /// <summary>The code of the rule.</summary>
    public string Code { get; }

    /// <summary>The earlier finding; null when no such rule was asked.</summary>
    public Finding? Before { get; }

    /// <summary>The later finding; null when no such rule was asked.</summary>
    public Finding? After { get; }

    /// <summary>Whether the rule itself is another: its criterion, severity, source or dates.</summary>
    public bool IsRuleChanged => !Equals(Before?.Rule, After?.Rule);

    /// <summary>Whether the answer is another.</summary>
    public bool IsStatusChanged => Before?.Status != After?.Status;

    /// <summary>The difference in words.</summary>
    /// <returns>The code, then what was found and what is found, and whether the rule changed.</returns>
    public override string ToString() => $"{Code}: {Text(Before)} -> {Text(After)}{(IsRuleChanged && Before is not null && After is not null ? " (the rule changed)" : "")}";

    private static string Text(Finding? finding) => finding is null ? "not asked" : Words.Of(finding.Status);
}
