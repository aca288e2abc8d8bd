using Crn.Domain.Json.Shapes;
using Crn.Domain.Probability;

namespace Crn.Domain.Json.Rooms;

internal static class ProbabilityRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(CompletionDate), () => ProbabilityShapes.CompletionDate),
        (typeof(ObservedTime), () => ProbabilityShapes.ObservedTime),
        (typeof(SampledEstimate), () => ProbabilityShapes.SampledEstimate),
        (typeof(SamplingSettings), () => ProbabilityShapes.SamplingSettings),
        (typeof(SurvivalCurve), () => ProbabilityShapes.SurvivalCurve),
        (typeof(SurvivalStep), () => ProbabilityShapes.SurvivalStep),
    ];
}
