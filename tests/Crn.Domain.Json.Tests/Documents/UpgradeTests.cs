using System.Text.Json;
using System.Text.Json.Nodes;
using Crn.Domain.Json.Rooms;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Tests.Documents;

/// <summary>
/// The way to version 2, on a made-up change: a document of a person's beds gets units, and what was one number becomes two.
/// </summary>
public class UpgradeTests
{
    // Version 1 said {"beds": 12}; version 2 says {"beds": {"adults": 12, "children": 0}}.
    private static readonly BodyShape<Ward> Shape = Atoms.Object<Ward>("A ward.", m =>
    {
        var beds = m.Required("beds", v => (v.Adults, v.Children), Atoms.Pair("adults", Atoms.Count, "children", Atoms.Count));
        return p => new(beds[p].Item1, beds[p].Item2);
    }, "Ward").AsDocument(new("test.ward", Beds));

    [Fact]
    public void A_document_of_version_1_is_brought_up_to_date_while_it_is_read()
    {
        Assert.Equal(new Ward(12, 0), Read("""{"version":1,"beds":12,"format":"test.ward"}""").Value);
        Assert.Equal(new Ward(12, 3), Read("""{"format":"test.ward","version":2,"beds":{"adults":12,"children":3}}""").Value);
        Assert.Equal(JsonErrors.Format, Assert.Single(Read("""{"format":"test.ward","version":3,"beds":12}""").Errors).Code);
    }

    [Fact]
    public void What_is_written_is_of_version_2()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) Shape.WriteRoot(new(writer), new(12, 3));
        Assert.Equal("""{"format":"test.ward","version":2,"beds":{"adults":12,"children":3}}""",
            System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void What_was_wrong_in_version_1_is_still_an_error()
    {
        Assert.Equal("$.beds.adults", Assert.Single(Read("""{"format":"test.ward","version":1,"beds":"many"}""").Errors).Path);
        Assert.Equal(JsonErrors.Format, Assert.Single(Read("""{"format":"test.ward","version":1}""").Errors).Code);
        Assert.Equal(JsonErrors.Unknown, Assert.Single(Read("""{"format":"test.ward","version":1,"beds":1,"nurses":2}""").Errors).Code);
        Assert.Contains(Read("""{"format":"test.ward","version":1,"beds":1,"beds":2}""").Errors, e => e.Code is JsonErrors.Format);
    }

    // The step from version 1 to version 2, on the tree of the document.
    private static JsonObject Beds(JsonObject document)
    {
        if (document["beds"] is not { } adults) throw new FormatException("A ward of version 1 has beds.");
        document["beds"] = new JsonObject { ["adults"] = adults.DeepClone(), ["children"] = 0 };
        return document;
    }

    private static JsonReading<Ward> Read(string text) => Reading.All(Shape, System.Text.Encoding.UTF8.GetBytes(text));

    private sealed record Ward(int Adults, int Children);
}
