using System.Text;
using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions.Plans;

namespace Crn.Domain.Permissions;

/// <content>The plan as text and as pictures.</content>
public sealed partial class PermissionPlan
{
    /// <summary>The plan as an outline, one step a line; a first line says so where open questions can make dates earlier.</summary>
    /// <returns>Dates, name and code; where no time is published that it counts as none; the earliest end where open questions move the
    /// end, and which; for steps that may be needed what they depend on.</returns>
    public string ToOutline()
    {
        var text = new StringBuilder();
        var open = Steps.Concat(AtSites.Values.SelectMany(s => s)).SelectMany(s => s.DatesDependOn).Distinct().Count();
        if (open > 0)
        {
            text.Append("Dates count every step that may be needed. Answers to ")
                .Append(Text.Count(open, "open question", "open questions"))
                .Append(" may make them earlier.\n");
        }

        foreach (var step in Steps)
        {
            text.Append(step.Begins is { } begins && step.Ends is { } ends ? $"{Text.Iso(begins)} to {Text.Iso(ends)}  "
                : new string(' ', 26)).Append(step).Append(Notes(step)).Append('\n');
        }

        return text.ToString();
    }

    // What is to be known of the dates of a step: that no time of it is known, and when it ends at the earliest.
    private string Notes(PermissionStep step)
    {
        var untimed = (step.Ends is not null && step.DurationSource is null ? "; " + step.DatedBy : "")
            + (step.Definition.NotConfirmed.Length == 0 ? "" : "; not known, " + step.Definition.NotConfirmed);
        untimed += step is { Definition: { Kind: ApprovalKind.Site, Owner: Party.SiteOrganisation }, Ends: { } ends } && IsFree(ends)
            ? "; not a working day, for the days are counted as they come" : "";
        return step.DatesDependOn.IsEmpty ? untimed
            : $"{untimed}; ends from {Text.Iso(step.EndsAtEarliest!.Value)} on, not known until answered: "
                + string.Join("; ", step.DatesDependOn.Select(f => f.Question));
    }

    private bool IsFree(LocalDate day) => day >= WorkingDayCalendar.FirstDay && day <= WorkingDayCalendar.LastDay
        && !PossibleCalendars.Longest(Answers).IsWorkingDay(day);

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
