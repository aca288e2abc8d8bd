using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// Writes the JSON Schema (2020-12) of a kind of document: what has a name stands once among the definitions.
internal sealed class SchemaWriter(Utf8JsonWriter to)
{
    private readonly Dictionary<string, Action> waiting = new(StringComparer.Ordinal);
    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    public Utf8JsonWriter To { get; } = to;

    public DocumentKind Kind { get; private set; } = new("");

    public void Named(Shape shape, Action<Utf8JsonWriter> members)
    {
        if (shape.Name.Length == 0)
        {
            members(To);
            return;
        }

        To.WriteStartObject();
        To.WriteString("$ref", "#/$defs/" + shape.Name);
        To.WriteEndObject();
        if (!written.Add(shape.Name)) return;
        waiting[shape.Name] = () =>
        {
            // Bodies write their own braces, as they also stand in place.
            if (shape is IBodySchema)
            {
                members(To);
                return;
            }

            To.WriteStartObject();
            To.WriteString("description", shape.Doc);
            members(To);
            To.WriteEndObject();
        };
    }

    public void WriteDocument<T>(BodyShape<T> shape)
    {
        var kind = Kind = shape.Document!;
        To.WriteStartObject();
        To.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        To.WriteString("$id", $"urn:{kind.Format.Replace('.', ':')}:v{Text.Of(kind.Version)}");
        To.WriteString("title", kind.Format);
        To.WriteStartArray("allOf");
        shape.WriteBodySchema(this, BodyPlace.Root, null);
        To.WriteEndArray();
        To.WriteStartObject("$defs");
        while (waiting.Count > 0)
        {
            var (name, write) = waiting.OrderBy(w => w.Key, StringComparer.Ordinal).First();
            waiting.Remove(name);
            To.WritePropertyName(name);
            write();
        }

        To.WriteEndObject();
        To.WriteEndObject();
        To.Flush();
    }
}
