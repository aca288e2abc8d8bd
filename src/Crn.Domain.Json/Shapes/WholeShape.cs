using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

internal sealed class WholeShape(int min, int max) : Shape<int>("", "A whole number.")
{
    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out int value)
    {
        value = 0;
        if (reader.TokenType != JsonTokenType.Number) return reading.FailType(ref reader, Expected);
        return (reader.TryGetInt32(out value) && value >= min && value <= max)
            || reading.Fail(reader, JsonErrors.OutOfRange, "The number is not whole, or too small or too large.", Expected);
    }

    public override void Write(Writing writing, int value) => writing.To.WriteNumberValue(value);

    public override void WriteSchema(SchemaWriter schema)
    {
        schema.To.WriteStartObject();
        schema.To.WriteString("type", "integer");
        schema.To.WriteNumber("minimum", min);
        schema.To.WriteNumber("maximum", max);
        schema.To.WriteEndObject();
    }

    private string Expected => $"A whole number from {Text.Of(min)} to {Text.Of(max)}.";
}
