using System.Text.Json;
using System.Xml.Linq;

namespace Crn.Domain.Interop.Tests;

/// <summary>Counts leaves without the package: another reader, another walk.</summary>
internal static class Leaves
{
    public static int Of(string text) => text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t')[0] == '<'
        ? OfXml(XDocument.Parse(text, LoadOptions.PreserveWhitespace).Root!)
        : OfJson(JsonDocument.Parse(text).RootElement);

    private static int OfJson(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any() ? element.EnumerateObject().Sum(p => OfJson(p.Value)) : 1,
        JsonValueKind.Array => element.GetArrayLength() > 0 ? element.EnumerateArray().Sum(OfJson) : 1,
        _ => 1,
    };

    private static int OfXml(XElement element) => element.Attributes().Count(a => !a.IsNamespaceDeclaration)
        + (element.HasElements
            ? element.Elements().Sum(OfXml) + RunsOfText(element)
            : 1);

    // Text between two elements is one leaf, however it is written.
    private static int RunsOfText(XElement element)
    {
        var (runs, run) = (0, "");
        foreach (var node in element.Nodes())
        {
            if (node is XText text) run += text.Value;
            else if (node is XElement) (runs, run) = (runs + (string.IsNullOrWhiteSpace(run) ? 0 : 1), "");
        }

        return runs + (string.IsNullOrWhiteSpace(run) ? 0 : 1);
    }
}
