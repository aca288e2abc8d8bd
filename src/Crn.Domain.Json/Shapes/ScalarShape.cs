using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

internal sealed class ScalarShape() : Shape<Scalar>("Answer", "An answer: a text, a number, or true or false.")
{
    private const string Expected = "A text, a number, or true or false.";

    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out Scalar value)
    {
        value = default;
        switch (reader.TokenType)
        {
            case JsonTokenType.True or JsonTokenType.False:
                value = new(null, null, reader.TokenType == JsonTokenType.True);
                return true;
            case JsonTokenType.Number:
                if (!ExactNumber.TryRead(ref reader, out var number))
                    return reading.Fail(
                        reader, JsonErrors.OutOfRange, "The number is too large or has too many digits.", "At most 28 digits.");
                value = new(null, number, null);
                return true;
            case JsonTokenType.String:
                if (TextToken.Read(ref reader, reading, 10_000, Expected) is not { } text) return false;
                if (NhsNumberScan.Finds(text)) return TextToken.Fail(reader.TokenStartIndex, reading, text, null, "");
                value = new(text, null, null);
                return true;
            default:
                return reading.FailType(ref reader, Expected);
        }
    }

    public override void Write(Writing writing, Scalar value)
    {
        if (value.Text is not null) writing.To.WriteStringValue(value.Text);
        else if (value.Number is { } number) writing.To.WriteNumberValue(number);
        else writing.To.WriteBooleanValue(value.Flag ?? false);
    }

    public override void WriteSchema(SchemaWriter schema) => schema.Named(this, to =>
    {
        to.WriteStartArray("type");
        foreach (var type in (string[])["string", "number", "boolean"]) to.WriteStringValue(type);
        to.WriteEndArray();
    });
}
