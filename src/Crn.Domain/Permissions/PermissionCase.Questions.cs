using Ardalis.GuardClauses;
using Crn.Domain.Decisions;

namespace Crn.Domain.Permissions;

/// <content>What a case is asked.</content>
public sealed partial record PermissionCase
{
    // An approval of 2026 or later lapses two years after it, not after 730 days (G9).
    private static readonly Period TimeToFirstParticipant = Period.FromYears(2);
    private static readonly LocalDate LapseBegan = new(2026, 4, 28);

    /// <summary>Whether every approval of the study as a whole is there.</summary>
    public bool IsApproved => IsApprovedBy(null);

    /// <summary>
    /// The day the clinical trial approval lapses unless somebody is recruited in the United Kingdom by then: two years after it, or as
    /// extended. Null for trials submitted before 28 April 2026, for other studies, before the approval, and once somebody is recruited.
    /// </summary>
    public LocalDate? LapsesOn
    {
        get
        {
            if (Submitting < LapseBegan || Sites.Any(s => s.HasRecruited)) return null;
            var approval = Find(Approvals.CtApproval) ?? Find(Approvals.CtNotifiable);
            if (approval is { Status: CaseStepStatus.Continued }) approval = Find(Approvals.CtFinal);
            return approval is { IsGranted: true, EndedOn: { } granted } ? Extended ?? granted.Plus(TimeToFirstParticipant) : null;
        }
    }

    /// <summary>Everything that has not been granted and cannot go on, with what and whom it waits for.</summary>
    public ValueList<CaseWait> Blocked => AllSteps
        .Where(s => !Passes(s, null) && s.Status is CaseStepStatus.NotBegun or CaseStepStatus.UnderReview)
        .Select(s => (Step: s, Missing: Missing(s)))
        .Where(s => s.Missing.Count > 0)
        .Select(s =>
            new CaseWait(s.Step.Key, s.Missing.Select(m => m.Key).ToValueList(),
                s.Missing.Select(InHandOf).Distinct().Order().ToValueList()))
        .ToValueList();

    /// <summary>The steps that could be begun now.</summary>
    public ValueList<StepKey> Ready => IsAbandoned ? [] : AllSteps
        .Where(s => s.Status == CaseStepStatus.NotBegun && s.IsNeeded && Missing(s).All(m => !s.Definition.NeedsToBegin(m.Key.Code)))
        .Select(s => s.Key)
        .ToValueList();

    /// <summary>Whether the approval has lapsed by a day.</summary>
    /// <param name="asAt">The day.</param>
    /// <returns>True when it has.</returns>
    public bool HasLapsedBy(LocalDate asAt) => LapsesOn is { } lapse && asAt > lapse;

    /// <summary>
    /// How the days from the opening of the case to the end of a step were spent, along the steps that actually held it up: who had each in
    /// hand, and where the next was not begun. The periods follow each other without a gap, so that their days sum to the days elapsed.
    /// </summary>
    /// <param name="step">The step, granted or not.</param>
    /// <param name="asAt">The date asked about; for a step that has ended, its end counts.</param>
    /// <returns>The periods, earliest first; none when the case has no such step.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public ValueList<HeldPeriod> TimeHeld(StepKey step, LocalDate asAt)
    {
        List<HeldPeriod> periods = [];
        var at = Find(Guard.Against.Null(step));
        var until = at is { EndedOn: { } ended } ? Min(ended, asAt) : asAt;
        while (at is not null && until > StartedOn)
        {
            // The prerequisite that came last is where the way led from; it cannot have ended after what it held up went on.
            var before = at.Definition.WaitsFor
                .Select(code => Prerequisite(at.Key, code))
                .OfType<CaseStep>()
                .Where(p => p.Status != CaseStepStatus.NotBegun || p.IsNeeded)
                .MaxBy(p => (p.EndedOn ?? until, p.Key.Code));
            var from = before is null ? StartedOn : Min(before.EndedOn ?? until, until);
            var begun = at.BegunOn is { } b && b < until ? b : until;
            if (begun > from)
            {
                AddHolds(periods, at, begun, until);
                // Nobody had begun it, though what it waited for was there.
                Add(periods, new(at.Key, Party.Sponsor, from, begun, true));
            }
            else
            {
                AddHolds(periods, at, from, until);
            }

            (at, until) = (before, from);
        }

        periods.Reverse();
        return periods.ToValueList();
    }

    /// <summary>The days a party held the way to a step, of those that <see cref="TimeHeld"/> divides.</summary>
    /// <param name="party">The party.</param>
    /// <param name="step">The step.</param>
    /// <param name="asAt">The date asked about.</param>
    /// <returns>The days.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public int TimeHeldBy(Party party, StepKey step, LocalDate asAt) => TimeHeld(step, asAt).Where(s => s.Party == party).Sum(s => s.Days);

    private static Party InHandOf(CaseStep step) => step.Holder ?? (step.Status == CaseStepStatus.NotBegun ? Party.Sponsor : step.Owner);

    private static LocalDate Min(LocalDate a, LocalDate b) => a < b ? a : b;

    // The holds of a step cut to a period, latest first; before the first hold the sponsor had it.
    private static void AddHolds(List<HeldPeriod> into, CaseStep step, LocalDate from, LocalDate to)
    {
        var end = to;
        for (var i = step.Holds.Count - 1; i >= 0 && end > from; i--)
        {
            var begin = step.Holds[i].From > from ? step.Holds[i].From : from;
            if (begin >= end) continue;
            Add(into, new(step.Key, step.Holds[i].Party, begin, end, false));
            end = begin;
        }

        if (end > from) Add(into, new(step.Key, Party.Sponsor, from, end, true));
    }

    private static void Add(List<HeldPeriod> into, HeldPeriod held)
    {
        if (held.Days > 0) into.Add(held);
    }
}
