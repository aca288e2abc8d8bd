using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// A member of an enumeration by its name in the public API, capitals and all.
internal sealed class EnumShape<T> : Shape<T>
    where T : struct, Enum
{
    private readonly (T Value, string Name, JsonEncodedText Encoded)[] members;

    public EnumShape(string name, string doc)
        : base(name, doc)
    {
        var (values, names) = (Enum.GetValues<T>(), Enum.GetNames<T>());
        members = [.. values.Zip(names, (value, given) => (value, given, JsonEncodedText.Encode(given)))];
    }

    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out T value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.String) return reading.FailType(ref reader, Expected);
        foreach (var (member, _, encoded) in members)
        {
            if (!reader.ValueTextEquals(encoded.EncodedUtf8Bytes)) continue;
            value = member;
            return true;
        }

        return TextToken.Read(ref reader, reading, 200, Expected) is { } text && Fail(text, reader.TokenStartIndex, reading);
    }

    public override void Write(Writing writing, T value)
    {
        foreach (var (member, _, encoded) in members)
        {
            if (!EqualityComparer<T>.Default.Equals(member, value)) continue;
            writing.To.WriteStringValue(encoded);
            return;
        }

        throw new NotSupportedException($"The value is none of the members of {Name}.");
    }

    public override bool TryReadName(string name, Reading reading, out T value)
    {
        var at = Array.FindIndex(members, m => m.Name == name);
        value = at < 0 ? default : members[at].Value;
        return at >= 0 || Fail(name, 0, reading);
    }

    public override string NameOf(T value) => members[Array.FindIndex(members, m => m.Value.Equals(value))].Name;

    public override void WriteSchema(SchemaWriter schema) => schema.Named(this, to =>
    {
        to.WriteStartArray("enum");
        foreach (var (_, name, _) in members) to.WriteStringValue(name);
        to.WriteEndArray();
    });

    private string Expected => $"One of {string.Join(", ", members.Select(m => m.Name))}.";

    private bool Fail(string text, long at, Reading reading) =>
        NhsNumberScan.Finds(text)
            ? TextToken.Fail(at, reading, text, null, Expected)
            : reading.Fail(at, JsonErrors.UnknownName, $"There is no {Name} '{text}'.",
                JsonWords.Meant(text, members.Select(m => m.Name)) + Expected);
}
