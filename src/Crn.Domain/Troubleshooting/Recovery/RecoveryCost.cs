using Crn.Domain.Money;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Troubleshooting.Recovery;

/// <summary>What a study costs from a date until its median finish or its closure, with the actions it takes.</summary>
internal static class RecoveryCost
{
    public static Pounds Of(RecoveryOutlook outlook, RunningCosts costs, LocalDate asAt, RecruitmentPlan plan, RecruitmentLedger ledger)
    {
        var year = outlook.Actions.Select(action => action.Cost).Concat([costs.StudyMonth, costs.SiteMonth])
            .FirstOrDefault(cost => !cost.IsZero).PriceYear;
        var end = outlook.Finish.Date is { } finish && finish < outlook.Closes ? finish : outlook.Closes;
        var once = outlook.Actions.Sum(action => action.Cost.Amount);
        return Pounds.Of(Math.Round(once + (costs.StudyMonth.Amount * Months(asAt, end))
            + (costs.SiteMonth.Amount * Openings(outlook, asAt, plan, ledger).Sum(opens => Months(opens, end))), 2), year);
    }

    // From when each site that is open, or still to open, costs; a site that closed costs nothing unless it opens again.
    private static IEnumerable<LocalDate> Openings(RecoveryOutlook outlook, LocalDate asAt, RecruitmentPlan plan, RecruitmentLedger ledger)
    {
        foreach (var site in ledger.Sites.Where(site => site.IsOpenOn(asAt))) yield return asAt;
        var moved = outlook.Actions.Where(action => action.Kind is RecoveryKind.EarlierOpenings or RecoveryKind.MoreSites)
            .SelectMany(action => action.Sites).ToDictionary(site => site.Code);
        foreach (var site in plan.Sites.Where(site => ledger.Find(site.Code)?.HasOpened != true && !moved.ContainsKey(site.Code)
            && !RecoveryCase.IsOverdue(site, ledger, asAt)))
        {
            if (site.Opening.Due is { } due) yield return LocalDate.Max(due, asAt);
        }

        foreach (var site in moved.Values) yield return LocalDate.Max(site.Opening.Due ?? site.Opening.Earliest!.Value, asAt);
        foreach (var action in outlook.Actions.Where(action => action.Kind == RecoveryKind.ReopenedSite)) yield return action.From!.Value;
    }

    private static decimal Months(LocalDate from, LocalDate to) =>
        to <= from ? 0 : (decimal)(Period.DaysBetween(from, to) / RecruitmentRate.DaysPerMonth);
}
