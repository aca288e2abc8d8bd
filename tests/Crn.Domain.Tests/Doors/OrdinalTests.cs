using System.Reflection;
using Crn.Domain.Tests.Architecture;

namespace Crn.Domain.Tests.Doors;

/// <summary>
/// No order in the library depends on the culture of the machine: where texts are ordered, alone or in a tuple, the comparer is named.
/// </summary>
/// <remarks>Read from the instructions of every method of the built library, so that lambdas, query clauses and generated code are seen
/// too.</remarks>
public class OrdinalTests
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Texts_are_ordered_by_a_comparer_that_is_named() => Workshop.None(
        from type in typeof(ValueList).Assembly.GetTypes()
        from method in Members(type)
        from objection in Objections(method)
        select objection);

    [Fact]
    public void The_check_bites()
    {
        var found = typeof(Careless).GetMethods(Everything).Where(m => Objections(m).Any()).Select(m => m.Name).ToList();
        Assert.Equal(["ByCulture", "InATuple", "Largest", "Listed", "Sorted"], found.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<MethodBase> Members(Type type) =>
        type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything));

    private static IEnumerable<string> Objections(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } body) yield break;
        var ofType = method.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        foreach (var (_, token) in Il.Read(body))
        {
            // 0x06 is a method, 0x0A a member of another assembly, 0x2B a method of types.
            if (token is not { } at || (at >> 24) is not (0x06 or 0x0A or 0x2B)) continue;
            if (method.Module.ResolveMember(at, ofType, ofMethod) is MethodBase called && OrdersTextByCulture(called))
                yield return $"{method.DeclaringType}.{method.Name} calls {called.DeclaringType!.Name}.{called.Name} on texts without a " +
                    $"comparer";
        }
    }

    private static bool OrdersTextByCulture(MethodBase called)
    {
        if (called.DeclaringType is not { } owner) return false;
        if (called.GetParameters().Any(p => IsComparer(p.ParameterType))) return false;
        var name = called.Name;
        if (owner == typeof(Enumerable))
        {
            return (name.StartsWith("OrderBy", StringComparison.Ordinal) || name.StartsWith("ThenBy", StringComparison.Ordinal)
                    || name is "Order" or "OrderDescending" or "Max" or "Min" or "MaxBy" or "MinBy")
                && called.GetGenericArguments() is [.., var key] && HoldsText(key) && !(name is "Max" or "Min" && ReturnsNumber(called));
        }

        if (owner == typeof(Array) || owner == typeof(MemoryExtensions))
            return name == "Sort" && called.GetGenericArguments().Any(HoldsText);
        if (!owner.IsGenericType) return owner == typeof(string) && name == nameof(string.CompareTo);
        var (kind, item) = (owner.Name, owner.GetGenericArguments()[0]);
        return HoldsText(item) && (kind is "List`1" && name == "Sort"
            || kind is "Comparer`1" && name == "get_Default"
            || kind is "SortedSet`1" or "SortedDictionary`2" or "SortedList`2" or "PriorityQueue`2" && called.IsConstructor
            || kind.StartsWith("ValueTuple`", StringComparison.Ordinal) && name == "CompareTo");
    }

    private static bool ReturnsNumber(MethodBase called) => called is MethodInfo { ReturnType: var returned } && !HoldsText(returned);

    private static bool IsComparer(Type type) =>
        type.IsGenericType
            && (type.GetGenericTypeDefinition() == typeof(IComparer<>) || type.GetGenericTypeDefinition() == typeof(Comparison<>));

    private static bool HoldsText(Type type) => type == typeof(string)
        || (type.IsGenericType && type.FullName is { } name
            && (name.StartsWith("System.ValueTuple`", StringComparison.Ordinal)
                || name.StartsWith("System.Tuple`", StringComparison.Ordinal))
            && type.GetGenericArguments().Any(HoldsText));

    private static class Careless
    {
        public static IEnumerable<string> ByCulture(string[] words) => words.OrderBy(word => word);

        public static string? InATuple(string[] words) => words.MaxBy(word => (word.Length, word));

        public static string? Largest(string[] words) => words.Max();

        public static void Listed(List<string> words) => words.Sort();

        public static SortedSet<string> Sorted() => [];

        public static IEnumerable<string> Careful(string[] words) =>
            words.OrderBy(word => word, StringComparer.Ordinal).ThenBy(word => word.Length);

        public static int Longest(string[] words) => words.Max(word => word.Length);
    }
}
