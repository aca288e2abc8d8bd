using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// What stands in braces: an object, or one of several kinds of objects. It can be a document.
internal abstract class BodyShape<T>(string name, string doc) : Shape<T>(name, doc), IBodySchema
{
    public abstract bool TryReadBody(ref Utf8JsonReader reader, Reading reading, BodyPlace place, out T value);

    // All members of its own, and the kind where there is one.
    public abstract void WriteMembers(Writing writing, T value);

    public abstract void WriteBodySchema(SchemaWriter schema, BodyPlace place, string? kind);

    // Such values are documents of their own, of this format; each step makes the next version of a document of the one before.
    public BodyShape<T> AsDocument(DocumentKind kind)
    {
        Document = kind;
        return this;
    }

    public sealed override bool TryRead(ref Utf8JsonReader reader, Reading reading, out T value) =>
        TryReadBody(ref reader, reading, BodyPlace.Part, out value);

    public sealed override void Write(Writing writing, T value)
    {
        writing.To.WriteStartObject();
        WriteMembers(writing, value);
        writing.To.WriteEndObject();
    }

    public sealed override bool TryReadRoot(ref Utf8JsonReader reader, Reading reading, out T value)
    {
        if (Document is not { } kind || reader.TokenType != JsonTokenType.StartObject) return TryRead(ref reader, reading, out value);
        value = default!;
        if (!Envelope.TryOpen(ref reader, reading, kind, out var upgraded)) return false;
        return upgraded is null ? TryReadBody(ref reader, reading, BodyPlace.Root, out value)
            : TryReadUpgraded(upgraded, reading, out value);
    }

    public sealed override void WriteRoot(Writing writing, T value)
    {
        if (Document is not { } kind)
        {
            Write(writing, value);
            return;
        }

        writing.IsDocument = true;
        writing.To.WriteStartObject();
        Envelope.Write(writing, kind);
        WriteMembers(writing, value);
        Envelope.WriteFacts(writing);
        writing.To.WriteEndObject();
    }

    public sealed override void WriteSchema(SchemaWriter schema) =>
        schema.Named(this, _ => WriteBodySchema(schema, BodyPlace.Part, null));

    public sealed override void WriteDocumentSchema(Utf8JsonWriter to)
    {
        if (Document is null) base.WriteDocumentSchema(to);
        else new SchemaWriter(to).WriteDocument(this);
    }

    private bool TryReadUpgraded(string text, Reading reading, out T value)
    {
        reading.IsUpgraded = true;
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text), new() { MaxDepth = CrnJson.MaximumDepth });
        reader.Read();
        return TryReadRoot(ref reader, reading, out value);
    }
}
