using Crn.Domain.Json.Shapes;
using Crn.Domain.SetUp;

namespace Crn.Domain.Json.Rooms;

internal static class SetUpRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(BenchmarkLevel), () => SetUpShapes.BenchmarkLevel),
        (typeof(BenchmarkStanding), () => SetUpShapes.BenchmarkStanding),
        (typeof(BenchmarkForecast), () => SetUpShapes.BenchmarkForecast),
        (typeof(BenchmarkResult), () => SetUpShapes.BenchmarkResult),
        (typeof(BenchmarkUse), () => SetUpShapes.BenchmarkUse),
        (typeof(MilestoneForecast), () => SetUpShapes.MilestoneForecast),
        (typeof(PublishedEdition), () => SetUpShapes.PublishedEdition),
        (typeof(SetUpBenchmark), () => SetUpShapes.SetUpBenchmark),
        (typeof(SetUpPerformance), () => SetUpShapes.SetUpPerformance),
        (typeof(SetUpRecord), () => SetUpShapes.SetUpRecord),
        (typeof(StageDuration), () => SetUpShapes.StageDuration),
        (typeof(StageDurations), () => SetUpShapes.StageDurations),
        (typeof(StepCriticality), () => SetUpShapes.StepCriticality),
        (typeof(StepToChase), () => SetUpShapes.StepToChase),
    ];
}
