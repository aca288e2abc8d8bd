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
        CaseStep[] missing = [];
        Missing(step, step.Key is { Site: { } site, Change: null } ? FindSite(site) : null, day, ref missing);
        return new(missing);
    }

    // The site is that of the step.
    private void Missing(CaseStep step, SiteProgress? site, LocalDate? day, ref CaseStep[] missing)
    {
        foreach (var code in step.Definition.WaitsFor)
        {
            if (Prerequisite(step.Key, site, code) is { } other && HoldsUp(other, step, day)) missing = [.. missing, other];
        }

        if (!step.Definition.IsGathering) return;
        foreach (var code in step.Definition.BeginsAfter)
        {
            if (IsUndrawn(step, code) && Prerequisite(step.Key, site, code) is { } other && HoldsUp(other, step, day))
                missing = [.. missing, other];
        }
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

    private CaseStep? Prerequisite(StepKey key, string code) =>
        Prerequisite(key, key is { Site: { } site, Change: null } ? FindSite(site) : null, code);

    // The site is that of the key, where the step is one of a site.
    private CaseStep? Prerequisite(StepKey key, SiteProgress? site, string code)
    {
        if (key.Change is { } number)
        {
            var change = Changes[number - 1];
            return change.Find(StepKey.OfChange(code, number))
                ?? (key.Site is { } here ? change.Find(StepKey.OfChange(code, number, here)) : null);
        }

        if (key.Site is not null) return site?.Find(code) ?? (site?.IsBoundBy(code) == true ? OfStudy(code) : null);
        return OfStudy(code) is { } other && OfStudy(key.Code)?.Definition.Concerns(other.Definition) != false ? other : null;
    }

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
