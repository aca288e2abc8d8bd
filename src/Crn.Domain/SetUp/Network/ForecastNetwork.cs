using System.Collections;
using Crn.Domain.Calendars;
using Crn.Domain.Permissions;
using Crn.Domain.Permissions.Plans;
using Crn.Domain.Probability;
using Crn.Domain.Rules;

namespace Crn.Domain.SetUp.Network;

/// <summary>The steps of a case up to its first participants, each after all it waits for, with what is already known of them.</summary>
internal sealed class ForecastNetwork
{
    private readonly Dictionary<StepKey, int> byKey = [];
    private readonly Dictionary<string, int> byCode = new(StringComparer.Ordinal);
    private readonly List<ForecastNode> nodes = [];
    private readonly Dictionary<StageDuration, StageSampler> samplers = [];
    private readonly Dictionary<WorkingDayCalendar, WorkingDayTable> tables = [];

    private readonly PermissionCase permission;
    private readonly LocalDate asAt;
    private readonly StageDurations durations;
    private readonly Dictionary<StepKey, CaseStep> steps;
    private readonly bool? commercial;
    private readonly WorkingDayCalendar ofStudy;
    private readonly Func<FactSheet, LocalDate?> packReadyOn;

    public ForecastNetwork(PermissionCase permission, LocalDate asAt, StageDurations durations, bool withPossible)
    {
        (this.permission, this.asAt, this.durations) = (permission, asAt, durations);
        var contract = PermissionFacts.CommercialContract.IsTrue().Evaluate(permission.Answers);
        commercial = contract.IsSettled ? contract.IsTrue : null;
        packReadyOn = withPossible ? LocalPack.ReadyOn : LocalPack.ReadyAtEarliestOn;
        ofStudy = PossibleCalendars.Longest(permission.AnswersOfSites);
        steps = permission.Steps.Concat(permission.Sites.SelectMany(s => s.Steps))
            .Where(s => s.IsNeeded || s.Status != CaseStepStatus.NotBegun || withPossible)
            .ToDictionary(s => s.Key);
        foreach (var step in steps.Values.ToList()) Visit(step);
        new BeforeSubmission(nodes, byKey, asAt, permission.Submitting, ofStudy).Set();
        Nodes = [.. nodes];
        Before = Ancestors();
    }

    // What has no time of its own stands at its earliest; that it has none is kept beside it.
    private static StageDuration Instant { get; } = StageDuration.Certain(0, DayBasis.Calendar, LogNormalFit.Method);

    public ForecastNode[] Nodes { get; }

    // For each step everything it waits for, near and far.
    public BitArray[] Before { get; }

    /// <summary>The steps without a known time on which any of some steps rest.</summary>
    public ValueList<StepKey> WithoutTime(int[][] steps) =>
        steps.SelectMany(s => s).SelectMany(i => Nodes[i].WithoutTime).Distinct().ToValueList();

    /// <summary>The same for the first of some sites to reach a milestone: none once one of them has, for that is known.</summary>
    public ValueList<StepKey> WithoutTime(int[][] sites, BenchmarkLevel level) =>
        level != BenchmarkLevel.StudyByLastSite && sites.Any(s => s.All(i => Nodes[i].Step.IsGranted)) ? [] : WithoutTime(sites);

    // The first step after one whose own time is not known that has a known time over it.
    public int? CoveringOf(int index)
    {
        if (Nodes[index].WithoutTime.IsEmpty) return null;
        for (var later = index + 1; later < Nodes.Length; later++)
        {
            if (Before[later][index] && Nodes[later].WithoutTime.IsEmpty) return later;
        }

        return null;
    }

    public int? Find(StepKey key) => byKey.TryGetValue(key, out var index) ? index : null;

    public IEnumerable<int> OfCode(string code) => Enumerable.Range(0, Nodes.Length).Where(i => Nodes[i].Step.Key.Code == code);

    // The prerequisites that matter: one that another of them waits for ends no later than that one.
    public int[] Binding(int[] prerequisites) =>
        [.. prerequisites.Where(p => !prerequisites.Any(other => other != p && Before[other][p]))];

    private int Visit(CaseStep step)
    {
        if (byKey.TryGetValue(step.Key, out var known)) return known;
        var waitsFor = permission.WaitsFor(step).Where(p => steps.ContainsKey(p.Key)).Select(Visit).Distinct().ToArray();
        var index = nodes.Count;
        byKey.Add(step.Key, index);
        nodes.Add(Node(step, waitsFor));
        byCode.TryAdd(step.Key.Code, index);
        return index;
    }

