using Crn.Domain.Recruitment;

namespace Crn.Domain.Testing;

/// <content>The room <c>Recruitment</c>.</content>
public static partial class DomainArbitraries
{
    private static readonly LocalDate StoodAt = new(2026, 5, 1);

    private static readonly string[] SiteNames = ["Leeds", "Oxford", "Cardiff", "Glasgow", "Belfast", "Truro"];

    /// <summary>Ledgers of up to six sites that opened in the year before 1 May 2026 and reported it month by month; some closed since.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RecruitmentLedger> RecruitmentLedgers()
    {
        Gen<Func<RecruitmentLedger, RecruitmentLedger>> Site(string site) =>
            from recruits in Gen.Elements(true, true, false)
            from months in Gen.Choose(1, 12)
            from counts in Gen.Choose(0, 6).ListOf(months)
            from closed in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
            select (Func<RecruitmentLedger, RecruitmentLedger>)(ledger =>
            {
                if (!recruits) return ledger;
                var first = StoodAt.PlusMonths(-months);
                ledger = ledger.Open(site, first).State;
                for (var i = 0; i < months; i++) ledger = ledger.Report(site, first.PlusMonths(i).ToYearMonth().ToDateInterval(), counts[i]).State;
                return closed ? ledger.Close(site, StoodAt.PlusDays(30)).State : ledger;
            });

        return Arb.From(
            Gen.CollectToList(SiteNames.Select(Site)).Select(steps => steps.Aggregate(RecruitmentLedger.Empty, (ledger, step) => step(ledger))),
            ledger => ledger.Sites.Select(dropped => RecruitmentLedger.Replay(ledger.Sites.Where(s => s != dropped).SelectMany(History))));
    }

    /// <summary>Plans with a target of 1 to 120, a window around 1 May 2026, and up to three sites still to open.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RecruitmentPlan> RecruitmentPlans() => Arb.From(
        from target in Gen.Choose(1, 120)
        from months in Gen.Choose(1, 24)
        from openings in Gen.Choose(0, 200).ListOf().Where(l => l.Count <= 3)
        select new RecruitmentPlan(
            target,
            StoodAt.PlusMonths(-12),
            StoodAt.PlusMonths(months),
            openings.Select((days, i) => new PlannedSite($"planned {i}", StoodAt.PlusDays(days))).ToValueList()),
        plan => plan.Target > 1 ? [new RecruitmentPlan(plan.Target / 2, plan.Opens, plan.Closes, plan.Sites)] : []);

    /// <summary>Gamma distributions of site rates with a mean of 0.1 to 5 a month and a shape of 0.2 to 5.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RatePrior> RatePriors() => Arb.From(
        from mean in Gen.Choose(1, 50)
        from shape in Gen.Choose(2, 50)
        select RatePrior.WithMeanPerMonth(mean / 10.0, shape / 10.0));

    private static IEnumerable<RecruitmentEvent> History(SiteRecruitment site) =>
    [
        .. site.Opened is { } opened ? [new RecruitmentEvent.SiteOpened(site.Site, opened)] : Array.Empty<RecruitmentEvent>(),
        .. site.Reports.Select(report => new RecruitmentEvent.Reported(site.Site, report.Period, report.Recruited)),
        .. site.Closed is { } closed ? [new RecruitmentEvent.SiteClosed(site.Site, closed)] : Array.Empty<RecruitmentEvent>(),
    ];
}
