using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Crn.Domain.Tests.Architecture;

/// <summary>
/// The text of a value is the same on every machine: other digits, signs, calendars and alphabets of the machine's culture do not reach it.
/// </summary>
public class CultureTests
{
    private static readonly string[] Cultures = ["en-US", "de-DE", "fr-FR", "sv-SE", "tr-TR", "ar-SA", "fa-IR", "th-TH", "hi-IN"];

    /// <summary>Records whose text still depends on the culture. The list only shrinks.</summary>
    private static readonly string[] NotYet = [];

    private static readonly Lazy<SortedDictionary<string, string>> Drawn = new(DifferingOnceDrawn);

    private static readonly Lazy<SortedDictionary<string, string>> Written = new(LeftToTheCompiler);

    [Fact]
    public void A_drawn_value_and_its_parts_have_one_text_in_every_culture() =>
    Workshop.None(Drawn.Value.Where(o => !NotYet.Contains(o.Key)).Select(o => $"{o.Key}: {o.Value}"));

    [Fact]
    public void No_public_record_leaves_a_date_or_a_number_to_the_text_that_the_compiler_writes() => Workshop.None(
        Written.Value.Where(o => !NotYet.Contains(o.Key))
            .Select(o => $"{o.Key} prints {o.Value} by the culture of the machine: override ToString"));

    [Fact]
    public void The_exceptions_named_here_are_still_needed() =>
    Workshop.None(NotYet.Except(Drawn.Value.Keys).Except(Written.Value.Keys).Select(name => $"{name} no longer needs its exception"));

    [Fact]
    public void The_check_bites()
    {
        Assert.True(PrintsByItself(typeof(Dated)));
        Assert.Equal(["Day", "Share", "Pairs"],
            Printed(typeof(Dated)).Where(member => DependsOnCulture(member.Type)).Select(member => member.Name));
    }

    private static SortedDictionary<string, string> DifferingOnceDrawn()
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var values = GeneratorTests.DrawnTypes.SelectMany(type => GeneratorTests.Drawn(type).Take(Share.Cases(10)))
            .SelectMany(WithParts).ToList();
        var expected = In(CultureInfo.InvariantCulture, values);
        foreach (var culture in Cultures)
        {
            var texts = In(CultureInfo.GetCultureInfo(culture), values);
            for (var i = 0; i < values.Count; i++)
            {
                if (expected[i] != texts[i]) found.TryAdd(NameOf(values[i].GetType()), $"{expected[i]} is in {culture} {texts[i]}");
            }
        }

        return found;
    }

    private static SortedDictionary<string, string> LeftToTheCompiler()
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in typeof(Crn.Domain.Policies.Citation).Assembly.GetExportedTypes())
        {
            if (type.IsAbstract || !PrintsByItself(type)) continue;
            var members = Printed(type).Where(member => DependsOnCulture(member.Type)).Select(member => member.Name).ToList();
            if (members.Count > 0) found[NameOf(type)] = string.Join(", ", members);
        }

        return found;
    }

    private static bool PrintsByItself(Type type) =>
        type.GetMethod(nameof(ToString), Type.EmptyTypes)!.IsDefined(typeof(CompilerGeneratedAttribute));

    private static IEnumerable<(string Name, Type Type)> Printed(Type type)
    {
        for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;
            if (at.GetMethod("PrintMembers", Declared) is not { } print) continue;
            if (!print.IsDefined(typeof(CompilerGeneratedAttribute))) yield break;
            foreach (var property in at.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                if (property.GetMethod is { } get && get.GetBaseDefinition() == get && property.GetIndexParameters().Length == 0)
                    yield return (property.Name, property.PropertyType);
            }

            foreach (var field in at.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                yield return (field.Name, field.FieldType);
        }
    }

    // Types of the library are asked themselves, and lists print their items free of culture; intervals and periods of Noda Time print ISO.
    private static bool DependsOnCulture(Type type)
    {
        var held = Nullable.GetUnderlyingType(type) ?? type;
        if (held == typeof(object) || held.IsGenericParameter) return true;
        if (held == typeof(DateInterval) || held == typeof(Period) || held.IsEnum) return false;
        if (held.IsGenericType && held.GetGenericTypeDefinition() == typeof(ValueList<>))
            return held.GetGenericArguments()[0].IsGenericType && DependsOnCulture(held.GetGenericArguments()[0]);
        if (held.IsGenericType && held.GetGenericArguments().Any(DependsOnCulture)) return true;
        return held.Assembly != typeof(Crn.Domain.Policies.Citation).Assembly
            && (typeof(IFormattable).IsAssignableFrom(held) || held.Namespace!.StartsWith("NodaTime", StringComparison.Ordinal));
    }

    private static List<string?> In(CultureInfo culture, List<object> values)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return [.. values.Select(value => value.ToString())];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // A value, what it holds, and the items of the lists it holds.
    private static IEnumerable<object> WithParts(object value)
    {
        if (value.GetType().Assembly.GetName().Name!.StartsWith("Crn.", StringComparison.Ordinal)) yield return value;
        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
        {
            if (!field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal) || field.GetValue(value) is not { } held) continue;
            if (IsOfTheLibrary(held)) yield return held;
            if (held is IEnumerable items and not string)
            {
                foreach (var item in items.Cast<object?>().Take(3).OfType<object>().Where(IsOfTheLibrary)) yield return item;
            }
        }
    }

    private static bool IsOfTheLibrary(object value) =>
        value.GetType() is { IsPublic: true } or { IsNestedPublic: true }
            && value.GetType().Assembly == typeof(Crn.Domain.Policies.Citation).Assembly && value is not IEnumerable;

    private static string NameOf(Type type) => type.FullName!["Crn.Domain.".Length..].Split('[')[0];

    private sealed record Dated(LocalDate Day, double? Share, DateInterval Between, ValueList<int> Counts,
        ValueList<(int From, double To)> Pairs, DayOfWeek Weekday);
}
