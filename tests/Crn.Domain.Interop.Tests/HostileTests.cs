using System.Diagnostics;
using System.Text;

namespace Crn.Domain.Interop.Tests;

public class HostileTests
{
    private static readonly LocalDate Today = Samples.Today;

    [Theory]
    [InlineData("", "record.empty")]
    [InlineData(" \n\t", "record.empty")]
    [InlineData("{", "record.not-json")]
    [InlineData("{\"protocolSection\":{\"a\":1,}}", "record.not-json")]
    [InlineData("[]", "record.unknown-format")]
    [InlineData("{\"a\":1}", "record.unknown-format")]
    [InlineData("<a/>", "record.unknown-format")]
    [InlineData("<clinical_study><id_info></clinical_study>", "record.not-xml")]
    [InlineData("<clinical_study/><again/>", "record.not-xml")]
    [InlineData("<?xml version=\"1.0\" encoding=\"no-such\"?><clinical_study/>", null)]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><clinical_study>&x;</clinical_study>", "record.document-type")]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><clinical_study/>", "record.document-type")]
    [InlineData("<clinical_study>&undefined;</clinical_study>", "record.not-xml")]
    [InlineData("a,b\n1,2\n", "record.unknown-format")]
    public void What_is_no_record_is_a_problem_of_the_reading(string text, string? code)
    {
        var reading = RecordReader.Read(text, Today);
        Assert.Equal(code is null ? [] : [code], reading.Problems.Select(p => p.Code));
        if (code is not null) Assert.Empty(reading.Account);
        var bytes = RecordReader.Read(Encoding.UTF8.GetBytes(text).AsSpan(), Today);
        if (code is not null) Assert.Equal(code, Assert.Single(bytes.Problems).Code);
    }

    [Theory]
    [InlineData("{\"protocolSection\":", "}")]
    [InlineData("[", "]")]
    public void Deep_json_is_refused(string open, string close) => Assert.Equal("record.too-deep",
        Assert.Single(RecordReader.Read(Repeat(open, 100_000) + "1" + Repeat(close, 100_000), Today).Problems).Code);

    [Fact]
    public void Deep_xml_is_refused() => Assert.Equal("record.too-deep", Assert.Single(
        RecordReader.Read("<clinical_study>" + Repeat("<a>", 100_000) + Repeat("</a>", 100_000) + "</clinical_study>",
            Today).Problems).Code);

    [Fact]
    public void What_is_larger_than_the_limits_is_refused()
    {
        var small = new RecordReaderSettings { MaximumBytes = 2_000, MaximumLeaves = 20, MaximumDepth = 5 };
        var text = Samples.Text("ctgov-v2/NCT00973089.json");
        using var stream = Samples.Open("ctgov-v2/NCT00973089.json");
        Assert.Equal("record.too-large", Assert.Single(RecordReader.Read(text, Today, small).Problems).Code);
        Assert.Equal("record.too-large", Assert.Single(RecordReader.Read(Encoding.UTF8.GetBytes(text), Today, small).Problems).Code);
        Assert.Equal("record.too-large",
            Assert.Single(RecordReader.Read(stream, Today, small).Problems).Code);
        Assert.Equal("record.too-many-leaves",
            Assert.Single(RecordReader.Read(text, Today, small with { MaximumBytes = 1_000_000, MaximumDepth = 100 }).Problems).Code);
        Assert.Equal("record.too-many-leaves", Assert.Single(RecordReader.Read(
            Samples.Text("isrctn-xml/ISRCTN62918594.xml"), Today,
            small with { MaximumBytes = 1_000_000, MaximumDepth = 100 }).Problems).Code);
    }

    [Fact]
    public void A_record_of_a_hundred_thousand_of_everything_is_read_in_a_few_seconds()
    {
        var many = Enumerable.Range(0, 100_000).ToList();
        var json = "{\"protocolSection\":{\"identificationModule\":{\"nctId\":\"NCT02513394\",\"secondaryIdInfos\":["
            + string.Join(',', many.Select(i => $"{{\"id\":\"NCT{i + 1000:00000000}\"}}")) + "]},\"conditionsModule\":{\"conditions\":["
            + string.Join(',', many.Select(i => $"\"condition {i}\"")) + "]},\"contactsLocationsModule\":{\"locations\":["
            + string.Join(',', many.Select(i => $"{{\"facility\":\"Site\",\"city\":\"A\",\"country\":\"Country {i}\"}}")) + "]},"
            + "\"statusModule\":{\"overallStatus\":\"COMPLETED\"},\"sponsorCollaboratorsModule\":{\"collaborators\":["
            + string.Join(',', many.Select(i => $"{{\"name\":\"Organisation {i}\"}}")) + "]}}}";
        var watch = Stopwatch.StartNew();
        var reading = RecordReader.Read(json, Today);
        Assert.True(reading.IsReadable);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
        Assert.Equal(Leaves.Of(json), reading.Account.Count);
        var xml = "<clinical_study>" + string.Concat(many.Select(_ => "<condition>x</condition><start_date>2014</start_date>"))
            + "</clinical_study>";
        Assert.Equal(200_000, RecordReader.Read(xml, Today).Account.Count);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    [Fact]
    public void Odd_bytes_and_characters_are_text_like_any_other()
    {
        Assert.Empty(RecordReader.Read("<clinical_study><brief_title>a\u0001b&#x2;c</brief_title></clinical_study>", Today).Problems);
        Assert.Empty(RecordReader.Read("{\"protocolSection\":{\"x\":\"\\ud800\",\"\\udc00\":1}}", Today).Problems);
        Assert.Empty(RecordReader.Read([.. "{\"protocolSection\":{\"x\":\""u8, 0xC3, 0x28, .. "\"}}"u8], Today).Problems);
        Assert.Empty(RecordReader.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<clinical_study/>")], Today).Problems);
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
