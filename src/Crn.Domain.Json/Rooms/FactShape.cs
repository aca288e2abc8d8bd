using System.Text.Json;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// A fact where it is used: its code, if the document defines it or the library has it; else the definition itself.
internal sealed class FactShape() : Shape<Fact>("Fact", "A fact: the code of one that the library has or the document defines, or a " +
    "definition.")
{
    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out Fact value)
    {
        if (reader.TokenType == JsonTokenType.StartObject) return FactShapes.Definition.TryRead(ref reader, reading, out value);
        value = null!;
        if (TextToken.Read(ref reader, reading, 1000, Doc) is not { } code) return false;
        if (reading.Facts?.TryGetValue(code, out value!) == true || (value = reading.Known.Find(code)!) is not null) return true;
        if (reading.WrongFacts.Has(code)) return false;
        return NhsNumberScan.Finds(code) ? TextToken.Fail(reader.TokenStartIndex, reading, code, null, "")
            : reading.Fail(reader, JsonErrors.UnknownName, $"There is no fact {Guarded.Shown(code)}.",
                JsonWords.Meant(code,
                    (reading.Facts?.Keys ?? Enumerable.Empty<string>()).Concat(reading.Known.Facts.Select(fact => fact.Code)))
                + "The code of a fact of the library, or of one among the facts of the document.");
    }

    public override void Write(Writing writing, Fact value)
    {
        if (KnownFacts.Has(value) || writing.Defines(value)) writing.To.WriteStringValue(value.Code);
        else FactShapes.Definition.Write(writing, value);
    }

    public override void WriteSchema(SchemaWriter schema) => schema.Named(this, to =>
    {
        to.WriteStartArray("anyOf");
        to.WriteStartObject();
        to.WriteString("type", "string");
        to.WriteEndObject();
        FactShapes.Definition.WriteSchema(schema);
        to.WriteEndArray();
    });
}
