using Crn.Domain.Decisions;
using Crn.Domain.Monitoring;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

/// <summary>Numbers that no projection could use are refused where they enter, by the name of the parameter. One row for each.</summary>
public class RefusedInputTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly SiteCode A = SiteCode.From("A");
    private static readonly RecruitmentWindow Window = RecruitmentWindow.Between(Today.PlusDays(-100), Today.PlusDays(400));
    private static readonly Citation Ours = Citation.Default("a test");
    private static readonly double[] NotFinite = [double.NaN, double.PositiveInfinity, double.NegativeInfinity];
    private static readonly double[] NotAbove0 = [.. NotFinite, 0, -1];
    private static readonly double[] Below0 = [.. NotFinite, -1, -1e-300];
    private static readonly double[] NoProbability = [double.NaN, -0.01, 1.01, double.PositiveInfinity];
    private static readonly double[] NoLevel = [.. NoProbability, 0, 1];

    private static readonly Lazy<(RecruitmentForecast Default, RecruitmentForecast Exact)> Forecasts = new(() =>
    {
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State.Open(A, Today.PlusDays(-100), Party.Sponsor, Today).State;
        ledger = ledger
            .Report([new RecruitmentCount(A, RecruitmentPeriod.Between(Today.PlusDays(-99), Today), 20)], Party.Sponsor, Today).State;
        var plan = new RecruitmentPlan(60, Window);
        return (RecruitmentForecaster.Project(plan, ledger, Today).Value,
            RecruitmentForecaster.PoissonGamma(plan, ledger, Today, RatePrior.WithMeanPerMonth(2, 1)));
    });

    public static TheoryData<string> Rows => [.. Table().Select(r => r.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Is_refused_by_name(string name)
    {
        foreach (var (_, make, parameter) in Table().Where(r => r.Name == name))
        {
            var thrown = Assert.ThrowsAny<ArgumentException>(make);
            if (parameter.Length > 0) Assert.Equal(parameter, thrown.ParamName);
            Assert.True(thrown.Message.Length > 20);
        }
    }

    private static IEnumerable<(string Name, Func<object?> Make, string Parameter)> Table() =>
    [
        .. Each("a gamma shape", NotAbove0, x => RatePrior.Gamma(x, 30), "shape"),
        .. Each("site days of a prior", NotAbove0, x => RatePrior.Gamma(1, x), "siteDays"),
        .. Each("a mean rate", NotAbove0, x => RatePrior.WithMeanPerMonth(x, 1), "perMonth"),
        .. Each("a shape beside a mean rate", NotAbove0, x => RatePrior.WithMeanPerMonth(1, x), "shape"),
        .. Each("a planned rate by month", Below0, x => RecruitmentRate.PerSiteMonth(x), "recruits"),
        .. Each("a planned rate by day", Below0, x => RecruitmentRate.PerSiteDay(x), "recruits"),
        .. Each("how fast a rate falls", NotAbove0, x => RateCourse.Falling(x), "thetaPerDay"),
        .. Each("how a fall tails off", [double.NaN, 0, -1], x => RateCourse.Falling(0.01, x), "kappa"),
        .. Each("how long a rate builds up", NotAbove0, x => RateCourse.BuildingUp(x), "days"),
        .. Each("the factor of a month", Below0, x => RateCourse.Seasonal(1, 1, 1, x, 1, 1, 1, 1, 1, 1, 1, 1), "factors"),
        .. Each("eleven months", [1], x => RateCourse.Seasonal(x, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), "factors"),
        .. Each("months that all recruit nobody", [0], x => RateCourse.Seasonal(x, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), "factors"),
        .. Each("the factor of a step", Below0, x => RateCourse.InSteps((10, x)), ""),
        .. Each("steps that do not rise", [10, 5], x => RateCourse.InSteps((10, 1), ((int)x, 2)), "steps"),
        .. Each("a gamma delay", NotAbove0, x => OpeningDelay.Gamma(x, 0.1), "shape"),
        .. Each("the rate of a gamma delay", NotAbove0, x => OpeningDelay.Gamma(1, x), "ratePerDay"),
        .. Each("a log-normal delay", NotAbove0, x => OpeningDelay.LogNormal(x, 1), "medianDays"),
        .. Each("the spread of a log-normal delay", NotAbove0, x => OpeningDelay.LogNormal(1, x), "spread"),
        .. Each("a Weibull delay", NotAbove0, x => OpeningDelay.Weibull(x, 30), "shape"),
        .. Each("the scale of a Weibull delay", NotAbove0, x => OpeningDelay.Weibull(1, x), "scaleDays"),
        .. Each("a uniform delay", Below0, x => OpeningDelay.Uniform(x, 30), ""),
        .. Each("a uniform delay that ends before it begins", [9], x => OpeningDelay.Uniform(10, x), ""),
        .. Each("the chance that a site never opens", NoProbability,
            x => new PlannedSite(A, PlannedOpening.On(Today)) { ProbabilityOfNeverOpening = x }, ""),
        .. Each("the quantile of a date", NoLevel, x => Forecasts.Value.Default.Completion.Quantile(x), "probability"),
        .. Each("the quantile of a time", NoLevel, x => Forecasts.Value.Exact.Completion.DaysAt(x), "probability"),
        .. Each("the quantile of a count", NoLevel, x => Forecasts.Value.Exact.CountOn(Today.PlusDays(90)).Quantile(x), "probability"),
        .. Each("a level of a fan", NoLevel, x => Forecasts.Value.Default.Fan(Today, Today.PlusDays(90), 30, 0.5, x), "levels"),
        .. Each("the step of a fan", [0, -1], x => Forecasts.Value.Default.Fan(Today, Today.PlusDays(90), (int)x, 0.5), "step"),
        .. Each("the end of a fan", [1], x => Forecasts.Value.Default.Fan(Today, Today.PlusDays(-(int)x), 30, 0.5), "to"),
        .. Each("a target", [0, -1], x => new RecruitmentPlan((int)x, Window), "target"),
        .. Each("a number to reach", [0, -1], x => Forecasts.Value.Default.ProbabilityOfReaching((int)x, Today.PlusDays(90)), "target"),
        .. Each("a number to complete", [0, -1], x => Forecasts.Value.Default.CompletionOf((int)x), "target"),
        .. Each("the target of a part", [0, -1], x => new RecruitmentTarget(RecruitmentScope.Study, (int)x), "recruits"),
        .. Each("a cap", [-1], x => new RecruitmentCap(RecruitmentScope.Study, (int)x), "recruits"),
        .. Each("the cap of a site", [-1], x => new PlannedSite(A, PlannedOpening.On(Today)) { Cap = (int)x }, ""),
        .. Each("a count", [-1, int.MinValue], x => new RecruitmentCount(A, RecruitmentPeriod.Day(Today), (int)x), "count"),
        .. Each("a closing before opening", [1],
            x => new RecruitmentPlan(10, Window, [new PlannedSite(A, PlannedOpening.On(Today)) { Closing = Today.PlusDays(-(int)x) }]),
            "sites"),
        .. Each("a site planned twice", [1],
            _ => new RecruitmentPlan(10, Window,
                [new PlannedSite(A, PlannedOpening.On(Today)), new PlannedSite(A, PlannedOpening.On(Today))]), "sites"),
        .. Each("the cap of a group without a site", [9],
            x => new RecruitmentPlan(10, Window, caps: [new RecruitmentCap(RecruitmentScope.Group("Mars"), (int)x)]), "caps"),
        .. Each("the target of a site that is not planned", [9],
            x => new RecruitmentPlan(10, Window, targets: [new RecruitmentTarget(RecruitmentScope.Site(A), (int)x)]), "targets"),
        .. Each("a window that closes before it opens", [1, 2], x => RecruitmentWindow.Between(Today, Today.PlusDays(-(int)x)), ""),
        .. Each("a period that ends before it begins", [1], x => RecruitmentPeriod.Between(Today, Today.PlusDays(-(int)x)), ""),
        .. Each("a period of no days", [0, -1], x => RecruitmentPeriod.Starting(Today, (int)x), "days"),
        .. Each("the days of a past trial", NotAbove0, x => new PastTrial(x, 5, 50), "days"),
        .. Each("the sites of a past trial", [0, -1], x => new PastTrial(100, (int)x, 50), "sites"),
        .. Each("the log factor of planned rates", NotFinite, x => new PlannedRateBelief(x, 0.5, 1, 10, 3, Ours), "logFactor"),
        .. Each("the uncertainty of planned rates", NotAbove0, x => new PlannedRateBelief(0, x, 1, 10, 3, Ours), "logDeviation"),
        .. Each("the shape of planned rates", NotAbove0, x => new PlannedRateBelief(0, 1, x, 10, 3, Ours), "shape"),
        .. Each("the mean of a log shape", NotFinite, x => new ShapePrior(x, 1, Ours), "meanLog"),
        .. Each("the uncertainty of a log shape", NotAbove0, x => new ShapePrior(0, x, Ours), "deviationLog"),
        .. Each("the trust in a plan", [double.NaN, 0, -1, 1.01],
            x => RecruitmentForecaster.InformativePrior(new RecruitmentPlan(9, Window), RecruitmentLedger.Start(Today, Party.Sponsor).State,
                Today, x), "trust"),
        .. Each("the passes of a belief in screening", NotAbove0, x => ScreeningPassRate.Beta(x, 1), "passed"),
        .. Each("the failures of a belief in screening", NotAbove0, x => ScreeningPassRate.Beta(1, x), "failed"),
        .. Each("the level of a warning", NoLevel, x => RecruitmentEarlyWarning.AtLevel(x), "level"),
        .. Each("what a plan expected so far", Below0, x => RecruitmentEarlyWarning.AtLevel(0.05).Raises(x, 3), "planned"),
        .. Each("what was recruited so far", [-1], x => RecruitmentEarlyWarning.AtLevel(0.05).Raises(10, (int)x), "recruited"),
        .. Each("the probability of a further site", NoLevel,
            x => RecruitmentWhatIf.MoreDaysNeeded(Forecasts.Value.Exact, Today.PlusDays(90), x), "probability"),
        .. Each("the coverage of a backtest", NoLevel, x => RecruitmentBacktest.Pool([]).Coverage(x), "level"),
        .. Each("days of lag", [-1], x => new ReportingLag((int)x, Ours), "days"),
    ];

    private static IEnumerable<(string, Func<object?>, string)> Each(string name, double[] bad, Func<double, object?> make,
        string parameter) =>
        bad.Select(x => (name, (Func<object?>)(() => make(x)), parameter));
}
