using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// Free text: what looks like an NHS number is refused.
internal sealed class StringShape(int most, string doc) : Shape<string>("", doc)
{
    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out string value)
    {
        value = TextToken.Read(ref reader, reading, most, "A text.")!;
        if (value is null) return false;
        return !NhsNumberScan.Finds(value)
            || reading.Fail(reader, JsonErrors.PatientIdentifier, NhsNumberScan.MessageFor(value), "No patient identifiers.");
    }

    public override void Write(Writing writing, string value) => writing.To.WriteStringValue(value);

    public override bool TryReadName(string name, Reading reading, out string value)
    {
        value = name;
        return !NhsNumberScan.Finds(name)
            || reading.Fail(0, JsonErrors.PatientIdentifier, NhsNumberScan.MessageFor(name), "No patient identifiers.");
    }

    public override string NameOf(string value) => value;

    public override void WriteSchema(SchemaWriter schema)
    {
        schema.To.WriteStartObject();
        schema.To.WriteString("type", "string");
        schema.To.WriteNumber("maxLength", most);
        schema.To.WriteEndObject();
    }
}