    // The approval that a step counts from, whether its time runs already, and since when.
    private (int? Approval, bool IsBegun, LocalDate? Since) BeginningOf(CaseStep step, bool fromApproval, int[] waitsFor,
        SiteProgress? site)
    {
        var approval = fromApproval ? waitsFor.Cast<int?>().FirstOrDefault(w => IsApproval(nodes[w!.Value])) : null;
        var approvedOn = approval is { } a && nodes[a].Step.IsGranted ? nodes[a].Step.EndedOn : null;
        var begun = step.BegunOn is { } on && step.IsOpen && !(approvedOn < on) ? on : Latest(approvedOn, site?.AddedOn);
        // Nobody applies for an opening or for a first participant: their time runs from what they waited for.
        if (begun is null && !step.IsOpen && step.Definition.Opens && HaveAllEnded(waitsFor)) return (approval, true, Latest(
            waitsFor.Max(w => nodes[w].Step.EndedOn), site?.AddedOn));
        return (approval, step.IsOpen || approvedOn is not null, begun);
    }

    private ForecastNode Node(CaseStep step, int[] waitsFor)
    {
        var stage = durations.StageOf(step.Definition, commercial, permission.Submitting, permission.Durations);
        var (duration, site) = (stage.Duration, step.Key.Site is { } code ? permission.FindSite(code) : null);
        var calendar = site is not null ? WorkingDayCalendar.Of(site.Site.Nation) : ofStudy;
        var ready = PackReadyOn(step.Definition, site);
        if (ready is not null && LocalPack.Is(step.Definition)) (waitsFor, duration, stage) = ([], Instant, new(Instant, false, false));
        var (approval, isBegun, begun) = BeginningOf(step, stage.CountsFromApproval, waitsFor, site);
        return new()
        {
            Step = step,
            IsBegun = isBegun,
            ToBegin = isBegun ? [] : approval is { } first ? [first] : [.. waitsFor.Where(w => MustPrecede(step, nodes[w], ready))],
            ToEnd = step.Definition.IsGathering || approval is not null ? waitsFor : [],
            Ended = Ended(step),
            Elapsed = isBegun && begun is { } since ? Elapsed(step, since, duration, calendar) : 0,
            EarliestBegin = Math.Max(0, Period.DaysBetween(asAt, ready ?? permission.Submitting)),
            Duration = Sampler(duration),
            Answer = step.Status == CaseStepStatus.WaitingForInformation ? Sampler(durations.Answer) : null,
            Working = duration is { Basis: DayBasis.Working } ? Table(calendar) : null,
            DrawsAs = stage.IsOfStudy && byCode.TryGetValue(step.Key.Code, out var alike) ? alike : nodes.Count,
            WithoutTime = UnknownTimes.Of(step, stage, durations, waitsFor, nodes),
        };
    }

    private bool HaveAllEnded(int[] waitsFor) => waitsFor.Length > 0
        && waitsFor.All(w => nodes[w].Step is { Status: CaseStepStatus.Granted or CaseStepStatus.Continued, EndedOn: not null });

    // Where the day of the pack is told, the days that run from it run from that day.
    private LocalDate? PackReadyOn(ApprovalDefinition step, SiteProgress? site) =>
        site is not null && (LocalPack.Is(step) || LocalPack.Starts(step))
        ? packReadyOn(site.Site.AnswersWith(permission.Answers)) : null;

    private static bool MustPrecede(CaseStep step, ForecastNode earlier, LocalDate? packReadyOn) => packReadyOn is not null
        ? LocalPack.Is(earlier.Step.Definition) : step.Definition.NeedsToBegin(earlier.Step.Key.Code);

    private static bool IsApproval(ForecastNode node) => node.Step.Definition.Milestone == SetUpMilestone.HraApproval;

    private static LocalDate? Latest(LocalDate? one, LocalDate? other) => one is null ? null : other > one ? other : one;

    private int? Ended(CaseStep step) => step.Status switch
    {
        CaseStepStatus.Granted or CaseStepStatus.Continued => Period.DaysBetween(asAt, step.EndedOn!.Value),
        CaseStepStatus.Refused or CaseStepStatus.Withdrawn => ForecastNode.Never,
        // Conditions may be met today; nothing says how long they take.
        CaseStepStatus.ConditionsOutstanding => 0,
        _ => permission.IsAbandoned ? ForecastNode.Never : null,
    };

    // Stops do not count; what is asked about a clock that may not stop goes on.
    private int Elapsed(CaseStep step, LocalDate begun, StageDuration? duration, WorkingDayCalendar calendar)
    {
        var days = duration is { Basis: DayBasis.Working } ? calendar.CountBetween(begun, asAt) : Period.DaysBetween(begun, asAt);
        return Math.Max(0, days - (step.Clock?.StoppedFor(asAt) ?? 0));
    }

    private StageSampler Sampler(StageDuration? duration)
    {
        duration ??= Instant;
        return samplers.TryGetValue(duration, out var known) ? known : samplers[duration] = new(duration);
    }

    private WorkingDayTable Table(WorkingDayCalendar calendar) =>
        tables.TryGetValue(calendar, out var known) ? known : tables[calendar] = new(calendar, asAt);

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
