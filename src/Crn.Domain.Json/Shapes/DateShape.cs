using System.Buffers.Text;
using System.Text.Json;
using NodaTime.Text;

namespace Crn.Domain.Json.Shapes;

// A date of the ISO calendar: 2026-03-09. The four digits and two dashes are read without a text in between.
internal sealed class DateShape() : Shape<LocalDate>("", "A date, ISO 8601: 2026-03-09.")
{
    private const string Expected = "A date as 2026-03-09.";

    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out LocalDate value)
    {
        value = default;
        if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && TryParse(reader.ValueSpan, out value)) return true;
        return TextToken.Read(ref reader, reading, 40, Expected) is { } text && TryParse(text, reader.TokenStartIndex, reading, out value);
    }

    public override void Write(Writing writing, LocalDate value)
    {
        if (value.Year is < 0 or > 9999 || value.Calendar != CalendarSystem.Iso)
        {
            writing.To.WriteStringValue(Text.Iso(value));
            return;
        }

        Span<byte> text = stackalloc byte[10];
        var (four, two) = (new System.Buffers.StandardFormat('D', 4), new System.Buffers.StandardFormat('D', 2));
        Utf8Formatter.TryFormat(value.Year, text, out _, four);
        Utf8Formatter.TryFormat(value.Month, text[5..], out _, two);
        Utf8Formatter.TryFormat(value.Day, text[8..], out _, two);
        (text[4], text[7]) = ((byte)'-', (byte)'-');
        writing.To.WriteStringValue(text);
    }

    public override bool TryReadName(string name, Reading reading, out LocalDate value) => TryParse(name, 0, reading, out value);

    public override string NameOf(LocalDate value) => Text.Iso(value);

    public override void WriteSchema(SchemaWriter schema)
    {
        schema.To.WriteStartObject();
        schema.To.WriteString("type", "string");
        schema.To.WriteString("pattern", "^-?[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        schema.To.WriteEndObject();
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out LocalDate value)
    {
        value = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..]));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return false;
        value = new(year, month, day);
        return true;
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9') return -1;
            number = (10 * number) + digit - '0';
        }

        return number;
    }

    private static bool TryParse(string text, long at, Reading reading, out LocalDate value)
    {
        var read = LocalDatePattern.Iso.Parse(text);
        value = read.Success ? read.Value : default;
        return read.Success || TextToken.Fail(at, reading, text, $"{Named(text)} is no date.", Expected);
    }

    private static string Named(string text) => Guarded.Shown(text) is var shown && shown[0] == '\'' ? shown : "What is given";
}
