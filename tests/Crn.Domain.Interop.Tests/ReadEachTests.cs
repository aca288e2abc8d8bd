using System.Text;

namespace Crn.Domain.Interop.Tests;

public class ReadEachTests
{
    private static readonly string[] Json = [.. Samples.Records.Where(n => n.StartsWith("ctgov-v2", StringComparison.Ordinal))];

    [Theory]
    [InlineData("{\"totalCount\":7,\"studies\":[", ",", "],\"nextPageToken\":\"x\"}")]
    [InlineData("[", " ,\n", "]")]
    [InlineData("\uFEFF", "\n", "\n")]
    public void Records_of_a_file_of_json_are_read_as_each_by_itself(string before, string between, string after)
    {
        var file = before + string.Join(between, Json.Select(Samples.Text)) + after;
        Assert.Equal(Json.Select(Samples.Read), RecordReader.ReadEach(Stream(file), Samples.Today));
        using var slow = new OneByOne(Encoding.UTF8.GetBytes(file));
        Assert.Equal(Json.Select(Samples.Read), RecordReader.ReadEach(slow, Samples.Today));
    }

    [Fact]
    public void Records_of_a_file_of_isrctn_are_read_one_by_one()
    {
        var names = Samples.Records.Where(n => n.StartsWith("isrctn", StringComparison.Ordinal)).ToList();
        var file = "<allTrials xmlns=\"http://www.67bricks.com/isrctn\" totalCount=\"3\">" + string.Concat(names.Select(n =>
        {
            var text = Samples.Text(n);
            var start = text.IndexOf("<fullTrial>", StringComparison.Ordinal);
            return text[start..(text.IndexOf("</fullTrial>", StringComparison.Ordinal) + "</fullTrial>".Length)];
        })) + "</allTrials>";
        var readings = RecordReader.ReadEach(Stream(file), Samples.Today).ToList();
        Assert.Equal(names.Select(n => Samples.Read(n).Draft), readings.Select(r => r.Draft));
        Assert.Equal("record.several", Assert.Single(RecordReader.Read(file, Samples.Today).Problems).Code);
    }

    [Fact]
    public void A_single_record_is_a_file_of_one()
    {
        foreach (var name in Samples.Records)
        {
            using var stream = Samples.Open(name);
            var each = Assert.Single(RecordReader.ReadEach(stream, Samples.Today));
            if (!name.StartsWith("isrctn", StringComparison.Ordinal)) Assert.Equal(Samples.Read(name), each);
        }
    }

    [Theory]
    [InlineData("", "record.empty")]
    [InlineData("{\"studies\":[{\"protocolSection\":{}},{\"protocolSection\":", "|record.not-json")]
    [InlineData("{\"studies\":[{\"protocolSection\":{}},", "|record.not-json")]
    [InlineData("[{\"protocolSection\":{}},{\"other\":1},{\"protocolSection\":{\"a\":1}}]", "|record.unknown-format|")]
    [InlineData("<allTrials><fullTrial><trial><isrctn>1</isrctn></trial></fullTrial><fullTrial>", "|record.not-xml")]
    [InlineData("<!DOCTYPE a><allTrials/>", "record.document-type")]
    [InlineData("<nothing/>", "record.unknown-format")]
    [InlineData("a,b\n1,2\n", "record.unknown-format")]
    public void A_file_that_breaks_off_or_holds_something_else_says_so_and_the_rest_is_read(string file, string codes) =>
        Assert.Equal(codes, string.Join('|', RecordReader.ReadEach(Stream(file), Samples.Today)
            .Select(r => string.Join('+', r.Problems.Select(p => p.Code)))));

    [Fact]
    public void Ten_thousand_records_need_the_memory_of_one()
    {
        var record = Samples.Text("ctgov-v2/NCT00973089.json");
        var count = 0;
        List<WeakReference> readings = [];
        using var file = new Repeated("{\"studies\":[", record, 10_000, "]}");
        foreach (var reading in RecordReader.ReadEach(file, Samples.Today))
        {
            Assert.True(reading.IsReadable);
            if (++count % 100 == 0) readings.Add(new(reading));
        }

        // Nothing holds a reading, its account or its text once the next was asked for.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.InRange(readings.Count(reading => reading.IsAlive), 0, 1);
        Assert.Equal(10_000, count);
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Gives one byte at a time, as a slow source may.</summary>
    private sealed class OneByOne(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }

    /// <summary>A file too long to be held, made while it is read.</summary>
    private sealed class Repeated(string before, string record, int times, string after) : MemoryStream
    {
        private readonly IEnumerator<byte[]> parts = Parts(before, record, times, after).GetEnumerator();
        private ReadOnlyMemory<byte> left;

        public override int Read(Span<byte> buffer)
        {
            if (left.IsEmpty) left = parts.MoveNext() ? parts.Current : default;
            var count = Math.Min(buffer.Length, left.Length);
            left.Span[..count].CopyTo(buffer);
            left = left[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        protected override void Dispose(bool disposing)
        {
            parts.Dispose();
            base.Dispose(disposing);
        }

        private static IEnumerable<byte[]> Parts(string before, string record, int times, string after)
        {
            yield return Encoding.UTF8.GetBytes(before);
            var one = Encoding.UTF8.GetBytes(record);
            for (var i = 0; i < times; i++) yield return i == 0 ? one : [(byte)',', .. one];
            yield return Encoding.UTF8.GetBytes(after);
        }
    }
}
