using System.Text;
using Crn.Domain.Permissions;
using Crn.Domain.SetUp;

namespace Crn.Samples.SetUp;

/// <summary>The plan as a Mermaid chart: dates and owners, a lane for the study and one for each nation, the critical way marked.</summary>
internal static class Gantt
{
    public static string Of(PermissionPlan plan, SetUpForecast byLimits)
    {
        var critical = byLimits.Criticality.Where(c => c.Share > 0.5).Select(c => c.Step.Code).ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder("gantt\n    dateFormat YYYY-MM-DD\n    axisFormat %d %b\n");
        text.Append("    title Dates by published limits; a step without one counts as no time\n");
        Lane(text, "The whole study", plan.Steps.Where(s => s.Definition.Kind == ApprovalKind.Study), critical);
        foreach (var nation in plan.Sites.GroupBy(s => s.Nation))
        {
            var names = string.Join(" and ", nation.Select(s => s.Code));
            Lane(text, $"{nation.Key} ({names})", plan.StepsAt(nation.First().Code), critical);
        }

        return text.ToString();
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
