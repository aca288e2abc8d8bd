using Crn.Domain.Decisions;
using Crn.Domain.Permissions.Cases;
using Crn.Domain.Permissions.Plans;

namespace Crn.Domain.Permissions;

/// <content>Every reason against an event, for verbs and for replay alike.</content>
public sealed partial record PermissionCase
{
    IReadOnlyCollection<Refusal> IDecider<PermissionCase, PermissionEvent>.Against(PermissionEvent proposed)
    {
        Objections found = default;
        AgainstStanding(proposed.On, ref found);
        if (proposed.OfStep is { } key) AgainstStep(proposed, key, ref found);
        else found.AddRange(AgainstCase(proposed));
        return found.All;
    }

    private static List<Refusal> AgainstStart(PermissionEvent.Started started)
    {
        List<Refusal> reasons = [];
        if (!IsCovered(started.Submitting) || !IsCovered(started.On)) reasons.Add(CaseReasons.OutOfYears);
        if (started.Sites.Select(s => s.Code).Distinct().Count() < started.Sites.Count) reasons.Add(CaseReasons.SiteTwice);
        return reasons;
    }

    private void AgainstStanding(LocalDate on, ref Objections found)
    {
        if (on < StartedOn) found.Add(CaseReasons.BeforeStart(StartedOn));
        if (!IsCovered(on)) found.Add(CaseReasons.OutOfYears);
        if (IsAbandoned) found.Add(CaseReasons.Abandoned);
    }

    private void AgainstStep(PermissionEvent proposed, StepKey key, ref Objections found)
    {
        if (Find(key, out var place) is { } step) AgainstStep(proposed, key, step, place, ref found);
        else found.Add(ApprovalGraph.Has(key.Code) ? CaseReasons.NotAStep : CaseReasons.NoSuchStep(key.Code));
    }

    private void AgainstStep(PermissionEvent proposed, StepKey key, CaseStep step, int place, ref Objections found)
    {
        AgainstDoing(proposed, step, place, ref found);
        var first = key.Change is { } number ? Changes[number - 1].ProposedOn : StartedOn;
        if (proposed.On < (step.LastOn ?? first)) found.Add(CaseReasons.BeforeLast(step.LastOn ?? first));
        if (proposed is not PermissionEvent.Begun) return;
        foreach (var other in Missing(step, place, proposed.On, toBegin: true)) found.Add(Because(other, proposed.On));
        if (key is { Code: Approvals.IrasSubmit, Site: null, Change: null } && StudentRules.Concern(Answers))
            found.AddRange(StudentRules.Against(ImpliedAnswers.Complete(Answers, proposed.On), proposed.On));
    }

    private void AgainstDoing(PermissionEvent proposed, CaseStep step, int place, ref Objections found)
    {
        switch (proposed)
        {
            case PermissionEvent.Begun:
                AgainstBeginning(step, proposed.By, ref found);
                break;
            case PermissionEvent.InformationRequested:
                AgainstAsking(step, proposed.By, ref found);
                break;
            case PermissionEvent.InformationGiven:
                BySponsor(proposed.By, "answering a question", ref found);
                if (step.Status != CaseStepStatus.WaitingForInformation) found.Add(CaseReasons.NotWaiting);
                break;
            case PermissionEvent.Decided e:
                AgainstDeciding(step, place, e, ref found);
                break;
            case PermissionEvent.ConditionsMet:
                Theirs(step, proposed.By, ref found);
                if (step.Status != CaseStepStatus.ConditionsOutstanding) found.Add(CaseReasons.NoConditions);
                break;
            case PermissionEvent.DeemedBySilence e:
                AgainstSilence(step, place, e, ref found);
                break;
            case PermissionEvent.Withdrawn:
                BySponsor(proposed.By, "withdrawing an application", ref found);
                if (!step.IsOpen) found.Add(NotUnderReview(step));
                break;
            case PermissionEvent.Appealed:
                BySponsor(proposed.By, "appealing", ref found);
                if (!(step.Status == CaseStepStatus.Refused && step.Definition.MayBeAppealed)) found.Add(CaseReasons.NotRefused);
                break;
        }
    }

    private static IEnumerable<Refusal> Only(Party party, Party by, string what) => by == party ? [] : [CaseReasons.NotTheirs(party, what)];

    private static IEnumerable<Refusal> BySponsor(Party by, string what) => Only(Party.Sponsor, by, what);

    private static void BySponsor(Party by, string what, ref Objections found)
    {
        if (by != Party.Sponsor) found.Add(CaseReasons.NotTheirs(Party.Sponsor, what));
    }

