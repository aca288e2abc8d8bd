using Crn.Domain.Calendars;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions.Plans;

/// <summary>
/// Dates for the steps of a plan: forwards from the submission, and backwards from it for what must be done before. A review that gathers
/// others runs beside them and ends with the last of them; what counts from the local pack counts from the day it is there.
/// </summary>
internal sealed class StepDates(FactSheet answers, LocalDate submitting, StepDurations durations, WorkingDayCalendar calendar,
    bool cautious)
{
    private readonly Dictionary<string, PermissionStep> dated = new(StringComparer.Ordinal);
    private readonly LocalDate? packReadyOn = LocalPack.ReadyOn(answers);

    public ValueList<PermissionStep> Set(List<PermissionStep> steps)
    {
        var needed = steps.Where(IsTimed).ToDictionary(s => s.Code, StringComparer.Ordinal);
        var before = new HashSet<string>(StringComparer.Ordinal);
        if (needed.ContainsKey(Approvals.IrasSubmit)) CollectBefore(Approvals.IrasSubmit, needed, before);

        // Before the submission: each step ends, at the latest, when the first step that waits for it begins.
        foreach (var step in steps.Where(s => before.Contains(s.Code)).Reverse())
        {
            var end = submitting;
            foreach (var later in dated.Values.Where(l => l.WaitsFor.Contains(step.Code) && l.Begins < end)) end = later.Begins!.Value;
            var period = durations.Of(step.Definition);
            var begin = period?.StartsBy(end, calendar) ?? end;
            dated[step.Code] = step.On(begin, period?.EndsOn(begin, calendar) ?? end, period?.Source,
                durations.BasisOf(step.Definition));
        }

        var after = steps.Where(s => needed.ContainsKey(s.Code) && !before.Contains(s.Code)).ToList();
        foreach (var step in after) Date(step, EndsOf(step.WaitsFor.Concat(Undrawn(step))));
        return steps.Select(s => dated.GetValueOrDefault(s.Code, s)).ToValueList();
    }

    /// <summary>The dates of the steps of a site of a case, which wait for what the case says they wait for.</summary>
    /// <param name="permission">A case of the same study in which nothing has begun.</param>
    /// <param name="site">The steps of the site.</param>
    /// <param name="study">The steps of the study with their dates.</param>
    /// <param name="local">The steps of the plan at the site.</param>
    public ValueList<PermissionStep> AtSite(PermissionCase permission, SiteProgress site, ValueList<PermissionStep> study,
        ValueList<PermissionStep> local)
    {
        foreach (var step in study.Where(s => s.Definition.Kind == ApprovalKind.Study && s.Ends is not null)) dated[step.Code] = step;
        var byCode = local.Where(IsTimed).ToDictionary(s => s.Code, StringComparer.Ordinal);
        var inCase = site.Steps.ToDictionary(s => s.Key.Code, StringComparer.Ordinal);
        void Visit(PermissionStep step)
        {
            if (dated.ContainsKey(step.Code) || !inCase.TryGetValue(step.Code, out var here)) return;
            var waits = permission.WaitsFor(here).Select(w => w.Key.Code).Distinct().ToList();
            foreach (var code in waits)
            {
                if (byCode.TryGetValue(code, out var earlier)) Visit(earlier);
            }

            Date(step, EndsOf(waits));
        }

        foreach (var step in byCode.Values) Visit(step);
        return local.Select(s => dated.GetValueOrDefault(s.Code, s)).ToValueList();
    }

    private void Date(PermissionStep step, List<(string Code, LocalDate Ends)> waits)
    {
        var definition = step.Definition;
        var begin = submitting;
        if (packReadyOn is { } ready && (LocalPack.Is(definition) || LocalPack.Starts(definition)))
        {
            begin = ready;
        }
        else
        {
            foreach (var (_, ends) in waits.Where(w => definition.NeedsToBegin(w.Code))) begin = ends > begin ? ends : begin;
        }

        var period = LocalPack.Is(definition) && packReadyOn is not null ? null : durations.Of(definition);
        var end = period?.EndsOn(begin, calendar) ?? begin;
        if (definition.IsGathering)
        {
            foreach (var (_, ends) in waits) end = ends > end ? ends : end;
        }

        dated[step.Code] = step.On(begin, end, period?.Source,
            LocalPack.Is(definition) && packReadyOn is not null ? "the day told" : durations.BasisOf(definition));
    }

    // Reviews that gather others begin with the application, which the graph names only through them.
    private static IEnumerable<string> Undrawn(PermissionStep step) =>
        step.Definition.BeginsAfter.Where(c => !step.Definition.WaitsFor.Contains(c));

    private List<(string Code, LocalDate Ends)> EndsOf(IEnumerable<string> codes) =>
        [.. codes.Where(dated.ContainsKey).Select(c => (c, dated[c].Ends!.Value))];

    // Duties and changes come after approval, and a flag runs on the clock of the one opinion.
    private bool IsTimed(PermissionStep step) =>
        (cautious || step.IsNeeded) && step.Definition.Kind is ApprovalKind.Study or ApprovalKind.Site;

    private static void CollectBefore(string code, Dictionary<string, PermissionStep> needed, HashSet<string> into)
    {
        foreach (var earlier in needed[code].WaitsFor)
        {
            if (needed.ContainsKey(earlier) && into.Add(earlier)) CollectBefore(earlier, needed, into);
        }
    }
}
