using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
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
    private static readonly Dictionary<string, string> Otherwise = new()
    {
        ["Pounds.op_Division(right)"] = "a decimal divided by 0 throws DivideByZeroException, as documented",
    };

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
            foreach (var end in Ends(parameter.ParameterType))
            {
                var arguments = (object?[])ordinary.Arguments.Clone();
                arguments[parameter.Position] = end;
                if (Objection(door, ordinary.Target, arguments) is { } what)
                    yield return (door.NameOf(parameter), $"= {Shown(end)}: {what}");
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
            foreach (var end in Ends(parameter.ParameterType))
            {
                var arguments = (object?[])ordinary.Arguments.Clone();
                arguments[parameter.Position] = end;
                string? name = null;
                var thread = new Thread(() => name = RefusedArgument(door, ordinary.Target, arguments)) { IsBackground = true };
                thread.Start();
                if (!thread.Join(Longest) || name is null || name == door.Property?.Name || door.Parameters.Any(p => p.Name == name))
                    continue;
                yield return $"({parameter.Name} = {Shown(end)}) is refused as {(name.Length == 0 ? "nothing" : name)}";
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
        var thread = new Thread(() => what = Try(() => Read(door, door.Call(target, arguments)))) { IsBackground = true };
        thread.Start();
        if (!thread.Join(Longest)) return "no answer in 10 seconds";
        return what ?? (started.Elapsed > Longest ? "slow" : null);
    }

    private static string? Try(Action call)
    {
        try
        {
            call();
            return null;
        }
        catch (Exception thrown) when (thrown is ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            return null;
        }
        catch (Exception thrown)
        {
            var at = thrown.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Crn.Domain", StringComparison.Ordinal))?.Trim();
            return $"{thrown.GetType().Name} {(thrown is NotSupportedException ? thrown.Message : "")} {at}";
        }
    }

    // What a member made is read: its text, its hash, its properties.
    private static void Read(Door door, object? made)
    {
        // Reflection makes what the compiler would not: a value whose required members are missing.
        if (door.Member.IsConstructor && HasRequiredMembers(door.Owner)) return;
        if (made is null || made.GetType().Assembly != typeof(ValueList).Assembly) return;
        _ = made.ToString();
        _ = made.GetHashCode();
        _ = made.Equals(made);
        foreach (var property in made.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length > 0) continue;
            try
            {
                property.GetValue(made);
            }
            catch (TargetInvocationException thrown) when (thrown.InnerException is InvalidOperationException)
            {
                // The value of what was refused, and the like.
            }
            catch (TargetInvocationException thrown)
            {
                throw new NotSupportedException($"{property.Name} of what was made throws {thrown.InnerException!.GetType().Name}: " +
                    $"{thrown.InnerException.Message}");
            }
        }
    }

    private static bool HasRequiredMembers(Type type) =>
        type.IsDefined(typeof(RequiredMemberAttribute), false) || (type.BaseType is { } whole && HasRequiredMembers(whole));

    private static IEnumerable<object?> Ends(Type type)
    {
        var held = Nullable.GetUnderlyingType(type) ?? type;
        if (held == typeof(int)) return [int.MinValue, -1, 0, int.MaxValue];
        if (held == typeof(long)) return [long.MinValue, 0L, long.MaxValue];
        if (held == typeof(decimal)) return [decimal.MinValue, 0m, decimal.MaxValue, 0.0000000000000000000000000001m];
        if (held == typeof(double))
            return [double.NaN, double.NegativeInfinity, double.PositiveInfinity, double.MinValue, double.MaxValue, double.Epsilon, 0.0,
                -1.0, 1e308];
        if (held == typeof(LocalDate))
            return [LocalDate.MinIsoValue, LocalDate.MaxIsoValue, new LocalDate(5784, 1, 1, CalendarSystem.HebrewCivil)];
        if (held == typeof(DateInterval)) return [new DateInterval(LocalDate.MinIsoValue, LocalDate.MaxIsoValue)];
        if (held == typeof(YearMonth))
            return [new YearMonth(-9998, 1), new YearMonth(9999, 12), new YearMonth(5784, 1, CalendarSystem.HebrewCivil)];
        if (held == typeof(string)) return ["", " ", new string('x', 200_000), "\0", "\ud800"];
        if (held.IsEnum) return [Enum.ToObject(held, 99), Enum.ToObject(held, -1)];
        if (Pool.ItemOf(held) is { } item)
        {
            return [Pool.ListOf(held, item), .. Ends(item).Select(end => Pool.ListOf(held, item, [end])),
                .. item.IsValueType ? [Pool.ListOf(held, item, [Activator.CreateInstance(item)])] : Array.Empty<object>()];
        }

        return held.IsValueType && held.Assembly == typeof(ValueList).Assembly ? [Activator.CreateInstance(held)] : [];
    }

    private static string Shown(object? end) => end switch
    {
        null => "null",
        string { Length: > 20 } => "a long text",
        ValueType or string => FormattableString.Invariant($"{end}"),
        _ => "a list",
    };
}
