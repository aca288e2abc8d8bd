using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

internal sealed class BoolShape() : Shape<bool>("", "True or false.")
{
    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out bool value)
    {
        value = reader.TokenType == JsonTokenType.True;
        return reader.TokenType is JsonTokenType.True or JsonTokenType.False || reading.FailType(ref reader, "true or false.");
    }

    public override void Write(Writing writing, bool value) => writing.To.WriteBooleanValue(value);

    public override void WriteSchema(SchemaWriter schema)
    {
        schema.To.WriteStartObject();
        schema.To.WriteString("type", "boolean");
        schema.To.WriteEndObject();
    }
}
