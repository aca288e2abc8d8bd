using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// A closed hierarchy: the member kind says which of its cases an object is.
internal sealed class UnionShape<T>(string name, string doc, params UnionCase<T>[] cases) : BodyShape<T>(name, doc)
    where T : notnull
{
    public override bool TryReadBody(ref Utf8JsonReader reader, Reading reading, BodyPlace place, out T value)
    {
        value = default!;
        if (reader.TokenType != JsonTokenType.StartObject) return reading.FailType(ref reader, $"An object ({Doc})");
        if (!Kinds.TryFind(reader, out var kind))
        {
            reading.Fail(reader, JsonErrors.Missing, $"The member '{Kinds.Member}' is missing.", Expected);
            reader.TrySkip();
            return false;
        }

        if (kind.TokenType == JsonTokenType.String)
        {
            foreach (var one in cases)
            {
                if (kind.ValueTextEquals(one.Encoded.EncodedUtf8Bytes))
                    return one.TryReadBody(ref reader, reading, place | BodyPlace.Case, out value);
            }
        }

        reader.TrySkip();
        return FailKind(ref kind, reading);
    }

    public override void WriteMembers(Writing writing, T value)
    {
        var type = value.GetType();
        var one = Array.Find(cases, c => c.Takes(type)) ?? throw new NotSupportedException(
            $"A {Name} of the type {type.Name} has no JSON: only {string.Join(", ", cases.Select(c => c.Kind))} have.");
        writing.To.WriteString(Kinds.Encoded, one.Encoded);
        one.WriteMembers(writing, value);
    }

    public override void WriteBodySchema(SchemaWriter schema, BodyPlace place, string? kind)
    {
        var to = schema.To;
        to.WriteStartObject();
        to.WriteString("description", Doc);
        WriteCases(schema, place);
        to.WriteEndObject();
    }

    public void WriteCases(SchemaWriter schema, BodyPlace place)
    {
        schema.To.WriteStartArray("oneOf");
        foreach (var one in cases) one.WriteSchema(schema, place | BodyPlace.Case);
        schema.To.WriteEndArray();
    }

    private string Expected => $"One of the kinds {string.Join(", ", cases.Select(c => c.Kind))}.";

    private bool FailKind(ref Utf8JsonReader kind, Reading reading)
    {
        reading.Path.Enter(Kinds.Member);
        if (kind.TokenType != JsonTokenType.String) reading.FailType(ref kind, Expected);
        else if (kind.GetString()! is var text && NhsNumberScan.Finds(text)) TextToken.Fail(kind.TokenStartIndex, reading, text, null, "");
        else reading.Fail(kind, JsonErrors.UnknownName, $"There is no kind {Guarded.Shown(text)} here.",
            JsonWords.Meant(text, cases.Select(c => c.Kind)) + Expected);
        reading.Path.Leave();
        return false;
    }
}
