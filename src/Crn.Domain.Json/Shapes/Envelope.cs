using System.Text.Json;
using System.Text.Json.Nodes;
using Crn.Domain.Json.Rooms;

namespace Crn.Domain.Json.Shapes;

// What a document says of itself: format, version, and the facts it defines. All three may stand anywhere in it.
internal static class Envelope
{
    public static void Write(Writing writing, DocumentKind kind)
    {
        writing.To.WriteString(DocumentKind.FormatMember, kind.Format);
        writing.To.WriteNumber(DocumentKind.VersionMember, kind.Version);
    }

    public static void WriteFacts(Writing writing)
    {
        if (writing.Defined.Count == 0) return;
        writing.To.WriteStartArray(DocumentKind.FactsMember);
        foreach (var fact in writing.Defined) FactShapes.Definition.Write(writing, fact);
        writing.To.WriteEndArray();
    }

    // Looks ahead; leaves the reader where it is, unless the document is brought up to date: then at its end.
    public static bool TryOpen(ref Utf8JsonReader reader, Reading reading, DocumentKind kind, out string? upgraded)
    {
        upgraded = null;
        var ahead = reader;
        var start = reader.TokenStartIndex;
        var (format, version, saysVersion) = ((string?)null, (int?)null, false);
        Utf8JsonReader facts = default;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var (isFormat, isVersion, isFacts) = (ahead.ValueTextEquals("format"u8),
                ahead.ValueTextEquals("version"u8), ahead.ValueTextEquals("factDefinitions"u8));
            ahead.Read();
            saysVersion |= isVersion;
            if (isFormat && ahead.TokenType == JsonTokenType.String) format = ahead.GetString();
            else if (isVersion && ahead.TokenType == JsonTokenType.Number && ahead.TryGetInt32(out var number)) version = number;
            else if (isFacts && ahead.TokenType != JsonTokenType.Null) facts = ahead;
            ahead.TrySkip();
        }

        if (!IsRight(reading, start, kind, format, saysVersion ? version ?? 0 : null))
        {
            reader.TrySkip();
            return false;
        }

        if (version < kind.Version) return TryUpgrade(ref reader, reading, kind, version!.Value, out upgraded);
        // What is wrong with the facts is said with all else that is wrong.
        if (facts.TokenType != JsonTokenType.None) FactShapes.ReadDefinitions(ref facts, reading);
        return true;
    }

    private static bool IsRight(Reading reading, long at, DocumentKind kind, string? format, int? version)
    {
        var expected = $"\"format\": \"{kind.Format}\", \"version\": {Text.Of(kind.Version)}.";
        if (format is null) return reading.Fail(at, JsonErrors.Format, "The document does not say its format.", expected);
        if (format != kind.Format)
            return reading.Fail(at, JsonErrors.Format, $"The format is {Guarded.Shown(format)}, not '{kind.Format}'.", expected);
        if (version is not { } number) return reading.Fail(at, JsonErrors.Format, "The document does not say its version.", expected);
        return (number >= 1 && number <= kind.Version) || reading.Fail(at, JsonErrors.Format,
            number < 1 ? "The version is no whole number from 1 on."
                : $"Version {Text.Of(number)} is newer than this library knows.", expected);
    }

    private static bool TryUpgrade(ref Utf8JsonReader reader, Reading reading, DocumentKind kind, int version, out string? upgraded)
    {
        upgraded = null;
        var start = reader.TokenStartIndex;
        var node = JsonNode.Parse(ref reader);
        try
        {
            upgraded = kind.Upgraded(node!.AsObject(), version);
            return true;
        }
        catch (Exception failure) when (Refusals.Is(failure) || failure is NullReferenceException)
        {
            return reading.Fail(start, JsonErrors.Format,
                $"The document is not one of version {Text.Of(version)}, so that it cannot be brought up to date.",
                $"A document as version {Text.Of(version)} had it.");
        }
    }
}
