using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

internal sealed class SeedShape() : Shape<ulong>("", "A whole number from 0 on, of 64 bits.")
{
    private const string Expected = "A whole number from 0 on, of at most 64 bits.";

    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out ulong value)
    {
        value = 0;
        if (reader.TokenType != JsonTokenType.Number) return reading.FailType(ref reader, Expected);
        return reader.TryGetUInt64(out value)
            || reading.Fail(reader, JsonErrors.OutOfRange, "The number is not whole, or too small or too large.", Expected);
    }

    public override void Write(Writing writing, ulong value) => writing.To.WriteNumberValue(value);

    public override void WriteSchema(SchemaWriter schema)
    {
        schema.To.WriteStartObject();
        schema.To.WriteString("type", "integer");
        schema.To.WriteNumber("minimum", 0);
        schema.To.WriteEndObject();
    }
}
