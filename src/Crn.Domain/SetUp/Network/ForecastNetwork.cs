using System.Collections;
using Crn.Domain.Calendars;
using Crn.Domain.Permissions;
using Crn.Domain.Probability;
using Crn.Domain.Rules;

namespace Crn.Domain.SetUp.Network;

/// <summary>The steps of a case up to its first participants, each after all it waits for, with what is already known of them.</summary>
internal sealed class ForecastNetwork
{
    private readonly Dictionary<StepKey, int> byKey = [];
    private readonly List<ForecastNode> nodes = [];
    private readonly Dictionary<StageDuration, StageSampler> samplers = [];
    private readonly Dictionary<HolidayDivision, WorkingDayTable> tables = [];

    private readonly PermissionCase permission;
    private readonly LocalDate asAt;
    private readonly StageDurations durations;
    private readonly Dictionary<StepKey, CaseStep> steps;
    private readonly bool commercial;

    public ForecastNetwork(PermissionCase permission, LocalDate asAt, StageDurations durations, bool withPossible)
    {
        (this.permission, this.asAt, this.durations) = (permission, asAt, durations);
        commercial = PermissionFacts.CommercialContract.IsTrue().Evaluate(permission.Answers).IsTrue;
        steps = permission.Steps.Concat(permission.Sites.SelectMany(s => s.Steps))
            .Where(s => s.IsNeeded || s.Status != CaseStepStatus.NotBegun || withPossible)
            .ToDictionary(s => s.Key);
        foreach (var step in steps.Values.ToList()) Visit(step);
        Nodes = [.. nodes];
        Before = Ancestors();
    }

    public ForecastNode[] Nodes { get; }

    // For each step everything it waits for, near and far.
    public BitArray[] Before { get; }

    public int? Find(StepKey key) => byKey.TryGetValue(key, out var index) ? index : null;

    public IEnumerable<int> OfCode(string code) => Enumerable.Range(0, Nodes.Length).Where(i => Nodes[i].Step.Key.Code == code);

    // The prerequisites that matter: one that another of them waits for ends no later than that one.
    public int[] Binding(int[] prerequisites) =>
        [.. prerequisites.Where(p => !prerequisites.Any(other => other != p && Before[other][p]))];

    private int Visit(CaseStep step)
    {
        if (byKey.TryGetValue(step.Key, out var known)) return known;
        var prerequisites = permission.Prerequisites(step);
        if (step is { Definition.Milestone: SetUpMilestone.SiteOpen, Key.Site: { } site })
            prerequisites = prerequisites.Concat(permission.NeededToOpen(site));
        var waitsFor = prerequisites.Where(p => steps.ContainsKey(p.Key)).Select(Visit).Distinct().ToArray();
        var index = nodes.Count;
        byKey.Add(step.Key, index);
        nodes.Add(Node(step, waitsFor));
        return index;
    }

    private ForecastNode Node(CaseStep step, int[] waitsFor)
    {
        var duration = durations.Of(step.Definition, commercial, permission.Submitting, permission.Durations);
        var calendar = step.Key.Site is { } code && permission.FindSite(code) is { } site ? WorkingDayCalendar.Of(site.Site.Nation)
            : PermissionPlan.Calendar(permission.Answers);
        var isBegun = step.IsOpen;
        var gathers = step.Definition.IsGathering;
        return new()
        {
            Step = step,
            IsBegun = isBegun,
            ToBegin = isBegun ? [] : [.. waitsFor.Where(w => step.Definition.NeedsToBegin(nodes[w].Step.Key.Code))],
            ToEnd = gathers ? waitsFor : [],
            Ended = Ended(step),
            Elapsed = isBegun ? Elapsed(step, duration, calendar) : 0,
            EarliestBegin = step.Key.Code == Approvals.IrasSubmit ? Math.Max(0, Period.DaysBetween(asAt, permission.Submitting)) : 0,
            Duration = Sampler(duration),
            Answer = step.Status == CaseStepStatus.WaitingForInformation ? Sampler(durations.Answer) : null,
            Working = duration is { Basis: DayBasis.Working } ? Table(calendar) : null,
        };
    }

    private int? Ended(CaseStep step) => step.Status switch
    {
        CaseStepStatus.Granted or CaseStepStatus.Continued => Period.DaysBetween(asAt, step.EndedOn!.Value),
        CaseStepStatus.Refused or CaseStepStatus.Withdrawn => ForecastNode.Never,
        // Conditions may be met today; nothing says how long they take.
        CaseStepStatus.ConditionsOutstanding => 0,
        _ => permission.IsAbandoned ? ForecastNode.Never : null,
    };

    // Stops do not count; what is asked about a clock that may not stop goes on.
    private int Elapsed(CaseStep step, StageDuration? duration, WorkingDayCalendar calendar)
    {
        var begun = step.BegunOn!.Value;
        var days = duration is { Basis: DayBasis.Working } ? calendar.CountBetween(begun, asAt) : Period.DaysBetween(begun, asAt);
        return Math.Max(0, days - (step.Clock?.StoppedFor(asAt) ?? 0));
    }

    private StageSampler Sampler(StageDuration? duration)
    {
        duration ??= StageDuration.Certain(0, DayBasis.Calendar, LogNormalFit.Method);
        return samplers.TryGetValue(duration, out var known) ? known : samplers[duration] = new(duration);
    }

    private WorkingDayTable Table(WorkingDayCalendar calendar) =>
        tables.TryGetValue(calendar.Division, out var known) ? known : tables[calendar.Division] = new(calendar, asAt);

    private BitArray[] Ancestors()
    {
        var before = new BitArray[nodes.Count];
        for (var i = 0; i < before.Length; i++)
        {
            before[i] = new(nodes.Count);
            // What has ended or begun no longer depends on what it waited for.
            if (nodes[i].Ended is not null) continue;
            foreach (var p in nodes[i].ToBegin.Concat(nodes[i].ToEnd))
            {
                before[i].Or(before[p]);
                before[i][p] = true;
            }
        }

        return before;
    }
}
