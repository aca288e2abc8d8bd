using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

internal sealed class UnionCase<T, TCase>(string kind, ObjectShape<TCase> shape) : UnionCase<T>(kind)
    where TCase : T
{
    public override bool Takes(Type type) => type == typeof(TCase);

    public override bool TryReadBody(ref Utf8JsonReader reader, Reading reading, BodyPlace place, out T value)
    {
        var isRead = shape.TryReadBody(ref reader, reading, place, out var one);
        value = one;
        return isRead;
    }

    public override void WriteMembers(Writing writing, T value) => shape.WriteMembers(writing, (TCase)value!);

    public override void WriteSchema(SchemaWriter schema, BodyPlace place) => shape.WriteBodySchema(schema, place, Kind);
}
