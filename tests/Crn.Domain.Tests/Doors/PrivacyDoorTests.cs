using System.Reflection;
using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Tests.Architecture;
using FluentValidation;

namespace Crn.Domain.Tests.Doors;

/// <summary>No public door of any room keeps a text that looks like an NHS number, or says it again.</summary>
/// <remarks>
/// Every constructor, method and settable property that takes text, alone or in a list, is gone through with a text that holds such a
/// number, beside other arguments with which it is known to be open. It may refuse, with an exception or as a value, or answer with
/// something that does not hold the text.
/// </remarks>
public class PrivacyDoorTests
{
    private static readonly string[] Texts = ["943 476 5919", "4010232137", "Patient 943 476 5919 declined"];

    private static readonly string[] Ordinary = ["a sample", "RTH", "2026", "12"];

    /// <summary>Doors that keep the text, and why.</summary>
    private static readonly Dictionary<string, string> Kept = new()
    {
        ["ValueList.Add(item)"] = "a list of anything; whoever makes a value of the library of it is asked",
        ["ValueList.AddRange(more)"] = "a list of anything; whoever makes a value of the library of it is asked",
        ["ValueList.ToValueList(items)"] = "a list of anything; whoever makes a value of the library of it is asked",
        ["ValueList.op_Implicit(items)"] = "a list of anything; whoever makes a value of the library of it is asked",
        ["Outcome.Accept(value)"] = "holds whatever a caller answers with",
        ["Decision.Accept(next)"] = "holds whatever a caller answers with",
        ["Decision.Accept(events)"] = "holds whatever a caller answers with",
        ["StudyEdit.FurtherInformation"] = "an edit holds what was typed, as a draft does; the study refuses it with the privacy code",
    };

    /// <summary>Doors that are open to no text that is tried here, and why.</summary>
    private static readonly Dictionary<string, string> Unopened = new()
    {
        ["Specialty.FromCode(code)"] = "looks a code up among those of the catalogue; an unknown one is not shown",
        ["PortfolioTerm.Of(code)"] = "looks a code up among those of the duties; an unknown one is not shown",
        ["PermissionPlan.MayRunInParallel(first)"] = "looks a code up among those of the plan's steps; open only with two of them",
        ["PermissionPlan.MayRunInParallel(second)"] = "looks a code up among those of the plan's steps; open only with two of them",
        ["FeasibilityCatalogue.Assess(fingerprint)"] = "is compared with the fingerprint of the rules and not kept",
        ["FeasibilityCatalogue.Assess(codes)"] =
            "are compared with the codes of the rules; the refusal shows none that looks like an NHS number",
        ["FactColumns.With(answers)"] = "a column is as long as the table",
        ["StageFactRow.new(letters)"] = "a row of letters, one for each stage",
    };

    [Fact]
    public void No_door_keeps_an_nhs_number_or_says_it_again() => Workshop.None(
        from leak in Leaks(AllDoors.Passable.Where(door => !IsDraft(door.Owner)))
        where !Kept.ContainsKey(leak.Name)
        select $"{leak.Name} {leak.What}");

    [Fact]
    public void Every_door_that_takes_text_is_open_to_other_text_or_refuses_the_number_by_name() => Workshop.None(
        from door in AllDoors.Passable
        where !IsDraft(door.Owner)
        from parameter in door.Parameters
        where TakesText(parameter.ParameterType)
        group (Door: door, Parameter: parameter) by (door.Member.MetadataToken, Name: door.NameOf(parameter)) into forms
        where !Unopened.ContainsKey(forms.Key.Name) && !forms.Any(form => IsOpen(form.Door, form.Parameter))
        select $"{forms.Key.Name}: no other arguments were found with which it is open to any text or refuses the number for what it is");

    [Fact]
    public void The_exceptions_named_here_are_still_needed()
    {
        var leaks = Leaks(AllDoors.Passable.Where(door => !IsDraft(door.Owner))).Select(leak => leak.Name).ToHashSet();
        Assert.All(Kept.Keys, name => Assert.Contains(name, leaks));
        var names = AllDoors.Passable.SelectMany(door => door.Parameters.Select(door.NameOf)).ToHashSet();
        Assert.All(Unopened.Keys, name => Assert.Contains(name, names));
    }

    [Fact]
    public void The_check_bites()
    {
        Assert.Equal(["keeps it: .note", "says it in its exception: ArgumentException", null, "keeps it: .Later._target.note"], (object?[])
            [.. new[] { typeof(Careless), typeof(Indiscreet), typeof(Careful), typeof(Sly) }
                .Select(type => AllDoors.Of(type).Single(door => door.Member.IsConstructor))
                .Select(door => Leak(door, door.Parameters[0]))]);
        Assert.True(AllDoors.Passable.Count(door => door.Parameters.Any(parameter => TakesText(parameter.ParameterType))) > 250);
    }

