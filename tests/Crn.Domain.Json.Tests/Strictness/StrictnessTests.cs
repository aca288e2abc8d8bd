using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Tests.Strictness;

/// <summary>Each way of being wrong has its code, place, line and what would be right; nothing is half read.</summary>
public class StrictnessTests
{
    private const string Good = """{"source":"Smith 2020","locator":"table 2","grade":"Stated","from":"2020-01-01","to":"2021-12-31"}""";

    public static TheoryData<string, string, string, string> Wrong() => new()
    {
        // What is replaced, by what, and the code and path of the error.
        { "\"locator\"", "\"locater\"", JsonErrors.Unknown, "$" },
        { "\"locator\":\"table 2\"", "\"source\":\"again\"", JsonErrors.Duplicate, "$.source" },
        { "\"Smith 2020\"", "12", JsonErrors.WrongType, "$.source" },
        { "\"Smith 2020\"", "null", JsonErrors.Null, "$.source" },
        { "\"Smith 2020\"", "{\"a\":[1,2]}", JsonErrors.WrongType, "$.source" },
        { "\"source\":\"Smith 2020\",", "", JsonErrors.Missing, "$" },
        { "\"Stated\"", "\"stated\"", JsonErrors.UnknownName, "$.grade" },
        { "\"Stated\"", "3", JsonErrors.WrongType, "$.grade" },
        { "2020-01-01", "2020-02-30", JsonErrors.BadText, "$.from" },
        { "2020-01-01", "01/01/2020", JsonErrors.BadText, "$.from" },
        { "2020-01-01", "2022-01-01", JsonErrors.Refused, "$" },
        { "Smith 2020", "401 023 2137", JsonErrors.PatientIdentifier, "$.source" },
        { "2020-01-01", "401 023 2137", JsonErrors.PatientIdentifier, "$.from" },
        { "\"locator\"", "\"401 023 2137\"", JsonErrors.PatientIdentifier, "$" },
        { "\"Stated\"", "\"401 023 2137\"", JsonErrors.PatientIdentifier, "$.grade" },
        { "}", ",}", JsonErrors.Syntax, "$" },
        { "}", "}}", JsonErrors.Syntax, "$" },
        { "}", "", JsonErrors.Syntax, "$" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_document_says_what_is_wrong_and_where(string what, string by, string code, string path)
    {
        Assert.True(CrnJson.Read<Citation>(Good).IsRead);
        var reading = CrnJson.Read<Citation>(Good.Replace(what, by, StringComparison.Ordinal));
        Assert.False(reading.IsRead);
        Assert.Contains(reading.Errors, e => e.Code == code && e.Path == path && e.Line == 1);
        Assert.All(reading.Errors, e => Assert.DoesNotContain("401 023 2137", e.ToString(), StringComparison.Ordinal));
        Assert.Throws<CrnJsonException>(() => reading.Value);
    }

    [Fact]
    public void All_errors_of_a_document_come_together_in_the_order_of_the_text()
    {
        var reading = CrnJson.Read<FactSheet>("""
            {
              "format": "crn.fact-sheet",
              "version": 1,
              "observations": [
                { "fact": "site.no-such-fact", "value": 3 },
                { "fact": "study.cpms", "valeu": 3, "asAt": "2026-13-01" },
                { "fact": { "code": "own.beds", "question": "Beds", "answerType": "Count" }, "value": 2.5 }
              ]
            }
            """);
        Assert.Equal([5, 6, 6, 6, 6, 7], reading.Errors.Select(e => e.Line!.Value));
        Assert.Equal("$.observations[0].fact", reading.Errors[0].Path);
        Assert.Contains(reading.Errors, e => e.Path == "$.observations[1].asAt" && e.Code == JsonErrors.BadText);
        Assert.Contains(reading.Errors, e => e.Path == "$.observations[1]" && e.Code == JsonErrors.Missing);
        Assert.Contains(reading.Errors, e => e.Code == JsonErrors.Unknown && e.Expected.Contains("'value'", StringComparison.Ordinal));
        Assert.Equal(reading.Errors.Count, reading.ToString().Split('\n').Length);
    }

    [Fact]
    public void The_kind_may_stand_anywhere_and_must_be_there_once()
    {
        const string last = """
            {"on":"2026-01-05","by":"Network","recordedOn":"2026-01-05",
            "site":"RX1","kind":"Opened","version":1,"format":"crn.recruitment-event"}
            """;
        Assert.IsType<RecruitmentEvent.Opened>(CrnJson.Read<RecruitmentEvent>(last).Value);
        Assert.Equal(JsonErrors.UnknownName,
            Assert.Single(CrnJson.Read<RecruitmentEvent>(last.Replace("Opened", "Open", StringComparison.Ordinal)).Errors).Code);
        Assert.Contains(CrnJson.Read<RecruitmentEvent>(last.Replace("\"kind\"", "\"Kind\"", StringComparison.Ordinal)).Errors,
            e => e.Code == JsonErrors.Missing);
        Assert.Contains(
            CrnJson.Read<RecruitmentEvent>(last.Replace("\"site\":\"RX1\"", "\"kind\":\"Opened\"", StringComparison.Ordinal)).Errors,
            e => e.Code == JsonErrors.Duplicate);
        Assert.Equal(JsonErrors.UnknownName, Assert.Single(CrnJson.Read<RecruitmentEvent.Closed>(last).Errors).Code);
    }

    [Fact]
    public void A_document_says_its_format_and_version()
    {
        var good = CrnJson.Write(FactSheet.Empty);
        Assert.Equal("""{"format":"crn.fact-sheet","version":1}""", good);
        foreach (var wrong in (string[])["{}", """{"format":"crn.fact-sheet"}""", """{"version":1}""",
            """{"format":"crn.rule-set","version":1}""", """{"format":"crn.fact-sheet","version":2}""",
            """{"format":"crn.fact-sheet","version":0}""", """{"format":"crn.fact-sheet","version":"1"}"""])
        {
            Assert.Equal(JsonErrors.Format, Assert.Single(CrnJson.Read<FactSheet>(wrong).Errors).Code);
        }
    }

    [Fact]
    public void A_document_that_is_nested_too_deeply_is_refused()
    {
        var criterion = """{"kind":"All"}""";
        for (var i = 0; i < 300; i++) criterion = $$"""{"kind":"Not","operand":{{criterion}}}""";
        Assert.Equal(JsonErrors.TooDeep, Assert.Single(CrnJson.Read<Criterion>(criterion).Errors).Code);
        Assert.Equal(JsonErrors.TooDeep,
            Assert.Single(CrnJson.Read<Citation>(new string('[', 100_000)).Errors, e => e.Code != JsonErrors.WrongType).Code);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused()
    {
        var text = Good.Replace("Smith 2020", new string('a', 200_000), StringComparison.Ordinal);
        var error = Assert.Single(CrnJson.Read<Citation>(text).Errors);
        Assert.Equal((JsonErrors.TooLong, "$.source"), (error.Code, error.Path));
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        foreach (var number in (string[])["1e400", "79228162514264337593543950336"])
            Assert.Equal(JsonErrors.OutOfRange, Assert.Single(CrnJson.Read<Bounds>($$"""{"min":{{number}}}""").Errors).Code);
        var count = """{"from":"2026-01-01","through":"2026-01-31"}""";
        Assert.False(CrnJson.Read<RecruitmentCount>($$"""{"site":"RX1","period":{{count}},"count":1.5,"state":"Recruited"}""").IsRead);
        Assert.False(
            CrnJson.Read<RecruitmentCount>($$"""{"site":"RX1","period":{{count}},"count":3000000000,"state":"Recruited"}""").IsRead);
    }

    [Fact]
    public void A_number_with_more_digits_than_are_kept_is_refused_and_not_rounded()
    {
        foreach (var number in (string[])["1.23456789012345678901234567890123", "0.00000000000000000000000000001", "1e-40", "1.5e-28",
            "12345678901234567890123456789.5"])
            Assert.Equal(JsonErrors.OutOfRange, Assert.Single(CrnJson.Read<Bounds>($$"""{"min":{{number}}}""").Errors).Code);
        foreach (var (number, kept) in ((string, decimal)[])[("1234567890123456789012345678", 1234567890123456789012345678m),
            ("0.1000000000000000000000000000000000000", 0.1m), ("0.5e1", 5m), ("0.3333333333333333333333333333", 1m / 3m), ("1.5e3", 1500m),
            ("1E+2", 100m), ("15e-1", 1.5m), ("1e-28", 0.0000000000000000000000000001m), ("-0.0", 0m), ("0e99", 0m)])
            Assert.Equal(kept, CrnJson.Read<Bounds>($$"""{"min":{{number}}}""").Value.Min);
        Assert.Equal(JsonErrors.OutOfRange, Assert.Single(CrnJson.Read<FactSheet>("""
            {"format":"crn.fact-sheet","version":1,"observations":[{"fact":"study.target","value":3.0000000000000000000000000000000001}]}
            """).Errors).Code);
    }

    [Fact]
    public void What_a_document_says_of_itself_is_of_the_right_type()
    {
        const string whole = """{"format":"crn.fact-sheet","version":1,MORE}""";
        Assert.True(CrnJson.Read<FactSheet>(whole.Replace("MORE", "\"factDefinitions\":null", StringComparison.Ordinal)).IsRead);
        var schema = Assert.Single(CrnJson.Read<FactSheet>(whole.Replace("MORE", "\"$schema\":3", StringComparison.Ordinal)).Errors);
        Assert.Equal((JsonErrors.WrongType, "$['$schema']"), (schema.Code, schema.Path));
        foreach (var version in (string[])["1.0", "1e0", "\"1\"", "99999999999", "null", "-1"])
            Assert.Contains("no whole number", Assert.Single(CrnJson.Read<FactSheet>(
                whole.Replace("1,MORE", version, StringComparison.Ordinal)).Errors).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_stop_at_a_limit()
    {
        var text = "[" + string.Join(',', Enumerable.Repeat("1", 1000)) + "]";
        var errors = CrnJson.Read<ValueList<Citation>>(text).Errors;
        Assert.Equal(CrnJson.MaximumErrors + 1, errors.Count);
        Assert.Equal(JsonErrors.More, errors[^1].Code);
    }

    [Fact]
    public void A_stored_answer_that_does_not_follow_is_refused()
    {
        var text = CrnJson.Write(FeasibilityCatalogue.Site.Assess(FactSheet.Empty, new(2026, 3, 9)));
        Assert.True(CrnJson.Read<FeasibilityAssessment>(text).IsRead);
        var changed = text.Replace("\"verdict\":\"CannotSayYet\"", "\"verdict\":\"Feasible\"", StringComparison.Ordinal);
        Assert.NotEqual(text, changed);
        var error = Assert.Single(CrnJson.Read<FeasibilityAssessment>(changed).Errors);
        Assert.Equal((JsonErrors.Contradiction, "$.verdict"), (error.Code, error.Path));
    }

    [Fact]
    public void Text_that_is_not_unicode_is_refused()
    {
        Assert.False(CrnJson.Read<Citation>([0x22, 0xFF, 0xFE, 0x22]).IsRead);
        Assert.False(CrnJson.Read<FreeText>("\"\\ud800\"").IsRead);
        Assert.False(CrnJson.Read<FreeText>("\"\ud800\"").IsRead);
        Assert.False(CrnJson.Read<Citation>("{\"\\ud800\":1}").IsRead);
        Assert.True(CrnJson.Read<FreeText>([0xEF, 0xBB, 0xBF, .. "\"a\""u8]).IsRead);
    }
}
