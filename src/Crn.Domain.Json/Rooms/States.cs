using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Permissions;
using Crn.Domain.Specialties;
using Crn.Domain.Studies;
using Crn.Domain.Support;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Json.Rooms;

// States that are stored as they stand: whatever holds after every history must hold for what is read. A clock is replayed as a whole.
internal static class States
{
    private const string Never = "No history leads to this.";

    internal static Objection? Against(ReviewClock clock)
    {
        if (Common<ReviewClock, ReviewClockEvent>(clock, clock.Holds.Count) is { } common) return common;
        if (clock.Holds.IsEmpty || clock.Holds[0].From != clock.StartedOn || !clock.Holds[0].IsRunning) return new("holds", Never);
        if (clock.Replayed() is not { } again || again.Holds != clock.Holds) return new("holds", Never);
        return again.Deadline != clock.Deadline ? new("deadline", Never) : again.Missed != clock.Missed ? new("missed", Never)
            : again.Stops != clock.Stops ? new("stops", Never) : again.Version != clock.Version ? new("stateVersion", Never) : null;
    }

    internal static Objection? Against(FundingLedger ledger)
    {
        if (Common<FundingLedger, FundingEvent>(ledger, ledger.References.Count + 1) is { } common) return common;
        if (ledger.Version != ledger.References.Count + 1) return new("references", "Each event but the first has a reference of its own.");
        if (AreTwice(ledger.References.Select(r => r.Value))) return new("references", "A reference is used once.");
        if (AreTwice(ledger.Lines.Select(l => l.Name.Value))) return new("lines", "A line stands there once.");
        if (ledger.Lines.Any(l => l.FirstAwardedOn < ledger.StartedOn || l.FirstAwardedOn > ledger.LastRecordedOn
            || l.FirstCommittedOn < l.FirstAwardedOn || l.FirstCommittedOn > ledger.LastRecordedOn)) return new("lines", Never);
        return ledger.Lines.Any(l => !(l.Awarded.Amount > 0 && l.Committed.Amount >= 0 && l.Spent.Amount >= 0 && l.Returned.Amount >= 0
            && l.Available.Amount >= 0) || !IsPossible(l, ledger))
            ? new("lines", "A line is awarded money, and on no day commits, spends nor returns more than it has.") : null;
    }

    private static bool IsPossible(FundingLine line, FundingLedger ledger)
    {
        var (days, before) = (line.Days, line.BeforeDays);
        if (before is { Awarded: < 0 } or { Spent: < 0 } or { Returned: < 0 }) return false;
        if (days.Any(d => d.On < ledger.StartedOn || d.On > ledger.LastRecordedOn
            || d.Moved is { Awarded: < 0 } or { Spent: < 0 } or { Returned: < 0 })) return false;
        // What was stored without days was awarded on a day that may be known alone.
        var first = days.IsEmpty ? null : line.FirstAwardedOn;
        if (!days.IsEmpty && (first is null || first > days[0].On || (before.Awarded == 0 && first != days[0].On))) return false;
        var (committed, available) = line.LeastFrom(ledger.StartedOn);
        return committed.Amount >= 0 && available.Amount >= 0;
    }

    internal static Objection? Against(ContractValueReview review)
    {
        if (Common<ContractValueReview, ContractValueEvent>(review, 1) is { } common) return common;
        var isReviewed = review.State == CostingState.Reviewed;
        var sites = review.AcceptedBy.AddRange(review.EscalatedBy);
        if (review.State is CostingState.Escalated or CostingState.Accepted) return new("state", "That is the state of a site.");
        if ((review.State == CostingState.InPreparation) == review.SubmittedOn.HasValue
            || review.SubmittedOn < review.StartedOn || review.SubmittedOn > review.LastRecordedOn) return new("submittedOn", Never);
        if (isReviewed != review.CompletedOn.HasValue || review.CompletedOn < review.SubmittedOn
            || review.CompletedOn > review.LastRecordedOn) return new("completedOn", Never);
        if (review.ChangesRequestedOn < review.StartedOn || review.ChangesRequestedOn > review.LastRecordedOn)
            return new("changesRequestedOn", Never);
        if (AreTwice(review.DaysAtSites.Select(d => d.Site.Value))
            || review.DaysAtSites.Any(d => !(d.On >= review.CompletedOn) || d.On > review.LastRecordedOn)) return new("daysAtSites", Never);
        if (sites.Distinct().Count() != sites.Count || (!isReviewed && !sites.IsEmpty))
            return new("acceptedBy", "Each site says once what it thinks of a costing that was reviewed.");
        return review.Version < 1 + (review.SubmittedOn is null ? 0 : 1) + (isReviewed ? 1 : 0) + sites.Count
            ? new("stateVersion", Never) : null;
    }

