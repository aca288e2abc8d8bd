using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Crn.Domain.Engagement;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment;
using Crn.Domain.Studies;
using Crn.Domain.Testing;

namespace Crn.Domain.Tests.Architecture;

/// <summary>Every public type can be drawn, and what is drawn behaves as a value should, whatever the type.</summary>
public class GeneratorTests
{
    private static readonly int Draws = Math.Max(20, Share.Cases(30));

    /// <summary>Types that are not drawn, and why.</summary>
    private static readonly Dictionary<Type, string> NotDrawn = new()
    {
        [typeof(NeedsCrnDomainJson)] = "it refuses every time",
        [typeof(Crn.Domain.Recruitment.RecruitmentPlanDraftValidator)] = "a validator is the same every time",
        [typeof(Crn.Domain.Studies.StudyDraftValidator)] = "a validator is the same every time",
    };

    private static readonly IReadOnlyDictionary<Type, MethodInfo> Generators = GeneratorsByType();

    private static readonly ConcurrentDictionary<string, List<object>> Known = new();

    /// <summary>The types that have a generator, by name.</summary>
    public static TheoryData<string> Types() => [.. DrawnTypes];

    internal static IEnumerable<string> DrawnTypes => Generators.Keys.Select(NameOf).Order(StringComparer.Ordinal);

    [Fact]
    public void Every_public_type_has_a_generator() => Workshop.None(
        from type in typeof(Citation).Assembly.GetExportedTypes()
        where !type.IsEnum && !type.IsInterface && !(type.IsAbstract && type.IsSealed) && !type.IsSubclassOf(typeof(Delegate))
        where !IsCaseOfAnother(type) && !NotDrawn.ContainsKey(type)
        where !Generators.Keys.Any(drawn => drawn == type || (drawn.IsGenericType && drawn.GetGenericTypeDefinition() == type))
        select $"{type} has no generator in DomainArbitraries");

    [Theory]
    [MemberData(nameof(Types))]
    public void Draws_differ_and_draws_of_one_seed_are_equal(string type)
    {
        var first = Drawn(type);
        if (IsValue(first[0].GetType()))
        {
            // Drawn again only where there is something to compare.
            var again = Draw(type);
            Assert.Equal(first, again);
            Assert.Equal(first.Select(v => v.GetHashCode()), again.Select(v => v.GetHashCode()));
            Assert.True(first.Distinct().Skip(1).Any(), "The values are all alike.");
        }

        Assert.All(first, value => Assert.NotNull(value.ToString()));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void No_number_of_a_value_is_not_a_number(string type) => Assert.All(Drawn(type), value =>
    {
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0))
        {
            if (Nullable.GetUnderlyingType(property.PropertyType) is { } inner ? inner != typeof(double)
                : property.PropertyType != typeof(double)) continue;
            Assert.False(property.GetValue(value) is double number && double.IsNaN(number), $"{property.Name} of {value} is not a number");
        }
    });

    [Theory]
    [MemberData(nameof(Types))]
    public void Shrinking_leads_to_other_values_and_ends(string type)
    {
        foreach (var value in Drawn(type).Take(Share.Cases(4)))
        {
            var (smaller, steps) = (value, 0);
            while (Shrunk(type, smaller) is { Count: > 0 } candidates)
            {
                if (IsValue(value.GetType())) Assert.DoesNotContain(smaller, candidates);
                Assert.True(++steps < 500, $"Shrinking {value} does not end; it came to {smaller}.");
                smaller = candidates[steps % candidates.Count];
            }
        }
    }

    [Fact(Explicit = true)]
    public void Of_a_hundred_thousand_drawn_values_none_is_invalid()
    {
        var types = DrawnTypes.ToList();
        var each = (100_000 / types.Count) + 1;
        foreach (var type in types)
        {
            foreach (var value in Draw(type, each)) Assert.True(IsSound(value), $"{type} is not sound: {value}");
        }
    }

    // Drawn without an exception, it is a value, and what has a history or a door of its own is replayed, or goes through it.
    private static bool IsSound(object value) => value.ToString() is not null && value.Equals(value) && value switch
    {
        StudyDraft draft => draft.ToStudy(InvalidDrafts.AsAt).IsAccepted,
        InvalidDraft<StudyDraft> wrong => !wrong.Draft.ToStudy(InvalidDrafts.AsAt, wrong.Standard).IsAccepted,
        InvalidDraft<RecruitmentPlanDraft> wrong => !wrong.Draft.ToPlan().IsAccepted,
        RecruitmentPlan plan => RecruitmentPlanDraft.Of(plan).ToPlan().Value == plan,
        RecruitmentLedger ledger => RecruitmentLedger.Replay(ledger.Events) == ledger,
        Enquiry enquiry => Enquiry.Replay(enquiry.History) == enquiry,
        StudyHistory history => StudyHistory.TryOf(history.Events).IsAccepted,
        _ => true,
    };

    internal static List<object> Drawn(string type) => Known.GetOrAdd(type, Draw);

    private static List<object> Draw(string type) => Draw(type, Draws);

    private static List<object> Draw(string type, int count) => ((IEnumerable)CallOn(type, nameof(Sample), count)).Cast<object>().ToList();

    private static List<object> Shrunk(string type, object value) =>
        ((IEnumerable)CallOn(type, nameof(Shrink), value)).Cast<object>().ToList();

    private static object CallOn(string name, string what, params object[] arguments)
    {
        var (type, generator) = Generators.Single(g => NameOf(g.Key) == name);
        var method = typeof(GeneratorTests).GetMethod(what, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
        return method.Invoke(null, [generator.Invoke(null, null)!, .. arguments])!;
    }

    private static List<T> Sample<T>(Arbitrary<T> arbitrary, int count) =>
        [.. arbitrary.Generator.Sample(count, new Rnd(20260501, 20260503), 20)];

    private static List<T> Shrink<T>(Arbitrary<T> arbitrary, T value) => [.. arbitrary.Shrinker(value).Take(3)];

    private static Dictionary<Type, MethodInfo> GeneratorsByType() =>
        typeof(DomainArbitraries).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(m => m is { IsGenericMethod: false } && m.GetParameters().Length == 0 && m.ReturnType.IsGenericType
            && m.ReturnType.GetGenericTypeDefinition() == typeof(Arbitrary<>))
        .GroupBy(m => m.ReturnType.GetGenericArguments()[0])
        .ToDictionary(ofOneType => ofOneType.Key, ofOneType => ofOneType.First());

    private static bool IsValue(Type type) =>
        type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType is { } declaring && declaring != typeof(object);

    // A case of a closed hierarchy is drawn with the hierarchy.
    private static bool IsCaseOfAnother(Type type) => type.BaseType is { IsAbstract: true } whole && whole.Assembly == type.Assembly;

    private static string NameOf(Type type) =>
        type.IsGenericType ? $"{type.Name}({string.Join(", ", type.GetGenericArguments().Select(NameOf))})" : type.IsNested
            ? $"{type.DeclaringType!.Name}.{type.Name}" : type.Name;
}
