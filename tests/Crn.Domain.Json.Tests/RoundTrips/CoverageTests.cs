using Crn.Domain.Json.Rooms;

namespace Crn.Domain.Json.Tests.RoundTrips;

/// <summary>No public type is forgotten: each has a JSON form that is tried, or a reason why it has none.</summary>
public class CoverageTests
{
    private const string Engine = "is made of what it was compiled or computed from; that is what is stored";

    /// <summary>Types that have no JSON form, and why.</summary>
    private static readonly Dictionary<string, string> Excused = new(StringComparer.Ordinal)
    {
        ["CompiledRules"] = Engine,
        ["FactRow"] = Engine,
        ["RuleAnswer"] = Engine,
        ["FactColumns"] = "columns of many rows are the caller's own arrays",
        ["RecruitmentForecast"] = "is stored as a ForecastRecord",
        ["ArrivalScenarios"] = "are part of a forecast, which is stored as a ForecastRecord",
        ["CompletionDistribution"] = "is part of a forecast, which is stored as a ForecastRecord",
        ["RecruitmentSampler"] = "is made of a forecast, which is stored as a ForecastRecord",
        ["RecruitmentSample"] = "is stored as a SampleRecord",
        ["SampledCount"] = "is part of a sample, which is stored as a SampleRecord",
        ["SampledCompletion"] = "is part of a sample, which is stored as a SampleRecord",
        ["SetUpForecast"] = "is stored as a SetUpForecastRecord",
        ["RecoveryOutlook"] = "holds a forecast; the RecoveryPlan that is stored computes it again",
        ["Delegated"] = "is code",
        ["SampleRandom"] = "a stream of numbers is its seed and how many were drawn",
        ["StudyDraftValidator"] = "a validator is the same every time",
        ["RecruitmentPlanDraftValidator"] = "a validator is the same every time",
        ["NeedsCrnDomainJson"] = "it refuses every time",
    };

    [Fact]
    public void Every_public_type_has_a_json_form_or_a_reason()
    {
        var missing =
            Values().Where(t => !HasForm(t) && !Excused.ContainsKey(t.Name.Split('`')[0]))
            .Select(Generators.NameOf).ToList();
        Assert.True(missing.Count == 0, "No JSON form and no reason: " + string.Join(", ", missing));
    }

    [Fact]
    public void Every_json_form_is_tried_by_a_generator()
    {
        var untried =
            ShapeTable.Types.Where(t => t.Assembly == typeof(FreeText).Assembly && !t.IsEnum && !IsDrawn(t) && !IsCaseOfAnother(t))
            .Select(Generators.NameOf).ToList();
        Assert.True(untried.Count == 0, "Never tried: " + string.Join(", ", untried));
    }

    [Fact]
    public void Every_reason_is_still_needed()
    {
        var names = Values().Where(t => !HasForm(t)).Select(t => t.Name.Split('`')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Excused.Keys, name => !names.Contains(name));
    }

    private static IEnumerable<Type> Values() => typeof(FreeText).Assembly.GetExportedTypes().Where(t => !t.IsInterface
        && !(t.IsAbstract && t.IsSealed) && !t.IsSubclassOf(typeof(Delegate)) && !typeof(Attribute).IsAssignableFrom(t));

    // Of generic types one closing is enough: the form is the same.
    private static bool IsDrawn(Type type) => Generators.Draws(type)
        || (type.IsGenericType
            && Generators.Types.Any(t => t.IsGenericType && t.GetGenericTypeDefinition() == type.GetGenericTypeDefinition()));

    private static bool HasForm(Type type) => type.IsGenericTypeDefinition
        ? ShapeTable.Types.Any(t => t.IsGenericType && t.GetGenericTypeDefinition() == type) || IsCaseOfAnother(type)
        || type == typeof(ValueList<>)
        : ShapeTable.Find(type) is not null;

    private static bool IsCaseOfAnother(Type type) =>
        type.BaseType is { IsAbstract: true } whole && whole.Assembly == type.Assembly && ShapeTable.Find(whole) is not null;
}
