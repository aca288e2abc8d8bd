using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class ForecastRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(ForecastRecord), () => ForecastShapes.ForecastRecord),
        (typeof(SampleRecord), () => ForecastShapes.SampleRecord),
        (typeof(SetUpForecastRecord), () => ForecastShapes.SetUpForecastRecord),
        (typeof(ForecastModel), () => ForecastModelShapes.Model),
    ];
}
