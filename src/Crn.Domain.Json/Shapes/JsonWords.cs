using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

internal static class JsonWords
{
    public static string Of(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        _ => "nothing that is a value",
    };

    // The name of those there are that somebody may have meant.
    public static string Meant(string given, IEnumerable<string> names)
    {
        var near = names.Where(n => Distance(given, n) <= Math.Max(n.Length < 4 ? 1 : 2, n.Length / 4)).OrderBy(n => Distance(given, n))
            .FirstOrDefault();
        return near is null ? "" : $"Perhaps '{near}' is meant. ";
    }

    // Letters to change, add or leave out, regardless of capitals.
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 8 || a.Length > 100) return int.MaxValue;
        var before = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var now = new int[b.Length + 1];
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]);
                now[j] = Math.Min(Math.Min(now[j - 1], before[j]) + 1, before[j - 1] + (same ? 0 : 1));
            }

            before = now;
        }

        return before[b.Length];
    }
}
