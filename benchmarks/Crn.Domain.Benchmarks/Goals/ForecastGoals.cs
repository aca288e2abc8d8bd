using Crn.Domain.Benchmarks.Growth;
using Crn.Domain.Benchmarks.Recruitment;
using Crn.Domain.Projection;
using static Crn.Domain.Benchmarks.Goals.Goal;

namespace Crn.Domain.Benchmarks.Goals;

/// <summary>Forecasts: fans, caps, many sites, several dates, a portfolio, and one report more.</summary>
internal static class ForecastGoals
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly double[] Levels = [0.05, 0.25, 0.5, 0.75, 0.95];

    public static Goal[] All { get; } =
    [
        Of("default, 30 sites: a daily fan of a year", 0.3, 20_000_000, () => Default(30, null), Fan),
        Of("default, 30 sites with a cap each: a daily fan of a year", 0.3, 20_000_000, () => Default(30, 15), Fan),
        Of("default, 30 sites with a cap each: five quantiles of date and of count", 0.05, null, () => Default(30, 15), Five),
        Of("default, 500 sites with a cap each: the same", 1, null, () => Default(500, 15), Five),
        Of("default, 5,000 sites with a cap each: the same", 10, null, () => Default(5_000, 15), Five),
        Of("5,000 planned sites, unlike rates and opening windows: the same", 10, null, () => Planned(5_000), Five),
        Of("learned rates, 8 sites: the same", 0.1, null, () => Learned(8, null), Five),
        Of("learned rates, 20 sites with a cap each: the same", 0.1, null, () => Learned(20, 15), Five),
        .. Dates("default", () => Default(500, null)),
        .. Dates("default with a cap each", () => Default(500, 15)),
        .. Dates("learned rates", () => Learned(500, null)),
        .. Dates("learned rates with a cap each", () => Learned(500, 15)),
        .. Dates("planned rates and windows", () => Planned(500)),
        Of("30 sites, the default, five quantiles of the date: projected from nothing", null, null, () => ProjectionGrowth.Reported(30),
            s => Completion(RecruitmentForecaster.Project(s.Plan, s.Ledger, Today).Value)),
        Of("the same with one report more, from what is known", null, null, () => ProjectionGrowth.Reported(30),
            s => Completion(RecruitmentForecaster.ProjectAgain(s.Before, s.Plan, s.Ledger, Today).Value)),
        Of("6,000 studies with the default model, five quantiles each, two at a time", 30, null, () => PortfolioRun.Studies(6_000),
            project => project()),
    ];

    // One date and nine of one forecast, which is made in both: nine are to cost little more than one.
    private static Goal[] Dates(string model, Func<Func<RecruitmentForecast>> made) =>
    [
        Beside($"500 sites, {model}: the probability by one date", made, f => ProjectionGrowth.Dates(f(), 1)),
        Beside($"500 sites, {model}: by nine dates", made, f => ProjectionGrowth.Dates(f(), 9)),
        Beside($"500 sites, {model}: the count on one date", made, f => ProjectionGrowth.Counts(f(), 1)),
        Beside($"500 sites, {model}: on nine dates", made, f => ProjectionGrowth.Counts(f(), 9)),
    ];

    private static Func<RecruitmentForecast> Default(int sites, int? room) => Made(ProjectionGrowth.Study(sites, room), s =>
        RecruitmentForecaster.Project(s.Plan, s.Ledger, Today).Value);

    private static Func<RecruitmentForecast> Learned(int sites, int? room) => Made(ProjectionGrowth.Study(sites, room), s =>
        RecruitmentForecaster.PoissonGamma(s.Plan, s.Ledger, Today).Value);

    private static Func<RecruitmentForecast> Planned(int sites) => Made(ProjectionGrowth.Planned(sites), s =>
        RecruitmentForecaster.FromPlannedRates(s.Plan, s.Ledger, Today).Value);

    private static Func<RecruitmentForecast> Made<T>(T study, Func<T, RecruitmentForecast> forecast) => () => forecast(study);

    private static object? Fan(Func<RecruitmentForecast> made) => made().Fan(Today.PlusDays(1), Today.PlusDays(365), 1, Levels);

    private static object? Five(Func<RecruitmentForecast> made) => ProjectionGrowth.Five(made());

    private static int Completion(RecruitmentForecast forecast) =>
        Levels.Sum(level => forecast.Completion.Quantile(level).Date?.DayOfYear ?? 0);
}
