using System.Globalization;
using System.Text;

namespace Crn.Domain.Rules.Wording;

/// <summary>A rule as a Mermaid flowchart.</summary>
internal static class RulePicture
{
    public static string Of(Rule rule)
    {
        var text = new StringBuilder("flowchart TD\n");
        var next = 0;
        text.Append("  rule[\"").Append(Safe($"{rule.Code}: {rule.Question}")).Append("\"]\n");
        if (!rule.Applies.Equals(Criterion.Always)) Draw(text, "rule", "applies when", rule.Applies, ref next);
        Draw(text, "rule", "holds when", rule.Criterion, ref next);
        return text.ToString();
    }

    private static void Draw(StringBuilder text, string parent, string label, Criterion criterion, ref int next)
    {
        var id = "n" + next++.ToString(CultureInfo.InvariantCulture);
        var shape = criterion switch
        {
            Criterion.All { Operands.IsEmpty: false } => "{{all of}}",
            Criterion.Any { Operands.IsEmpty: false } => "{{any of}}",
            Criterion.Not => "{{not}}",
            Criterion.Counted counted => FormattableString.Invariant($"{{{{at least {counted.Required} of {counted.Operands.Count}}}}}"),
            Criterion.Delegated => $"[/\"{Safe(criterion.ToString())}\"/]",
            _ => $"[\"{Safe(criterion.ToString())}\"]",
        };
        text.Append("  ").Append(parent).Append(label.Length == 0 ? " --> " : $" -- {label} --> ").Append(id).Append(shape).Append('\n');
        foreach (var operand in criterion.Operands) Draw(text, id, "", operand, ref next);
    }

    private static string Safe(string text) => text
        .Replace("#", "#35;", StringComparison.Ordinal)
        .Replace("\"", "#quot;", StringComparison.Ordinal)
        .Replace("<", "#lt;", StringComparison.Ordinal)
        .Replace(">", "#gt;", StringComparison.Ordinal)
        .Replace("`", "#96;", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");
}
