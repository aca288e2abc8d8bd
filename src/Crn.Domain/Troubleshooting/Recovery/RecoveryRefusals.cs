using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Troubleshooting.Recovery;

/// <summary>Why actions cannot be projected for a study.</summary>
internal static class RecoveryRefusals
{
    public const int MostActions = 10;

    private static readonly Citation Source = Citation.Default("what a recovery plan needs");

    public static Refusal Unknown { get; } =
        new("recovery.action-unknown", "There is no action of that name.", "Name one of the plan's actions.", Source);

    public static ValueList<Refusal> Of(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, ValueList<RecoveryAction> actions,
        RunningCosts costs)
    {
        List<Refusal> refusals = [];
        if (actions.Select(action => action.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() < actions.Count)
            refusals.Add(new("recovery.name-twice", "Two actions have one name.", "Name each differently.", Source));
        if (actions.Count(action => action.Kind != RecoveryKind.NotQuantified) > MostActions)
            refusals.Add(new("recovery.too-many", "More than 10 actions have a number.", "Leave some out: combinations double with each.",
                Source));
        if (actions.Select(action => action.Cost).Concat([costs.StudyMonth, costs.SiteMonth]).Where(cost => !cost.IsZero)
            .Select(cost => cost.PriceYear).Distinct().Skip(1).Any())
            refusals.Add(new("recovery.price-years", "Costs are of different price years.", "Bring them to one year.", Source));
        if (actions.Select(action => action.Cost).Concat([costs.StudyMonth, costs.SiteMonth]).Any(cost => cost.Amount > RecoveryCost.Most))
            refusals.Add(new("recovery.cost-too-large", "A cost is above a million million pounds.", "State it in pounds.", Source));
        refusals.AddRange(actions.SelectMany(action => OfAction(plan, ledger, asAt, action)));
        var added = actions.Where(action => action.Kind == RecoveryKind.MoreSites).SelectMany(action => action.Sites).ToList();
        if (added.Select(site => site.Code).Distinct().Count() < added.Count)
            refusals.Add(new("recovery.site-twice", "A site is added twice.", "Add it once.", Source));
        refusals.AddRange(actions.Where(action => action.Kind == RecoveryKind.EarlierOpenings
            && action.Sites.Select(site => site.Code).Distinct().Count() < action.Sites.Count)
            .Select(action => Because("site-twice", action, "names a site twice", "Name it once.")));
        return refusals.Distinct().ToValueList();
    }

    public static Refusal Exclusive(RecoveryAction one, RecoveryAction other) => new("recovery.exclusive",
        $"'{one.Name}' and '{other.Name}' set the same thing: closure, target or the opening of a site.", "Take one of them.", Source);

    private static IEnumerable<Refusal> OfAction(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, RecoveryAction action) =>
        action.Kind switch
        {
            RecoveryKind.MoreSites => [.. Adding(plan, ledger, action), .. Openings(plan, asAt, action)],
            RecoveryKind.EarlierOpenings => [.. Openings(plan, asAt, action), .. Earlier(plan, ledger, asAt, action)],
            RecoveryKind.LongerWindow => Lengthening(plan, asAt, action),
            RecoveryKind.ReopenedSite => Reopening(plan, ledger, asAt, action),
            _ => [],
        };

    private static IEnumerable<Refusal> Adding(RecruitmentPlan plan, RecruitmentLedger ledger, RecoveryAction action)
    {
        if (action.Sites.Any(site => plan.Find(site.Code) is not null || ledger.Find(site.Code) is not null))
            yield return Because("site-planned", action, "adds a site that the study has", "Name another site.");
    }

    private static IEnumerable<Refusal> Openings(RecruitmentPlan plan, LocalDate asAt, RecoveryAction action)
    {
        if (action.Sites.Any(site => site.Opening.Earliest < asAt))
            yield return Because("opens-in-the-past", action, "opens a site before the date asked about", "Give a later day.");
        if (action.Sites.Any(site => (action.Kind == RecoveryKind.MoreSites ? site : plan.Find(site.Code))?.Closing
            < site.Opening.Earliest))
            yield return Because("opens-after-closing", action, "opens a site after it closes", "Give an earlier day.");
    }

    private static IEnumerable<Refusal> Earlier(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, RecoveryAction action)
    {
        if (action.Sites.Any(site => plan.Find(site.Code) is null))
            yield return Because("site-not-planned", action, "names a site that the plan does not have", "Name a planned site.");
        if (action.Sites.Any(site => ledger.Find(site.Code)?.HasOpened == true))
            yield return Because("site-open", action, "names a site that has opened", "Name one that has not.");
        // One that is overdue opens at last, whenever that is.
        if (action.Sites.Any(site => plan.Find(site.Code)?.Opening.Due is { } due && due >= asAt && site.Opening.Due > due))
            yield return Because("opens-not-earlier", action, "opens a site later than planned", "Give an earlier day.");
    }

    private static IEnumerable<Refusal> Lengthening(RecruitmentPlan plan, LocalDate asAt, RecoveryAction action)
    {
        if (action.Closes <= plan.Window.Opening)
            yield return Because("closes-before-opening", action, "closes before the study opens", "Give a later day.");
        else if (action.Closes < asAt)
            yield return Because("not-longer", action, "closes before the date asked about", "Give a later day.");
        else if (action.Closes <= plan.Window.PlannedClosure)
            yield return Because("not-longer", action, "closes no later than planned", "Give a later day.");
    }

    private static IEnumerable<Refusal> Reopening(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, RecoveryAction action)
    {
        if (ledger.Find(action.Site!.Value) is not ({ ClosedOn: not null } or { IsPaused: true })
            || plan.Find(RecoveryCase.Again(action.Site.Value)) is not null)
            yield return Because("site-not-closed", action, "reopens a site that is not closed", "Name a closed site.");
        if (action.From < asAt)
            yield return Because("opens-in-the-past", action, "opens a site before the date asked about", "Give a later day.");
    }

    private static Refusal Because(string code, RecoveryAction action, string what, string remedy) =>
        new("recovery." + code, $"'{action.Name}' {what}.", remedy, Source);
}