    private static void Theirs(CaseStep step, Party by, ref Objections found)
    {
        if (by != step.Owner) found.Add(CaseReasons.NotTheirs(step));
    }

    private static void TheirsOrSponsors(CaseStep step, Party by, ref Objections found)
    {
        if (by != Party.Sponsor) Theirs(step, by, ref found);
    }

    private static void AgainstBeginning(CaseStep step, Party by, ref Objections found)
    {
        TheirsOrSponsors(step, by, ref found);
        if (step.IsOpen) found.Add(CaseReasons.AlreadyBegun);
        else if (step.Status is CaseStepStatus.Granted or CaseStepStatus.Continued) found.Add(CaseReasons.NotOpen);
    }

    private static void AgainstAsking(CaseStep step, Party by, ref Objections found)
    {
        Theirs(step, by, ref found);
        if (step.Status == CaseStepStatus.WaitingForInformation) found.Add(CaseReasons.QuestionOpen);
        else if (step.Status != CaseStepStatus.UnderReview) found.Add(NotUnderReview(step));
        else if (step.HasUsedItsRequest) found.Add(CaseReasons.AskedOnce);
    }

    private void AgainstDeciding(CaseStep step, int place, PermissionEvent.Decided decided, ref Objections found)
    {
        var (on, outcome) = (decided.On, decided.Outcome.Value);
        Theirs(step, decided.By, ref found);
        AgainstEnding(step, ref found);
        if (step.Outcome == outcome && (step.LastOn == on || step.Status == CaseStepStatus.ConditionsOutstanding))
            found.Add(CaseReasons.OutcomeKnown);
        var meaning = step.Definition.MeaningOf(outcome);
        if (meaning is null) found.Add(CaseReasons.NotAnOutcome(step, outcome));
        if (meaning is not (OutcomeMeaning.Granted or OutcomeMeaning.GrantedWithConditions)) return;
        var missing = Missing(step, place, on);
        foreach (var other in missing) found.Add(Because(other, on));
        if (step.Definition.Milestone == SetUpMilestone.FirstParticipant) AgainstGoingOn(step, place, missing, on, ref found);
        if (step.Definition.Opens && HasLapsedBy(on)) found.Add(CaseReasons.Lapsed);
    }

    // What a site must have to open it must have to go on, if answers that came later ask for more.
    private void AgainstGoingOn(CaseStep step, int place, CaseStep[] missing, LocalDate on, ref Objections found)
    {
        var site = CasePlace.SiteOf(place);
        var opening = CasePlace.AtSite(
            site, PlanOf(step, place)?.Opening ?? CaseSteps.PlaceOf(Approvals.SiteOpen, state.Base.Sites[site].Steps));
        if (opening < 0) return;
        var further = Missing(state.At(opening), opening, on);
        for (var i = 0; i < further.Length; i++)
        {
            if (Array.IndexOf(missing, further[i]) < 0 && Array.IndexOf(further, further[i]) == i) found.Add(Because(further[i], on));
        }
    }

    private void AgainstSilence(CaseStep step, int place, PermissionEvent.DeemedBySilence deemed, ref Objections found)
    {
        var on = deemed.On;
        TheirsOrSponsors(step, deemed.By, ref found);
        if (step.Definition.OutcomeBySilence != deemed.Outcome.Value) found.Add(CaseReasons.NotSilence(step));
        if (step is { IsOpen: true, Status: not CaseStepStatus.WaitingForInformation } && !(on > step.Deadline))
            found.Add(CaseReasons.TimeNotOver(step.Deadline, step.Definition.SilenceSource ?? step.Definition.Source));
        else
            AgainstEnding(step, ref found);
        foreach (var other in Missing(step, place, on)) found.Add(Because(other, on));
    }

    private static void AgainstEnding(CaseStep step, ref Objections found)
    {
        if (!step.IsOpen) found.Add(NotUnderReview(step));
        else if (step.Status == CaseStepStatus.WaitingForInformation) found.Add(CaseReasons.QuestionOpen);
    }

    private static Refusal NotUnderReview(CaseStep step) =>
        step.Status == CaseStepStatus.NotBegun ? CaseReasons.NotBegun : CaseReasons.NotOpen;

    private Refusal Because(CaseStep missing, LocalDate on) =>
        !missing.IsNeeded && missing.Status == CaseStepStatus.NotBegun ? CaseReasons.AnswerMissing(missing)
        : Passes(missing) && missing.EndedOn > on ? CaseReasons.GrantedLater(missing)
        : CaseReasons.WaitsFor(missing);
}
