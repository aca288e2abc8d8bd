using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class ForecastRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => ForecastShapes.ForecastRecord),
        ShapeRow.Of(() => ForecastShapes.SampleRecord),
        ShapeRow.Of(() => ForecastShapes.SetUpForecastRecord),
        ShapeRow.Of(() => ForecastModelShapes.Model),
    ];
}
