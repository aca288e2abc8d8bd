using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

internal sealed class ListShape<T>(Shape<T> item) : Shape<ValueList<T>>("", $"A list. {item.Doc}")
{
    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out ValueList<T> value)
    {
        value = [];
        if (reader.TokenType != JsonTokenType.StartArray) return reading.FailType(ref reader, "A list.");
        var (items, isRead, index) = (new List<T>(), true, 0);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reading.Path.Enter(index++);
            if (item.TryRead(ref reader, reading, out var one)) items.Add(one);
            else isRead = false;
            reading.Path.Leave();
        }

        value = items.Count == 0 ? [] : items.ToArray();
        return isRead;
    }

    public override void Write(Writing writing, ValueList<T> value)
    {
        writing.To.WriteStartArray();
        foreach (var one in value) item.Write(writing, one);
        writing.To.WriteEndArray();
    }

    public override void WriteSchema(SchemaWriter schema)
    {
        schema.To.WriteStartObject();
        schema.To.WriteString("type", "array");
        schema.To.WritePropertyName("items");
        item.WriteSchema(schema);
        schema.To.WriteEndObject();
    }
}
