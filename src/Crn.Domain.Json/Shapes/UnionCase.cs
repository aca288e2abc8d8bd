using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

internal abstract class UnionCase<T>(string kind)
{
    public string Kind { get; } = kind;

    public JsonEncodedText Encoded { get; } = JsonEncodedText.Encode(kind);

    // Whether values of exactly this type are of the case.
    public abstract bool Takes(Type type);

    public abstract bool TryReadBody(ref Utf8JsonReader reader, Reading reading, BodyPlace place, out T value);

    public abstract void WriteMembers(Writing writing, T value);

    public abstract void WriteSchema(SchemaWriter schema, BodyPlace place);
}
