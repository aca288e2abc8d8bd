using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// A member of an enumeration by its name in the public API, capitals and all.
internal sealed class EnumShape<T>(string name, string doc) : Shape<T>(name, doc)
    where T : struct, Enum
{
    private readonly T[] values = Enum.GetValues<T>();
    private readonly EnumNames names = new(name, Enum.GetNames<T>());

    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out T value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.String) return reading.FailType(ref reader, names.Expected);
        if (names.Find(reader) is >= 0 and var at)
        {
            value = values[at];
            return true;
        }

        return TextToken.Read(ref reader, reading, 200, names.Expected) is { } text && names.Fail(text, reader.TokenStartIndex, reading);
    }

    public override void Write(Writing writing, T value) => writing.To.WriteStringValue(names.Encoded(Place(value)));

    public override bool TryReadName(string name, Reading reading, out T value)
    {
        var at = names.Find(name);
        value = at < 0 ? default : values[at];
        return at >= 0 || names.Fail(name, 0, reading);
    }

    public override string NameOf(T value) => names[Place(value)];

    public override void WriteSchema(SchemaWriter schema) => schema.Named(this, names.WriteSchema);

    private int Place(T value)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (EqualityComparer<T>.Default.Equals(values[i], value)) return i;
        }

        throw new NotSupportedException($"The value is none of the members of {Name}.");
    }
}
