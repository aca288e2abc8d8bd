using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// JSON has no number without end: those stand as texts, as System.Text.Json names them.
internal sealed class DoubleShape() : Shape<double>("", "A number; \"Infinity\", \"-Infinity\" and \"NaN\" as texts.")
{
    private const string Expected = "A number, or one of the texts Infinity, -Infinity, NaN.";

    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out double value)
    {
        value = 0;
        if (reader.TokenType == JsonTokenType.Number)
        {
            return (reader.TryGetDouble(out value) && double.IsFinite(value))
                || reading.Fail(reader, JsonErrors.OutOfRange, "The number is too large.", Expected);
        }

        if (reader.TokenType == JsonTokenType.String)
        {
            if (reader.ValueTextEquals("Infinity"u8)) value = double.PositiveInfinity;
            else if (reader.ValueTextEquals("-Infinity"u8)) value = double.NegativeInfinity;
            else if (reader.ValueTextEquals("NaN"u8)) value = double.NaN;
            if (value != 0) return true;
        }

        return reading.FailType(ref reader, Expected);
    }

    public override void Write(Writing writing, double value)
    {
        if (double.IsFinite(value)) writing.To.WriteNumberValue(value);
        else writing.To.WriteStringValue(double.IsNaN(value) ? "NaN"u8 : value > 0 ? "Infinity"u8 : "-Infinity"u8);
    }

    public override void WriteSchema(SchemaWriter schema)
    {
        schema.To.WriteStartObject();
        schema.To.WriteStartArray("anyOf");
        schema.To.WriteStartObject();
        schema.To.WriteString("type", "number");
        schema.To.WriteEndObject();
        schema.To.WriteStartObject();
        schema.To.WriteStartArray("enum");
        foreach (var name in (string[])["Infinity", "-Infinity", "NaN"]) schema.To.WriteStringValue(name);
        schema.To.WriteEndArray();
        schema.To.WriteEndObject();
        schema.To.WriteEndArray();
        schema.To.WriteEndObject();
    }
}
