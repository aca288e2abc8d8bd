using Crn.Domain.Permissions.Cases;
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
        var (key, site) = (step.Key, step.Key is { Site: { } code, Change: null } ? FindSite(code) : null);
        var place = key.Change is not null ? -1 : CaseSteps.PlaceOf(key.Code, site?.Steps ?? (key.Site is null ? Steps : []));
        return new(Missing(step, place, site, day));
    }

    // The place is that of the step among the steps of its site, or of the study.
    private CaseStep[] Missing(CaseStep step, int place, SiteProgress? site, LocalDate? day)
    {
        CaseStep[] missing = [];
        if (WaitsOf(step, place, site) is { } places)
        {
            foreach (var at in places)
            {
                var other = at < 0 ? Steps[~at] : site is null ? Steps[at] : site.Steps[at];
                if (HoldsUp(other, step, day)) missing = [.. missing, other];
            }

            return missing;
        }

        foreach (var other in Prerequisites(step))
        {
            if (HoldsUp(other, step, day)) missing = [.. missing, other];
        }

        return missing;
    }

    // The places of what a step waits for, where they were worked out when the case was planned; a site that keeps a step which
    // later answers made needless or another one is asked step by step.
    private int[]? WaitsOf(CaseStep step, int place, SiteProgress? site)
    {
        if (place < 0 || step.Key.Change is not null) return null;
        if (site is null) return Plans.Value?.Waits is { } ofStudy && place < ofStudy.Length ? ofStudy[place] : null;
        return site.Plan.Value is { } plan && site.Steps.Count == plan.Waits.Length
            && ReferenceEquals(step.Definition, plan.Steps[place].Row) ? plan.Waits[place] : null;
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

    private CaseStep? Prerequisite(StepKey key, string code)
    {
        if (key.Change is { } number)
        {
            var change = Changes[number - 1];
            return change.Find(StepKey.OfChange(code, number))
                ?? (key.Site is { } here ? change.Find(StepKey.OfChange(code, number, here)) : null);
        }

        if (key.Site is { } at)
            return FindSite(at) is { } site ? site.Find(code) ?? (site.IsBoundBy(code) ? OfStudy(code) : null) : null;
        return OfStudy(code) is { } other && OfStudy(key.Code)?.Definition.Concerns(other.Definition) != false ? other : null;
    }

    private CaseStep? OfStudy(string code) => CaseSteps.PlaceOf(code, Steps) is >= 0 and var at ? Steps[at] : null;

    // Whether what waits for a step may go on: now, or by a day.
    private bool Passes(CaseStep step, LocalDate? day = null) => step.Status switch
    {
        CaseStepStatus.Granted => !(step.EndedOn > day),
        CaseStepStatus.Continued => step.Definition.Continuation is { Final: var final }
            && Prerequisite(step.Key, final) is { IsGranted: true } decided && !(decided.EndedOn > day),
        _ => false,
    };
}
