namespace Crn.Domain.Interop.Tests;

/// <content>How records are wrapped and exported.</content>
public partial class OtherRecordTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void A_bundle_in_a_bundle_is_read(int levels)
    {
        var bundle = """
            {"resourceType":"Bundle","type":"collection","entry":[
              {"resource":{"resourceType":"ResearchStudy","id":"s","title":"T","status":"active","site":[{"reference":"Location/l"},
                {"reference":"urn:uuid:1"}],"enrollment":[{"reference":"Group/g"}]}},
              {"resource":{"resourceType":"Location","id":"l","name":"LGI","address":{"country":"GB"}}},
              {"fullUrl":"urn:uuid:1","resource":{"resourceType":"Location","name":"Cork","address":{"country":"IE"}}},
              {"resource":{"resourceType":"Group","id":"g","type":"person","actual":false,"quantity":64}}]}
            """;
        for (var i = 1; i < levels; i++)
            bundle = $$"""{"resourceType":"Bundle","type":"searchset","entry":[{"resource":{{bundle}}}]}""";
        var reading = Read(bundle);
        Assert.Equal(("T", 64), (reading.Draft.Title, reading.Draft.OverallTarget));
        Assert.Equal(["LGI", "Cork"], reading.Sites.Select(s => s.Name));
        Assert.Equal(reading.Account.Count, reading.Account.Select(e => e.Path).Distinct().Count());
    }

    [Theory]
    [InlineData("7/8/2026 11:37:19 AM", "2026-07-08")]
    [InlineData("11/28/2026 3:01:22 PM", "2026-11-28")]
    [InlineData("28/11/2026", "2026-11-28")]
    [InlineData("07/08/2026", "2026-08-07")]
    [InlineData("2026-11-28 15:01", "2026-11-28")]
    public void The_day_of_export_says_nothing_of_how_a_register_writes_its_dates(string exported, string day)
    {
        var reading = Row(("TrialID", "EUCTR2020-001113-21-GB"), ("Public_title", "T"), ("Export_date", exported),
            ("Date_enrollement", "03/12/2020"));
        Assert.Equal(day, reading.Dates.Single(d => d.Moment == RecordMoment.Exported).Date.ToString());
        Assert.Equal("2020-12-03", reading.Dates.Single(d => d.Moment == RecordMoment.Start).Date.ToString());
        Assert.Empty(reading.Contradictions);
    }

    [Fact]
    public void A_member_that_stands_twice_is_a_contradiction()
    {
        var reading = Read("""{"resourceType":"ResearchStudy","title":"a","status":"completed","title":"b"}""");
        Assert.Equal(["$.title"], Assert.Single(reading.Contradictions, c => c.Code == "record.member-twice").Paths);
        Assert.Equal(4, reading.Account.Count);
    }
}
