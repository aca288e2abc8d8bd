using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Json.Tests.RoundTrips;
using JsonSchema = global::Json.Schema.JsonSchema;

namespace Crn.Domain.Json.Tests.Documents;

/// <summary>
/// Schemas are as the code has them; documents of version 1 are read for ever; both fit each other, by a validator that is not ours.
/// </summary>
public class KeptFilesTests
{
    private const int LargestGolden = 30_000;

    // The catalogue of causes grows: what a document of before does not say of it is as published.
    private static readonly string[] Grown = ["crn.cause-thresholds", "crn.study-diagnosis"];

    private static readonly ConcurrentDictionary<string, JsonSchema> Schemas = new();

    /// <summary>The kinds of documents.</summary>
    public static TheoryData<string> Kinds() => [.. Stored.Kinds.Select(k => Stored.NameOf(k.Shape)).Order(StringComparer.Ordinal)];

    /// <summary>The documents of version 1 that are kept.</summary>
    public static TheoryData<string> Golden() => [.. Stored.GoldenNames.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_schema_that_is_kept_is_the_schema_of_the_code(string kind) =>
        Assert.Equal(SchemaText.Of(ShapeOf(kind)), Stored.Schema(ShapeOf(kind)));

    [Theory]
    [MemberData(nameof(Golden))]
    public void A_document_of_version_1_is_read_for_ever(string file)
    {
        var text = Stored.Resource(file);
        var format = (string)JsonNode.Parse(text)!["format"]!;
        var (type, shape) = Stored.Kinds.Single(k => k.Shape.Document!.Format == format);
        var (value, errors) = AnyType.Read(type, text);
        Assert.True(errors.IsEmpty, string.Join('\n', errors));
        if (shape.Document!.Version == 1) Assert.True(IsKept(format, JsonNode.Parse(text), JsonNode.Parse(AnyType.Write(type, value!))));
        Assert.True(Fits(shape, shape.Document.Version == 1 ? text : AnyType.Write(type, value!), out var why), why);
    }

    [Fact]
    public void What_a_grown_document_said_before_it_says_still()
    {
        static bool Holds(string before, string now) => IsKept(Grown[0], JsonNode.Parse(before), JsonNode.Parse(now));
        Assert.True(Holds("{\"all\":[1,3]}", "{\"all\":[1,2,3],\"more\":{}}"));
        Assert.False(Holds("{\"all\":[1,3]}", "{\"all\":[3,1]}"));
        Assert.False(Holds("{\"all\":[1,3]}", "{\"all\":[1,2]}"));
        Assert.False(Holds("{\"all\":[],\"more\":1}", "{\"all\":[]}"));
    }

    [Fact]
    public void Every_kind_of_document_has_one_of_version_1() => Assert.DoesNotContain(
        Stored.Kinds.Select(k => $"Data/v1/{k.Shape.Document!.Format["crn.".Length..]}.json"),
        file => !Stored.GoldenNames.Any(name => name.EndsWith(file, StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Documents_of_every_kind_fit_their_schema(string kind)
    {
        var type = Stored.Kinds.Single(k => Stored.NameOf(k.Shape) == kind).Type;
        // The validator takes long over a large document: the smallest always, others where they are not large.
        var smallest = true;
        foreach (var text in Drawn.Texts(type))
        {
            if (smallest || text.Length < LargestGolden) Assert.True(Fits(ShapeOf(kind), text, out var why), $"{why}\n{text}");
            smallest = false;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_document_with_an_unknown_member_or_without_format_does_not_fit(string kind)
    {
        var type = Stored.Kinds.Single(k => Stored.NameOf(k.Shape) == kind).Type;
        var document = JsonNode.Parse(Drawn.Texts(type)[0])!.AsObject();
        document["noSuchMember"] = 1;
        Assert.False(Fits(ShapeOf(kind), document.ToJsonString()));
        document.Remove("noSuchMember");
        document.Remove("format");
        Assert.False(Fits(ShapeOf(kind), document.ToJsonString()));
    }

    [Fact]
    public void Every_kind_of_document_is_tried() => Assert.Empty(Stored.Kinds.Where(k => !Drawn.Knows(k.Type)).Select(k => k.Type.Name));

    [Fact]
    public void A_caller_takes_the_schema_of_a_kind()
    {
        Assert.Equal(Stored.Resource("schemas/fact-sheet.v1.schema.json"), CrnJson.Schema<Crn.Domain.Rules.FactSheet>());
        Assert.Throws<NotSupportedException>(CrnJson.Schema<Crn.Domain.Money.Pounds>);
    }

    /// <summary>Writes the schemas anew after a change of the code: read the difference before it is committed.</summary>
    [Fact(Explicit = true)]
    public void Write_the_schemas()
    {
        var folder = Path.Combine(Stored.Repository(), "src", "Crn.Domain.Json", "schemas");
        Directory.CreateDirectory(folder);
        foreach (var (_, shape) in Stored.Kinds)
            File.WriteAllText(Path.Combine(folder, Stored.NameOf(shape) + ".schema.json"), SchemaText.Of(shape));
    }

    /// <summary>Writes a document of each kind that has none yet. One that is kept is never written again.</summary>
    [Fact(Explicit = true)]
    public void Write_documents_of_new_kinds()
    {
        var folder = Path.Combine(Stored.Repository(), "tests", "Crn.Domain.Json.Tests", "Data", "v1");
        Directory.CreateDirectory(folder);
        foreach (var (type, shape) in Stored.Kinds)
        {
            var file = Path.Combine(folder, shape.Document!.Format["crn.".Length..] + ".json");
            if (File.Exists(file)) continue;
            var texts = Drawn.Values(type, 40).Select(v => AnyType.Write(type, v)).Where(t => !NhsNumberScan.Finds(t))
                .OrderBy(t => t.Length).ToList();
            var text = texts.LastOrDefault(t => t.Length <= LargestGolden) ?? texts[0];
            File.WriteAllText(file, JsonNode.Parse(text)!.ToJsonString(new() { WriteIndented = true }) + "\n");
        }
    }

    private static Shape ShapeOf(string kind) => Stored.Kinds.Single(k => Stored.NameOf(k.Shape) == kind).Shape;

    private static bool IsKept(string format, JsonNode? before, JsonNode? now) =>
        Grown.Contains(format) ? Holds(before, now) : JsonNode.DeepEquals(before, now);

    // Every member of before, and every item in its order, with its value.
    private static bool Holds(JsonNode? before, JsonNode? now)
    {
        if (before is JsonObject members)
            return now is JsonObject other && members.All(m => other.ContainsKey(m.Key) && Holds(m.Value, other[m.Key]));
        if (before is not JsonArray items || now is not JsonArray all) return JsonNode.DeepEquals(before, now);
        var at = 0;
        foreach (var item in items)
        {
            while (at < all.Count && !Holds(item, all[at])) at++;
            if (at++ >= all.Count) return false;
        }

        return true;
    }

    private static bool Fits(Shape shape, string text, out string why)
    {
        var fits = Fits(shape, text);
        why = fits ? "" : Why(shape, text);
        return fits;
    }

    private static bool Fits(Shape shape, string text) => Evaluated(shape, text, global::Json.Schema.OutputFormat.Flag).IsValid;

    private static string Why(Shape shape, string text) => string.Join('\n',
        Evaluated(shape, text, global::Json.Schema.OutputFormat.List).Details?.Where(d => d.Errors is { Count: > 0 })
            .Select(d => $"{d.InstanceLocation}: {string.Join("; ", d.Errors!.Values)}").Take(20) ?? []);

    private static global::Json.Schema.EvaluationResults Evaluated(Shape shape, string text, global::Json.Schema.OutputFormat format)
    {
        var schema = Schemas.GetOrAdd(Stored.NameOf(shape), _ => JsonSchema.FromText(Stored.Schema(shape)));
        using var document = JsonDocument.Parse(text);
        return schema.Evaluate(document.RootElement, new() { OutputFormat = format });
    }
}
