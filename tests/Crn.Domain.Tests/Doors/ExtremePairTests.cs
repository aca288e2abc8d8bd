using Crn.Domain.Tests.Architecture;

namespace Crn.Domain.Tests.Doors;

/// <summary>
/// Every public member with two extreme arguments at once, and what it made put to use: whatever is accepted can be printed, hashed,
/// compared, asked its questions and told its verbs.
/// </summary>
public class ExtremePairTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Doors that do otherwise, and why.</summary>
    private static readonly Dictionary<string, string> Otherwise = new()
    {
        ["RecruitmentForecast.Fan"] = "answers as many counts as it has dates, up to ten thousand, each of its own",
        ["RecruitmentForecast.ProbabilityOfReaching"] = "a target of a thousand million, exactly, takes minutes",
        ["RecruitmentForecast.CompletionOf"] = "dates of a count a thousand times the plan take minutes in some models",
        ["RecruitmentSampler.Run"] = "draws as often as it is told, up to a thousand million times, and can be cancelled",
        ["SetUpForecast.For"] = "draws as often as it is told, up to a thousand million times",
        ["SiteSelector.Cheapest"] = "weighs every number up to its target, in as many sets as it is told to look at",
        ["SiteSelector.MostProbable"] = "weighs every number up to its target, in as many sets as it is told to look at",
        ["FactColumns.OfRows"] = "is as large as it is told to be",
    };

    [Fact]
    public void Two_extreme_arguments_are_answered_or_refused_as_documented() => Workshop.None(
        from door in AllDoors.Passable.AsParallel().WithDegreeOfParallelism(2)
        where door.Parameters.Count > 1 && !Otherwise.ContainsKey(door.Name)
        let what = Watched(door, Pairs(door), Use.Read)
        where what is not null
        group what by door.Name into one
        orderby one.Key
        select $"{one.Key} {one.First()}");

    [Fact]
    public void What_an_extreme_argument_made_can_be_asked_and_told() => Workshop.None(
        from door in AllDoors.Passable.AsParallel().WithDegreeOfParallelism(2)
        where door.Parameters.Count > 0 && !Otherwise.ContainsKey(door.Name) && Makes(door)
        let what = Watched(door, Singles(door), Use.Ask)
        where what is not null
        group what by door.Name into one
        orderby one.Key
        select $"{one.Key} {one.First()}");

    [Fact]
    public void What_extreme_arguments_made_can_be_passed_on()
    {
        var made = Extremes.Made;
        Assert.True(made.Count > 150 && made.Values.Sum(values => values.Count) > 1_000,
            $"Extreme arguments made {made.Values.Sum(values => values.Count)} values of {made.Count} types only.");
        Workshop.None(
            from door in AllDoors.Passable.AsParallel().WithDegreeOfParallelism(2)
            where !Otherwise.ContainsKey(door.Name) && door.Parameters.Any(p => Extremes.Of(p.ParameterType).Any())
            let what = Watched(door, Passed(door), Use.Read)
            where what is not null
            group what by door.Name into one
            orderby one.Key
            select $"{one.Key} {one.First()}");
    }

    private static IEnumerable<object?[]> Passed(Door door)
    {
        if (Arguments.OpenOrAny(door) is not { } ordinary) yield break;
        foreach (var parameter in door.Parameters)
        {
            foreach (var extreme in Extremes.Of(parameter.ParameterType))
            {
                var arguments = (object?[])ordinary.Arguments.Clone();
                arguments[parameter.Position] = extreme;
                yield return [ordinary.Target, .. arguments];
            }
        }
    }

    private static bool Makes(Door door) =>
        door.Member.IsConstructor || door.Property is not null || door.Member is System.Reflection.MethodInfo { ReturnType: var type }
            && (type.Assembly == typeof(ValueList).Assembly);

    internal static IEnumerable<object?[]> Singles(Door door)
    {
        if (Arguments.OpenOrAny(door) is not { AreOpen: true } ordinary) yield break;
        foreach (var parameter in door.Parameters)
        {
            foreach (var end in Ends.Acceptable(parameter.ParameterType))
            {
                var arguments = (object?[])ordinary.Arguments.Clone();
                arguments[parameter.Position] = end;
                yield return [ordinary.Target, .. arguments];
            }
        }
    }

    internal static IEnumerable<object?[]> Pairs(Door door)
    {
        if (Arguments.OpenOrAny(door) is not { } ordinary) yield break;
        for (var i = 0; i < door.Parameters.Count; i++)
        {
            for (var j = i + 1; j < door.Parameters.Count; j++)
            {
                foreach (var first in Ends.Acceptable(door.Parameters[i].ParameterType))
                {
                    foreach (var second in Ends.Acceptable(door.Parameters[j].ParameterType))
                    {
                        var arguments = (object?[])ordinary.Arguments.Clone();
                        (arguments[i], arguments[j]) = (first, second);
                        yield return [ordinary.Target, .. arguments];
                    }
                }
            }
        }
    }

    // One thread for all calls of a door, so that one that does not end is named.
    private static string? Watched(Door door, IEnumerable<object?[]> calls, Action<Door, object?> use)
    {
        string? what = null, at = null;
        var thread = new Thread(() =>
        {
            foreach (var call in calls)
            {
                at = string.Join(", ", call.Skip(1).Select(Ends.Shown));
                if (Use.Objection(door, () => use(door, door.Call(call[0], call[1..]))) is not { } objection) continue;
                what = $"({at}): {objection}";
                return;
            }
        }) { IsBackground = true };
        thread.Start();
        return thread.Join(Longest) ? what : $"({at}): no answer in {Longest.TotalSeconds} seconds";
    }
}
