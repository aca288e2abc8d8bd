using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Troubleshooting.Attribution;

/// <summary>Reads from plan, ledger and screening log what each site's gap is made of.</summary>
internal sealed class SiteEvidenceReader(
    RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate through, ScreeningLog? log, ScreeningPlan? funnel, double rateShape)
{
    private static readonly int Causes = Enum.GetValues<ShortfallCause>().Length;

    private static readonly ValueList<ShortfallCause> Steps =
        [ShortfallCause.Supply, ShortfallCause.Eligibility, ShortfallCause.Approach, ShortfallCause.Consent,
            ShortfallCause.LossAfterConsent];

    // A site that opened and never reported shows nothing of its rate; one not opened neither.
    private static readonly ValueList<ShortfallCause> WholeRate = Steps.Add(ShortfallCause.RateOfOpenSites).Add(ShortfallCause.Chance);

    private static readonly ValueList<ShortfallCause> AllButOpening = Enum.GetValues<ShortfallCause>()
        .Where(cause => cause is not (ShortfallCause.OpeningNotKnown or ShortfallCause.SitesNotPlanned)).ToValueList();

    // Where there are reports and no opening was ever recorded, a site of which nothing was recorded may well be open.
    private readonly bool recordsOpenings = ledger.Sites.Any(site => site.OpenedOn is not null)
        || (ledger.Study.ReportedThrough is null && ledger.Sites.All(site => site.ReportedThrough is null));

    public static SiteGap NotPlanned(SiteRecruitment site) =>
        Whole(site.Site.Site!.Value, null, 0, site.Recruited.Total, ShortfallCause.SitesNotPlanned, []) with { IsPlanned = false };

    public SiteGap Planned(PlannedSite planned)
    {
        var site = ledger.Find(planned.Code);
        var plannedDays = (1 - planned.ProbabilityOfNeverOpening) * planned.Opening.DaysOpenBy(DayAfter(LastDay(planned)))!.Value;
        var recruited = site?.Recruited.Total ?? 0;
        if (site?.OpenedOn is not { } opened)
        {
            return recruited == 0 && recordsOpenings ? Gap(planned, NotOpened(planned, plannedDays), WholeRate)
                : Whole(planned, plannedDays, recruited);
        }

        var daysFromOpening = Math.Max(0, Period.DaysBetween(opened, LastDay(planned)) + 1);
        var open = OpenDays(planned, opened, through);
        var reported = ledger.ReportedThrough(planned.Code) is { } reach ? OpenDays(planned, opened, LocalDate.Min(reach, through)) : 0;
        // Recruits at a site that was never open in the days reported: its dates cannot be right.
        if (reported <= 0 && recruited > 0) return Whole(planned, plannedDays, recruited);
        var (factors, notKnown) = Factors(planned, site, opened, reported);
        return Gap(planned, new(ShortfallCause.OpenedLate, plannedDays, daysFromOpening, daysFromOpening - open, open - reported,
            Cap(planned), recruited, factors), notKnown);
    }

    private static LocalDate DayAfter(LocalDate day) => day == LocalDate.MaxIsoValue ? day : day.PlusDays(1);

    // Nobody is planned after the planned closure, of the site or of the study.
    private LocalDate LastDay(PlannedSite planned)
    {
        var last = LocalDate.Min(plan.Window.PlannedClosure, through);
        return planned.Closing < last ? planned.Closing.Value : last;
    }

    private int? Cap(PlannedSite planned) => plan.CapOf(RecruitmentScope.Site(planned.Code));

    private int OpenDays(PlannedSite planned, LocalDate opened, LocalDate to) => to < opened ? 0
        : ledger.DaysOpenWithin(planned.Code, RecruitmentPeriod.Between(opened, to)) ?? 0;

    private SiteGame NotOpened(PlannedSite planned, double days)
    {
        var rate = planned.ExpectedRate!.Value.InSiteDays;
        return new(ShortfallCause.SitesNotOpened, days, 0, 0, 0, Cap(planned), 0, [new(ShortfallCause.RateOfOpenSites, rate, rate, 0)]);
    }

    private (IReadOnlyList<RateFactor> Factors, ValueList<ShortfallCause> NotKnown) Factors(
        PlannedSite planned, SiteRecruitment site, LocalDate opened, int days)
    {
        var rate = planned.ExpectedRate!.Value.InSiteDays;
        if (days == 0) return ([new(ShortfallCause.RateOfOpenSites, rate, rate, 0)], WholeRate);
        var shape = planned.Prior?.Shape ?? rateShape;
        var seen = new StageCounts(log, funnel, planned.Code, opened, LastReported(site, planned.Code),
            (from, to) => OpenDays(planned, from, to));
        if (rate <= 0 || !seen.Covers(days) || RecruitedOn(seen, site, days) is not { } recruited || !seen.AgreesWith(recruited))
            return ([Posterior.Rate(ShortfallCause.RateOfOpenSites, rate, shape, site.Recruited.Total, days)], Steps);
        var factors = seen.Factors(rate, shape, recruited);
        return (factors, Steps.Where(step => !factors.Any(factor => factor.Cause == step)).ToValueList());
    }

    // Recruits of the days logged; null where counts are cut in two by them.
    private static int? RecruitedOn(StageCounts seen, SiteRecruitment site, int days)
    {
        if (seen.Days == days) return site.Recruited.Total;
        var sum = seen.Periods.Aggregate(CountRange.Exactly(0),
            (all, line) => all.Plus(site.Recruited.Within(RecruitmentPeriod.Between(line.From, line.To))));
        return sum.IsExact ? sum.AtLeast : null;
    }

    private LocalDate LastReported(SiteRecruitment site, SiteCode code) => new[] { site.ClosedOn, ledger.Study.ClosedOn, through }
        .OfType<LocalDate>().Append(ledger.ReportedThrough(code)!.Value).Min();

    private static SiteGap Gap(PlannedSite planned, SiteGame game, ValueList<ShortfallCause> notKnown) =>
        new(planned.Code, planned.Group, game.Planned, game.Recruited, game.Parts(), game.Variances(), notKnown);

    private SiteGap Whole(PlannedSite planned, double days, int recruited) => Whole(planned.Code, planned.Group,
        Math.Min(planned.ExpectedRate!.Value.InSiteDays * days, Cap(planned) ?? double.PositiveInfinity), recruited,
        ShortfallCause.OpeningNotKnown, AllButOpening);

    private static SiteGap Whole(SiteCode code, string? group, double expected, int recruited, ShortfallCause cause,
        ValueList<ShortfallCause> notKnown)
    {
        var parts = new double[Causes];
        parts[(int)cause] = expected - recruited;
        return new(code, group, expected, recruited, parts, new double[Causes], notKnown);
    }
}
