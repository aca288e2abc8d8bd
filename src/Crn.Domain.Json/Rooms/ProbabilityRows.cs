using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class ProbabilityRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => ProbabilityShapes.CompletionDate),
        ShapeRow.Of(() => ProbabilityShapes.ObservedTime),
        ShapeRow.Of(() => ProbabilityShapes.SampledEstimate),
        ShapeRow.Of(() => ProbabilityShapes.SamplingSettings),
        ShapeRow.Of(() => ProbabilityShapes.SurvivalCurve),
        ShapeRow.Of(() => ProbabilityShapes.SurvivalStep),
    ];
}
