using System.Collections.Concurrent;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

// Every type that has a shape. Shapes are made when they are first asked for.
internal static class ShapeTable
{
    private static readonly Dictionary<Type, ShapeRow> All = Rows().ToDictionary(r => r.Type);

    private static readonly ConcurrentDictionary<Type, ShapeRow> Lists = new();

    internal static IEnumerable<Type> Types => All.Keys;

    internal static Shape? Find(Type type) => Row(type)?.Shape;

    // Lists of what has a shape have one too.
    internal static ShapeRow? Row(Type type)
    {
        if (All.TryGetValue(type, out var row) || Lists.TryGetValue(type, out row)) return row;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(ValueList<>)) return null;
        return All.TryGetValue(type.GetGenericArguments()[0], out var item) ? Lists.GetOrAdd(type, item.OfList()) : null;
    }

    internal static Shape<T> For<T>() => (Shape<T>?)Find(typeof(T))
        ?? throw new NotSupportedException($"{typeof(T).Name} is no value of the library that has a JSON form.");

    private static IEnumerable<ShapeRow> Rows() =>
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
