using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Crn.Domain.Testing.Kits;

/// <summary>Values as C# that makes them again: what a law that breaks prints.</summary>
internal static partial class CSharp
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(int)] = "int", [typeof(long)] = "long", [typeof(double)] = "double", [typeof(decimal)] = "decimal", [typeof(bool)] = "bool",
        [typeof(string)] = "string", [typeof(object)] = "object",
    };

    /// <summary>A value as an expression; what cannot be written so is a null with the value as a comment.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool yes => yes ? "true" : "false",
        string text => Quoted(text),
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        double number => Double(number),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        LocalDate d => FormattableString.Invariant($"new LocalDate({d.Year}, {d.Month}, {d.Day})"),
        Enum name => Enum.IsDefined(name.GetType(), name) ? $"{NameOf(name.GetType())}.{name}"
            : $"({NameOf(name.GetType())})({Convert.ToInt64(name, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)})",
        IFormattable number when number.GetType().IsPrimitive => number.ToString(null, CultureInfo.InvariantCulture),
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Of(tuple[i])))})",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
        _ => Made(value) ?? $"null! /* {value} */",
    };

    /// <summary>An argument as its caller wrote it, so that something can be asked of it.</summary>
    /// <param name="expression">What the caller wrote.</param>
    /// <param name="type">The type that it has there.</param>
    public static string Caller(string expression, string type)
    {
        var line = Spaces().Replace(expression, " ").Trim();
        return Path().IsMatch(line) ? line : $"(({type})({line}))";
    }

    /// <summary>A text in quotation marks.</summary>
    public static string Quoted(string text) => "\"" + string.Concat(text.Select(c => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        _ when char.IsControl(c) => FormattableString.Invariant($"\\u{(int)c:x4}"),
        _ => c.ToString(),
    })) + "\"";

    /// <summary>The name of a type as it stands in C#, with those around it.</summary>
    public static string NameOf(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        var name = type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : type.Name;
        return type is { IsNested: true, DeclaringType: { IsGenericType: false } around } ? $"{NameOf(around)}.{name}" : name;
    }

    private static string Double(double number) =>
        double.IsNaN(number) ? "double.NaN"
        : double.IsInfinity(number) ? number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity"
        : number.ToString("R", CultureInfo.InvariantCulture) + "d";

    private static string? Made(object value)
    {
        var type = value.GetType();
        return Known(value, type) ?? Read(value, type)
            ?? Constructors(value, type).Concat(Factories(value, type)).Concat(OfOne(value, type)).FirstOrDefault();
    }

    // One of the values that the type itself, or one that it derives from, gives a name.
    private static string? Known(object value, Type type)
    {
        for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            foreach (var named in at.GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(p => p.PropertyType.IsInstanceOfType(value) && p.GetIndexParameters().Length == 0))
            {
                if (value.Equals(Tried(() => named.GetValue(null)))) return $"{NameOf(at)}.{named.Name}";
            }
        }

        return null;
    }

    private static string? Read(object value, Type type)
    {
        foreach (var reader in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(m => m.Name is "From" or "Parse" or "Of" && m.ReturnType == type
                && m.GetParameters() is [{ ParameterType: var only }] && only == typeof(string)))
        {
            if (value.ToString() is { } text && value.Equals(Tried(() => reader.Invoke(null, [text]))))
                return $"{NameOf(type)}.{reader.Name}({Quoted(text)})";
        }

        return null;
    }

    private static IEnumerable<string> Constructors(object value, Type type)
    {
        foreach (var constructor in type.GetConstructors().OrderByDescending(c => c.GetParameters().Length))
        {
            if (Arguments(value, constructor) is not { } arguments || Tried(() => constructor.Invoke(arguments)) is not { } made) continue;
            List<string> set = [];
            foreach (var property in type.GetProperties().Where(p => p.SetMethod?.IsPublic == true && p.GetIndexParameters().Length == 0))
            {
                var (wanted, has) = (Tried(() => property.GetValue(value)), Tried(() => property.GetValue(made)));
                if (Equals(wanted, has)) continue;
                set.Add($"{property.Name} = {Of(wanted)}");
                property.SetValue(made, wanted);
            }

            if (value.Equals(made)) yield return Call($"new {NameOf(type)}", arguments)
                + (set.Count > 0 ? $" {{ {string.Join(", ", set)} }}" : "");
        }
    }

    private static IEnumerable<string> Factories(object value, Type type) =>
        from factory in type.GetMethods(BindingFlags.Public | BindingFlags.Static).OrderByDescending(m => m.GetParameters().Length)
        where factory.ReturnType == type && !factory.IsSpecialName && !factory.IsGenericMethod
        let arguments = Arguments(value, factory)
        where arguments is not null && value.Equals(Tried(() => factory.Invoke(null, arguments)))
        select Call($"{NameOf(type)}.{factory.Name}", arguments);

    // A week is made of any of its days, whatever its parameter is called.
    private static IEnumerable<string> OfOne(object value, Type type) =>
        from factory in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where factory.ReturnType == type && !factory.IsSpecialName && !factory.IsGenericMethod && factory.GetParameters().Length == 1
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.GetIndexParameters().Length == 0 && property.PropertyType != type
            && factory.GetParameters()[0].ParameterType.IsAssignableFrom(property.PropertyType)
        let argument = Tried(() => property.GetValue(value))
        where argument is not null && value.Equals(Tried(() => factory.Invoke(null, [argument])))
        select Call($"{NameOf(type)}.{factory.Name}", [argument]);

    private static string Call(string made, object?[] arguments) => $"{made}({string.Join(", ", arguments.Select(Of))})";

    // The properties that have the names of the parameters.
    private static object?[]? Arguments(object value, MethodBase maker)
    {
        List<object?> arguments = [];
        foreach (var parameter in maker.GetParameters())
        {
            if (value.GetType().GetProperties()
                .FirstOrDefault(p => string.Equals(p.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
                && parameter.ParameterType.IsAssignableFrom(p.PropertyType)) is not { } property) return null;
            arguments.Add(Tried(() => property.GetValue(value)));
        }

        return [.. arguments];
    }

#pragma warning disable CA1031 // What throws is not how the value is made.
    private static object? Tried(Func<object?> make)
    {
        try
        {
            return make();
        }
        catch (Exception)
        {
            return null;
        }
    }
#pragma warning restore CA1031

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^@?[\p{L}_][\p{L}\p{N}_.]*$")]
    private static partial Regex Path();
}
