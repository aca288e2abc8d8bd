using Crn.Domain.Recruitment;

namespace Crn.Domain.Troubleshooting.Attribution;

/// <summary>Reads from plan, ledger and screening log what each site's gap is made of.</summary>
internal sealed class SiteEvidenceReader(
    RecruitmentLedger ledger, LocalDate through, ScreeningLog? log, ScreeningPlan? funnel, double rateShape)
{
    private static readonly int Causes = Enum.GetValues<ShortfallCause>().Length;

    private static readonly ValueList<ShortfallCause> Steps =
        [ShortfallCause.Supply, ShortfallCause.Eligibility, ShortfallCause.Approach, ShortfallCause.Consent,
            ShortfallCause.LossAfterConsent];

    // A site that opened and never reported shows nothing of its rate; one not opened neither.
    private static readonly ValueList<ShortfallCause> WholeRate = Steps.Add(ShortfallCause.RateOfOpenSites).Add(ShortfallCause.Chance);

    private static readonly ValueList<ShortfallCause> AllButOpening = Enum.GetValues<ShortfallCause>()
        .Where(cause => cause is not (ShortfallCause.OpeningNotKnown or ShortfallCause.SitesNotPlanned)).ToValueList();

    // Where no opening was ever recorded, a site of which nothing was recorded may well be open.
    private readonly bool recordsOpenings = ledger.Sites.Any(site => site.OpenedOn is not null);

    public static SiteGap NotPlanned(SiteRecruitment site) =>
        Whole(site.Site.Site!.Value, null, 0, site.Recruited.Total, ShortfallCause.SitesNotPlanned, []);

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
            planned.Cap, recruited, factors), notKnown);
    }

    private static LocalDate DayAfter(LocalDate day) => day == LocalDate.MaxIsoValue ? day : day.PlusDays(1);

    private LocalDate LastDay(PlannedSite planned) => planned.Closing < through ? planned.Closing.Value : through;

    private int OpenDays(PlannedSite planned, LocalDate opened, LocalDate to) => to < opened ? 0
        : ledger.DaysOpenWithin(planned.Code, RecruitmentPeriod.Between(opened, to)) ?? 0;

    private static SiteGame NotOpened(PlannedSite planned, double days)
    {
        var rate = planned.ExpectedRate!.Value.InSiteDays;
        return new(ShortfallCause.SitesNotOpened, days, 0, 0, 0, planned.Cap, 0, [new(ShortfallCause.RateOfOpenSites, rate, rate, 0)]);
    }

    private (IReadOnlyList<RateFactor> Factors, ValueList<ShortfallCause> NotKnown) Factors(
        PlannedSite planned, SiteRecruitment site, LocalDate opened, int days)
    {
        var rate = planned.ExpectedRate!.Value.InSiteDays;
        if (days == 0) return ([new(ShortfallCause.RateOfOpenSites, rate, rate, 0)], WholeRate);
        var shape = planned.Prior?.Shape ?? rateShape;
        var seen = new StageCounts(log, funnel, planned.Code);
        var last = LocalDate.Min(ledger.ReportedThrough(planned.Code)!.Value, site.ClosedOn < through ? site.ClosedOn.Value : through);
        if (rate <= 0 || !seen.Covers(opened, last, through) || !seen.AgreesWith(site.Recruited.Total, opened, last))
            return ([Posterior.Rate(ShortfallCause.RateOfOpenSites, rate, shape,
            site.Recruited.Total, days)], Steps);
        var factors = seen.Factors(rate, shape, days, site.Recruited.Total, opened, last);
        return (factors, Steps.Where(step => !factors.Any(factor => factor.Cause == step)).ToValueList());
    }

    private static SiteGap Gap(PlannedSite planned, SiteGame game, ValueList<ShortfallCause> notKnown) =>
        new(planned.Code, planned.Group, game.Planned, game.Recruited, game.Parts(), game.Variances(), notKnown);

    private static SiteGap Whole(PlannedSite planned, double days, int recruited) => Whole(planned.Code, planned.Group,
        Math.Min(planned.ExpectedRate!.Value.InSiteDays * days, planned.Cap ?? double.PositiveInfinity), recruited,
        ShortfallCause.OpeningNotKnown, AllButOpening);

    private static SiteGap Whole(Sites.SiteCode code, string? group, double expected, int recruited, ShortfallCause cause,
        ValueList<ShortfallCause> notKnown)
    {
        var parts = new double[Causes];
        parts[(int)cause] = expected - recruited;
        return new(code, group, expected, recruited, parts, new double[Causes], notKnown);
    }
}
