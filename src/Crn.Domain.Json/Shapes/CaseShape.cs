using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// One case of a hierarchy asked for by its own type: written and read as the hierarchy is.
internal sealed class CaseShape<T, TCase>(Shape<T> whole) : Shape<TCase>(whole.Name, whole.Doc)
    where TCase : T
{
    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out TCase value)
    {
        var at = reader.TokenStartIndex;
        return Taken(whole.TryRead(ref reader, reading, out var any), any, at, reading, out value);
    }

    public override bool TryReadRoot(ref Utf8JsonReader reader, Reading reading, out TCase value)
    {
        var at = reader.TokenStartIndex;
        return Taken(whole.TryReadRoot(ref reader, reading, out var any), any, at, reading, out value);
    }

    public override void Write(Writing writing, TCase value) => whole.Write(writing, value);

    public override void WriteRoot(Writing writing, TCase value) => whole.WriteRoot(writing, value);

    public override void WriteSchema(SchemaWriter schema) => whole.WriteSchema(schema);

    private static bool Taken(bool isRead, T any, long at, Reading reading, out TCase value)
    {
        value = default!;
        if (!isRead) return false;
        if (any is TCase one)
        {
            value = one;
            return true;
        }

        return reading.Fail(at, JsonErrors.UnknownName, "The kind is not the one that is asked for.", $"A {typeof(TCase).Name}.");
    }
}
