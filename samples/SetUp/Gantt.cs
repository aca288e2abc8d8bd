using System.Text;
using Crn.Domain.Permissions;

namespace Crn.Samples.SetUp;

/// <summary>The plan as a Mermaid chart: dates and owners, a lane for the study and one for each nation, the critical way marked.</summary>
internal static class Gantt
{
    public static string Of(PermissionPlan plan)
    {
        var text = new StringBuilder("gantt\n    dateFormat YYYY-MM-DD\n    axisFormat %d %b\n");
        text.Append("    title Dates by published limits; a step without one counts as no time\n");
        var study = plan.Steps.Where(s => s.Definition.Kind == ApprovalKind.Study).ToList();
        // The way to the first of the sites.
        var first = plan.Sites.Select(s => plan.StepsAt(s.Code)).MinBy(s => s.Max(step => step.Ends));
        var critical = Way([.. study, .. first]);
        Lane(text, "The whole study", study, critical);
        foreach (var nation in plan.Sites.GroupBy(s => s.Nation))
        {
            var names = string.Join(" and ", nation.Select(s => s.Code));
            Lane(text, $"{nation.Key} ({names})", plan.StepsAt(nation.First().Code), critical);
        }

        return text.ToString();
    }

    // From the first participant back, each time to what held a step up until it began, or until it ended where it gathers others.
    private static HashSet<string> Way(List<PermissionStep> steps)
    {
        HashSet<string> way = [];
        var at = steps.Find(s => s.Code == Approvals.FirstParticipant);
        while (at is not null && way.Add(at.Code))
        {
            var before = steps.Where(s => at.WaitsFor.Contains(s.Code) && s.Ends is not null && !way.Contains(s.Code)).ToList();
            at = before.FindLast(s => s.Ends == at.Ends && at.Begins < at.Ends && at.Definition.BeginsAfter != at.Definition.WaitsFor)
                ?? before.OrderBy(s => s.Definition.Kind == ApprovalKind.Study).ThenBy(s => s.Begins).LastOrDefault(s => s.Ends == at.Begins
                    && s.Definition.Kind == ApprovalKind.Site) ?? before.OrderBy(s => s.Begins).LastOrDefault(s => s.Ends == at.Begins);
        }

        return way;
    }

    private static void Lane(StringBuilder text, string name, IEnumerable<PermissionStep> steps, HashSet<string> critical)
    {
        text.Append("    section ").Append(Plain(name)).Append('\n');
        foreach (var step in steps)
        {
            if (step is not { Begins: { } begins, Ends: { } ends }) continue;
            var tag = (critical.Contains(step.Code) ? "crit, " : "") + (begins == ends ? "milestone, " : "");
            text.Append("    ").Append(Plain($"{step.Name} ({step.Code}, {step.Definition.Owner.Name()})"))
                .Append(" :").Append(tag).Append(begins.Uk()).Append(", ").Append(ends.Uk()).Append('\n');
        }
    }

    // Mermaid takes a colon for the end of the name, and a semicolon or number sign for more.
    private static string Plain(string text) =>
        text.Replace(": ", ", ", StringComparison.Ordinal).Replace(':', ',').Replace(';', ',').Replace('#', ' ');
}
