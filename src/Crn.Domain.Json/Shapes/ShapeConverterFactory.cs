using System.Text.Json;
using System.Text.Json.Serialization;
using Crn.Domain.Json.Rooms;

namespace Crn.Domain.Json.Shapes;

internal sealed class ShapeConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => ShapeTable.Row(typeToConvert) is not null;

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        ShapeTable.Row(typeToConvert)?.Converter;
}
