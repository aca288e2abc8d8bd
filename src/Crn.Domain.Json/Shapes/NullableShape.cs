using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// A value type where there may be none; null itself is a matter of the member.
internal sealed class NullableShape<T>(Shape<T> shape) : Shape<T?>("", shape.Doc)
    where T : struct
{
    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out T? value)
    {
        var isRead = shape.TryRead(ref reader, reading, out var inner);
        value = inner;
        return isRead;
    }

    public override void Write(Writing writing, T? value)
    {
        if (value is { } inner) shape.Write(writing, inner);
        else writing.To.WriteNullValue();
    }

    public override bool TryReadRoot(ref Utf8JsonReader reader, Reading reading, out T? value)
    {
        value = null;
        if (reader.TokenType == JsonTokenType.Null) return true;
        var isRead = shape.TryReadRoot(ref reader, reading, out var inner);
        value = inner;
        return isRead;
    }

    public override void WriteRoot(Writing writing, T? value)
    {
        if (value is { } inner) shape.WriteRoot(writing, inner);
        else writing.To.WriteNullValue();
    }

    public override void WriteSchema(SchemaWriter schema) => shape.WriteSchema(schema);
}
