using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// Where in a text an error stands, found by going through it again.
internal static class SyntaxPlace
{
    // The byte at which the text stops being JSON.
    public static long Of(JsonException failure, ReadOnlySpan<byte> text)
    {
        var start = 0;
        for (var line = failure.LineNumber ?? 0; line > 0; line--)
        {
            var end = text[start..].IndexOf((byte)'\n');
            if (end < 0) break;
            start += end + 1;
        }

        return Math.Min(text.Length, start + (failure.BytePositionInLine ?? 0));
    }

    // Whether what is wrong is the depth. Not by the words of the exception, of which a trimmed program may have none.
    public static bool IsTooDeep(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new() { MaxDepth = CrnJson.MaximumDepth + 1 });
        try
        {
            while (reader.Read())
            {
                var isOpened = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
                if (isOpened && reader.CurrentDepth >= CrnJson.MaximumDepth) return true;
            }
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return false;
        }

        return false;
    }

    // The path of the value that is not finished there.
    public static string PathTo(ReadOnlySpan<byte> text)
    {
        var path = new PathStack();
        var reader = new Utf8JsonReader(text, new() { MaxDepth = CrnJson.MaximumDepth });
        var indices = new Stack<int>();
        try
        {
            while (reader.Read()) Step(ref reader, path, indices);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // This is the place; an item of a list that is not read yet has none of its own so far.
            Begin(path, indices);
        }

        return path.ToString();
    }

    // Where a value of a list or an object begins that begins at a place.
    public static long Inside(ReadOnlySpan<byte> text, (JsonError Error, long At, int Item, string? Inner) error)
    {
        var start = (int)Math.Clamp(error.At, 0, text.Length);
        var reader = new Utf8JsonReader(text[start..], isFinalBlock: false, default);
        if (!reader.Read() || reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject)) return error.At;
        var isList = reader.TokenType == JsonTokenType.StartArray;
        for (var item = 0; reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject); item++)
        {
            var isHere = isList ? item == error.Item : error.Inner is not null && reader.ValueTextEquals(error.Inner);
            if (!isList) reader.Read();
            if (isHere) return start + reader.TokenStartIndex;
            reader.TrySkip();
        }

        return error.At;
    }

    // The path holds the members and items that are open, the last one where it is not finished. -1 stands for an object.
    private static void Step(ref Utf8JsonReader reader, PathStack path, Stack<int> indices)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                path.Enter(reader.GetString()!);
                return;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Begin(path, indices);
                indices.Push(reader.TokenType == JsonTokenType.StartArray ? 0 : -1);
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                indices.Pop();
                End(path, indices);
                return;
            default:
                Begin(path, indices);
                End(path, indices);
                return;
        }
    }

    private static void Begin(PathStack path, Stack<int> indices)
    {
        if (indices.TryPeek(out var index) && index >= 0) path.Enter(index);
    }

    private static void End(PathStack path, Stack<int> indices)
    {
        if (indices.Count == 0) return;
        path.Leave();
        var index = indices.Pop();
        indices.Push(index < 0 ? index : index + 1);
    }
}
