using System.Reflection;
using System.Runtime.CompilerServices;
using Crn.Domain.Policies;

namespace Crn.Domain.Tests.Doors;

/// <summary>Every public way into the library, found by reflection.</summary>
internal static class AllDoors
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Lazy<IReadOnlyList<Door>> Found =
        new(() => [.. typeof(Citation).Assembly.GetExportedTypes().SelectMany(Closed).SelectMany(Of)]);

    /// <summary>The doors that reflection can go through: none takes a span.</summary>
    internal static IReadOnlyList<Door> Passable => [.. Found.Value.Where(door => !door.Parameters.Any(p => p.ParameterType.IsByRefLike))];

    /// <summary>The names of all doors.</summary>
    internal static IEnumerable<string> Names => Found.Value.Select(door => door.Name).Distinct(StringComparer.Ordinal);

    /// <summary>The doors of one type.</summary>
    internal static IEnumerable<Door> Of(Type type)
    {
        if (type.IsInterface || type.IsEnum || type.IsSubclassOf(typeof(Delegate))) yield break;
        if (!type.IsAbstract)
        {
            foreach (var constructor in type.GetConstructors().Where(c => c.GetParameters().Length > 0))
                yield return new(type, constructor, null);
        }

        foreach (var method in type.GetMethods(Declared).Where(m => !m.IsAbstract && !IsOfTheCompiler(m)).SelectMany(Closed))
            yield return new(type, method, null);
        foreach (var property in type.GetProperties(Declared))
        {
            if (property.SetMethod is { IsPublic: true, IsStatic: false } set && property.GetIndexParameters().Length == 0)
                yield return new(type, set, property);
        }
    }

    // Getters are asked elsewhere; operators and the members that a record brings are doors like others.
    private static bool IsOfTheCompiler(MethodInfo method) =>
        method.Name.StartsWith('<') || method.Name == "Deconstruct" || method.Name.StartsWith("set_", StringComparison.Ordinal)
        || method.Name.StartsWith("get_", StringComparison.Ordinal) || method.IsDefined(typeof(CompilerGeneratedAttribute));

    private static IEnumerable<MethodInfo> Closed(MethodInfo method)
    {
        if (!method.IsGenericMethodDefinition) return [method];
        var count = method.GetGenericArguments().Length;
        return Pool.TypeArguments.Select(type => TryClose(() => method.MakeGenericMethod([.. Enumerable.Repeat(type, count)])))
            .OfType<MethodInfo>();
    }

    private static IEnumerable<Type> Closed(Type type)
    {
        if (!type.IsGenericTypeDefinition) return [type];
        var count = type.GetGenericArguments().Length;
        var made = Pool.TypeArguments.Select(argument => TryClose(() => type.MakeGenericType([.. Enumerable.Repeat(argument, count)])))
            .OfType<Type>();
        return made.Concat(Pool.Types.Where(known => known.IsGenericType && known.GetGenericTypeDefinition() == type)).Distinct();
    }

    private static T? TryClose<T>(Func<T> close)
        where T : class
    {
        try
        {
            return close();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
