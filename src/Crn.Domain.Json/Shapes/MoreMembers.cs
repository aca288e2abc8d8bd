using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// The members that an object has because of where it stands: kind, format, version, facts, $schema. All others are unknown.
internal struct MoreMembers(BodyPlace place)
{
    private static readonly string[] OfRoots = [DocumentKind.FormatMember, DocumentKind.VersionMember, DocumentKind.FactsMember, "$schema"];

    private const int SchemaBit = 16;

    private int seen;

    public bool TryRead<T>(ref Utf8JsonReader reader, Reading reading, Member<T>[] own)
    {
        var at = reader.TokenStartIndex;
        var bit = BitOf(ref reader);
        if (bit == 0) return FailUnknown(ref reader, reading, own);
        reader.Read();
        if (bit == SchemaBit && reader.TokenType != JsonTokenType.String) return FailSchema(ref reader, reading);
        reader.TrySkip();
        if ((seen & bit) != 0)
            return reading
                .Fail(at, JsonErrors.Duplicate, "A member stands here twice: kind, format, version or facts.", "Each member once.");
        seen |= bit;
        return true;
    }

    // Whether there was a kind where there must be one; the envelope has looked for the rest.
    public readonly bool IsComplete(Reading reading, long start) => !place.HasFlag(BodyPlace.Case) || (seen & 1) != 0
        || reading.Fail(start, JsonErrors.Missing, $"The member '{Kinds.Member}' is missing.", "Which of the kinds the object is.");

    private readonly int BitOf(ref Utf8JsonReader reader)
    {
        if (place.HasFlag(BodyPlace.Case) && reader.ValueTextEquals(Kinds.Encoded.EncodedUtf8Bytes)) return 1;
        if (!place.HasFlag(BodyPlace.Root)) return 0;
        for (var i = 0; i < OfRoots.Length; i++)
        {
            if (reader.ValueTextEquals(OfRoots[i])) return 2 << i;
        }

        return 0;
    }

    private static bool FailSchema(ref Utf8JsonReader reader, Reading reading)
    {
        reading.Path.Enter("$schema");
        reading.FailType(ref reader, "The address of a schema.");
        reading.Path.Leave();
        return false;
    }

    private static bool FailUnknown<T>(ref Utf8JsonReader reader, Reading reading, Member<T>[] own)
    {
        var (name, at) = (reader.GetString()!, reader.TokenStartIndex);
        reader.Read();
        reader.TrySkip();
        if (NhsNumberScan.Finds(name)) return TextToken.Fail(at, reading, name, null, "");
        var names = string.Join(", ", own.Select(m => m.Name));
        return reading.Fail(at, JsonErrors.Unknown, $"There is no member {(name.Length > 100 ? "of this name" : $"'{name}'")} here.",
            JsonWords.Meant(name, own.Select(m => m.Name)) + (names.Length == 0 ? "No members." : $"One of {names}."));
    }
}
