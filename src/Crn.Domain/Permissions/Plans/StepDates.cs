using Crn.Domain.Calendars;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions.Plans;

/// <summary>
/// Dates for the steps of a plan: forwards from the submission, and backwards from it for what must be done before. A review that gathers
/// others runs beside them and ends with the last of them; what counts from the local pack counts from the day it is there. Either every
/// step counts that is or may be needed, and the dates are the latest that open answers allow, or only what is needed whatever they are,
/// and no date is later than one that they allow.
/// </summary>
internal sealed class StepDates
{
    private readonly Dictionary<string, PermissionStep> dated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> heldUpBy = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> waits = new(StringComparer.Ordinal);
    private readonly HashSet<string> beforeSubmission = new(StringComparer.Ordinal);
    private readonly LocalDate submitting;
    private readonly StepDurations durations;
    private readonly ValueList<WorkingDayCalendar> calendars;
    private readonly LocalDate? packReadyOn;
    private readonly bool withPossible;

    public StepDates(FactSheet answers, LocalDate submitting, StepDurations durations, ValueList<WorkingDayCalendar> calendars,
        bool withPossible)
    {
        (Answers, this.submitting, this.durations, this.calendars, this.withPossible) =
            (answers, submitting, durations, calendars, withPossible);
        packReadyOn = withPossible ? LocalPack.ReadyOn(answers) : LocalPack.ReadyAtEarliestOn(answers);
    }

    /// <summary>The answers of the study, or as they are at the site.</summary>
    public FactSheet Answers { get; }

    /// <summary>The steps in the order of the plan, dated where they have dates.</summary>
    public ValueList<PermissionStep> Steps { get; private set; }

    public PermissionStep? Find(string code) => dated.GetValueOrDefault(code);

    /// <summary>The step that a step was held up by; null when nothing held it up.</summary>
    public string? HeldUpBy(string code) => heldUpBy.GetValueOrDefault(code);

    /// <summary>What a step waits for, here or in the study.</summary>
    public IReadOnlyList<string> WaitsOf(string code) => waits.GetValueOrDefault(code) ?? [];

    public bool IsBeforeSubmission(string code) => beforeSubmission.Contains(code);

    public StepDates OfStudy(List<PermissionStep> steps)
    {
        var timed = steps.Where(IsTimed).ToDictionary(s => s.Code, StringComparer.Ordinal);
        if (timed.ContainsKey(Approvals.IrasSubmit)) CollectBefore(Approvals.IrasSubmit, timed);

        // Before the submission: each step ends, at the latest, when the first step that waits for it begins.
        foreach (var step in steps.Where(s => beforeSubmission.Contains(s.Code)).Reverse())
        {
            var end = submitting;
            foreach (var later in dated.Values.Where(l => l.WaitsFor.Contains(step.Code) && l.Begins < end)) end = later.Begins!.Value;
            var period = durations.Of(step.Definition);
            var begin = period?.StartsBy(end, calendars[0]) ?? end;
            dated[step.Code] = step.On(begin, period?.EndsOn(begin, calendars[0]) ?? end, period?.Source,
                durations.BasisOf(step.Definition));
        }

        foreach (var step in steps.Where(s => timed.ContainsKey(s.Code) && !beforeSubmission.Contains(s.Code)))
            Date(step, [.. step.WaitsFor.Concat(Undrawn(step)).Where(dated.ContainsKey)]);
        Steps = steps.Select(s => dated.GetValueOrDefault(s.Code, s)).ToValueList();
        return this;
    }

    /// <summary>The dates of the steps of a site of a case, which wait for what the case says they wait for.</summary>
    /// <param name="permission">A case of the same study in which nothing has begun.</param>
    /// <param name="site">The steps of the site.</param>
    /// <param name="study">The dates of the steps of the study.</param>
    /// <param name="local">The steps of the plan at the site.</param>
    /// <returns>These dates.</returns>
    public StepDates AtSite(PermissionCase permission, SiteProgress site, StepDates study, List<PermissionStep> local)
    {
        foreach (var step in study.dated.Values.Where(s => s.Definition.Kind == ApprovalKind.Study)) dated[step.Code] = step;
        var byCode = local.Where(IsTimed).ToDictionary(s => s.Code, StringComparer.Ordinal);
        var inCase = site.Steps.ToDictionary(s => s.Key.Code, StringComparer.Ordinal);
        void Visit(PermissionStep step)
        {
            if (dated.ContainsKey(step.Code) || !inCase.TryGetValue(step.Code, out var here)) return;
            var before = permission.WaitsFor(here).Where(Counts).Select(w => w.Key.Code).Distinct().ToList();
            foreach (var code in before)
            {
                if (byCode.TryGetValue(code, out var earlier)) Visit(earlier);
            }

            Date(step, [.. before.Where(dated.ContainsKey)]);
        }

        foreach (var step in byCode.Values) Visit(step);
        Steps = local.Select(s => dated.GetValueOrDefault(s.Code, s)).ToValueList();
        return this;
    }

    // Where only what is sure counts, a step of the study must surely bind here.
    private bool Counts(CaseStep earlier) =>
        withPossible || earlier.Key.Site is not null || earlier.Definition.Binding.Evaluate(Answers).IsTrue;

    private void Date(PermissionStep step, List<string> before)
    {
        var definition = step.Definition;
        waits[step.Code] = before;
        var begin = submitting;
        var isPack = LocalPack.Is(definition) && packReadyOn is not null;
        if (packReadyOn is { } ready && (isPack || LocalPack.Starts(definition)))
        {
            begin = ready;
        }
        else
        {
            foreach (var code in before.Where(definition.NeedsToBegin)) begin = Later(step, code, begin);
        }

        var period = isPack ? null : durations.Of(definition);
        var end = period is null ? begin : calendars.Select(c => period.EndsOn(begin, c)).Min();
        if (definition.IsGathering)
        {
            foreach (var code in before) end = Later(step, code, end);
        }

        dated[step.Code] = step.On(begin, end, period?.Source, isPack ? "the day given" : durations.BasisOf(definition));
    }

    private LocalDate Later(PermissionStep step, string code, LocalDate than)
    {
        if (dated[code].Ends!.Value is var ends && ends <= than) return than;
        heldUpBy[step.Code] = code;
        return ends;
    }

    // Reviews that gather others begin with the application, which the graph names only through them.
    private static IEnumerable<string> Undrawn(PermissionStep step) =>
        step.Definition.BeginsAfter.Where(c => !step.Definition.WaitsFor.Contains(c));

    // Duties and changes come after approval, and a flag runs on the clock of the one opinion.
    private static bool IsTimed(PermissionStep step) => step.Definition.Kind is ApprovalKind.Study or ApprovalKind.Site;

    private void CollectBefore(string code, Dictionary<string, PermissionStep> timed)
    {
        foreach (var earlier in timed[code].WaitsFor)
        {
            if (timed.ContainsKey(earlier) && beforeSubmission.Add(earlier)) CollectBefore(earlier, timed);
        }
    }
}
