using System.Text.Json;
using Crn.Domain.Json.Tests.RoundTrips;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Tests.Documents;

/// <summary>The page docs/json.md: its code is the code below, and its document is read.</summary>
public class PageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Stored.Repository(), "docs", "json.md")).ReplaceLineEndings("\n");

    [Fact]
    public void A_sheet_is_stored_and_read_back()
    {
        var sheet = Sheet();
        string text = CrnJson.Write(sheet, indented: true);
        JsonReading<FactSheet> reading = CrnJson.Read<FactSheet>(text);
        FactSheet again = reading.Value;
        Assert.Equal(sheet, again);
    }

    [Fact]
    public void A_type_of_the_callers_own_is_stored()
    {
        JsonSerializerOptions options = new JsonSerializerOptions(JsonSerializerDefaults.Web).ConfigureForCrn();
        string stored = JsonSerializer.Serialize(new Visit("first", Bounds.Between(1, 3), new(2026, 3, 9)), options);
        Assert.Equal("""{"name":"first","nurses":{"min":1,"max":3},"on":"2026-03-09"}""", stored);
        options = new JsonSerializerOptions { TypeInfoResolver = CrnJson.Resolver };
        Assert.Equal("""{"min":3,"max":3}""", JsonSerializer.Serialize(Bounds.Exactly(3), options));
    }

    [Fact]
    public void Errors_are_listed_as_on_the_page()
    {
        var wrong = Blocks("json").Single().Replace("enquiry.specialty", "enquiry.speciality", StringComparison.Ordinal)
            .Replace("\"max\": 4 } }", "\"max\": 4 }, \"asAt\": \"2026-13-01\" }", StringComparison.Ordinal);
        var errors = CrnJson.Read<FactSheet>(wrong).Errors;
        foreach (JsonError error in CrnJson.Read<FactSheet>(wrong).Errors) Console.WriteLine(error);
        Assert.Equal(2, errors.Count);
        var listed = Blocks("text").First().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(listed.Length, errors.Count);
        foreach (var (line, error) in listed.Zip(errors))
            Assert.StartsWith(line.Replace(" ...", "", StringComparison.Ordinal), error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_on_the_page_is_read() =>
    Assert.Equal(2, CrnJson.Read<FactSheet>(Blocks("json").Single()).Value.Observations.Count);

    [Fact]
    public void A_forecast_is_computed_again()
    {
        var (plan, ledger, asAt) = Generators.Draw(typeof(RecruitmentPlan), 60).Cast<RecruitmentPlan>()
            .Zip(Generators.Draw(typeof(RecruitmentLedger), 60).Cast<RecruitmentLedger>(), (p, l) => (p, l, l.LastRecordedOn.PlusDays(30)))
            .First(c => ForecastRecord.Of(c.p, c.l, c.Item3, new ForecastModel.StatedPrior(RatePrior.Gamma(1.2, 60))).IsAccepted);
        ForecastRecord kept = ForecastRecord.Of(plan, ledger, asAt, new ForecastModel.StatedPrior(RatePrior.Gamma(1.2, 60))).Value;
        RecruitmentForecast forecast = CrnJson.Read<ForecastRecord>(CrnJson.Write(kept)).Value.Compute();
        Assert.Equal(kept.Recruited, forecast.Recruited);
    }

    [Fact]
    public void The_code_on_the_page_is_the_code_that_runs()
    {
        var lines = File.ReadAllLines(Here()).Select(l => l.Trim()).ToHashSet(StringComparer.Ordinal);
        var shown = Blocks("csharp").SelectMany(b => b.Split('\n')).Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, line => Assert.Contains(line, lines));
    }

    private static FactSheet Sheet() => FactSheet.Empty.With(Fact.Count("trust.beds", "Beds free"), 3);

    private static IEnumerable<string> Blocks(string language) =>
        Page.Split("```" + language + "\n").Skip(1).Select(rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)]);

    private static string Here() =>
        Path.Combine(Stored.Repository(), "tests", "Crn.Domain.Json.Tests", "Documents", "PageTests.cs");

    private sealed record Visit(string Name, Bounds Nurses, LocalDate On);
}
