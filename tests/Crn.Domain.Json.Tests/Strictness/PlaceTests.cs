using Crn.Domain.Rules;

namespace Crn.Domain.Json.Tests.Strictness;

/// <summary>An error stands at the value that is wrong, not at what holds it.</summary>
public class PlaceTests
{
    private const string Sheet = """
        {
          "format": "crn.fact-sheet", "version": 1,
          "factDefinitions": [
            { "code": "own.beds", "question": "Beds", "answerType": "Count", "possible": { "min": 0, "max": 90 }, "unit": "beds" },
            { "code": "own.share", "question": "Share", "answerType": "Number", "possible": { "min": 0, "max": 1 } },
            { "code": "own.ward", "question": "Ward", "answerType": "Text", "choices": ["day", "night"] },
            { "code": "own.open", "question": "Open", "answerType": "YesNo" },
            { "code": "own.day", "question": "Day", "answerType": "Date" }
          ],
          "observations": [
            {
              "fact": "CODE",
              "source": "A person",
              "value":
                VALUE
            },
            { "fact": "study.no-such", "value": 1 }
          ]
        }
        """;

    [Theory]
    [InlineData("own.beds", "\"many\"", "", 15, "A whole number, 0 to 90 beds.")]
    [InlineData("own.beds", "2.5", "", 15, "A whole number, 0 to 90 beds.")]
    [InlineData("own.beds", "91", "", 15, "A whole number, 0 to 90 beds.")]
    [InlineData("own.beds", "[1, 2]", "", 15, "A whole number, 0 to 90 beds.")]
    [InlineData("own.beds", "true", "", 15, "A whole number, 0 to 90 beds.")]
    [InlineData("own.beds", "{ \"min\": 1,\n\"max\": 91 }", ".max", 16, "A whole number, 0 to 90 beds.")]
    [InlineData("own.beds", "{\n\"min\": -1 }", ".min", 16, "A whole number, 0 to 90 beds.")]
    [InlineData("own.beds", "{ \"min\": 9, \"max\": 3 }", "", 15, "A whole number, 0 to 90 beds.")]
    [InlineData("own.share", "7", "", 15, "A number, 0 to 1.")]
    [InlineData("own.share", "{ \"min\": \"a\" }", ".min", 15, "A number, 0 to 1.")]
    [InlineData("own.ward", "\"evening\"", "", 15, "One of day, night.")]
    [InlineData("own.ward", "[\"day\",\n\n \"evening\"]", "[1]", 17, "One of day, night.")]
    [InlineData("own.ward", "3", "", 15, "One of day, night.")]
    [InlineData("own.ward", "{ \"min\": 1 }", "", 15, "One of day, night.")]
    [InlineData("own.open", "\"yes\"", "", 15, "true or false.")]
    [InlineData("own.day", "\"2026-02-30\"", "", 15, "A date, as 2026-04-30.")]
    [InlineData("own.day", "{ \"max\": \"soon\" }", ".max", 15, "A date, as 2026-04-30.")]
    [InlineData("study.ctimp", "1", "", 15, "true or false.")]
    public void A_wrong_answer_of_a_sheet_is_named_by_its_own_place(string code, string value, string inside, int line, string expected)
    {
        var text = Sheet.Replace("CODE", code, StringComparison.Ordinal).Replace("VALUE", value, StringComparison.Ordinal);
        var errors = CrnJson.Read<FactSheet>(text).Errors;
        Assert.Equal(["$.observations[0].value" + inside, "$.observations[1].fact"], errors.Select(e => e.Path));
        Assert.Equal((line, expected, JsonErrors.Refused), (errors[0].Line, errors[0].Expected, errors[0].Code));
    }

    [Theory]
    [InlineData("{\n  \"source\": \"a\",\n  \"grade\": Stated\n}", 3, "$.grade")]
    [InlineData("{\n  \"source\": \"a\"\n  \"grade\": \"Stated\"\n}", 3, "$")]
    [InlineData("{\n  \"source\": \"a\",\n  \"grade\": \"Stated\",\n}", 4, "$")]
    [InlineData("{\n  \"source\": \"a\n  \",\n \"grade\": 1 }", 2, "$.source")]
    [InlineData("{\n  \"source\": [1, [2,\n 03]] }", 3, "$.source[1][1]")]
    [InlineData("{\n  \"source\": { \"a\": [ {\n\n\"b\": tru } ] } }", 4, "$.source.a[0].b")]
    [InlineData("{\n  \"source\": \"a\",", 2, "$")]
    public void What_is_not_json_is_named_by_its_own_line(string text, int line, string path)
    {
        foreach (var errors in new[] { CrnJson.Read<Policies.Citation>(text).Errors, CrnJson.Read<FactSheet>(text).Errors })
        {
            var error = Assert.Single(errors, e => e.Code == JsonErrors.Syntax);
            Assert.Equal((path, line), (error.Path, error.Line));
            Assert.Contains($"of line {line}.", error.Problem, StringComparison.Ordinal);
        }
    }
}
