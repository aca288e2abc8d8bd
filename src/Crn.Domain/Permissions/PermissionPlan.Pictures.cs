using System.Text;

namespace Crn.Domain.Permissions;

/// <content>The plan as text and as pictures.</content>
public sealed partial class PermissionPlan
{
    /// <summary>The plan as an outline, one step a line; a first line warns where dates may be too early for want of an answer.</summary>
    /// <returns>Dates, code and name, and for steps that may be needed what they depend on.</returns>
    public string ToOutline()
    {
        var text = new StringBuilder();
        // The steps that the cautious plan dates and this one does not.
        var dated = Cautiously().Steps.Where(step => step.Ends is not null).Select(step => step.Code).ToHashSet(StringComparer.Ordinal);
        var undated = Steps.Count(step => step.Ends is null && dated.Contains(step.Code));
        if (undated > 0)
        {
            text.Append("Dates may be too early: they leave out ").Append(Text.Count(undated, "step that", "steps that"))
                .Append(" may be needed, until the questions are answered. The cautious plan counts them.\n");
        }

        foreach (var step in Steps)
        {
            text.Append(step.Begins is { } begins && step.Ends is { } ends ? $"{Text.Iso(begins)} to {Text.Iso(ends)}  "
                : new string(' ', 26)).Append(step).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The plan as a Mermaid flowchart; steps that may be needed are dashed.</summary>
    /// <returns>Mermaid text.</returns>
    public string ToMermaid()
    {
        var text = new StringBuilder("flowchart LR\n");
        foreach (var step in Steps)
        {
            text.Append("    ").Append(step.Code).Append("[\"").Append(step.Name.Replace("\"", "#quot;", StringComparison.Ordinal))
                .Append("\"]\n");
            foreach (var earlier in step.WaitsFor) text.Append("    ").Append(earlier).Append(" --> ").Append(step.Code).Append('\n');
        }

        foreach (var step in Steps.Where(s => !s.IsNeeded)) text.Append("    style ").Append(step.Code).Append(" stroke-dasharray: 5 5\n");
        return text.ToString();
    }

    /// <summary>The plan as a Graphviz digraph; steps that may be needed are dashed.</summary>
    /// <returns>DOT text.</returns>
    public string ToDot()
    {
        var text = new StringBuilder("digraph permissions {\n    rankdir=LR;\n");
        foreach (var step in Steps)
        {
            text.Append("    ").Append(step.Code).Append(" [shape=box, label=\"")
                .Append(step.Name.Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"')
                .Append(!step.IsNeeded ? ", style=dashed" : "").Append("];\n");
            foreach (var earlier in step.WaitsFor) text.Append("    ").Append(earlier).Append(" -> ").Append(step.Code).Append(";\n");
        }

        return text.Append("}\n").ToString();
    }
}
