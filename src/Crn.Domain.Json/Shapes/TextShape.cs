using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

internal delegate bool TextParser<T>(string text, out T value);

// A value that is written as one text and read back from it.
internal sealed class TextShape<T>(string name, string doc, string expected, TextParser<T> parse, Func<T, string> format, TextLimits limits)
    : Shape<T>(name, doc)
{
    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out T value)
    {
        value = default!;
        var text = TextToken.Read(ref reader, reading, limits.Most, expected);
        return text is not null && TryParse(text, reader.TokenStartIndex, reading, out value);
    }

    public override void Write(Writing writing, T value) => writing.To.WriteStringValue(format(value));

    public override bool TryReadName(string name, Reading reading, out T value) => TryParse(name, 0, reading, out value);

    public override string NameOf(T value) => format(value);

    public override void WriteSchema(SchemaWriter schema) => schema.Named(this, to =>
    {
        to.WriteString("type", "string");
        if (limits.Pattern is { } pattern) to.WriteString("pattern", pattern);
        else if (limits.Format is { } format) to.WriteString("format", format);
        to.WriteNumber("maxLength", limits.Most);
    });

    // The library's own words for what is wrong, where its parser has some.
    private bool TryParse(string text, long at, Reading reading, out T value)
    {
        value = default!;
        string? problem = null;
        try
        {
            if (parse(text, out value)) return true;
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or OverflowException)
        {
            problem = Refusals.Sentence(failure);
        }

        return TextToken.Fail(at, reading, text, problem, expected);
    }
}
