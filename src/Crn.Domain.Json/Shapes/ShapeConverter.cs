using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crn.Domain.Json.Shapes;

// A shape as System.Text.Json wants it: throws at the first error.
internal sealed class ShapeConverter<T>(Shape<T> shape) : JsonConverter<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Reading.First(shape, ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        shape.WriteRoot(new Writing(writer), value);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var reading = new Reading(collects: false);
        return shape.TryReadName(reader.GetString()!, reading, out var value) ? value : throw new CrnJsonException(reading.Errors);
    }

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(shape.NameOf(value));
}
