using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Tests.Rules;

/// <summary>Units of parameters, thresholds that nothing reaches, and what is wrong between two rules of a file, each where it
/// stands.</summary>
public class RuleFileThresholdTests
{
    private const string Staff = """
        {
          "format": "crn.feasibility-rule-file",
          "version": 1,
          "team": "Trust",
          "factDefinitions": [
            { "code": "t.nurses", "question": "Nurses", "answerType": "Number", "unit": "WTE", "possible": { "min": 0, "max": 100 } },
            { "code": "t.rooms", "question": "Rooms", "answerType": "Count", "possible": { "min": 0 } },
            { "code": "t.opens", "question": "Opening", "answerType": "Date" },
            { "code": "t.ends", "question": "End", "answerType": "Date" }
          ],
          "parameters": [
            { "code": "p", "meaning": "Least", "unit": "WTE", "values": { "versions": [
              { "value": 18.75, "source": { "source": "Policy", "grade": "Stated" } } ] } }
          ],
          "rules": [
            { "code": "T-01", "question": "Enough?", "severity": "Blocker",
              "criterion": "t.nurses >= $p",
              "source": { "source": "Policy", "grade": "Stated" }, "from": "2026-01-01" },
            { "code": "T-02", "question": "Enough rooms?", "severity": "Blocker",
              "criterion": "t.rooms >= 2", "source": { "source": "Policy", "grade": "Stated" } }
          ]
        }
        """;

    [Theory]
    [InlineData("t.nurses >= $p", "WTE")]
    [InlineData("t.nurses >= $p", "wte")]
    [InlineData("$p <= t.nurses", "WTE")]
    [InlineData("t.nurses - $p >= 1", "WTE")]
    [InlineData("t.rooms >= $p", "rooms")]
    [InlineData("days from t.opens to t.ends >= $p", "day")]
    [InlineData("months from t.opens to t.ends >= $p", "Months")]
    [InlineData("study.target / study.sites <= $p", "participants per site")]
    [InlineData("t.nurses >= $p WTE", "WTE")]
    public void A_parameter_in_the_unit_of_the_fact_is_read(string criterion, string unit) =>
        Assert.Empty(CrnJson.Read<RuleFile<FeasibilityRule>>(File(criterion, unit)).Errors);

