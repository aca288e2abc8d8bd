using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class DecisionRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => DecisionShapes.Party),
        ShapeRow.Of(() => DecisionShapes.Refusal),
    ];
}
