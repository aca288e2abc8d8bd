using System.Text.Json;
using Crn.Domain.Money;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Tests.Options;

/// <summary>With default options System.Text.Json makes no value of the library wrong: it reads it right or refuses it by name.</summary>
public class DefaultOptionsTests
{
    /// <summary>Every public type that can be an object; generic ones closed over whole numbers.</summary>
    public static TheoryData<Type> Types() =>
        [.. typeof(FreeText).Assembly.GetExportedTypes().Where(t => !t.IsEnum && !(t.IsAbstract && t.IsSealed)).Select(Closed)
            .OfType<Type>()];

    /// <summary>Every public enumeration.</summary>
    public static TheoryData<Type> Enumerations() => [.. typeof(FreeText).Assembly.GetExportedTypes().Where(t => t.IsEnum)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_value_is_refused_in_words_that_name_the_package(Type type)
    {
        if (type == typeof(NeedsCrnDomainJson)) return;
        foreach (var text in (string[])["{}", "null", "[]", "1", "\"a\""])
        {
            var refusal = Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize(text, type));
            Assert.Contains("Crn.Domain.Json", refusal.Message, StringComparison.Ordinal);
            Assert.Contains("ConfigureForCrn", refusal.Message, StringComparison.Ordinal);
        }

        var value = type.IsValueType ? Activator.CreateInstance(type) : null;
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(value, type));
    }

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void A_member_of_an_enumeration_comes_back(Type type)
    {
        foreach (var member in Enum.GetValues(type))
            Assert.Equal(member, JsonSerializer.Deserialize(JsonSerializer.Serialize(member, type), type));
    }

    [Fact]
    public void A_value_inside_a_type_of_the_callers_own_is_refused_too()
    {
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Holder(Bounds.Exactly(3), Truth.True)));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Holder>("""{"Bounds":{"Min":1},"Truth":{}}"""));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<List<Pounds>>("[{}]"));
    }

    // A generic type whose arguments cannot be whole numbers is tried by its cases elsewhere.
    private static Type? Closed(Type type)
    {
        if (!type.IsGenericTypeDefinition) return type;
        try
        {
            var arguments = type.GetGenericArguments();
            return type.MakeGenericType(
                [.. arguments.Select(a => a.GetGenericParameterConstraints() is [var only, ..] && !only.IsGenericType
                && only != typeof(ValueType) ? only : typeof(int))]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private sealed record Holder(Bounds Bounds, Truth Truth);
}
