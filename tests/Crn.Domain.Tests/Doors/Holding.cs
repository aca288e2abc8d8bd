using System.Collections;
using System.Reflection;

namespace Crn.Domain.Tests.Doors;

/// <summary>Whether a value holds a text anywhere, in fields of fields and in what delegates caught.</summary>
internal static class Holding
{
    private const int Most = 50_000;

    /// <summary>Texts that a value holds.</summary>
    internal static IReadOnlyList<string> Texts(object? value)
    {
        var texts = new List<string>();
        PathTo(value, text =>
        {
            if (text.Length is > 0 and < 60) texts.Add(text);
            return texts.Count >= 200;
        });
        return [.. texts.Distinct()];
    }

    /// <summary>The path to the text; null when the value does not hold it.</summary>
    internal static string? PathTo(object? value, Func<string, bool> isIt)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var queue = new Queue<(object? Value, string Path)>([(value, "")]);
        while (queue.TryDequeue(out var next))
        {
            if (next.Value is null || seen.Count > Most) continue;
            if (next.Value is string text)
            {
                if (isIt(text)) return next.Path.Length == 0 ? "itself" : next.Path;
                continue;
            }

            var type = next.Value.GetType();
            if (type.IsPrimitive || type.IsEnum || next.Value is MemberInfo or Assembly or Module || type.IsPointer) continue;
            if (!type.IsValueType && !seen.Add(next.Value)) continue;
            if (next.Value is Array array)
            {
                if (array.GetType().GetElementType() is { IsPrimitive: true } and not null) continue;
                foreach (var item in (IEnumerable)array) queue.Enqueue((item, next.Path + "[]"));
                continue;
            }

            for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
            {
                foreach (var field in at
                    .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (field.FieldType.IsPointer || field.FieldType.IsPrimitive) continue;
                    queue.Enqueue((field.GetValue(next.Value), next.Path + "." + field.Name.Trim('<').Split('>')[0]));
                }
            }
        }

        return null;
    }
}
