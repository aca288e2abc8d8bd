using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// How values of one type stand in JSON, as data: writer, reader, schema and converter come from it.
internal abstract class Shape(string name, string doc)
{
    // Unique in the library: the name of its definition in a schema. Empty where the shape is written out in place.
    public string Name { get; } = name;

    public string Doc { get; } = doc;

    public abstract Type Type { get; }

    // The kind of document that a value is when it stands by itself; null for what is only a part of documents.
    public DocumentKind? Document { get; protected set; }

    // The shape as a JSON Schema, in place.
    public abstract void WriteSchema(SchemaWriter schema);

    // The schema of the documents that such values are; only where they are.
    public virtual void WriteDocumentSchema(Utf8JsonWriter to) =>
        throw new NotSupportedException($"{Type.Name} is no document by itself; it is part of documents.");
}
