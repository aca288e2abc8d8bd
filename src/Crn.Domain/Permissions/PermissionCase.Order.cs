using Crn.Domain.Permissions.Rows;
using Crn.Domain.Sites;

namespace Crn.Domain.Permissions;

/// <content>What a step waits for.</content>
public sealed partial record PermissionCase
{
    private bool Submitted => Find(Approvals.IrasSubmit) is { } submission ? submission.IsGranted
        : Steps.Any(s => s.Status != CaseStepStatus.NotBegun);

    private bool IsApprovedBy(LocalDate? day) => Submitted && Steps.All(s => s.Definition.Gate is null || Passes(s, day));

    // A change is to what regulator and committee approved; the review of a nation holds up only its own sites.
    private bool CanBeChangedBy(LocalDate day) =>
        Submitted && Steps.All(s => s.Definition.Gate is not (Gate.Submission or Gate.Regulator or Gate.Ethics) || Passes(s, day));

    // What a step waits for and does not have, or did not have by a day: a prerequisite that is not required never blocks (G2), one that
    // may be does until that is settled.
    private ValueList<CaseStep> Missing(CaseStep step, LocalDate? day = null)
    {
        List<CaseStep>? missing = null;
        foreach (var code in step.Definition.WaitsFor)
        {
            if (Prerequisite(step.Key, code) is { } other && HoldsUp(other, step, day)) (missing ??= []).Add(other);
        }

        foreach (var code in step.Definition.BeginsAfter)
        {
            if (IsUndrawn(step, code) && Prerequisite(step.Key, code) is { } other && HoldsUp(other, step, day))
                (missing ??= []).Add(other);
        }

        return missing?.ToValueList() ?? [];
    }

    private bool HoldsUp(CaseStep other, CaseStep step, LocalDate? day) =>
        !Passes(other, day)
            && !(other.Status == CaseStepStatus.Continued && !(other.EndedOn > day)
                && other.Definition.Continuation?.GoesOnIn(step.Key.Code) == true);

    // The steps of the case that a step waits for, as far as the study needs or may need them.
    internal IEnumerable<CaseStep> Prerequisites(CaseStep step)
    {
        foreach (var code in step.Definition.WaitsFor.AsEnumerable())
        {
            if (Prerequisite(step.Key, code) is { } other) yield return other;
        }

        foreach (var code in step.Definition.BeginsAfter.AsEnumerable())
        {
            if (IsUndrawn(step, code) && Prerequisite(step.Key, code) is { } other) yield return other;
        }
    }

    // Reviews that gather others begin with the application, which the graph names only through them.
    private static bool IsUndrawn(CaseStep step, string code) => step.Definition.IsGathering && !step.Definition.WaitsFor.Contains(code);

    // All that a step waits for: what plans and forecasts date it by.
    internal IEnumerable<CaseStep> WaitsFor(CaseStep step) => Prerequisites(step);

    private static StepKey OpeningAt(SiteCode site) => StepKey.AtSite(Approvals.SiteOpen, site);

    private CaseStep? Prerequisite(StepKey key, string code) => key switch
    {
        { Change: { } number } =>
            Changes[number - 1].Steps.FirstOrDefault(s => s.Key.Code == code && (s.Key.Site is null || s.Key.Site == key.Site)),
        { Site: { } site } => Find(StepKey.AtSite(code, site)) ?? (FindSite(site) is { } there && there.Bound.Contains(code)
            ? OfStudy(code)
            : null),
        _ => OfStudy(code) is { } other && OfStudy(key.Code)?.Definition.Concerns(other.Definition) != false ? other : null,
    };

    private CaseStep? OfStudy(string code)
    {
        foreach (var step in Steps)
        {
            if (step.Key.Code == code) return step;
        }

        return null;
    }

    // Whether what waits for a step may go on: now, or by a day.
    private bool Passes(CaseStep step, LocalDate? day = null) => step.Status switch
    {
        CaseStepStatus.Granted => !(step.EndedOn > day),
        CaseStepStatus.Continued => step.Definition.Continuation is { Final: var final }
            && Prerequisite(step.Key, final) is { IsGranted: true } decided && !(decided.EndedOn > day),
        _ => false,
    };
}
