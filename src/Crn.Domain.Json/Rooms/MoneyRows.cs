using Crn.Domain.Json.Shapes;
using Crn.Domain.Money;

namespace Crn.Domain.Json.Rooms;

internal static class MoneyRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(FinancialYear), () => MoneyShapes.FinancialYear),
        (typeof(Pounds), () => MoneyShapes.Pounds),
        (typeof(Uplift), () => MoneyShapes.Uplift),
    ];
}
