using System.Text.Json.Nodes;

namespace Crn.Domain.Json.Shapes;

// What a document says of itself, and how one of an earlier version becomes one of this: the step at place 0 makes version 2 of version 1.
internal sealed record DocumentKind(string Format, params Func<JsonObject, JsonObject>[] Steps)
{
    public const string FormatMember = "format";

    public const string VersionMember = "version";

    public const string FactsMember = "factDefinitions";

    public int Version => Steps.Length + 1;

    public string Upgraded(JsonObject document, int from)
    {
        for (var version = from; version < Version; version++)
        {
            document = Steps[version - 1](document);
            document[VersionMember] = version + 1;
        }

        return document.ToJsonString();
    }
}
