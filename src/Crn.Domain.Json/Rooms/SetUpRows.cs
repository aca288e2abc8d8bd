using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class SetUpRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => SetUpShapes.BenchmarkLevel),
        ShapeRow.Of(() => SetUpShapes.BenchmarkStanding),
        ShapeRow.Of(() => SetUpShapes.BenchmarkForecast),
        ShapeRow.Of(() => SetUpShapes.BenchmarkResult),
        ShapeRow.Of(() => SetUpShapes.BenchmarkUse),
        ShapeRow.Of(() => SetUpShapes.MilestoneForecast),
        ShapeRow.Of(() => SetUpShapes.PublishedEdition),
        ShapeRow.Of(() => SetUpShapes.SetUpBenchmark),
        ShapeRow.Of(() => SetUpShapes.SetUpPerformance),
        ShapeRow.Of(() => SetUpShapes.SetUpRecord),
        ShapeRow.Of(() => SetUpShapes.StageDuration),
        ShapeRow.Of(() => SetUpShapes.StageDurations),
        ShapeRow.Of(() => SetUpShapes.StepCriticality),
        ShapeRow.Of(() => SetUpShapes.StepToChase),
    ];
}
