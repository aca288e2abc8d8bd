using Crn.Domain.Tests.Architecture;

namespace Crn.Domain.Tests.Doors;

/// <summary>
/// Every refusal of an argument that the documentation names is provoked: by null, blank text, a number of the NHS, the ends of a type or
/// two extremes at once; or by hand, in <see cref="Provocations"/>.
/// </summary>
public class DocumentedRefusalTests
{
    private const int MostPairs = 200;
    private const int Attempts = 60;

    private static readonly ILookup<string, Door> Doors = AllDoors.Passable.ToLookup(door => door.Name, StringComparer.Ordinal);

    private static readonly HashSet<string> Public = [.. AllDoors.Names];

    private static readonly List<(string Member, string Exception)> Refusals =
        [.. Documented.Naming(nameof(ArgumentException), nameof(ArgumentOutOfRangeException)).Where(r => Public.Contains(r.Member))];

    [Fact]
    public void Every_documented_refusal_of_an_argument_is_provoked()
    {
        Assert.True(Refusals.Count > 400, $"Only {Refusals.Count} refusals of arguments are documented.");
        Workshop.None(Refusals.AsParallel().WithDegreeOfParallelism(2)
            .Where(refusal => !Provocations.Excused.ContainsKey(refusal.Member) && !IsProvoked(refusal.Member, refusal.Exception))
            .Select(refusal => $"{refusal.Member} never threw the {refusal.Exception} that it documents").AsEnumerable()
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_provoked_by_hand_is_documented_and_needs_it() => Workshop.None(
        Provocations.ByHand.Select(one => one.Member).Concat(Provocations.Excused.Keys).Distinct()
            .Where(member => Refusals.All(refusal => refusal.Member != member)).Select(member => $"{member} documents no refusal"));

    private static bool IsProvoked(string member, string exception) =>
        Provocations.ByHand.Any(one => one.Member == member && Throws(one.Call, exception))
        || Doors[member].Any(door => Calls(door).Any(call => Throws(() => door.Call(call[0], call[1..]), exception)));

    // Guards against null, against what is out of range and against values of no name are arguments that are refused, too.
    private static bool Throws(Action call, string exception)
    {
        try
        {
            call();
            return false;
        }
        catch (ArgumentNullException)
        {
            return false;
        }
        catch (ArgumentException thrown)
        {
            return exception == nameof(ArgumentException)
                || thrown is ArgumentOutOfRangeException or System.ComponentModel.InvalidEnumArgumentException;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static IEnumerable<object?[]> Calls(Door door)
    {
        if (door.Parameters.Count == 0 || Arguments.OpenOrAny(door) is not { } ordinary) yield break;
        foreach (var parameter in door.Parameters)
        {
            foreach (var harm in Harms(parameter.ParameterType).Concat(Ends.Of(parameter.ParameterType)))
            {
                var arguments = (object?[])ordinary.Arguments.Clone();
                arguments[parameter.Position] = harm;
                yield return [ordinary.Target, .. arguments];
            }
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (Arguments.TryMake(door, attempt, out var target, out var arguments)) yield return [target, .. arguments];
        }

        foreach (var call in ExtremePairTests.Pairs(door).Take(MostPairs)) yield return call;
    }

    private static object?[] Harms(Type type)
    {
        if (type == typeof(string)) return ["", "943 476 5919"];
        if (Pool.ItemOf(type) is not { } item) return [];
        if (item == typeof(string)) return [Pool.ListOf(type, item, [""]), Pool.ListOf(type, item, ["a", "A"])];
        var some = Pool.TryTake(item, 0, out var one) && one is not null ? (object?[])[Pool.ListOf(type, item, [one, one])] : [];
        return item.IsValueType ? some : [Pool.ListOf(type, item, [null]), .. some];
    }
}
