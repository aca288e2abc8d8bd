using Crn.Domain.Permissions.Plans;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Permissions.Cases;

/// <summary>The steps a case has under a regime; what is known of a step already begun is kept.</summary>
internal static class CaseSteps
{
    public static ValueList<CaseStep> OfStudy(FactSheet answers, LocalDate regime, ValueList<CaseStep> before) =>
        Of(answers, regime, ApprovalKind.Study, row => [StepKey.OfStudy(row.Code)], before);

    public static ValueList<CaseStep> AtSite(FactSheet answers, LocalDate regime, SiteCode site, ValueList<CaseStep> before) =>
        Of(answers, regime, ApprovalKind.Site, row => [StepKey.AtSite(row.Code, site)], before);

    // The authorities' steps of a change, then the consideration of each site concerned.
    public static ValueList<CaseStep> OfChange(FactSheet answers, LocalDate regime, int number, PermissionChange change,
        ValueList<SiteCode> sites, ValueList<CaseStep> before)
    {
        var concerned = change.Effect == SiteEffect.EverySite ? sites : change.AffectedSites;
        return Of(change.AnswersWith(answers), regime, ApprovalKind.Change, Keys, before);

        IEnumerable<StepKey> Keys(ApprovalDefinition row) => row.IsForEachSite
            ? concerned.AsEnumerable().Select(site => StepKey.OfChange(row.Code, number, site))
            : [StepKey.OfChange(row.Code, number)];
    }

    private static ValueList<CaseStep> Of(FactSheet answers, LocalDate regime, ApprovalKind kind,
        Func<ApprovalDefinition, IEnumerable<StepKey>> keys, ValueList<CaseStep> before)
    {
        var completed = ImpliedAnswers.Complete(answers, regime);
        var kept = before.Where(s => s.Status != CaseStepStatus.NotBegun).ToDictionary(s => s.Key);
        List<CaseStep> steps = [];
        foreach (var (row, isNeeded, possible) in PlanSteps.Chosen(completed, regime).Values)
        {
            // An urgent safety measure is notified by a verb of its own.
            if (row.Kind != kind || row.Code == Approvals.UrgentSafetyMeasure) continue;
            ValueList<Fact> missing =
                isNeeded ? [] : [.. possible.AsEnumerable().SelectMany(r => r.Trigger.MissingFacts(completed)).Distinct()];
            foreach (var key in keys(row))
            {
                steps.Add(kept.Remove(key, out var begun) ? begun.As(isNeeded, missing) : new(key, row, isNeeded, missing));
            }
        }

        // What has been begun stays part of the case, even when later answers show that it was not needed.
        return steps.Concat(kept.Values).ToValueList();
    }
}
