using Crn.Domain.Recruitment;

namespace Crn.Domain.Testing;

/// <content>The room <c>Recruitment</c>: plans and ledgers.</content>
public static partial class DomainArbitraries
{
    private static readonly LocalDate StoodAt = new(2026, 5, 1);

    /// <summary>Keys of six sites, so that two plans or ledgers often speak of the same site.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SiteKey> SiteKeys() => Arb.From(Gen.Elements(RecruitmentSteps.Sites));

    /// <summary>Periods of 2025 and 2026: days, months and stretches of up to sixty days; shrinks to a day.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RecruitmentPeriod> RecruitmentPeriods()
    {
        var day = Gen.Choose(0, 600).Select(new LocalDate(2025, 1, 1).PlusDays);
        return Arb.From(
            Gen.OneOf(
                day.Select(RecruitmentPeriod.Day),
                day.Select(d => RecruitmentPeriod.Month(d.ToYearMonth())),
                from d in day from n in Gen.Choose(1, 60) select RecruitmentPeriod.Starting(d, n)),
            period => period.IsDay ? [] : [RecruitmentPeriod.Day(period.From), RecruitmentPeriod.Day(period.To)]);
    }

    /// <summary>Rows of 0 to 6 people at one of six sites, mostly recruited; shrinks to fewer people.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RecruitmentCount> RecruitmentRows() => Arb.From(
        from site in SiteKeys().Generator
        from period in RecruitmentPeriods().Generator
        from count in Gen.Choose(0, 6)
        from state in Gen.Frequency((4, Gen.Constant(ParticipantState.Recruited)), (1, Gen.Elements(ParticipantState.Consented, ParticipantState.FailedScreening)))
        select new RecruitmentCount(site, period, count, state),
        row => row.Count == 0 ? [] : [new RecruitmentCount(row.Site, row.Period, row.Count / 2, row.State)]);

    /// <summary>
    /// Ledgers of up to six sites that opened in the year before 1 May 2026 and reported it month by month; some paused, corrected, were confirmed or closed.
    /// Shrinks to shorter histories.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RecruitmentLedger> RecruitmentLedgers() => Arb.From(
        RecruitmentSteps.Ledger(StoodAt),
        ledger => ledger.Version > 1 ? [RecruitmentLedger.Replay(ledger.History.Take(ledger.Version - 1).ToValueList())] : []);

    /// <summary>Plans with a target of 1 to 120, a window around 1 May 2026, and up to three sites still to open, some of them on an uncertain day.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RecruitmentPlan> RecruitmentPlans() => Arb.From(
        from target in Gen.Choose(1, 120)
        from months in Gen.Choose(1, 24)
        from openings in PlannedOpenings().Generator.ListOf().Where(l => l.Count <= 3)
        from curve in Gen.Elements(ExpectedCurve.Linear, ExpectedCurve.FromSitePlan)
        select new RecruitmentPlan(
            target,
            RecruitmentWindow.Between(StoodAt.PlusMonths(-12), StoodAt.PlusMonths(months)),
            openings.Select((opening, i) => new PlannedSite(SiteKey.From($"planned {i}"), opening)).ToValueList(),
            expected: curve),
        plan => plan.Target > 1 ? [plan.WithTarget(plan.Target / 2)] : []);

    /// <summary>Planned openings in the 200 days after 1 May 2026: dates mostly, windows, delays, and openings that are not stated.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<PlannedOpening> PlannedOpenings()
    {
        var day = Gen.Choose(0, 200).Select(StoodAt.PlusDays);
        return Arb.From(Gen.Frequency(
            (4, day.Select(PlannedOpening.On)),
            (2, from d in day from width in Gen.Choose(0, 90) select PlannedOpening.Within(d, d.PlusDays(width))),
            (2, from d in day from delay in OpeningDelays().Generator select PlannedOpening.After(d, delay)),
            (1, Gen.Constant(PlannedOpening.NotStated))));
    }

    /// <summary>Delays of all four laws with means of some weeks.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<OpeningDelay> OpeningDelays() => Arb.From(
        from a in Gen.Choose(1, 8)
        from b in Gen.Choose(1, 60)
        from law in Gen.Elements<Func<double, double, OpeningDelay>>(
            (x, y) => new OpeningDelay.Gamma(x, 1 / y),
            (x, y) => new OpeningDelay.LogNormal(Math.Log(y), x / 8),
            (x, y) => new OpeningDelay.Uniform(x, x + y),
            (x, y) => new OpeningDelay.Weibull(x / 4, y))
        select law(a, b));

    /// <summary>Gamma distributions of site rates with a mean of 0.1 to 5 a month and a shape of 0.2 to 5.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RatePrior> RatePriors() => Arb.From(
        from mean in Gen.Choose(1, 50)
        from shape in Gen.Choose(2, 50)
        select RatePrior.WithMeanPerMonth(mean / 10.0, shape / 10.0));
}
