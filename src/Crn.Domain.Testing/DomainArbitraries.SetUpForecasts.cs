using Crn.Domain.Permissions;
using Crn.Domain.Probability;
using Crn.Domain.SetUp;

using StageTimes = Crn.Domain.SetUp.StageDurations;

namespace Crn.Domain.Testing;

/// <content>The room <c>Permissions</c>: forecasts of set-up and their parts.</content>
public static partial class DomainArbitraries
{
    /// <summary>Durations of stages: observed or the limits, often with a figure of a caller's own for one to three steps or for answers;
    /// shrinks to the limits.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StageTimes> StageDurationSets() => Arb.From(
        from published in Gen.Elements(StageTimes.Published, StageTimes.Limits)
        from count in Gen.Choose(0, 3)
        from figures in (from code in Gen.Elements(StepCodes) from duration in StageDurations().Generator
            select (Code: code, Duration: duration)).ListOf(count)
        from answers in Gen.Frequency((2, Gen.Constant<StageDuration?>(null)),
            (1, StageDurations().Generator.Select(StageDuration? (duration) => duration)))
        let own = figures.Aggregate(published, (durations, figure) => durations.With(figure.Code, figure.Duration))
        select answers is null ? own : own.WithAnswer(answers),
        durations => ReferenceEquals(durations, StageTimes.Limits) ? [] : [StageTimes.Limits]);

    /// <summary>Forecasts of 2 to 40 draws for cases of any state, up to 90 days after the last recording; shrinks to half the draws, with
    /// published durations.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<SetUpForecast> SetUpForecasts() => Arb.From(
        from permission in CaseMove.UnderWay()
        from forecast in Forecast(permission)
        select forecast,
        forecast => forecast.Sampling.Draws < 4
            ? []
            : [SetUpForecast.For(forecast.Case, forecast.AsAt, StageTimes.Published,
                forecast.Sampling with { Draws = forecast.Sampling.Draws / 2 }, false)]);

    /// <summary>
    /// Distributions of the dates of milestones and of steps, exact and sampled, some that may never come; does not shrink.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<MilestoneForecast> MilestoneForecasts() => Arb.From(
        from forecast in SetUpForecasts().Generator
        from sure in Forecast(CaseMove.Sound)
        from dates in OneOf(DatesOf(forecast), () => DatesOf(sure))
        select dates);

    /// <summary>Probabilities that benchmarks will be met, for studies and sites of 2012 and later; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<BenchmarkForecast> BenchmarkForecasts() => Arb.From(
        from forecast in SetUpForecasts().Generator
        from sure in Forecast(CaseMove.JustOpened)
        from benchmark in OneOf(forecast.Benchmarks, () => sure.Benchmarks)
        select benchmark);

    /// <summary>How often steps took time on the way that decided a date; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<StepCriticality> StepCriticalities() => Arb.From(
        from forecast in SetUpForecasts().Generator
        from sure in ForecastWithin(CaseMove.JustOpened, StageTimes.Limits)
        from step in OneOf(forecast.Criticality, () => sure.Criticality)
        select step);

    /// <summary>Steps in hand, and what it is worth to hurry them by 1 to 14 days; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<StepToChase> StepsToChase() => Arb.From(
        from forecast in SetUpForecasts().Generator
        from sure in ForecastWithin(CaseMove.JustOpened, StageTimes.Limits)
        from days in Gen.Choose(1, 14)
        from step in OneOf(forecast.ToChase(days, 2), () => sure.ToChase(days, 2))
        select step);

    private static ValueList<MilestoneForecast> DatesOf(SetUpForecast forecast) =>
        new[] { forecast.Approved, forecast.FirstSiteOpen, forecast.AllSitesOpen, forecast.FirstParticipant }
            .Concat(forecast.Case.AllSteps.Take(3).Select(step => forecast.Of(step.Key)))
            .OfType<MilestoneForecast>()
            .ToValueList();

    private static Gen<SetUpForecast> Forecast(PermissionCase permission) =>
        StageDurationSets().Generator.SelectMany(durations => ForecastWithin(permission, durations));

    private static Gen<SetUpForecast> ForecastWithin(PermissionCase permission, StageTimes durations) =>
        from days in Gen.Choose(0, 90)
        from draws in Gen.Choose(2, 40)
        from seed in Gen.Choose(0, int.MaxValue)
        from withPossible in Gen.Elements(true, false)
        select SetUpForecast.For(permission, permission.LastRecordedOn.PlusDays(days), durations,
            new SamplingSettings { Draws = draws, Seed = seed }, withPossible);
}
