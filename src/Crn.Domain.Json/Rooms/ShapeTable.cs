using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

// Every type that has a shape. Shapes are made when they are first asked for.
internal static class ShapeTable
{
    private static readonly Dictionary<Type, Func<Shape>> Makers = Rows().ToDictionary(r => r.Type, r => r.Shape);

    internal static IEnumerable<Type> Types => Makers.Keys;

    internal static Shape? Find(Type type)
    {
        if (Makers.TryGetValue(type, out var shape)) return shape();
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>)
            ? Find(type.GetGenericArguments()[0])?.OfList() : null;
    }

    internal static Shape<T> For<T>() => (Shape<T>?)Find(typeof(T))
        ?? throw new NotSupportedException($"{typeof(T).Name} is no value of the library that has a JSON form.");

    private static IEnumerable<(Type Type, Func<Shape> Shape)> Rows() =>
    [
        .. FoundationRows.All,
        .. GenericRows.All,
        .. ForecastRows.All,
        .. CalendarRows.All,
        .. DecisionRows.All,
        .. EngagementRows.All,
        .. FeasibilityRows.All,
        .. IdentifierRows.All,
        .. MoneyRows.All,
        .. MonitoringRows.All,
        .. PermissionRows.All,
        .. PortfolioRows.All,
        .. ProbabilityRows.All,
        .. ProjectionRows.All,
        .. RecruitmentRows.All,
        .. RuleAnswerRows.All,
        .. SetUpRows.All,
        .. SiteRows.All,
        .. SiteSelectionRows.All,
        .. SpecialtyRows.All,
        .. StudyRows.All,
        .. SupportRows.All,
        .. TroubleshootingRows.All,
        .. WorkforceRows.All,
    ];
}
