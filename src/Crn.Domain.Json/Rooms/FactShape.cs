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
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            var at = reader.TokenStartIndex;
            return FactShapes.Definition.TryRead(ref reader, reading, out value) && IsTheOnlyOne(value, at, reading);
        }

        value = null!;
        if (TextToken.Read(ref reader, reading, 1000, Doc) is not { } code) return false;
        if (reading.Facts?.TryGetValue(code, out value!) == true || (value = reading.Known.Find(code)!) is not null) return true;
        // A member of a list, asked of a fact that the document defines.
        if (reading.Facts is not null && (value = reading.Catalogue.Find(code)!) is not null) return true;
        if (reading.WrongFacts.Has(code)) return false;
        return NhsNumberScan.Finds(code) ? TextToken.Fail(reader.TokenStartIndex, reading, code, null, "")
            : reading.Fail(reader, JsonErrors.UnknownName, $"There is no fact {Guarded.Shown(code)}.",
                JsonWords.Meant(code,
                    (reading.Facts?.Keys ?? Enumerable.Empty<string>()).Concat(reading.Known.Facts.Select(fact => fact.Code)))
                + "The code of a fact of the library, or of one among the facts of the document.");
    }

    // A code stands for one fact in a document, and in a rule file for one that is known.
    private static bool IsTheOnlyOne(Fact fact, long at, Reading reading)
    {
        if (reading.WrongFacts.Has(fact.Code)) return true;
        Fact? other = null;
        var isDefined = reading.Facts?.TryGetValue(fact.Code, out other) == true;
        if (!isDefined && reading.IsOfCatalogue)
        {
            other = reading.Known.Find(fact.Code);
            if (other is null)
            {
                return reading.Fail(at, JsonErrors.Refused, $"{Guarded.Shown(fact.Code)} is not among the facts of the file.",
                    $"Its definition in {DocumentKind.FactsMember}, and its code here.");
            }
        }

        if (other is null && reading.DefinedInPlace.TryAdd(fact.Code, fact)) return true;
        return FactDefinitions.AreSame(other ?? reading.DefinedInPlace[fact.Code], fact) || reading.Fail(at, JsonErrors.Refused,
            $"Two facts have the code {Guarded.Shown(fact.Code)} and differ.", "One fact for each code.");
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
