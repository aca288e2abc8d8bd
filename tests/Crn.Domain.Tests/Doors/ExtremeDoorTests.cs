using System.Diagnostics;
using System.Reflection;
using Crn.Domain.Decisions;
using Crn.Domain.Tests.Architecture;

namespace Crn.Domain.Tests.Doors;

/// <summary>
/// Every public member with the ends of the types of its arguments: it answers, or throws an exception of the kinds that members document,
/// soon; and what it made can be read, printed and compared.
/// </summary>
public class ExtremeDoorTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Doors that do otherwise, and why.</summary>
    private static readonly Dictionary<string, string> Otherwise = [];

    [Fact]
    public void A_member_answers_at_the_ends_of_its_arguments_or_refuses_as_documented()
    {
        var found = AllDoors.Passable.AsParallel().WithDegreeOfParallelism(2).SelectMany(Objections).ToList();
        Workshop.None(
            from objection in found
            where !Otherwise.ContainsKey(objection.Name)
            group objection by objection.Name into one
            orderby one.Key
            select $"{one.Key} {one.First().What}");
    }

    private static IEnumerable<(string Name, string What)> Objections(Door door)
    {
        if (door.Parameters.Count == 0 || Arguments.OpenOrAny(door) is not { } ordinary) yield break;
        foreach (var parameter in door.Parameters)
        {
            foreach (var end in Ends.Of(parameter.ParameterType))
            {
                var arguments = (object?[])ordinary.Arguments.Clone();
                arguments[parameter.Position] = end;
                if (Objection(door, ordinary.Target, arguments) is { } what)
                    yield return (door.NameOf(parameter), $"= {Ends.Shown(end)}: {what}");
            }
        }
    }

    [Fact]
    public void An_argument_that_is_refused_is_one_of_the_callers() => Workshop.None(
        from door in AllDoors.Passable
        where !door.IsNamedByTheCompiler
        from what in MisnamedArguments(door)
        group what by door.Name into one
        orderby one.Key
        select $"{one.Key} {one.First()}");

    [Fact]
    public void A_date_of_another_calendar_is_refused_by_name_at_every_door() => Workshop.None(
        from door in AllDoors.Passable
        where !door.IsNamedByTheCompiler && !IsDraftOrEvent(door.Owner)
            && door.Owner.Name is not ("Outcome`1" or "Decision`2" or "Outcome" or "Decision")
        from what in ForeignDatesTaken(door)
        group what by door.Name into one
        orderby one.Key
        select $"{one.Key} {one.First()}");

    /// <summary>What refuses a date of another calendar says so in its documentation.</summary>
    [Fact]
    public void A_door_that_refuses_a_date_of_another_calendar_says_so() => Workshop.None(
        from door in AllDoors.Passable
        where !door.IsNamedByTheCompiler && !IsDraftOrEvent(door.Owner) && RefusesForeignDates(door) && !Documented.NamesTheCalendar(door)
        group door by door.Name into one
        orderby one.Key
        select $"{one.Key} does not say that a date of another calendar is refused");

    private static bool RefusesForeignDates(Door door)
    {
        if (door.Parameters.FirstOrDefault(p => (Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType) == typeof(LocalDate))
            is not { } date || Arguments.OpenOrAny(door) is not { AreOpen: true } ordinary)
        {
            return false;
        }

        var arguments = (object?[])ordinary.Arguments.Clone();
        arguments[date.Position] = new LocalDate(5784, 1, 1, CalendarSystem.HebrewCivil);
        return RefusedArgument(door, ordinary.Target, arguments) is not null;
    }

    // Drafts hold what was typed; an event with such a day is refused by the verb and by replay.
    private static bool IsDraftOrEvent(Type type) => type.Name.EndsWith("Draft", StringComparison.Ordinal)
        || typeof(IRecordedEvent).IsAssignableFrom(type) || type.Name is nameof(ValueList) or "ValueList`1"
        || typeof(FluentValidation.IValidator).IsAssignableFrom(type);

    private static IEnumerable<string> ForeignDatesTaken(Door door)
    {
        var dates = door.Parameters.Where(p => (Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType) == typeof(LocalDate)
            || Pool.ItemOf(p.ParameterType) == typeof(LocalDate)).ToList();
        if (dates.Count == 0 || Arguments.OpenOrAny(door) is not { AreOpen: true } ordinary) yield break;
        foreach (var parameter in dates)
        {
            object foreign = new LocalDate(5784, 1, 1, CalendarSystem.HebrewCivil);
            var arguments = (object?[])ordinary.Arguments.Clone();
            arguments[parameter.Position] = Pool.ItemOf(parameter.ParameterType) is { } item
                ? Pool.ListOf(parameter.ParameterType, item, [foreign]) : foreign;
            if (Taken(door, ordinary.Target, arguments, parameter) is { } what) yield return $"({parameter.Name}) {what}";
        }
    }

    private static string? Taken(Door door, object? target, object?[] arguments, ParameterInfo parameter)
    {
        try
        {
            var answer = door.Call(target, arguments);
            return answer?.GetType().GetProperty("IsAccepted")?.GetValue(answer) is false || door.Member.Name is "Equals" or "CompareTo"
                ? null : "takes a date of another calendar";
        }
        catch (ArgumentException refused) when (refused.ParamName == parameter.Name || refused.ParamName == door.Property?.Name)
        {
            return null;
        }
        catch (Exception other)
        {
            return "throws " + other.GetType().Name + " of " + (other as ArgumentException)?.ParamName;
        }
    }

    private static IEnumerable<string> MisnamedArguments(Door door)
    {
        if (door.Parameters.Count == 0 || Arguments.OpenOrAny(door) is not { AreOpen: true } ordinary) yield break;
        foreach (var parameter in door.Parameters)
        {
            foreach (var end in Ends.Of(parameter.ParameterType))
            {
                var arguments = (object?[])ordinary.Arguments.Clone();
                arguments[parameter.Position] = end;
                string? name = null;
                var thread = new Thread(() => name = RefusedArgument(door, ordinary.Target, arguments)) { IsBackground = true };
                thread.Start();
                if (!thread.Join(Longest) || name is null || name == door.Property?.Name || door.Parameters.Any(p => p.Name == name))
                    continue;
                yield return $"({parameter.Name} = {Ends.Shown(end)}) is refused as {(name.Length == 0 ? "nothing" : name)}";
            }
        }
    }

    private static string? RefusedArgument(Door door, object? target, object?[] arguments)
    {
        try
        {
            door.Call(target, arguments);
            return null;
        }
        catch (ArgumentException refused)
        {
            return refused.ParamName ?? "";
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static string? Objection(Door door, object? target, object?[] arguments)
    {
        string? what = null;
        var started = Stopwatch.StartNew();
        var thread =
            new Thread(() => what = Use.Objection(door, () => Use.Read(door, door.Call(target, arguments)))) { IsBackground = true };
        thread.Start();
        if (!thread.Join(Longest)) return "no answer in 10 seconds";
        return what ?? (started.Elapsed > Longest ? "slow" : null);
    }
}
