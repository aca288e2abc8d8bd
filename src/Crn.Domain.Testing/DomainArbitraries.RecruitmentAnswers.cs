using Crn.Domain.Monitoring;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Testing;

/// <content>The room <c>Recruitment</c>: forecasts, what is asked of them, and the small values of plans and reports.</content>
public static partial class DomainArbitraries
{
    /// <summary>
    /// Forecasts of generated plans and ledgers: of the default model where it has an answer, with known rates, from consents, or with the
    /// plan as prior.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RecruitmentForecast> RecruitmentForecasts() => Arb.From(
        from plan in RecruitmentPlans().Generator
        from ledger in RecruitmentLedgers().Generator
        from prior in RatePriors().Generator
        from passing in ScreeningPassRates().Generator
        from model in Gen.Frequency((4, Gen.Constant(0)), (3, Gen.Constant(1)), (1, Gen.Constant(2)), (1, Gen.Constant(3)))
        select model switch
        {
            0 when RecruitmentForecaster.Project(plan, ledger, StoodAt) is { IsAccepted: true } projected => projected.Value,
            2 => RecruitmentForecaster.FromConsents(plan, ledger, StoodAt, prior, passing),
            3 => RecruitmentForecaster.InformativePrior(plan, ledger, StoodAt),
            _ => RecruitmentForecaster.PoissonGamma(plan, ledger, StoodAt, prior),
        });

    /// <summary>Windows that open within two years of 1 May 2026 and last 1 to 2,000 days; shrinks to half the days.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RecruitmentWindow> RecruitmentWindows() => Arb.From(
        from opens in Gen.Choose(-730, 730)
        from days in Gen.Choose(1, 2000)
        select RecruitmentWindow.Between(StoodAt.PlusDays(opens), StoodAt.PlusDays(opens + days)),
        window => window.Days > 1 ? [RecruitmentWindow.Between(window.Opening, window.Opening.PlusDays(window.Days / 2))] : []);

    /// <summary>Scopes of all kinds: the study, groups, strata and one of six sites.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RecruitmentScope> RecruitmentScopes() => Arb.From(Gen.OneOf(
        Gen.Constant(RecruitmentScope.Study),
        Gen.Elements("England", "Wales").Select(RecruitmentScope.Group),
        Gen.Elements("adults", "children").Select(RecruitmentScope.Stratum),
        RecruitingSites.Select(RecruitmentScope.Site)));

    /// <summary>Rates of 0 to 20 recruits per site-month; shrinks to half.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RecruitmentRate> RecruitmentRates() => Arb.From(
        Gen.Choose(0, 200).Select(tenths => RecruitmentRate.PerSiteMonth(tenths / 10.0)),
        rate => rate.InSiteMonths > 0.1 ? [RecruitmentRate.PerSiteMonth(rate.InSiteMonths / 2)] : []);

    /// <summary>Reporting lags of 0 to 90 days; shrinks to half.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ReportingLag> ReportingLags() => Arb.From(
        Gen.Choose(0, 90).Select(days => new ReportingLag(days, Citation.Default("a lag made up for a test"))),
        lag => lag.Days > 0 ? [new ReportingLag(lag.Days / 2, lag.Source)] : []);

    /// <summary>Counts that are exact, between two numbers, or a number or more; shrinks to the least.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<CountRange> CountRanges() => Arb.From(
        from least in Gen.Choose(0, 50)
        from more in Gen.Choose(0, 20)
        from kind in Gen.Choose(0, 2)
        select kind switch { 0 => CountRange.Exactly(least), 1 => CountRange.Between(least, least + more), _ => CountRange.OrMore(least) },
        range => range.IsExact ? [] : [CountRange.Exactly(range.AtLeast)]);

    /// <summary>Early warnings at levels of 1 to 20 percent.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RecruitmentEarlyWarning> RecruitmentEarlyWarnings() => Arb.From(
        from level in Gen.Choose(1, 20)
        from shape in Gen.Choose(1, 8)
        from rate in Gen.Choose(1, 12)
        select RecruitmentEarlyWarning.AtLevel(level / 100.0, shape, rate));

    /// <summary>Two to 400 draws from any seed and place; shrinks to fewer draws.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<SamplingSettings> SamplingRuns() => Arb.From(
        from draws in Gen.Choose(2, 400)
        from first in Gen.Choose(0, 100_000)
        from seed in Gen.Choose(int.MinValue, int.MaxValue)
        select new SamplingSettings { Draws = draws, FirstDraw = first, Seed = seed },
        run => run.Draws > 2 ? [run with { Draws = Math.Max(2, run.Draws / 2) }] : []);
}
