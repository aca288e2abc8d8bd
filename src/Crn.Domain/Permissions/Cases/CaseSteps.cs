using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Permissions.Cases;

/// <summary>The steps a case has under a regime; what is known of a step already begun is kept.</summary>
internal static class CaseSteps
{
    // Where the step of a code stands; negative when there is none.
    public static int PlaceOf(string code, ValueList<CaseStep> steps)
    {
        var row = steps.AsSpan();
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i].Key.Code == code) return i;
        }

        return -1;
    }

    public static ValueList<CaseStep> OfStudy(FactSheet completed, LocalDate regime, ValueList<CaseStep> before) =>
        Of(NeededStep.OfCompleted(completed, regime, ApprovalKind.Study), static row => [StepKey.OfStudy(row.Code)], before);

    public static ValueList<CaseStep> AtSite(ValueList<NeededStep> needed, SiteCode site, ValueList<CaseStep> before)
    {
        if (!before.IsEmpty) return Of(needed, row => [StepKey.AtSite(row.Code, site)], before);
        var steps = new CaseStep[needed.Count];
        for (var i = 0; i < steps.Length; i++) steps[i] = New(needed[i], StepKey.AtSite(needed[i].Row.Code, site));
        return new(steps);
    }

    // The authorities' steps of a change, then the consideration of each site concerned.
    public static ValueList<CaseStep> OfChange(FactSheet answers, LocalDate regime, int number, PermissionChange change,
        IEnumerable<SiteCode> sites, ValueList<CaseStep> before)
    {
        var concerned = change.Effect == SiteEffect.EverySite ? sites : change.AffectedSites;
        return Of(NeededStep.Of(change.AnswersWith(answers), regime, ApprovalKind.Change), Keys, before);

        IEnumerable<StepKey> Keys(ApprovalDefinition row) => row.IsForEachSite
            ? concerned.Select(site => StepKey.OfChange(row.Code, number, site))
            : [StepKey.OfChange(row.Code, number)];
    }

    private static ValueList<CaseStep> Of(ValueList<NeededStep> needed, Func<ApprovalDefinition, IEnumerable<StepKey>> keys,
        ValueList<CaseStep> before)
    {
        // Kept is what has been begun, and what is to be made again: it may not be made before the day it was ended.
        var kept = before.Where(s => s.Status != CaseStepStatus.NotBegun || s.LastOn is not null).ToDictionary(s => s.Key);
        List<CaseStep> steps = [];
        foreach (var step in needed)
        {
            foreach (var key in keys(step.Row))
            {
                steps.Add(kept.Remove(key, out var begun) && (begun.Status != CaseStepStatus.NotBegun || begun.Definition == step.Row)
                    ? begun.As(step.IsNeeded, step.MissingFacts) : New(step, key));
            }
        }

        // What has been begun stays part of the case, even when later answers show that it was not needed.
        return steps.Concat(kept.Values.Where(s => s.Status != CaseStepStatus.NotBegun)).ToValueList();
    }

    private static CaseStep New(NeededStep step, StepKey key) => new(key, step.Row, step.IsNeeded, step.MissingFacts);
}
