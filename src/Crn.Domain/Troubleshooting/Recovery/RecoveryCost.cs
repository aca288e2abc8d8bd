using Crn.Domain.Money;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Troubleshooting.Recovery;

/// <summary>What a study costs from a date until its median finish or its closure, with the actions it takes.</summary>
internal static class RecoveryCost
{
    /// <summary>The largest cost that is taken: sums of more are no pounds that anybody has.</summary>
    public const decimal Most = 1_000_000_000_000;

    public static Pounds Of(RecoveryOutlook outlook, RunningCosts costs, LocalDate asAt, RecruitmentLedger ledger)
    {
        var year = outlook.Actions.Select(action => action.Cost).Concat([costs.StudyMonth, costs.SiteMonth])
            .FirstOrDefault(cost => !cost.IsZero).PriceYear;
        var once = outlook.Actions.Sum(action => action.Cost.Amount);
        if (costs is { StudyMonth.IsZero: true, SiteMonth.IsZero: true }) return Pounds.Of(Math.Round(once, 2), year);
        // A median after the closure is not looked for.
        var end = outlook.ProbabilityOnTime >= 0.5 && outlook.Finish.Date is { } finish ? LocalDate.Min(finish, outlook.Closes)
            : outlook.Closes;
        return Pounds.Of(Math.Round(once + (costs.StudyMonth.Amount * Months(asAt, end))
            + (costs.SiteMonth.Amount * SiteMonths(outlook.Plan, asAt, end, ledger)), 2), year);
    }

    // A site costs while it is open, or once it opens, as far as that is probable; one that closed or paused costs nothing unless it opens
    // again, and then it is one more site of the plan.
    private static decimal SiteMonths(RecruitmentPlan plan, LocalDate asAt, LocalDate end, RecruitmentLedger ledger)
    {
        var open = ledger.Sites.Where(site => site.IsOpenOn(asAt))
            .Sum(site => Months(asAt, site.Site.Site is { } code ? Last(plan.Find(code), end) : end));
        return open + plan.Sites.Where(site => ledger.Find(site.Code)?.HasOpened != true)
            .Sum(site => (decimal)(1 - site.ProbabilityOfNeverOpening) * Months(LocalDate.Max(Opens(site, asAt), asAt), Last(site, end)));
    }

    private static LocalDate Last(PlannedSite? site, LocalDate end) => site?.Closing is { } closing ? LocalDate.Min(closing, end) : end;

    // The day, the middle of a window, the mean of a delay. A site of which the plan says nothing is not taken to open.
    private static LocalDate Opens(PlannedSite site, LocalDate asAt) => site.Opening switch
    {
        { Earliest: { } from, WindowEnd: { } to } => LocalDate.Max(from, asAt) is var first && first < to
            ? first.PlusDays(Period.DaysBetween(first, to) / 2) : first,
        { Earliest: { } due, Delay: { } delay } => due.PlusDays((int)Math.Min(36_500, Math.Round(delay.MeanDays))),
        { Earliest: { } day } => day,
        _ => LocalDate.MaxIsoValue,
    };

    private static decimal Months(LocalDate from, LocalDate to) =>
        to <= from ? 0 : (decimal)(Period.DaysBetween(from, to) / RecruitmentRate.DaysPerMonth);
}
