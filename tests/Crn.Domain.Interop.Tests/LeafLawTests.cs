namespace Crn.Domain.Interop.Tests;

public class LeafLawTests
{
    public static TheoryData<string> Names => [.. Samples.Records];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_leaf_of_a_record_is_in_the_account_exactly_once(string name)
    {
        var reading = Samples.Read(name);
        Assert.True(reading.IsReadable, string.Join('\n', reading.Problems));
        Assert.Equal(Leaves.Of(Samples.Text(name)), reading.Account.Count);
        Assert.Equal(reading.Account.Count, reading.Account.Select(e => e.Path).Distinct().Count());
        Assert.All(reading.Account, entry =>
            Assert.True(entry.Note.Length > 0 || entry.Fate is LeafFate.Read or LeafFate.Empty, entry.Path));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_leaf_of_a_sample_is_unknown_to_its_reader(string name) =>
        Assert.DoesNotContain(Samples.Read(name).Account, e => e.Note.Contains("not known to the reader", StringComparison.Ordinal)
            && !e.Path.Contains("locations_nested", StringComparison.Ordinal));

    [Fact]
    public void Text_span_and_stream_give_the_same_reading()
    {
        foreach (var name in Samples.Records)
        {
            var text = Samples.Read(name);
            using var stream = Samples.Open(name);
            Assert.Equal(text, RecordReader.Read(stream, Samples.Today));
            Assert.Equal(text, RecordReader.Read(Samples.Text(name).AsSpan(), Samples.Today));
        }
    }
}
