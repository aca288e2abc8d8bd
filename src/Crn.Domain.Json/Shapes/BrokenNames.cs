using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// The codes of definitions that are wrong: what names one of them is right by itself, and no error of its own.
internal sealed class BrokenNames
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private bool areUnknown;

    public bool Has(string name) => areUnknown || names.Contains(name);

    // Looks ahead at a list of definitions for the codes of those that were not read.
    public void Add(Utf8JsonReader ahead, HashSet<string> read)
    {
        if (ahead.TokenType != JsonTokenType.StartArray)
        {
            areUnknown = true;
            return;
        }

        while (ahead.Read() && ahead.TokenType != JsonTokenType.EndArray)
        {
            if (Code(ref ahead) is not { } code) areUnknown = true;
            else if (!read.Contains(code)) names.Add(code);
        }
    }

    // The code of one definition; null where it has none. At the end of the definition afterwards.
    private static string? Code(ref Utf8JsonReader ahead)
    {
        string? code = null;
        if (ahead.TokenType != JsonTokenType.StartObject)
        {
            ahead.Skip();
            return null;
        }

        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var isCode = ahead.ValueTextEquals("code"u8);
            ahead.Read();
            if (isCode && ahead.TokenType == JsonTokenType.String) code = ahead.GetString();
            ahead.Skip();
        }

        return code;
    }
}
