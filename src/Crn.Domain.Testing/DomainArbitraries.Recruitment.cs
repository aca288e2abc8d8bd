using Crn.Domain.Monitoring;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Testing;

/// <content>The room <c>Recruitment</c>: plans and ledgers.</content>
public static partial class DomainArbitraries
{
    private static readonly LocalDate StoodAt = new(2026, 5, 1);

    // Six sites, so that two plans or ledgers often speak of the same one.
    private static readonly Gen<SiteCode> RecruitingSites = Gen.Elements(RecruitmentSteps.Sites);

    /// <summary>One of six sites, so that two plans or ledgers often speak of the same site, or seldom the whole study.</summary>
    /// <returns>The generator; shrinks to the whole study.</returns>
    public static Arbitrary<SiteOrStudy> SitesOrStudies() => Arb.From(
        Gen.Frequency((6, RecruitingSites.Select(SiteOrStudy.Of)), (1, Gen.Constant(SiteOrStudy.WholeStudy))),
        scope => scope.IsWholeStudy ? [] : [SiteOrStudy.WholeStudy]);

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
        from site in RecruitingSites
        from period in RecruitmentPeriods().Generator
        from count in Gen.Choose(0, 6)
        from state in Gen.Frequency((4, Gen.Constant(ParticipantState.Recruited)),
            (1, Gen.Elements(ParticipantState.Consented, ParticipantState.FailedScreening)))
        select new RecruitmentCount(site, period, count, state),
        row => row.Count == 0 ? [] : [new RecruitmentCount(row.Site, row.Period, row.Count / 2, row.State)]);

    /// <summary>
    /// Ledgers of up to six sites that opened in the year before 1 May 2026 and reported it month by month; some paused, corrected, were
    /// confirmed or closed. Shrinks to shorter histories.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RecruitmentLedger> RecruitmentLedgers() => Arb.From(
        RecruitmentSteps.Ledger(StoodAt),
        ledger => ledger.Version > 1 ? [RecruitmentLedger.Replay(ledger.Events.Take(ledger.Version - 1).ToValueList())] : []);

    /// <summary>
    /// Plans with a target of 1 to 120, a window around 1 May 2026, up to three sites still to open, some of them on an uncertain day, and
    /// some of the sites that ledgers speak of; sites may have a group, a cap, a closing, a rate or a chance of never opening, and groups
    /// and the study may be capped. Shrinks to fewer caps and sites, and to a lower target.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RecruitmentPlan> RecruitmentPlans() => Arb.From(
        from target in Gen.Choose(1, 120)
        from months in Gen.Choose(1, 24)
        from toOpen in PlannedOpenings().Generator.ListOf().Where(l => l.Count <= 3)
        from later in Gen.CollectToList(toOpen.Select((opening, i) => SiteOfPlan(SiteCode.From($"planned {i}"), opening)))
        from known in Gen.CollectToList(
            RecruitmentSteps.Sites.Select(k => Gen.Choose(0, 300).SelectMany(d => SiteOfPlan(k, PlannedOpening.On(StoodAt.PlusDays(-d))))))
        from named in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(0, 6)))
        from curve in Gen.Elements(ExpectedCurve.Linear, ExpectedCurve.FromSitePlan)
        from caps in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 3)))
        from limit in Gen.Choose(0, 150)
        select WithCaps(
            new RecruitmentPlan(
                target, RecruitmentWindow.Between(StoodAt.PlusMonths(-12), StoodAt.PlusMonths(months)),
                later.Concat(known.Take(named)).ToValueList(), expected: curve),
            caps, limit),
        Smaller);

    /// <summary>Sites of a plan: one of six codes, with everything a plan can say of a site said sometimes.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<PlannedSite> PlannedSites() => Arb.From(
        from key in RecruitingSites
        from opening in PlannedOpenings().Generator
        from site in SiteOfPlan(key, opening)
        select site);

    /// <summary>Caps of 0 to 150 of the study, of a nation, or of one of six sites.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RecruitmentCap> RecruitmentCaps() => Arb.From(
        from scope in Gen.OneOf(
            Gen.Constant(RecruitmentScope.Study), Gen.Elements("England", "Wales").Select(RecruitmentScope.Group),
            RecruitingSites.Select(RecruitmentScope.Site))
        from recruits in Gen.Choose(0, 150)
        select new RecruitmentCap(scope, recruits));

    /// <summary>Targets of 1 to 150 of the study, of a nation, or of one of six sites.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RecruitmentTarget> TargetsOfParts() =>
        Arb.From(RecruitmentCaps().Generator.Select(c => new RecruitmentTarget(c.Scope, c.Recruits + 1)));

    /// <summary>Sites against their plans: 0 to 40 planned, 0 to 60 recruited.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SiteAgainstPlan> SitesAgainstPlan() => Arb.From(
        from planned in Gen.Choose(0, 400)
        from recruited in Gen.Choose(0, 60)
        select SiteAgainstPlan.Of(planned / 10.0, recruited));

    private static Gen<PlannedSite> SiteOfPlan(SiteCode key, PlannedOpening opening) =>
        from nation in Gen.Elements("England", "Wales", null)
        from cap in Gen.Frequency((4, Gen.Constant((int?)null)), (1, Gen.Choose(0, 40).Select(c => (int?)c)))
        from open in Gen.Frequency((4, Gen.Constant((int?)null)), (1, Gen.Choose(0, 400).Select(d => (int?)d)))
        from rate in Gen.Frequency((2, Gen.Constant((int?)null)), (1, Gen.Choose(0, 30).Select(r => (int?)r)))
        from never in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 10)))
        select new PlannedSite(key, opening)
        {
            Group = nation,
            Cap = cap,
            Closing = open is { } days && opening.Earliest is { } first ? first.PlusDays(days) : null,
            Rate = rate is { } perMonth ? RecruitmentRate.PerSiteMonth(perMonth / 10.0) : null,
            ProbabilityOfNeverOpening = never / 10.0,
        };

    // One of the study, one of each nation that has a site.
    private static RecruitmentPlan WithCaps(RecruitmentPlan plan, int caps, int limit)
    {
        if (caps > 0) plan = plan.WithCap(new RecruitmentCap(RecruitmentScope.Study, limit));
        if (caps > 1 && plan.Sites.Any(s => s.Group == "England"))
            plan = plan.WithCap(new RecruitmentCap(RecruitmentScope.Group("England"), limit / 2));
        if (caps > 2 && plan.Sites.Any(s => s.Group == "Wales"))
            plan = plan.WithCap(new RecruitmentCap(RecruitmentScope.Group("Wales"), limit / 3));
        return plan;
    }

    private static IEnumerable<RecruitmentPlan> Smaller(RecruitmentPlan plan)
    {
        if (!plan.Caps.IsEmpty) yield return new(plan.Target, plan.Window, plan.Sites, plan.Targets, [], plan.Expected);
        else if (!plan.Sites.IsEmpty)
        yield return new(plan.Target, plan.Window, plan.Sites.Take(plan.Sites.Count - 1).ToValueList(), expected: plan.Expected);
        if (plan.Target > 1) yield return plan.WithTarget(plan.Target / 2);
    }
}