    private static IEnumerable<(string Name, string What)> Leaks(IEnumerable<Door> doors) =>
        doors.SelectMany(door => door.Parameters.Where(p => TakesText(p.ParameterType)),
            (door, parameter) => (door.NameOf(parameter), Leak(door, parameter)!))
            .Where(found => found.Item2 is not null).DistinctBy(found => found.Item1);

    private static string? Leak(Door door, ParameterInfo text)
    {
        for (var attempt = 0; attempt < 12; attempt++)
        {
            if (!Arguments.TryMake(door, attempt, out var target, out var arguments)) continue;
            foreach (var nhs in Texts)
            {
                arguments[text.Position] = WithText(text.ParameterType, nhs);
                try
                {
                    var answer = door.Call(target, arguments);
                    if (Holding.PathTo(answer, IsIt) is { } path) return "keeps it: " + path;
                    if (answer is not null && IsIt(answer.ToString() ?? "")) return "says it in ToString";
                }
                catch (Exception refused) when (refused is ArgumentException or FormatException or InvalidOperationException)
                {
                    if (IsIt(refused.Message)) return "says it in its exception: " + refused.GetType().Name;
                }
                catch (Exception other)
                {
                    if (IsIt(other.Message)) return "says it in its exception: " + other.GetType().Name;
                }
            }
        }

        return null;
    }

    private static bool IsOpen(Door door, ParameterInfo text)
    {
        for (var attempt = 0; attempt < 24; attempt++)
        {
            if (!Arguments.TryMake(door, attempt, out var target, out var arguments)) continue;
            if (OrdinaryFor(door, target).Any(ordinary => Answers(door, target, arguments, text, ordinary, PrivacyGuard.Code) is true))
                return true;
        }

        return false;
    }

    // Whether the door lets a text in, or refuses it as an NHS number.
    private static bool Answers(Door door, object? target, object?[] arguments, ParameterInfo text, string given, string code)
    {
        arguments[text.Position] = WithText(text.ParameterType, given);
        try
        {
            var answer = door.Call(target, arguments);
            return answer?.GetType().GetProperty("IsAccepted")?.GetValue(answer) is not false
                || answer.GetType().GetProperty("Reasons")?.GetValue(answer) is ValueList<Refusal> reasons
                && reasons.Any(r => r.Code == code);
        }
        catch (Exception closed)
        {
            return closed is ArgumentException or FormatException
                && (closed.Message.StartsWith(PrivacyGuard.Message, StringComparison.Ordinal)
                || closed.Message.StartsWith(PrivacyGuard.PlaceholderMessage, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> OrdinaryFor(Door door, object? target) =>
        Ordinary.Concat(Texts)
            .Concat(door.Member.IsStatic ? Pool.ValuesOf(door.Owner).Take(5).Select(value => value.ToString()!) : [])
            .Concat(Holding.Texts(target).Take(40));

    private static bool IsIt(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Contains("9434765919", StringComparison.Ordinal) || digits.Contains("4010232137", StringComparison.Ordinal);
    }

    private static bool TakesText(Type type) => type == typeof(string) || type == typeof(object) || Pool.ItemOf(type) == typeof(string)
        || (Pool.ItemOf(type) is { } item && IsTupleWithText(item)) || IsTupleWithText(type);

    private static bool IsTupleWithText(Type type) =>
        type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true
            && type.GetGenericArguments().Contains(typeof(string));

    private static object WithText(Type type, string text)
    {
        if (type == typeof(string) || type == typeof(object)) return text;
        if (Pool.ItemOf(type) is { } item) return Pool.ListOf(type, item, [WithText(item, text)]);
        return Activator.CreateInstance(type,
            [.. type.GetGenericArguments()
                .Select(part => part == typeof(string) ? text : Pool.TryTake(part, 0, out var one) ? one : null)])!;
    }

    private static bool IsDraft(Type type) =>
        type.Name.EndsWith("Draft", StringComparison.Ordinal) || typeof(IValidator).IsAssignableFrom(type);

    private sealed class Careless(string note)
    {
        public int Length => note.Length;
    }

    private sealed class Indiscreet
    {
        public Indiscreet(string note) => throw new ArgumentException("This looks like an NHS number: " + note);
    }

    private sealed class Careful(string note)
    {
        public int Length { get; } = Guarded.Text(note).Length;
    }

    private sealed class Sly
    {
        public Sly(string note) => Later = () => note;

        public Func<string> Later { get; }
    }
}
