using Crn.Domain.Decisions;
using Crn.Domain.Permissions.Cases;
using Crn.Domain.Permissions.Plans;

namespace Crn.Domain.Permissions;

/// <content>Every reason against an event, for verbs and for replay alike.</content>
public sealed partial record PermissionCase
{
    IReadOnlyCollection<Refusal> IDecider<PermissionCase, PermissionEvent>.Against(PermissionEvent proposed)
    {
        var own = AgainstStep(proposed) ?? AgainstCase(proposed);
        return own.Count == 0 && Stands(proposed.On) ? [] : [.. AgainstStanding(proposed.On), .. own];
    }

    private static List<Refusal> AgainstStart(PermissionEvent.Started started)
    {
        List<Refusal> reasons = [];
        if (!IsCovered(started.Submitting) || !IsCovered(started.On)) reasons.Add(CaseReasons.OutOfYears);
        if (started.Sites.Select(s => s.Code).Distinct().Count() < started.Sites.Count) reasons.Add(CaseReasons.SiteTwice);
        return reasons;
    }

    private bool Stands(LocalDate on) => on >= StartedOn && IsCovered(on) && !IsAbandoned;

    private IEnumerable<Refusal> AgainstStanding(LocalDate on)
    {
        if (on < StartedOn) yield return CaseReasons.BeforeStart(StartedOn);
        if (!IsCovered(on)) yield return CaseReasons.OutOfYears;
        if (IsAbandoned) yield return CaseReasons.Abandoned;
    }

    // Null for an event that is not of one step.
    private List<Refusal>? AgainstStep(PermissionEvent proposed) => proposed switch
    {
        PermissionEvent.Begun e => Against(e, e.Step, AgainstBeginning),
        PermissionEvent.InformationRequested e => Against(e, e.Step, AgainstAsking),
        PermissionEvent.InformationGiven e => Against(e, e.Step, AgainstAnswering),
        PermissionEvent.Decided e => Against(e, e.Step, (step, by) => AgainstDeciding(step, e.Outcome.Value, e.On, by)),
        PermissionEvent.ConditionsMet e => Against(e, e.Step, AgainstMeetingConditions),
        PermissionEvent.DeemedBySilence e => Against(e, e.Step, (step, by) => AgainstSilence(step, e.Outcome.Value, e.On, by)),
        PermissionEvent.Withdrawn e => Against(e, e.Step, AgainstWithdrawing),
        PermissionEvent.Appealed e => Against(e, e.Step, AgainstAppealing),
        _ => null,
    };

    private List<Refusal> Against(PermissionEvent proposed, StepKey key, Func<CaseStep, Party, IEnumerable<Refusal>> own)
    {
        if (Find(key) is not { } step) return [ApprovalGraph.Has(key.Code) ? CaseReasons.NotAStep : CaseReasons.NoSuchStep(key.Code)];
        List<Refusal> reasons = [.. own(step, proposed.By)];
        var first = key.Change is { } number ? Changes[number - 1].ProposedOn : StartedOn;
        if (proposed.On < (step.LastOn ?? first)) reasons.Add(CaseReasons.BeforeLast(step.LastOn ?? first));
        if (proposed is PermissionEvent.Begun) reasons.AddRange(AgainstOrder(step, proposed.On));
        if (proposed is PermissionEvent.Begun && key == StepKey.OfStudy(Approvals.IrasSubmit))
            reasons.AddRange(StudentRules.Against(ImpliedAnswers.Complete(Answers, proposed.On), proposed.On));
        return reasons;
    }

    private static IEnumerable<Refusal> Only(Party party, Party by, string what) => by == party ? [] : [CaseReasons.NotTheirs(party, what)];

    private static IEnumerable<Refusal> BySponsor(Party by, string what) => Only(Party.Sponsor, by, what);

    private static IEnumerable<Refusal> Theirs(CaseStep step, Party by) => by == step.Owner ? [] : [CaseReasons.NotTheirs(step)];

    private static IEnumerable<Refusal> TheirsOrSponsors(CaseStep step, Party by) => by == Party.Sponsor ? [] : Theirs(step, by);

    private static IEnumerable<Refusal> AgainstBeginning(CaseStep step, Party by)
    {
        var theirs = TheirsOrSponsors(step, by);
        if (step.IsOpen) return theirs.Append(CaseReasons.AlreadyBegun);
        return step.Status is CaseStepStatus.Granted or CaseStepStatus.Continued ? theirs.Append(CaseReasons.NotOpen) : theirs;
    }

