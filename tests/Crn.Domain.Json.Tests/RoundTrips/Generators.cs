using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Crn.Domain.Testing;

namespace Crn.Domain.Json.Tests.RoundTrips;

/// <summary>The generators of the vocabulary by the type they draw.</summary>
internal static class Generators
{
    private static readonly IReadOnlyDictionary<Type, MethodInfo> ByType = typeof(DomainArbitraries)
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(m => m is { IsGenericMethod: false } && m.GetParameters().Length == 0 && m.ReturnType.IsGenericType
            && m.ReturnType.GetGenericTypeDefinition() == typeof(Arbitrary<>))
        .GroupBy(m => m.ReturnType.GetGenericArguments()[0])
        .ToDictionary(ofOneType => ofOneType.Key, ofOneType => ofOneType.First());

    private static readonly ConcurrentDictionary<(Type, int), IReadOnlyList<object>> Known = new();

    /// <summary>How many values tests draw that need few of each type: all the same ones.</summary>
    public static readonly int Few = Share.Cases(4);

    public static IEnumerable<Type> Types => ByType.Keys.Where(t => t.Assembly == typeof(FreeText).Assembly);

    public static bool Draws(Type type) => ByType.ContainsKey(type);

    public static string NameOf(Type type) =>
        type.IsGenericType ? $"{type.Name.Split('`')[0]}({string.Join(", ", type.GetGenericArguments().Select(NameOf))})"
        : type.IsNested ? $"{type.DeclaringType!.Name}.{type.Name}" : type.Name;

    public static Type Named(string name) => Types.Single(t => NameOf(t) == name);

    /// <summary>Values of one type, always the same: drawn once for all tests.</summary>
    public static IReadOnlyList<object> Draw(Type type, int count) => Known.GetOrAdd((type, count), DrawAnew);

    private static IReadOnlyList<object> DrawAnew((Type Type, int Count) of) =>
        [.. ((IEnumerable)typeof(Generators).GetMethod(nameof(Sample), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(of.Type).Invoke(null, [ByType[of.Type].Invoke(null, null)!, of.Count])!).Cast<object>()];

    private static List<T> Sample<T>(Arbitrary<T> arbitrary, int count) =>
        [.. arbitrary.Generator.Sample(count, new Rnd(20260501, 20260503), 20)];
}
