using System.Collections;
using System.Reflection;

namespace Crn.Domain.Benchmarks.Growth;

/// <summary>The public API gone through: every verb that takes a collection, or gives a longer value of its own type.</summary>
internal static class PublicVerbs
{
    public static IEnumerable<string> WithoutRow()
    {
        HashSet<string> covered =
            [.. GrowthRooms.All.SelectMany(r => r.Rows).SelectMany(r => r.What.Split(':')[0].Split(", ")).Select(v => v.Trim())];
        return All().Where(verb => !covered.Contains(verb)).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> All() =>
        from type in typeof(ValueList).Assembly.GetExportedTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName && !method.Name.StartsWith('<')
            && method.Name is not ("Equals" or "Deconstruct" or "Evolve" or "ToString")
        where method.GetParameters().Any(p => IsCollection(p.ParameterType)) || (!method.IsStatic && Gives(method.ReturnType, type))
        group method by $"{Name(type)}.{method.Name}" into verb
        select verb.Key;

    // The type itself, or a decision or outcome about it.
    private static bool Gives(Type given, Type own) =>
        given == own || (given.IsGenericType && given.GetGenericArguments()[0] == own && !IsCollection(given));

    private static bool IsCollection(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    private static string Name(Type type) => type.IsNested ? $"{Name(type.DeclaringType!)}.{Plain(type)}" : Plain(type);

    private static string Plain(Type type) => type.Name.Split('`')[0];
}
