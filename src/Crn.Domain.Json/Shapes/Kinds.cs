using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

internal static class Kinds
{
    public const string Member = "kind";

    public static JsonEncodedText Encoded { get; } = JsonEncodedText.Encode(Member);

    // Looks ahead for the kind of the object that begins here, wherever it stands; false where there is none.
    public static bool TryFind(Utf8JsonReader ahead, out Utf8JsonReader kind)
    {
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var isKind = ahead.ValueTextEquals(Encoded.EncodedUtf8Bytes);
            ahead.Read();
            kind = ahead;
            if (isKind) return true;
            ahead.TrySkip();
        }

        kind = ahead;
        return false;
    }
}
