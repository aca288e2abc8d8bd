using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

internal sealed class DecimalShape() : Shape<decimal>("", "A number, kept to the last digit.")
{
    private const string Expected = "A number of at most 28 digits.";

    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out decimal value)
    {
        value = 0;
        if (reader.TokenType != JsonTokenType.Number) return reading.FailType(ref reader, Expected);
        return ExactNumber.TryRead(ref reader, out value)
            || reading.Fail(reader, JsonErrors.OutOfRange, "The number is too large or has too many digits.", Expected);
    }

    public override void Write(Writing writing, decimal value) => writing.To.WriteNumberValue(value);

    public override void WriteSchema(SchemaWriter schema)
    {
        schema.To.WriteStartObject();
        schema.To.WriteString("type", "number");
        schema.To.WriteEndObject();
    }
}