    [Theory]
    [InlineData("t.nurses >= $p", "hours per week", "WTE")]
    [InlineData("$p <= t.nurses", "hours per week", "WTE")]
    [InlineData("t.nurses between $p and 40", "hours per week", "WTE")]
    [InlineData("t.nurses - $p >= 1", "hours", "WTE")]
    [InlineData("t.nurses >= ($p)", "hours", "WTE")]
    [InlineData("days from t.opens to t.ends >= $p", "working days", "days")]
    [InlineData("days from t.opens to t.ends >= $p", "months", "days")]
    [InlineData("study.target >= $p", "sites", "participants")]
    [InlineData("t.nurses >= $p WTE", "hours", "WTE")]
    public void A_parameter_of_another_unit_is_refused(string criterion, string unit, string right)
    {
        var error = Assert.Single(CrnJson.Read<RuleFile<FeasibilityRule>>(File(criterion, unit)).Errors);
        Assert.Equal(("json.criterion", "$.rules[0].criterion", 17), (error.Code, error.Path, error.Line));
        Assert.Contains($"The parameter 'p' is in '{unit}', and stands for a number of '{right}'.", error.Problem,
            StringComparison.Ordinal);
        Assert.Contains($"a parameter in '{right}'", error.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t.nurses >= 120", "'t.nurses' is never at least 120", "0 to 100 WTE")]
    [InlineData("t.nurses > 100 WTE", "'t.nurses' is never more than 100", "0 to 100 WTE")]
    [InlineData("t.nurses < 0", "'t.nurses' is never less than 0", "0 to 100 WTE")]
    [InlineData("120 <= t.nurses", "'t.nurses' is never at least 120", "0 to 100 WTE")]
    [InlineData("t.nurses between 110 and 120", "'t.nurses' is never at least 110", "0 to 100 WTE")]
    [InlineData("t.nurses = -1", "'t.nurses' is never exactly -1", "0 to 100 WTE")]
    [InlineData("t.rooms <= -1", "'t.rooms' is never at most -1", "at least 0")]
    [InlineData("t.rooms = 2.5", "'t.rooms' is never exactly 2.5", "a whole number")]
    [InlineData("site.containment-level >= 5", "'site.containment-level' is never at least 5", "0 to 4")]
    public void A_threshold_that_no_answer_reaches_is_refused(string criterion, string says, string possible)
    {
        var error = Assert.Single(CrnJson.Read<RuleFile<FeasibilityRule>>(File(criterion, "WTE")).Errors);
        Assert.Equal(("json.criterion", "$.rules[0].criterion", 17), (error.Code, error.Path, error.Line));
        Assert.Contains(says, error.Problem, StringComparison.Ordinal);
        Assert.Contains(possible, error.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("120")]
    [InlineData("-1")]
    public void A_parameter_that_no_answer_reaches_is_refused(string value)
    {
        var text = File(value == "-1" ? "t.nurses = $p" : "t.nurses >= $p", "WTE").Replace("18.75", value, StringComparison.Ordinal);
        var error = Assert.Single(CrnJson.Read<RuleFile<FeasibilityRule>>(text).Errors);
        Assert.Equal(("$.rules[0].criterion", 17), (error.Path, error.Line));
        // A later value is refused at the rule.
        var later = text.Replace($"{{ \"value\": {value}, \"source\": {{ \"source\": \"Policy\", \"grade\": \"Stated\" }} }}",
            "{ \"value\": 5, \"to\": \"2026-12-31\", \"source\": { \"source\": \"Policy\", \"grade\": \"Stated\" } },"
            + $"{{ \"value\": {value}, \"from\": \"2027-01-01\", \"source\": {{ \"source\": \"Policy\", \"grade\": \"Stated\" }} }}",
            StringComparison.Ordinal);
        Assert.NotEqual(text, later);
        var second = Assert.Single(CrnJson.Read<RuleFile<FeasibilityRule>>(later).Errors);
        Assert.Equal("$.rules[0]", second.Path);
        Assert.Contains("'t.nurses' is never", second.Problem, StringComparison.Ordinal);
        Assert.Contains("2027-01-01", second.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"T-02\"", "\"T-01\"", "$.rules[1]", 19, "[0] (from 2026-01-01) and [1] (always)", "dates that do not overlap")]
    [InlineData("\"from\": \"2026-01-01\"", "\"from\": \"2026-01-01\", \"to\": \"2025-01-01\"", "$.rules[0]", 16,
        "begins on 2026-01-01, after its last date 2025-01-01", "on or after 2026-01-01")]
    [InlineData("\"grade\": \"Stated\" }, \"from\": \"2026-01-01\"",
        "\"grade\": \"Stated\", \"to\": \"2025-01-01\" }, \"from\": \"2026-01-01\"", "$.rules[0]", 16,
        "begins on 2026-01-01", "or its source")]
    [InlineData("\"parameters\": [",
        "\"parameters\": [ { \"code\": \"p\", \"meaning\": \"Least\", \"unit\": \"WTE\", \"values\": { \"versions\": [ "
        + "{ \"value\": 1, \"source\": { \"source\": \"Policy\", \"grade\": \"Stated\" } } ] } },", "$.parameters[1]", 12,
        "Two parameters have the code 'p'", "parameters[0]")]
    public void What_two_rules_or_parameters_say_together_stands_at_the_second(
        string right, string wrong, string path, int line, string says, string expected)
    {
        var text = Staff.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Staff, text);
        var error = Assert.Single(CrnJson.Read<RuleFile<FeasibilityRule>>(text).Errors);
        Assert.Equal((path, line), (error.Path, error.Line));
        Assert.Contains(says, error.Problem, StringComparison.Ordinal);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_stands_twice_on_a_sheet_is_named_where_it_stands_again()
    {
        var file = CrnJson.Read<RuleFile<FeasibilityRule>>(Staff).Value;
        var error = Assert.Single(CrnJson.Read<FactSheet>("""
            { "format": "crn.fact-sheet", "version": 1, "observations": [
              { "fact": "t.rooms", "value": 2 },
              { "fact": "t.nurses", "value": 2 },
              { "fact": "t.rooms", "value": 3 } ] }
            """, file.Facts).Errors);
        Assert.Equal(("$.observations[2]", 4), (error.Path, error.Line));
        Assert.Equal("One observation of each fact: the first is observations[0].", error.Expected);
    }

    [Fact]
    public void What_is_expected_of_a_date_is_said_once()
    {
        var file = CrnJson.Read<RuleFile<FeasibilityRule>>(Staff).Value;
        var error = Assert.Single(CrnJson.Read<FactSheet>("""
            { "format": "crn.fact-sheet", "version": 1, "observations": [ { "fact": "t.opens", "value": "31.12.2026" } ] }
            """, file.Facts).Errors);
        Assert.Equal("line 1, $.observations[0].value: '31.12.2026' is no date. Expected: A date, as 2026-04-30.", error.ToString());
    }

    [Fact]
    public void A_record_whose_fact_has_another_unit_now_says_so_when_it_is_asked()
    {
        var day = new LocalDate(2026, 6, 1);
        var then = CrnJson.Read<RuleFile<FeasibilityRule>>(Staff).Value;
        var sheet = FactSheet.Empty.With((Fact<decimal>)then.Facts.Find("t.nurses")!, 20);
        var stored = CrnJson.Write(then.Rules.Assess(sheet, day).ToRecord());
        var now = CrnJson.Read<RuleFile<FeasibilityRule>>(Staff.Replace("\"WTE\"", "\"hours\"", StringComparison.Ordinal)).Value;
        var read = CrnJson.Read<AssessmentRecord>(stored, now.Facts).Value;
        var refused = Assert.Throws<ArgumentException>(() => now.Rules.Assess(read.Facts, day));
        Assert.Contains("t.nurses", refused.Message, StringComparison.Ordinal);
        Assert.Contains("WTE", refused.Message, StringComparison.Ordinal);
        Assert.Contains("hours", refused.Message, StringComparison.Ordinal);
        Assert.True(read.Replay(then.Rules).IsAccepted);
        Assert.False(read.Replay(now.Rules).IsAccepted);
    }

    private static string File(string criterion, string unit)
    {
        var text = Staff.Replace("t.nurses >= $p", criterion, StringComparison.Ordinal);
        return text.Replace("\"Least\", \"unit\": \"WTE\"", $"\"Least\", \"unit\": \"{unit}\"", StringComparison.Ordinal);
    }
}
