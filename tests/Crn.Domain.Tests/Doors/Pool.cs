using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Crn.Domain.Policies;
using Crn.Domain.Tests.Architecture;

namespace Crn.Domain.Tests.Doors;

/// <summary>
/// Values of every type that a public door takes: drawn ones, what they hold, and what stands in public static properties.
/// </summary>
internal static class Pool
{
    /// <summary>Types that stand for a type argument.</summary>
    internal static readonly Type[] TypeArguments =
        [typeof(string), typeof(int), typeof(LocalDate), typeof(decimal), typeof(bool), typeof(EvidenceGrade)];

    private static readonly Lazy<Dictionary<Type, List<object>>> Known = new(Fill);

    private static readonly Dictionary<Type, List<object>> Assignable = [];

    private static readonly ConcurrentDictionary<(Type Type, int Attempt), Delegate?> Delegates = new();

    /// <summary>The types of which there is a value.</summary>
    internal static IEnumerable<Type> Types => Known.Value.Keys;

    /// <summary>A value of a type; different attempts give different values where there are some.</summary>
    /// <returns>False when no value is known.</returns>
    internal static bool TryTake(Type type, int attempt, out object? value)
    {
        value = null;
        if (Nullable.GetUnderlyingType(type) is { } inner) return attempt % 3 == 2 || TryTake(inner, attempt, out value);
        if (type.IsByRef)
        {
            value = type.GetElementType() is { IsValueType: true } held ? Activator.CreateInstance(held) : null;
            return true;
        }

        if (Simple(type, attempt) is { } simple)
        {
            value = simple;
            return true;
        }

        if (type == typeof(IFormatProvider)) return true;
        if (ItemOf(type) is { } item) return TryList(type, item, attempt, out value);
        if (type.IsGenericType && type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal))
            return TryTuple(type, attempt, out value);
        if (type.IsSubclassOf(typeof(Delegate))) return TryDelegate(type, attempt, out value);
        var values = ValuesOf(type);
        if (values.Count > 0) value = values[((attempt * 7) + 3) % values.Count];
        else if (type.IsValueType) value = Activator.CreateInstance(type);
        return value is not null;
    }

    /// <summary>The values known that may stand for a type.</summary>
    internal static List<object> ValuesOf(Type type)
    {
        lock (Assignable)
        {
            if (Assignable.TryGetValue(type, out var found)) return found;
            return Assignable[type] = [.. Known.Value.Where(k => type.IsAssignableFrom(k.Key)).SelectMany(k => k.Value)];
        }
    }

    /// <summary>The type of the items, if a type is a list of some kind that the pool can make.</summary>
    internal static Type? ItemOf(Type type)
    {
        if (type == typeof(string)) return null;
        if (type.IsArray) return type.GetElementType();
        if (!type.IsGenericType || type.GetGenericArguments() is not [var item]) return null;
        return type.GetGenericTypeDefinition() == typeof(ValueList<>) || type.IsAssignableFrom(item.MakeArrayType()) ? item : null;
    }

    /// <summary>A list of the kind that a type names.</summary>
    internal static object ListOf(Type type, Type item, params IReadOnlyList<object?> items)
    {
        var array = Array.CreateInstance(item, items.Count);
        for (var i = 0; i < items.Count; i++) array.SetValue(items[i], i);
        return type.IsAssignableFrom(array.GetType())
            ? array
            : typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(item).Invoke(null, [array])!;
    }

    private static object? Simple(Type type, int attempt)
    {
        var day = new LocalDate(2024, 3, 1).PlusDays(attempt * 40);
        if (type.IsEnum) return Enum.GetValues(type) is { Length: > 0 } all ? all.GetValue(attempt % all.Length) : Enum.ToObject(type, 0);
        if (type == typeof(string)) return Texts[attempt % Texts.Length];
        if (type == typeof(int)) return (attempt % 4) + 1;
        if (type == typeof(long)) return (attempt % 4) + 1L;
        if (type == typeof(ulong)) return (ulong)(attempt % 4) + 1;
        if (type == typeof(decimal)) return attempt % 2 == 0 ? 1m : 0.5m;
        if (type == typeof(double)) return attempt % 2 == 0 ? 0.5 : 2;
        if (type == typeof(bool)) return attempt % 2 == 0;
        if (type == typeof(char)) return 'a';
        if (type == typeof(object)) return "an object";
        if (type == typeof(LocalDate)) return day;
        if (type == typeof(DateInterval)) return new DateInterval(day, day.PlusDays(364));
        if (type == typeof(YearMonth)) return new YearMonth(day.Year, day.Month);
        if (type == typeof(NodaTime.Interval))
            return new NodaTime.Interval(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2026, 6, 1, 0, 0));
        if (type == typeof(Ardalis.GuardClauses.IGuardClause)) return Ardalis.GuardClauses.Guard.Against;
        return null;
    }

    private static readonly string[] Texts = ["a sample", "capacity-form", "RTH", "2026", "12"];

    private static bool TryList(Type type, Type item, int attempt, out object? value)
    {
        var items = new List<object?>();
        for (var i = 0; i < attempt % 3; i++)
        {
            if (TryTake(item, attempt + i, out var one)) items.Add(one);
        }

        value = ListOf(type, item, items);
        return true;
    }

    private static bool TryTuple(Type type, int attempt, out object? value)
    {
        var parts = new List<object?>();
        foreach (var part in type.GetGenericArguments())
        {
            TryTake(part, attempt, out var one);
            parts.Add(one);
        }

        value = Activator.CreateInstance(type, [.. parts]);
        return true;
    }

    // A delegate answers the same every time: each is compiled once.
    private static bool TryDelegate(Type type, int attempt, out object? value) =>
        (value = Delegates.GetOrAdd((type, attempt), static of => MadeDelegate(of.Type, of.Attempt))) is not null;

    private static Delegate? MadeDelegate(Type type, int attempt)
    {
        var invoke = type.GetMethod("Invoke")!;
        var arguments = invoke.GetParameters().Select(p => Expression.Parameter(p.ParameterType)).ToArray();
        object? answer = null;
        var made = invoke.ReturnType == typeof(void) || TryTake(invoke.ReturnType, attempt, out answer);
        return made
            ? Expression.Lambda(type, invoke.ReturnType == typeof(void) ? Expression.Empty()
                : Expression.Constant(answer, invoke.ReturnType), arguments).Compile()
            : null;
    }

    private static Dictionary<Type, List<object>> Fill()
    {
        var found = new Dictionary<Type, List<object>>();
        foreach (var type in typeof(Citation).Assembly.GetExportedTypes().Where(t => !t.ContainsGenericParameters))
        {
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            {
                if (property.GetIndexParameters().Length == 0 && property.GetValue(null) is { } value) Keep(found, value);
            }
        }

        foreach (var value in GeneratorTests.DrawnTypes.SelectMany(type => GeneratorTests.Drawn(type).Take(20)))
        {
            Keep(found, value);
            foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                if (property.GetIndexParameters().Length > 0 || Read(property, value) is not { } part) continue;
                if (part is IEnumerable items and not string)
                    items.Cast<object?>().Take(3).OfType<object>().ToList().ForEach(item => Keep(found, item));
                else Keep(found, part);
            }
        }

        return found;
    }

    private static object? Read(PropertyInfo property, object value)
    {
        try
        {
            return property.GetValue(value);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    private static void Keep(Dictionary<Type, List<object>> found, object value)
    {
        var type = value.GetType();
        if (type.Assembly != typeof(Citation).Assembly) return;
        if (!found.TryGetValue(type, out var values)) found[type] = values = [];
        if (values.Count < 60) values.Add(value);
    }
}
