using Crn.Domain.Json.Tests.Documents;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Json.Tests.Strictness;

/// <summary>A percent for a share is refused where it stands.</summary>
public class PilotBoundsTests
{
    private const string Kept = "\"measure\": \"RecruitsPerSiteMonth\",\n        \"greenFrom\": 0.7,\n        \"amberFrom\": 0.3";

    [Theory]
    [InlineData("Consented", "35", "25")]
    [InlineData("SitesOpened", "0.5", "-0.1")]
    [InlineData("RecruitsPerSiteMonth", "2", "-1")]
    public void Bounds_that_cannot_be_are_refused_with_their_path(string measure, string green, string amber)
    {
        var error = Assert.Single(Read(measure, green, amber).Errors);
        Assert.StartsWith("$.answers[0].criterion", error.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_above_one_is_read() => Assert.Empty(Read("RecruitsPerSiteMonth", "1.1", "0.3").Errors);

    private static JsonReading<PilotProgression> Read(string measure, string green, string amber)
    {
        var text = Stored.Resource(Stored.GoldenNames.Single(name => name.EndsWith("pilot-progression.json", StringComparison.Ordinal)));
        Assert.Contains(Kept, text, StringComparison.Ordinal);
        var other = $"\"measure\": \"{measure}\", \"greenFrom\": {green}, \"amberFrom\": {amber}";
        return CrnJson.Read<PilotProgression>(text.Replace(Kept, other, StringComparison.Ordinal));
    }
}
