using System.Collections;
using System.Reflection;
using Crn.Domain.Testing;
using FluentValidation;

namespace Crn.Domain.Tests.Identifiers;

/// <summary>Finds by reflection where text enters the library, and makes the other arguments that such a place needs.</summary>
internal static class TextInputs
{
    private static readonly Assembly Library = typeof(Crn.Domain.ValueList).Assembly;

    private static readonly Dictionary<Type, MethodInfo> Generators = typeof(DomainArbitraries)
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(m => m.ReturnType.IsGenericType && m.ReturnType.GetGenericTypeDefinition() == typeof(Arbitrary<>)
            && m.GetParameters().Length == 0)
        .GroupBy(m => m.ReturnType.GetGenericArguments()[0])
        .ToDictionary(g => g.Key, g => g.First());

    /// <summary>Every public constructor and method of the rooms named that takes a string, once for each such parameter.</summary>
    internal static IEnumerable<(MethodBase Member, ParameterInfo Text)> OfRooms(IReadOnlyCollection<string> rooms) =>
        from type in Library.GetExportedTypes()
        where rooms.Contains(type.Namespace?.Split('.').Last()) && !type.IsInterface && !type.ContainsGenericParameters
            && !type.Name.EndsWith("Draft", StringComparison.Ordinal) && !typeof(IValidator).IsAssignableFrom(type)
        from member in OfType(type)
        select member;

    internal static IEnumerable<(MethodBase Member, ParameterInfo Text)> OfType(Type type) =>
        from member in type.GetConstructors().Cast<MethodBase>()
            .Concat(type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(m => !m.IsAbstract && !m.ContainsGenericParameters))
        where !(type.IsAbstract && member.IsConstructor)
        from parameter in member.GetParameters()
        where parameter.ParameterType == typeof(string)
        select (member, parameter);

    /// <summary>Every string that a person can type into a draft.</summary>
    internal static IEnumerable<(Type Draft, PropertyInfo Text)> OfDrafts() =>
        from type in Library.GetExportedTypes()
        where type.Name.EndsWith("Draft", StringComparison.Ordinal) && type is { IsAbstract: false, ContainsGenericParameters: false }
        from property in type.GetProperties()
        where property.CanWrite && HoldsText(property.PropertyType)
        select (type, property);

    /// <summary>A draft with a public validator: the draft itself, or the one that holds it alone or in a list.</summary>
    internal static (object Root, IValidator Validator)? ToBeValidated(object draft)
    {
        for (var depth = 0; depth < 4; depth++)
        {
            if (ValidatorOf(draft.GetType()) is { } validator) return (draft, validator);
            var type = draft.GetType();
            var holder = (
                from owner in Library.GetExportedTypes()
                where owner.Name.EndsWith("Draft", StringComparison.Ordinal) && owner != type && owner.GetConstructor([]) is not null
                from property in owner.GetProperties()
                where property.CanWrite
                    && (property.PropertyType == type || typeof(IEnumerable<>).MakeGenericType(type)
                        .IsAssignableFrom(property.PropertyType))
                select (owner, property)).FirstOrDefault();
            if (holder.owner is null) return null;
            var root = Create(holder.owner);
            holder.property.SetValue(root, holder.property.PropertyType == type ? draft : ListOf(type, draft));
            draft = root;
        }

        return null;
    }

    internal static bool HoldsText(Type type) =>
        type == typeof(string) || (typeof(IEnumerable<string>).IsAssignableFrom(type) && type != typeof(string));

    /// <summary>The text in the shape that a property holds: one string or a list of one.</summary>
    internal static object TextFor(Type type, string text)
    {
        if (type == typeof(string)) return text;
        if (type == typeof(Crn.Domain.ValueList<string>)) return Crn.Domain.ValueList.Create<string>([text]);
        return new[] { text };
    }

    /// <summary>A draft in which every choice is made and nothing else is said.</summary>
    internal static object Create(Type draft)
    {
        var made = Activator.CreateInstance(draft, nonPublic: false)!;
        foreach (var property in draft.GetProperties())
        {
            if (property.CanWrite && Nullable.GetUnderlyingType(property.PropertyType) is { IsEnum: true } choice)
                property.SetValue(made, Enum.GetValues(choice).GetValue(0));
        }

        return made;
    }

    internal static string Name(MethodBase member, ParameterInfo text) =>
        $"{member.DeclaringType!.Name}.{(member.IsConstructor ? "new" : member.Name)}({text.Name})";

    /// <summary>A value that a place could be given, or nothing when the tests know none.</summary>
    internal static bool TrySample(Type type, out object? value)
    {
        value = null;
        if (Nullable.GetUnderlyingType(type) is not null) return true;
        if (type == typeof(string)) value = "words";
        else if (Generators.TryGetValue(type, out var generator)) value = FirstOf(generator);
        else if (type.IsEnum) value = Enum.GetValues(type).GetValue(0);
        else if (type == typeof(int)) value = 1;
        else if (type == typeof(DateInterval)) value = new DateInterval(new(2026, 1, 1), new(2026, 1, 31));
        else if (type == typeof(decimal)) value = 1m;
        else if (type == typeof(double)) value = 0.5;
        else if (type == typeof(bool)) value = false;
        else if (type == typeof(Ardalis.GuardClauses.IGuardClause)) value = Ardalis.GuardClauses.Guard.Against;
        else if (type == typeof(IFormatProvider)) return true;
        else if (type == typeof(Crn.Domain.Policies.Citation)) value = Crn.Domain.Policies.Citation.Default("a sample");
        else if (type.IsByRef) value = null;
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Crn.Domain.ValueList<>))
        value = Activator.CreateInstance(type);
        else if (type.IsValueType) value = Activator.CreateInstance(type);
        else return false;
        return true;
    }

    private static object FirstOf(MethodInfo generator)
    {
        dynamic arbitrary = generator.Invoke(null, null)!;
        IEnumerable samples = Gen.Sample(arbitrary.Generator, 10, 1);
        return samples.Cast<object>().First();
    }

    private static object ListOf(Type type, object item)
    {
        var array = Array.CreateInstance(type, 1);
        array.SetValue(item, 0);
        return typeof(Crn.Domain.ValueList).GetMethod(nameof(Crn.Domain.ValueList.ToValueList))!.MakeGenericMethod(type)
            .Invoke(null, [array])!;
    }

    private static IValidator? ValidatorOf(Type draft)
    {
        foreach (var type in Library.GetExportedTypes()
            .Where(t => t is { IsAbstract: false } && typeof(IValidator<>).MakeGenericType(draft).IsAssignableFrom(t)))
        {
            var arguments = new List<object?>();
            var constructor = type.GetConstructors().OrderBy(c => c.GetParameters().Length).FirstOrDefault();
            if (constructor is null) continue;
            foreach (var parameter in constructor.GetParameters())
            {
                if (!TrySample(parameter.ParameterType, out var value)) return null;
                arguments.Add(value);
            }

            return (IValidator)constructor.Invoke([.. arguments]);
        }

        return null;
    }
}
