using Crn.Domain.Decisions;
using Crn.Domain.Sites;

namespace Crn.Domain.Permissions;

/// <content>Every reason against a verb.</content>
public sealed partial record PermissionCase
{
    private bool Submitted => Find(StepKey.OfStudy(PermissionPlan.Submission)) is { } submission ? submission.IsGranted : Steps.Any(s => s.Status != CaseStepStatus.NotBegun);

    private bool Stands(LocalDate on) => on >= LastChanged && IsCovered(on) && !IsAbandoned;

    private List<Refusal> AgainstStanding(LocalDate on)
    {
        List<Refusal> reasons = [];
        if (on < LastChanged) reasons.Add(CaseReasons.BeforeLast);
        if (!IsCovered(on)) reasons.Add(CaseReasons.OutOfYears);
        if (IsAbandoned) reasons.Add(CaseReasons.Abandoned);
        return reasons;
    }

    private static Refusal[] BySponsor(Party by, string what) => by == Party.Sponsor ? [] : [CaseReasons.NotTheirs(Party.Sponsor, what)];

    private static Refusal[] Theirs(CaseStep step, Party by) => by == step.Owner ? [] : [CaseReasons.NotTheirs(step)];

    private List<Refusal> AgainstBeginning(CaseStep step, Party by)
    {
        List<Refusal> reasons = [];
        if (by != Party.Sponsor) reasons.AddRange(Theirs(step, by));
        if (step.IsOpen) reasons.Add(CaseReasons.AlreadyBegun);
        else if (step.Status is CaseStepStatus.Granted or CaseStepStatus.Continued) reasons.Add(CaseReasons.NotOpen);
        foreach (var other in Missing(step))
        {
            if (CaseRules.NeededToBegin(step.Key.Code, other.Key.Code)) reasons.Add(Because(other));
        }

        return reasons;
    }

    private static List<Refusal> AgainstAsking(CaseStep step, Party by)
    {
        List<Refusal> reasons = [.. Theirs(step, by)];
        if (step.Status == CaseStepStatus.WaitingForInformation) reasons.Add(CaseReasons.QuestionOpen);
        else if (step.Status != CaseStepStatus.UnderReview) reasons.Add(step.Status == CaseStepStatus.NotBegun ? CaseReasons.NotBegun : CaseReasons.NotOpen);
        else if (step.Owner == Party.ResearchEthicsCommittee && step.Clock is { Terms.StopsAllowed: > 0 } clock && clock.Stops >= clock.Terms.StopsAllowed) reasons.Add(CaseReasons.AskedOnce);
        return reasons;
    }

    private List<Refusal> AgainstDeciding(CaseStep step, string outcome, LocalDate on, Party by)
    {
        List<Refusal> reasons = [.. Theirs(step, by)];
        if (step.Status == CaseStepStatus.NotBegun) reasons.Add(CaseReasons.NotBegun);
        else if (!step.IsOpen) reasons.Add(CaseReasons.NotOpen);
        else if (step.Status == CaseStepStatus.WaitingForInformation) reasons.Add(CaseReasons.QuestionOpen);
        var meaning = step.Definition.MeaningOf(outcome);
        if (meaning is null) reasons.Add(CaseReasons.NotAnOutcome(step));
        if (meaning is not (OutcomeMeaning.Granted or OutcomeMeaning.GrantedWithConditions)) return reasons;
        reasons.AddRange(Missing(step).Select(Because));
        if (step.Key.Code is "SITE_OPEN" or "FIRST_PARTICIPANT") reasons.AddRange(AgainstOpening(step, on));
        return reasons;
    }

