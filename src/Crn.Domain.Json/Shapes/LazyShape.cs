using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// A shape that is part of itself.
internal sealed class LazyShape<T>(string doc, Func<Shape<T>> shape) : Shape<T>("", doc)
{
    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out T value) =>
        shape().TryRead(ref reader, reading, out value);

    public override void Write(Writing writing, T value) => shape().Write(writing, value);

    public override void WriteSchema(SchemaWriter schema) => shape().WriteSchema(schema);
}