    private IEnumerable<Refusal> AgainstOrder(CaseStep step, LocalDate on) =>
        Missing(step, on).Where(other => step.Definition.NeedsToBegin(other.Key.Code)).Select(other => Because(other, on));

    private static IEnumerable<Refusal> AgainstAsking(CaseStep step, Party by)
    {
        foreach (var reason in Theirs(step, by)) yield return reason;
        if (step.Status == CaseStepStatus.WaitingForInformation) yield return CaseReasons.QuestionOpen;
        else if (step.Status != CaseStepStatus.UnderReview) yield return NotUnderReview(step);
        else if (step.HasUsedItsRequest) yield return CaseReasons.AskedOnce;
    }

    private static IEnumerable<Refusal> AgainstAnswering(CaseStep step, Party by) =>
        [.. BySponsor(by, "answering a question"),
            .. step.Status == CaseStepStatus.WaitingForInformation ? (Refusal[])[] : [CaseReasons.NotWaiting]];

    private IEnumerable<Refusal> AgainstDeciding(CaseStep step, string outcome, LocalDate on, Party by)
    {
        foreach (var reason in Theirs(step, by).Concat(AgainstEnding(step))) yield return reason;
        if (step.Outcome == outcome && (step.LastOn == on || step.Status == CaseStepStatus.ConditionsOutstanding))
            yield return CaseReasons.OutcomeKnown;
        var meaning = step.Definition.MeaningOf(outcome);
        if (meaning is null) yield return CaseReasons.NotAnOutcome(step, outcome);
        if (meaning is not (OutcomeMeaning.Granted or OutcomeMeaning.GrantedWithConditions)) yield break;
        // What a site must have to open it must have to go on, if answers that came later ask for more.
        var opening = step.Definition.Milestone == SetUpMilestone.FirstParticipant ? Find(OpeningAt(step.Key.Site!.Value)) : null;
        foreach (var other in Missing(step, on).Concat(opening is null ? [] : Missing(opening, on)).Distinct())
            yield return Because(other, on);
        if (step.Definition.Opens && HasLapsedBy(on)) yield return CaseReasons.Lapsed;
    }

    private static IEnumerable<Refusal> AgainstMeetingConditions(CaseStep step, Party by) =>
        [.. Theirs(step, by), .. step.Status == CaseStepStatus.ConditionsOutstanding ? (Refusal[])[] : [CaseReasons.NoConditions]];

    private IEnumerable<Refusal> AgainstSilence(CaseStep step, string outcome, LocalDate on, Party by)
    {
        foreach (var reason in TheirsOrSponsors(step, by)) yield return reason;
        if (step.Definition.OutcomeBySilence != outcome) yield return CaseReasons.NotSilence(step);
        var ending = AgainstEnding(step).ToList();
        foreach (var reason in ending) yield return reason;
        if (ending.Count == 0 && !(on > step.Deadline))
            yield return CaseReasons.TimeNotOver(step.Deadline, step.Definition.SilenceSource ?? step.Definition.Source);
        foreach (var other in Missing(step, on).AsEnumerable()) yield return Because(other, on);
    }

    private static IEnumerable<Refusal> AgainstWithdrawing(CaseStep step, Party by) =>
        [.. BySponsor(by, "withdrawing an application"), .. step.IsOpen ? (Refusal[])[] : [NotUnderReview(step)]];

    private static IEnumerable<Refusal> AgainstAppealing(CaseStep step, Party by) =>
    [
        .. BySponsor(by, "appealing"),
        .. step.Status == CaseStepStatus.Refused && step.Definition.MayBeAppealed ? (Refusal[])[] : [CaseReasons.NotRefused],
    ];

    private static IEnumerable<Refusal> AgainstEnding(CaseStep step) =>
        !step.IsOpen ? [NotUnderReview(step)] : step.Status == CaseStepStatus.WaitingForInformation ? [CaseReasons.QuestionOpen] : [];

    private static Refusal NotUnderReview(CaseStep step) =>
        step.Status == CaseStepStatus.NotBegun ? CaseReasons.NotBegun : CaseReasons.NotOpen;

    private Refusal Because(CaseStep missing, LocalDate on) =>
        !missing.IsNeeded && missing.Status == CaseStepStatus.NotBegun ? CaseReasons.AnswerMissing(missing)
        : Passes(missing) && missing.EndedOn > on ? CaseReasons.GrantedLater(missing)
        : CaseReasons.WaitsFor(missing);
}
