using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Troubleshooting.Recovery;

/// <summary>A study with some actions taken: its changed plan, and the clock of its changed rates.</summary>
internal sealed class RecoveryCase
{
    public RecoveryCase(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, IEnumerable<RecoveryAction> actions,
        Func<(double Low, double Middle, double High), double> effect)
    {
        var changed = WithoutOverdue(plan, ledger, asAt);
        var taken = actions.OrderBy(action => action.Kind).ToList();
        foreach (var action in taken) changed = Changed(changed, ledger, asAt, action);
        (Plan, Clock) = (changed, RateClock.At(RateLevels.Of(taken, asAt, effect)));
    }

    public RecruitmentPlan Plan { get; }

    public RateClock Clock { get; }

    public LocalDate Closes => Plan.Window.PlannedClosure;

    /// <summary>The code of a site that recruits again: to the plan it is one more site.</summary>
    public static SiteCode Again(SiteCode site)
    {
        const string Suffix = " reopened";
        var value = site.Value;
        return SiteCode.From((value.Length > SiteCode.MaximumLength - Suffix.Length
            ? value[..(SiteCode.MaximumLength - Suffix.Length)] : value) + Suffix);
    }

    private static RecruitmentPlan Changed(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, RecoveryAction action) =>
        action.Kind switch
        {
            RecoveryKind.MoreSites => plan.WithSites(action.Sites),
            RecoveryKind.EarlierOpenings => plan.WithSites(action.Sites
                .Select(site => plan.Find(site.Code)! with
                {
                    Opening = site.Opening, ProbabilityOfNeverOpening = site.ProbabilityOfNeverOpening,
                }).ToValueList()),
            RecoveryKind.LongerWindow => Longer(plan, action.Closes!.Value),
            RecoveryKind.OtherTarget => plan.WithTarget(action.Target!.Value),
            RecoveryKind.ReopenedSite => plan.WithSites(Reopened(plan, ledger, asAt, action)),
            _ => plan,
        };

    /// <summary>Whether a site should have opened and has not: it is taken not to open unless an action opens it.</summary>
    public static bool IsOverdue(PlannedSite site, RecruitmentLedger ledger, LocalDate asAt) =>
        site.Opening.Due < asAt && site.Opening.Delay is null && ledger.Sites.Any(other => other.HasOpened)
        && ledger.Find(site.Code)?.HasOpened != true;

    private static RecruitmentPlan WithoutOverdue(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt) =>
        plan.Sites.Any(site => IsOverdue(site, ledger, asAt)) ? plan.WithSites(plan.Sites
            .Select(site => IsOverdue(site, ledger, asAt) ? site with { ProbabilityOfNeverOpening = 1 } : site).ToValueList()) : plan;

    // Sites that were to close with the window close with the new one.
    private static RecruitmentPlan Longer(RecruitmentPlan plan, LocalDate closes)
    {
        var last = plan.Window.PlannedClosure;
        return plan.WithWindow(RecruitmentWindow.Between(plan.Window.Opening, closes))
            .WithSites(plan.Sites.Where(site => site.Closing == last).Select(site => site with { Closing = closes }).ToValueList());
    }

    // Its own record, beside its planned rate: what attribution takes the rate of a site to be.
    private static PlannedSite Reopened(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, RecoveryAction action)
    {
        var site = action.Site!.Value;
        var planned = plan.Find(site);
        var again = new PlannedSite(Again(site), PlannedOpening.On(action.From!.Value)) { Group = planned?.Group };
        if (planned?.ExpectedRate is not { InSiteDays: > 0 } rate) return again;
        var prior = planned.Prior ?? RatePrior.WithMeanPerMonth(rate.InSiteMonths, ShortfallAttribution.DefaultRateShape);
        var known = ledger.Find(site) is { OpenedOn: { } opened } record && opened <= asAt
            && ledger.DaysOpenWithin(site, RecruitmentPeriod.Between(opened, asAt)) is { } days
            ? RatePrior.Gamma(prior.Shape + record.Recruited.Total, prior.SiteDays + days) : prior;
        return again with { Prior = known, Rate = RecruitmentRate.PerSiteMonth(known.MeanPerMonth) };
    }
}
