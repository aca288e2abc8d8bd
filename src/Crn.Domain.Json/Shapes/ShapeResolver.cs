using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Crn.Domain.Json.Rooms;

namespace Crn.Domain.Json.Shapes;

internal sealed class ShapeResolver : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => ShapeTable.Row(type)?.Contract(options);
}
