using System.Reflection;
using Crn.Domain.Tests.Architecture;
using FluentValidation;

namespace Crn.Domain.Tests.Doors;

/// <summary>No public door of any room keeps a text that looks like an NHS number, or says it again.</summary>
/// <remarks>
/// Every constructor, method and settable property that takes text, alone or in a list, is gone through with a text that holds such a number, beside
/// other arguments with which it is known to be open. It may refuse, with an exception or as a value, or answer with something that does not hold the text.
/// </remarks>
public class PrivacyDoorTests
{
    private const string Number = "943 476 5919";

    private static readonly string[] Texts = [Number, "9434765919", "Patient " + Number + " declined"];

    /// <summary>Doors that keep the text, and why.</summary>
    private static readonly Dictionary<string, string> Kept = new()
    {
    };

    [Fact]
    public void No_door_keeps_an_nhs_number_or_says_it_again() => Workshop.None(
        from leak in Leaks(AllDoors.Passable.Where(door => !IsDraft(door.Owner)))
        where !Kept.ContainsKey(leak.Name)
        select $"{leak.Name} {leak.What}");

    private static IEnumerable<(string Name, string What)> Leaks(IEnumerable<Door> doors) =>
        doors.SelectMany(door => door.Parameters.Where(p => TakesText(p.ParameterType)), (door, parameter) => (door.NameOf(parameter), Leak(door, parameter)!))
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

    private static bool IsIt(string text) => string.Concat(text.Where(char.IsAsciiDigit)).Contains("9434765919", StringComparison.Ordinal);

    private static bool TakesText(Type type) => type == typeof(string) || type == typeof(object) || Pool.ItemOf(type) == typeof(string)
        || (Pool.ItemOf(type) is { } item && IsTupleWithText(item)) || IsTupleWithText(type);

    private static bool IsTupleWithText(Type type) =>
        type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true && type.GetGenericArguments().Contains(typeof(string));

    private static object WithText(Type type, string text)
    {
        if (type == typeof(string) || type == typeof(object)) return text;
        if (Pool.ItemOf(type) is { } item) return Pool.ListOf(type, item, [WithText(item, text)]);
        return Activator.CreateInstance(type, [.. type.GetGenericArguments().Select(part => part == typeof(string) ? text : Pool.TryTake(part, 0, out var one) ? one : null)])!;
    }

    private static bool IsDraft(Type type) => type.Name.EndsWith("Draft", StringComparison.Ordinal) || typeof(IValidator).IsAssignableFrom(type);
}