    private List<Refusal> AgainstSilence(CaseStep step, LocalDate on, Party by)
    {
        List<Refusal> reasons = [];
        if (by != Party.Sponsor) reasons.AddRange(Theirs(step, by));
        var silence = CaseRules.Silence(step.Key.Code);
        if (silence is null) reasons.Add(CaseReasons.NotSilence(step));
        if (step.Status == CaseStepStatus.NotBegun) reasons.Add(CaseReasons.NotBegun);
        else if (!step.IsOpen) reasons.Add(CaseReasons.NotOpen);
        else if (step.Status == CaseStepStatus.WaitingForInformation) reasons.Add(CaseReasons.QuestionOpen);
        else if (!(on > step.Deadline)) reasons.Add(CaseReasons.TimeNotOver(step.Deadline, silence?.Source ?? step.Definition.Source));
        reasons.AddRange(Missing(step).Select(Because));
        return reasons;
    }

    private IEnumerable<Refusal> AgainstOpening(CaseStep opening, LocalDate on)
    {
        if (HasLapsedBy(on)) yield return CaseReasons.Lapsed;
        var drawn = Missing(opening).Select(s => s.Key).ToHashSet();
        foreach (var step in NeededToOpen(opening.Key.Site!.Value))
        {
            if (!drawn.Contains(step.Key) && !Passes(step)) yield return Because(step);
        }
    }

    private static Refusal Because(CaseStep missing) => missing.Need == StepNeed.MayBeNeeded && missing.Status == CaseStepStatus.NotBegun ? CaseReasons.AnswerMissing(missing) : CaseReasons.WaitsFor(missing);

    // What a step waits for and does not have: a prerequisite that is not required never blocks (G2), one that may be does until that is settled.
    private ValueList<CaseStep> Missing(CaseStep step)
    {
        List<CaseStep>? missing = null;
        foreach (var code in step.Definition.WaitsFor)
        {
            if (Prerequisite(step.Key, code) is { } other && HoldsUp(other, step)) (missing ??= []).Add(other);
        }

        if (SubmissionBefore(step) is { } submission && HoldsUp(submission, step)) (missing ??= []).Add(submission);
        return missing?.ToValueList() ?? [];
    }

    private bool HoldsUp(CaseStep other, CaseStep step) =>
        !Passes(other) && !(other.Status == CaseStepStatus.Continued && CaseRules.GoesOnIn(other.Key.Code, step.Key.Code));

    // The steps of the case that a step waits for, as far as the study needs or may need them.
    internal IEnumerable<CaseStep> Prerequisites(CaseStep step)
    {
        foreach (var code in step.Definition.WaitsFor.AsEnumerable())
        {
            if (Prerequisite(step.Key, code) is { } other) yield return other;
        }

        if (SubmissionBefore(step) is { } submission) yield return submission;
    }

    // Reviews that gather others begin with the application, which the graph names only through them.
    private CaseStep? SubmissionBefore(CaseStep step) =>
        CaseRules.Gathers(step.Key.Code) && step.Key.Change is null && !step.Definition.WaitsFor.Contains(PermissionPlan.Submission) ? OfStudy(PermissionPlan.Submission) : null;

    // A site opens when every approval of the study and every step of the site itself is there, whether or not the graph draws the arrow.
    internal IEnumerable<CaseStep> NeededToOpen(SiteCode site) =>
        Steps.Concat(FindSite(site)!.Steps).Where(s => s.Key.Code is not ("SITE_OPEN" or "FIRST_PARTICIPANT"));

    private CaseStep? Prerequisite(StepKey key, string code) => key switch
    {
        { Change: { } number } => Changes[number - 1].Steps.FirstOrDefault(s => s.Key.Code == code && (s.Key.Site is null || s.Key.Site == key.Site)),
        { Site: { } site } => Find(StepKey.AtSite(code, site)) ?? OfStudy(code),
        _ => OfStudy(code),
    };

    private CaseStep? OfStudy(string code)
    {
        foreach (var step in Steps)
        {
            if (step.Key.Code == code) return step;
        }

        return null;
    }

    private bool Passes(CaseStep step) => step.Status switch
    {
        CaseStepStatus.Granted => true,
        CaseStepStatus.Continued => CaseRules.FinalOf(step.Key.Code) is { } final && Prerequisite(step.Key, final) is { IsGranted: true },
        _ => false,
    };
}
