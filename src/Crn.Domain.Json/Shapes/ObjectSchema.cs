namespace Crn.Domain.Json.Shapes;

internal static class ObjectSchema
{
    public static void Write<T>(SchemaWriter schema, BodyPlace place, string? kind, string doc, ReadOnlySpan<Member<T>> members)
    {
        var to = schema.To;
        to.WriteStartObject();
        to.WriteString("description", doc);
        to.WriteString("type", "object");
        to.WriteStartObject("properties");
        if (place.HasFlag(BodyPlace.Root)) WriteRoot(schema);
        if (kind is not null)
        {
            to.WriteStartObject(Kinds.Member);
            to.WriteString("const", kind);
            to.WriteEndObject();
        }

        foreach (var member in members)
        {
            to.WritePropertyName(member.Encoded);
            member.WriteSchema(schema);
        }

        to.WriteEndObject();
        to.WriteStartArray("required");
        if (place.HasFlag(BodyPlace.Root))
        {
            to.WriteStringValue(DocumentKind.FormatMember);
            to.WriteStringValue(DocumentKind.VersionMember);
        }

        if (kind is not null) to.WriteStringValue(Kinds.Member);
        foreach (var member in members) if (member.IsRequired && !member.IsShared) to.WriteStringValue(member.Encoded);
        to.WriteEndArray();
        to.WriteBoolean("additionalProperties", false);
        to.WriteEndObject();
    }

    private static void WriteRoot(SchemaWriter schema)
    {
        var to = schema.To;
        to.WriteStartObject("$schema");
        to.WriteString("type", "string");
        to.WriteEndObject();
        to.WriteStartObject(DocumentKind.FormatMember);
        to.WriteString("const", schema.Kind.Format);
        to.WriteEndObject();
        to.WriteStartObject(DocumentKind.VersionMember);
        to.WriteNumber("const", schema.Kind.Version);
        to.WriteEndObject();
        to.WritePropertyName(DocumentKind.FactsMember);
        new ListShape<Rules.Fact>(Rooms.FactShapes.Definition).WriteSchema(schema);
    }
}
