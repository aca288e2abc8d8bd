using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

internal sealed class LongShape() : Shape<long>("", "A whole number.")
{
    private const string Expected = "A whole number of at most 63 bits.";

    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out long value)
    {
        value = 0;
        if (reader.TokenType != JsonTokenType.Number) return reading.FailType(ref reader, Expected);
        return reader.TryGetInt64(out value)
            || reading.Fail(reader, JsonErrors.OutOfRange, "The number is not whole, or too small or too large.", Expected);
    }

    public override void Write(Writing writing, long value) => writing.To.WriteNumberValue(value);

    public override void WriteSchema(SchemaWriter schema)
    {
        schema.To.WriteStartObject();
        schema.To.WriteString("type", "integer");
        schema.To.WriteEndObject();
    }
}
