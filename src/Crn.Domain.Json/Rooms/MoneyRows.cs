using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class MoneyRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => MoneyShapes.FinancialYear),
        ShapeRow.Of(() => MoneyShapes.Pounds),
        ShapeRow.Of(() => MoneyShapes.Uplift),
    ];
}
