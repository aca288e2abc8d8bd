using Crn.Domain.Calendars;

namespace Crn.Domain.Permissions.Plans;

/// <summary>Dates for the steps of a plan: forwards from the submission, and backwards from it for what must be done before.</summary>
internal static class StepDates
{
    public static ValueList<PermissionStep> Set(List<PermissionStep> steps, LocalDate submitting, StepDurations durations,
        WorkingDayCalendar calendar, bool cautious)
    {
        var needed = steps.Where(s => IsTimed(s, cautious)).ToDictionary(s => s.Code, StringComparer.Ordinal);
        var before = new HashSet<string>(StringComparer.Ordinal);
        if (needed.ContainsKey(Approvals.IrasSubmit)) CollectBefore(Approvals.IrasSubmit, needed, before);
        var dated = new Dictionary<string, PermissionStep>(StringComparer.Ordinal);

        // Before the submission: each step ends, at the latest, when the first step that waits for it begins.
        foreach (var step in steps.Where(s => before.Contains(s.Code)).Reverse())
        {
            var end = submitting;
            foreach (var later in dated.Values.Where(l => l.WaitsFor.Contains(step.Code) && l.Begins < end)) end = later.Begins!.Value;
            var period = durations.Of(step.Definition);
            dated[step.Code] = step.On(period?.StartsBy(end, calendar) ?? end, end, period?.Source);
        }

        foreach (var step in steps.Where(s => needed.ContainsKey(s.Code) && !before.Contains(s.Code)))
        {
            var begin = submitting;
            foreach (var earlier in step.WaitsFor)
            {
                if (dated.TryGetValue(earlier, out var waited) && waited.Ends > begin) begin = waited.Ends!.Value;
            }

            var period = durations.Of(step.Definition);
            dated[step.Code] = step.On(begin, period?.EndsOn(begin, calendar) ?? begin, period?.Source);
        }

        return steps.Select(s => dated.GetValueOrDefault(s.Code, s)).ToValueList();
    }

    // Duties and changes come after approval, and a flag runs on the clock of the one opinion.
    private static bool IsTimed(PermissionStep step, bool cautious) =>
        (cautious || step.IsNeeded) && step.Definition.Kind is ApprovalKind.Study or ApprovalKind.Site;

    private static void CollectBefore(string code, Dictionary<string, PermissionStep> needed, HashSet<string> into)
    {
        foreach (var earlier in needed[code].WaitsFor)
        {
            if (needed.ContainsKey(earlier) && into.Add(earlier)) CollectBefore(earlier, needed, into);
        }
    }
}
