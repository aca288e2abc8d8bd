using Crn.Domain.Permissions.Cases;
using Crn.Domain.Permissions.Rows;

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
        _ = Find(step.Key, out var place);
        return new(Missing(step, place, day));
    }

    // The place is that of the step in the case; none for a step of a change. What is missing to begin may be less than to be decided.
    private CaseStep[] Missing(CaseStep step, int place, LocalDate? day, bool toBegin = false)
    {
        CaseStep[] missing = [];
        if (WaitsOf(step, place) is { } places)
        {
            var table = state.Base;
            var study = table.Steps.AsSpan();
            var own = CasePlace.SiteOf(place) is >= 0 and var site ? table.Sites[site].Steps.AsSpan() : study;
            var changes = state as ChangedStep;
            var isTable = ReferenceEquals(state, table);
            foreach (var at in places)
            {
                var there = at < 0 ? CasePlace.OfStudy(~at) : CasePlace.Beside(place, at);
                var other = !(isTable || changes?.IsUnchanged(there) == true) ? state.At(there) : at < 0 ? study[~at] : own[at];
                if (other.IsGranted && other.HasEndedBy(day)) continue;
                if (HoldsUp(other, step, day) && IsAskedFor(other)) missing = [.. missing, other];
            }

            return missing;
        }

        foreach (var other in Prerequisites(step))
        {
            if (HoldsUp(other, step, day) && IsAskedFor(other)) missing = [.. missing, other];
        }

        return missing;

        bool IsAskedFor(CaseStep other) => !toBegin || step.Definition.NeedsToBegin(other.Key.Code);
    }

    // The places of what a step waits for, where they were worked out when the case was planned; a site that keeps a step which
    // later answers made needless or another one is asked step by step.
    private int[]? WaitsOf(CaseStep step, int place)
    {
        if (place < 0) return null;
        if (PlanOf(step, place) is { } plan) return plan.Waits[CasePlace.IndexOf(place)];
        return CasePlace.SiteOf(place) < 0 && Plans.Value?.Waits is { } ofStudy && place < ofStudy.Length ? ofStudy[place] : null;
    }

    // What was worked out for the site of a step, where that still says what the site has.
    private SitePlan? PlanOf(CaseStep step, int place)
    {
        if (place < 0 || CasePlace.SiteOf(place) is not (>= 0 and var at)) return null;
        var site = state.Base.Sites[at];
        return site.Plan.Value is { } plan && site.Steps.Count == plan.Waits.Length
            && ReferenceEquals(step.Definition, plan.Steps[CasePlace.IndexOf(place)].Row) ? plan : null;
    }

    // The step of a key with its place, which a step of a change has not; null when the case has none.
    private CaseStep? Find(StepKey key, out int place)
    {
        place = CasePlace.None;
        if (key.Change is { } number) return number <= Changes.Count ? Changes[number - 1].Find(key) : null;
        var table = state.Base;
        if (key.Site is not { } code) place = CasePlace.OfStudy(CaseSteps.PlaceOf(key.Code, table.Steps));
        else if (PlaceOf(code) is >= 0 and var site) place = CasePlace.AtSite(site, CaseSteps.PlaceOf(key.Code, table.Sites[site].Steps));
        return place < 0 ? null : state.At(place);
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

    private CaseStep? Prerequisite(StepKey key, string code)
    {
        if (key.Change is { } number)
        {
            var change = Changes[number - 1];
            return change.Find(StepKey.OfChange(code, number))
                ?? (key.Site is { } considering ? change.Find(StepKey.OfChange(code, number, considering)) : null);
        }

        if (key.Site is { } here)
        {
            if (PlaceOf(here) is not (>= 0 and var at)) return null;
            var site = state.Base.Sites[at];
            return CaseSteps.PlaceOf(code, site.Steps) is >= 0 and var own ? state.At(CasePlace.AtSite(at, own))
                : site.IsBoundBy(code) ? OfStudy(code) : null;
        }

        return OfStudy(code) is { } other && OfStudy(key.Code)?.Definition.Concerns(other.Definition) != false ? other : null;
    }

    private CaseStep? OfStudy(string code) =>
        CaseSteps.PlaceOf(code, state.Base.Steps) is >= 0 and var at ? state.At(CasePlace.OfStudy(at)) : null;

    // Whether what waits for a step may go on: now, or by a day.
    private bool Passes(CaseStep step, LocalDate? day = null) => step.Status switch
    {
        CaseStepStatus.Granted => step.HasEndedBy(day),
        CaseStepStatus.Continued => step.Definition.Continuation is { Final: var final }
            && Prerequisite(step.Key, final) is { IsGranted: true } decided && !(decided.EndedOn > day),
        _ => false,
    };
}
