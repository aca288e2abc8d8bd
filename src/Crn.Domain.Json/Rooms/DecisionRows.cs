using Crn.Domain.Decisions;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class DecisionRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(Party), () => DecisionShapes.Party),
        (typeof(Refusal), () => DecisionShapes.Refusal),
    ];
}
