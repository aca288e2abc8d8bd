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

    // A hospital holds wards as parts, which say no version: the hospital's own step takes each of them through the ward's.
    // Version 3 has a name.
    private static readonly BodyShape<Hospital> Whole = Atoms.Object<Hospital>("A hospital.", m =>
    {
        var (name, wards) = (m.Required("name", v => v.Name, Atoms.Words), m.List("wards", v => v.Wards, Shape));
        return p => new(name[p], wards[p]);
    }, "Hospital").AsDocument(new("test.hospital", Wards, document =>
    {
        document["name"] = "not stated";
        return document;
    }));

    [Fact]
    public void A_part_is_brought_up_to_date_by_the_document_that_holds_it_and_steps_follow_one_another()
    {
        Hospital today = new("not stated", [new Ward(12, 0), new Ward(3, 0)]);
        Assert.Equal(today, ReadWhole("""{"format":"test.hospital","version":1,"wards":[{"beds":12},{"beds":3}]}""").Value);
        Assert.Equal(today, ReadWhole("""
            {"format":"test.hospital","version":2,"wards":[{"beds":{"adults":12,"children":0}},{"beds":{"adults":3,"children":0}}]}
            """).Value);
        Assert.Equal(new("RX1", []), ReadWhole("""{"format":"test.hospital","version":3,"name":"RX1"}""").Value);
        Assert.Equal(JsonErrors.Missing, Assert.Single(ReadWhole("""{"format":"test.hospital","version":3}""").Errors).Code);
        Assert.Equal(JsonErrors.Format,
            Assert.Single(ReadWhole("""{"format":"test.hospital","version":1,"wards":[{"beds":1},7]}""").Errors).Code);
        Assert.Equal("$.wards[1].beds.adults",
            Assert.Single(ReadWhole("""{"format":"test.hospital","version":1,"wards":[{"beds":1},{"beds":-1}]}""").Errors).Path);
    }

    [Fact]
    public void The_serialiser_of_the_framework_brings_a_document_up_to_date_too()
    {
        var options = new JsonSerializerOptions { Converters = { new ShapeConverter<Ward>(Shape) } };
        Assert.Equal(new Ward(12, 0), JsonSerializer.Deserialize<Ward>("""{"version":1,"beds":12,"format":"test.ward"}""", options));
        var error = Assert.Throws<CrnJsonException>(
            () => JsonSerializer.Deserialize<Ward>("""{"version":4,"beds":12,"format":"test.ward"}""", options));
        Assert.Equal(JsonErrors.Format, Assert.Single(error.Errors).Code);
    }

    // The step from version 1 to version 2, on the tree of the document.
    private static JsonObject Beds(JsonObject document)
    {
        if (document["beds"] is not { } adults) throw new FormatException("A ward of version 1 has beds.");
        document["beds"] = new JsonObject { ["adults"] = adults.DeepClone(), ["children"] = 0 };
        return document;
    }

    private static JsonObject Wards(JsonObject document)
    {
        foreach (var ward in document["wards"]?.AsArray() ?? []) Beds(ward!.AsObject());
        return document;
    }

    private static JsonReading<Hospital> ReadWhole(string text) => Reading.All(Whole, System.Text.Encoding.UTF8.GetBytes(text));

    private static JsonReading<Ward> Read(string text) => Reading.All(Shape, System.Text.Encoding.UTF8.GetBytes(text));

    private sealed record Ward(int Adults, int Children);

    private sealed record Hospital(string Name, ValueList<Ward> Wards);
}
