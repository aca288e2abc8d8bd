using System.Reflection;
using Crn.Domain.Decisions;
using Crn.Domain.Tests.Architecture;
using FluentValidation;

namespace Crn.Domain.Tests.Doors;

/// <summary>Null that no signature allows is refused by name, in an argument and in a list; the default of a struct is harmless.</summary>
/// <remarks>Events are exempt, as they come from stores as they are: replay refuses what is not whole
/// (<c>HistoryLaws</c>).</remarks>
public class NullDoorTests
{
    /// <summary>Doors that take a null although their signature does not say so, and why.</summary>
    private static readonly Dictionary<string, string> Takes = new()
    {
        ["FreeText.From(value)"] = "the parameter's name is an argument beside it",
        ["PrivacyGuard.NhsNumber(input)"] = "null passes, as documented",
        ["PrivacyGuard.BlankOrNhsNumber(guard)"] = "the guard is only where the method is found",
    };

    [Fact]
    public void Null_is_refused_by_name() => Workshop.None(
        from found in Objections(WithNull)
        where !Takes.ContainsKey(found.Name)
        select $"{found.Name} {found.What}");

    [Fact]
    public void A_null_in_a_list_is_refused_by_the_name_of_the_list() => Workshop.None(
        from found in Objections(WithNullItem)
        where !Takes.ContainsKey(found.Name)
        select $"{found.Name} {found.What}");

    [Fact]
    public void The_default_of_a_struct_is_harmless() => Workshop.None(
        from type in typeof(Guarded).Assembly.GetExportedTypes()
        where type.IsValueType && !type.IsEnum && !type.IsByRefLike
        from closed in type.ContainsGenericParameters
            ? new[] { type.MakeGenericType(typeof(string)), type.MakeGenericType(typeof(int)) } : [type]
        let objection = ObjectionToDefault(closed)
        where objection is not null
        select $"default({Door.NameOf(closed)}) {objection}");

    private static string? ObjectionToDefault(Type type)
    {
        try
        {
            var (one, other) = (Activator.CreateInstance(type)!, Activator.CreateInstance(type)!);
            _ = one.ToString();
            return !one.Equals(other) ? "is not equal to itself" : one.GetHashCode() != other.GetHashCode() ? "has two hash codes" : null;
        }
        catch (Exception thrown)
        {
            return "throws " + thrown.GetType().Name;
        }
    }

    private static IEnumerable<(string Name, string What)> Objections(Func<ParameterInfo, object?[]?> harm) =>
        from door in AllDoors.Passable
        where !IsExempt(door)
        let ordinary = new Lazy<(object? Target, object?[] Arguments, bool AreOpen)?>(() => Arguments.OpenOrAny(door))
        from parameter in door.Parameters
        let harmful = harm(parameter)
        where harmful is not null && ordinary.Value is not null
        let what = ObjectionTo(door, ordinary.Value!.Value, parameter, harmful[0])
        where what is not null
        group what by door.NameOf(parameter) into one
        orderby one.Key
        select (one.Key, one.First());

    private static string? ObjectionTo(Door door, (object? Target, object?[] Arguments, bool AreOpen) ordinary, ParameterInfo parameter,
        object? harmful)
    {
        var arguments = (object?[])ordinary.Arguments.Clone();
        arguments[parameter.Position] = harmful;
        try
        {
            var answer = door.Call(ordinary.Target, arguments);
            return answer?.GetType().GetProperty("IsAccepted")?.GetValue(answer) is false ? null : "takes it";
        }
        catch (InvalidOperationException) when (!ordinary.AreOpen)
        {
            return null;
        }
        catch (ArgumentException refused)
        {
            var name = door.Property?.Name ?? parameter.Name;
            return !ordinary.AreOpen || refused.ParamName == name || refused.ParamName == parameter.Name ? null
                : $"is refused as {refused.ParamName}: {refused.Message}";
        }
        catch (Exception thrown)
        {
            return "throws " + thrown.GetType().Name;
        }
    }

    private static object?[]? WithNull(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType && !parameter.ParameterType.IsByRef
            && IsNotNull(new NullabilityInfoContext().Create(parameter)) ? [null] : null;

    private static object?[]? WithNullItem(ParameterInfo parameter)
    {
        if (Pool.ItemOf(parameter.ParameterType) is not { IsValueType: false } item) return null;
        var nullability = new NullabilityInfoContext().Create(parameter);
        var ofItem = nullability.ElementType ?? nullability.GenericTypeArguments.FirstOrDefault();
        return ofItem is not null && IsNotNull(ofItem) ? [Pool.ListOf(parameter.ParameterType, item, [null])] : null;
    }

    private static bool IsNotNull(NullabilityInfo info) => info.WriteState == NullabilityState.NotNull;

    private static bool IsExempt(Door door) =>
        typeof(IRecordedEvent).IsAssignableFrom(door.Owner) || door.Owner.Name.EndsWith("Draft", StringComparison.Ordinal)
        || typeof(IValidator).IsAssignableFrom(door.Owner) || door.Name.EndsWith(".Equals", StringComparison.Ordinal);
}