    internal static Objection? Against(SpecialtyCommunity community)
    {
        if (Common<SpecialtyCommunity, CommunityEvent>(community, 1) is { } common) return common;
        return community.Version > community.Appointments.Count + community.Interests.Count + community.Reviews.Count ? null
            : new("stateVersion", "Each appointment, interest and review has come with an event of its own.");
    }

    internal static Objection? Against(Study study)
    {
        if (Common<Study, StudyEvent>(study, study.Pending is null ? 1 : 2) is { } common) return common;
        if (study.StatusSince > study.LastRecordedOn) return new("statusSince", Later);
        return (study.Pending is null) != (study.PendingSince is null) || study.PendingSince > study.LastRecordedOn
            ? new("pendingSince", "An edit that waits has waited since a day that is recorded.") : null;
    }

    internal static Objection? Against(Escalation escalation)
    {
        var (reports, steps, outcomes) = (escalation.Reports, escalation.Steps, escalation.Outcomes);
        if (Common<Escalation, EscalationEvent>(escalation, 1 + reports.Count + steps.Count + outcomes.Count
            + (escalation.IsAnswered ? 1 : 0) + (escalation.HasHelped is null ? 0 : 1)) is { } common) return common;
        if (!AreInOrder(reports.Select(r => r.On), escalation.LastRecordedOn)) return new("reports", "Reports come one after the other.");
        if (steps.Any(s => s.On > escalation.LastRecordedOn || s.Step.Due < s.On)) return new("steps", Later);
        if (outcomes.Any(o => o.On > escalation.LastRecordedOn)) return new("outcomes", Later);
        if (escalation.Level > (steps.IsEmpty ? EscalationLevel.None : steps[^1].Step.Level)) return new("level", "No step leads there.");
        return steps.IsEmpty && (escalation.IsAnswered || escalation.HasHelped is not null) ? new("steps", "Nothing is raised.") : null;
    }

    internal static Objection? Against(PermissionCase permission)
    {
        if (Common<PermissionCase, PermissionEvent>(permission, 1 + permission.Changes.Count) is { } common) return common;
        if (AreTwice(permission.Sites.Select(s => s.Site.Code.Value))) return new("sites", "A site stands there once.");
        if (AreTwice(permission.AllSteps.Select(s => s.Key.ToString()))) return new("steps", "A step stands there once.");
        if (permission.Steps.Any(s => s.Key.Site is not null || s.Key.Change is not null || IsImpossible(s, permission.LastRecordedOn)))
            return new("steps", StepProblem);
        if (permission.Sites.Any(site => site.Steps.Any(s => s.Key.Site != site.Site.Code || IsImpossible(s, permission.LastRecordedOn))))
            return new("sites", StepProblem);
        if (permission.Changes.Where((change, i) => change.Number != i + 1 || change.ProposedOn > permission.LastRecordedOn
            || change.Steps.Any(s => s.Key.Change != change.Number || IsImpossible(s, permission.LastRecordedOn))).Any())
            return new("changes", StepProblem);
        return permission.UrgentSafetyMeasures.Any(day => day > permission.LastRecordedOn) ? new("urgentSafetyMeasures", Later) : null;
    }

    private const string StepProblem =
        "A step here belongs elsewhere, ends before it begins, has not begun, or lies after the last recording.";

    private const string Later = "It lies after the last recording: what took place is recorded on its day or later.";

    private static bool IsImpossible(CaseStep step, LocalDate recorded) => step.Key.Code != step.Definition.Code
        || (step.IsOpen && (step.BegunOn is null || step.EndedOn is not null)) || (step.IsGranted && step.EndedOn is null)
        || step.EndedOn < step.BegunOn || step.LastOn > recorded || step.LastOn < step.BegunOn || step.LastOn < step.EndedOn
        || (step.LastOn is null && (step.BegunOn ?? step.EndedOn) is not null);

    private static Objection? Common<T, TEvent>(T state, int leastVersion)
        where T : class, IEventSourced<T, TEvent>
        where TEvent : class, IRecordedEvent =>
        state.Version < Math.Max(1, leastVersion)
            ? new("stateVersion", $"At least {Text.Count(leastVersion, "event", "events")} lead here.")
        : state.LastRecordedOn < state.StartedOn ? new("lastRecordedOn", "It is recorded before it began.") : null;

    private static bool AreTwice(IEnumerable<string> names)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        return names.Any(name => !seen.Add(name));
    }

    private static bool AreInOrder(IEnumerable<LocalDate> days, LocalDate last)
    {
        LocalDate? before = null;
        foreach (var day in days)
        {
            if (day <= before || day > last) return false;
            before = day;
        }

        return true;
    }
}
