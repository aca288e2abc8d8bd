using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

internal static class TextToken
{
    // The text of the token, at most so long; null and an error where there is none.
    public static string? Read(ref Utf8JsonReader reader, Reading reading, int most, string expected)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reading.FailType(ref reader, expected);
            return null;
        }

        // No text has more characters than it has bytes, and a character is at most six bytes of an escape.
        if (reader.ValueSpan.Length > most && (reader.ValueSpan.Length > 6L * most || Length(ref reader) > most))
        {
            reading.Fail(reader, JsonErrors.TooLong, "The text is too long.", $"At most {Text.Of(most)} characters.");
            return null;
        }

        return reader.GetString();
    }

    // A text that is refused is not repeated where it could be a person's number.
    public static bool Fail(long at, Reading reading, string text, string? problem, string expected) =>
        NhsNumberScan.Finds(text)
            ? reading.Fail(at, JsonErrors.PatientIdentifier, NhsNumberScan.MessageFor(text), "No patient identifiers.")
            : reading.Fail(at, JsonErrors.BadText,
                problem is null || NhsNumberScan.Finds(problem) ? $"{Capital(Guarded.Shown(text))} is not right here." : problem, expected);

    private static int Length(ref Utf8JsonReader reader) => reader.GetString()!.Length;

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
