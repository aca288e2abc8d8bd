using System.Reflection;
using System.Runtime.CompilerServices;

namespace Crn.Domain.Tests.Doors;

/// <summary>What is done with a value that a door has made: it is printed, hashed, compared, read and asked its questions.</summary>
internal static class Use
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>Its text, its hash, its properties.</summary>
    internal static void Read(Door door, object? made)
    {
        // Reflection makes what the compiler would not: a value whose required members are missing.
        if (door.Member.IsConstructor && HasRequiredMembers(door.Owner)) return;
        Read(made);
    }

    /// <summary>The same, and then its questions and verbs with ordinary arguments.</summary>
    internal static void Ask(Door door, object? made)
    {
        if (door.Member.IsConstructor && HasRequiredMembers(door.Owner)) return;
        Read(made);
        var value = Held(made);
        if (value is null || !IsOurs(value)) return;
        if (!ReferenceEquals(value, made)) Read(value);
        foreach (var question in AllDoors.Of(value.GetType()).Where(d => d.NeedsTarget && d.Property is null))
        {
            if (question.Member is MethodInfo { ReturnType.IsByRefLike: true }
                || question.Parameters.Any(p => p.ParameterType.IsByRefLike || p.ParameterType.IsSubclassOf(typeof(Delegate)))) continue;
            for (var attempt = 0; attempt < 2; attempt++)
            {
                if (!Arguments.TryMake(question, attempt, out _, out var arguments)) continue;
                try
                {
                    Read(question.Call(value, arguments));
                }
                catch (Exception thrown) when (thrown is ArgumentException or FormatException or InvalidOperationException)
                {
                    // Refused, as is usual.
                }
                catch (Exception thrown) when (!Documented.By(question, thrown))
                {
                    throw new NotSupportedException(
                        $"{question.Name}({string.Join(", ", arguments.Select(Ends.Shown))}) of what was made throws " +
                        $"{thrown.GetType().Name}: {thrown.Message} {Place(thrown)}");
                }
                catch (Exception)
                {
                    // Refused, as documented of this member.
                }
            }
        }
    }

    /// <summary>
    /// What a call throws that is not the refusal of an argument and that its member does not document; null when it answers.
    /// </summary>
    internal static string? Objection(Door door, Action call)
    {
        try
        {
            call();
            return null;
        }
        catch (Exception thrown) when (thrown is ArgumentException or FormatException or InvalidOperationException
            || Documented.By(door, thrown))
        {
            return null;
        }
        catch (Exception thrown)
        {
            return $"{thrown.GetType().Name} {thrown.Message} {(thrown is NotSupportedException ? "" : Place(thrown))}";
        }
    }

    internal static string? Place(Exception thrown) =>
        thrown.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Crn.Domain", StringComparison.Ordinal))?.Trim();

    private static void Read(object? made)
    {
        if (made is null || !IsOurs(made)) return;
        _ = made.ToString();
        _ = made.GetHashCode();
        _ = made.Equals(made);
        foreach (var property in made.GetType().GetProperties(Declared))
        {
            if (property.GetIndexParameters().Length > 0) continue;
            try
            {
                property.GetValue(made);
            }
            catch (TargetInvocationException thrown) when (thrown.InnerException is InvalidOperationException or FormatException)
            {
                // The value of what was refused, and the like.
            }
            catch (TargetInvocationException thrown)
            {
                throw new NotSupportedException($"{property.Name} of what was made throws {thrown.InnerException!.GetType().Name}: " +
                    $"{thrown.InnerException.Message} {Place(thrown.InnerException)}");
            }
        }
    }

    // What an outcome or a decision holds, where it was accepted; otherwise the value itself.
    private static object? Held(object? made)
    {
        if (made?.GetType() is not { IsGenericType: true } type) return made;
        if (type.GetProperty("IsAccepted")?.GetValue(made) is not bool accepted) return made;
        return !accepted ? null : (type.GetProperty("State") ?? type.GetProperty("Value"))?.GetValue(made);
    }

    private static bool IsOurs(object value) => value.GetType().Assembly == typeof(ValueList).Assembly;

    internal static bool HasRequiredMembers(Type type) =>
        type.IsDefined(typeof(RequiredMemberAttribute), false) || (type.BaseType is { } whole && HasRequiredMembers(whole));
}
