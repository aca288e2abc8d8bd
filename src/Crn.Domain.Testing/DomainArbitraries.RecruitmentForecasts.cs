using Crn.Domain.Probability;
using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;

using Outcome = Crn.Domain.Decisions.Outcome;

namespace Crn.Domain.Testing;

/// <content>The room <c>Recruitment</c>: the parts of forecasts, of backtests and of samples.</content>
public static partial class DomainArbitraries
{
    /// <summary>Expected recruits by days of 2025 and 2026, in tenths; shrinks to whole ones.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ExpectedPoint> ExpectedPoints() => Arb.From(
        from day in Gen.Choose(0, 700)
        from tenths in Gen.Choose(0, 5000)
        select new ExpectedPoint(new LocalDate(2025, 1, 1).PlusDays(day), tenths / 10.0),
        point => point.Recruits != Math.Floor(point.Recruits) ? [new ExpectedPoint(point.Date, Math.Floor(point.Recruits))] : []);

    /// <summary>Expected curves of every kind: linear, ramped, with seasons, or the caller's own; shrinks to a linear one.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ExpectedCurve> ExpectedCurves() => Arb.From(
        from first in ExpectedPoints().Generator
        from steps in Gen.Choose(1, 90).ListOf(4)
        from factors in Gen.Choose(1, 20).ListOf(12)
        from kind in Gen.Elements(ExpectedCurve.Linear, ExpectedCurve.FromSitePlan, null)
        from seasonal in Gen.Elements(true, false)
        let plain = kind
            ?? ExpectedCurve.Through(Enumerable.Range(0, 4)
                .Select(i => new ExpectedPoint(first.Date.PlusDays(steps.Take(i).Sum()), first.Recruits + i)).ToValueList())
        select seasonal ? plain.WithSeasons(factors.Select(f => f / 10.0).ToValueList()) : plain,
        curve => !curve.SeasonFactors.IsEmpty ? [curve.WithoutSeasons] : curve == ExpectedCurve.Linear ? [] : [ExpectedCurve.Linear]);

    /// <summary>Counts that forecasts expect by a day of the next two years.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CountDistribution> CountDistributions() => Arb.From(ForecastsAndDays.Select(f => f.Forecast.CountOn(f.Day)));

    /// <summary>When forecasts reach their target, or another one of up to 200 recruits.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CompletionDistribution> CompletionDistributions() => Arb.From(
        from forecast in RecruitmentForecasts().Generator
        from target in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Choose(1, 200)))
        select target == 0 ? forecast.Completion : forecast.CompletionOf(target));

    /// <summary>Dates of completion in the next five years, and never.</summary>
    /// <returns>The generator; shrinks to never.</returns>
    public static Arbitrary<CompletionDate> CompletionDates() => Arb.From(
        from days in Gen.Frequency((4, Gen.Choose(0, 1800)), (1, Gen.Constant(-1)))
        select days < 0 ? CompletionDate.Never : CompletionDate.On(StoodAt.PlusDays(days)),
        date => date.IsNever ? [] : [CompletionDate.Never]);

    /// <summary>Means and spreads of completion at a site, with the probability on which they are conditional: that the target is ever met,
    /// or by a day of the next two years.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CompletionMoments> CompletionMomentsOfForecasts() => Arb.From(
        from opens in Gen.Choose(0, 200)
        from prior in RatePriors().Generator
        from days in Maybe(Gen.Choose(0, 730), 3)
        let completion = RecruitmentForecaster.PoissonGamma(DueToOpen(StoodAt.PlusDays(opens)), Started, StoodAt, prior).Completion
        select days is { } within ? completion.MomentsGivenReachedBy(StoodAt.PlusDays(within)) : completion.MomentsGivenReached());

    /// <summary>Days of fans, with one to five levels.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<FanPoint> FanDays() => Arb.From(
        from at in ForecastsAndDays
        from levels in Gen.SubListOf(0.05, 0.25, 0.5, 0.75, 0.95)
        select at.Forecast.Fan([at.Day], levels.Count == 0 ? [0.5] : levels.ToValueList())[0]);

    /// <summary>What forecasts expect of one site week by week, in all its scenarios or in a few.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ArrivalScenarios> ArrivalsOfSites() => Arb.From(
        from at in ForecastsOfSites
        from pick in Gen.Choose(0, 8)
        from weeks in Gen.Choose(1, 6)
        from few in Gen.Elements(2, 8, 100_000)
        let sites = at.Forecast.Sites(at.Day)
        let ends = Enumerable.Range(1, weeks).Select(w => at.Forecast.DataCut.PlusDays(7 * w)).ToValueList()
        select at.Forecast.ArrivalsAt(sites[pick % sites.Count].Site, at.Forecast.DataCut.PlusDays(1), ends).Fewer(few));

    /// <summary>What forecasts expect of one site.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SiteForecast> SiteForecasts() => Arb.From(
        from at in ForecastsOfSites
        from pick in Gen.Choose(0, 8)
        let sites = at.Forecast.Sites(at.Day)
        select sites[pick % sites.Count]);

    /// <summary>What forecasts expect of one nation or network, or of the sites that have none.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<GroupForecast> GroupForecasts() => Arb.From(
        from at in ForecastsOfSites
        from pick in Gen.Choose(0, 8)
        let groups = at.Forecast.Groups(at.Day)
        select groups[pick % groups.Count]);

    /// <summary>
    /// What the late opening of a site costs: a site that opened 1 to 200 days late, or is to open and 21 to 220 days late.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<LateOpening> LateOpenings() => Arb.From(
        from late in Gen.Choose(1, 200)
        from hasOpened in Gen.Elements(true, false)
        from prior in RatePriors().Generator
        let ledger = hasOpened ? Opened(StoodAt.PlusDays(-20)) : Started
        select RecruitmentForecaster.PoissonGamma(DueToOpen(StoodAt.PlusDays(-20 - late)), ledger, StoodAt, prior).LostToLateOpenings()[0]);

    /// <summary>Models of default forecasts and their weights.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ModelWeight> ModelWeights() => Arb.From(
        from forecast in RecruitmentForecasts().Generator
        from pick in Gen.Choose(0, 8)
        select forecast.Models[pick % forecast.Models.Count]);

    /// <summary>Estimates of site rates from generated histories, of three even sites where a history says nothing of rates.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RateEstimate> RateEstimates() => Arb.From(
        from plan in RecruitmentPlans().Generator
        from ledger in RecruitmentLedgers().Generator
        from course in Gen.Frequency((3, Gen.Constant(RateCourse.Constant)), (1, RateCourses().Generator))
        select RateEstimate.From(plan, ledger, StoodAt, course) is { IsAccepted: true, Value: var estimate } ? estimate
            : RateEstimate.From(Unplanned, Opened(StoodAt.PlusDays(-90)), StoodAt).Value);

    /// <summary>Cuts of backtests.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<BacktestCut> BacktestCuts() => Arb.From(
        from backtest in RecruitmentBacktests().Generator
        from pick in Gen.Choose(0, 3)
        select backtest.Cuts[pick % backtest.Cuts.Count]);

    /// <summary>Backtests of the homogeneous model, at one to three cuts of generated histories.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RecruitmentBacktest> RecruitmentBacktests() => Arb.From(
        from plan in RecruitmentPlans().Generator
        from ledger in RecruitmentLedgers().Generator
        from prior in RatePriors().Generator
        from ago in Gen.Choose(1, 300).ListOf(3)
        let cuts = ago.Distinct().OrderByDescending(d => d).Select(d => StoodAt.PlusDays(-d)).ToValueList()
        select RecruitmentBacktest.Run(plan, ledger, StoodAt, cuts,
            (p, l, at) => Outcome.Accept(RecruitmentForecaster.PoissonGamma(p, l, at, prior))));

    // Mostly with known rates, whose answers cost less than those of the default.
    private static Gen<(RecruitmentForecast Forecast, LocalDate Day)> ForecastsAndDays =>
        from any in Gen.Choose(0, 29)
        from forecast in any == 0 ? RecruitmentForecasts().Generator : ForecastsWithKnownRates
        from days in Gen.Choose(0, 730)
        select (forecast, StoodAt.PlusDays(days));

    private static Gen<RecruitmentForecast> ForecastsWithKnownRates =>
        from plan in RecruitmentPlans().Generator
        from ledger in RecruitmentLedgers().Generator
        from prior in RatePriors().Generator
        select RecruitmentForecaster.PoissonGamma(plan, ledger, StoodAt, prior);

    // Forecasts of plans that name at least one site.
    private static Gen<(RecruitmentForecast Forecast, LocalDate Day)> ForecastsOfSites =>
        ForecastsAndDays.Select(f => f.Forecast.Sites(f.Day).IsEmpty ? (OfOneSite, f.Day) : f);

    private static RecruitmentForecast OfOneSite { get; } =
        RecruitmentForecaster.PoissonGamma(DueToOpen(StoodAt.PlusDays(-30)), RecruitmentLedger.Start(StoodAt, Party.Sponsor).State, StoodAt,
            RatePrior.WithMeanPerMonth(1, 1.2));

    private static RecruitmentLedger Started { get; } = RecruitmentLedger.Start(StoodAt.PlusMonths(-13), Party.Sponsor).State;

    private static RecruitmentPlan DueToOpen(LocalDate day) =>
        new(40, RecruitmentWindow.Between(StoodAt.PlusDays(-300), StoodAt.PlusDays(300)),
            [new PlannedSite(RecruitmentSteps.Sites[0], PlannedOpening.On(day))]);

    // Two sites that opened on a day and recruited since, one of them more.
    private static RecruitmentLedger Opened(LocalDate day) => RecruitmentSteps.Sites.Take(2).Aggregate(Started, (ledger, site) =>
        Next(Next(ledger.Open(site, day, Party.Sponsor, StoodAt))
            .Report([new RecruitmentCount(site, RecruitmentPeriod.Between(day, StoodAt.PlusDays(-1)),
                site == RecruitmentSteps.Sites[0] ? 3 : 1)], Party.Sponsor, StoodAt)));
}
