using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Tests.Rules;

/// <summary>What is wrong with a file of rules is said by its place: path, line and, in a criterion, column.</summary>
public class RuleFileErrorTests
{
    [Theory]
    [InlineData("trust.isolation-rooms >= $", "trust.isolaton-rooms >= $", "$.rules[0].criterion", 19, "json.criterion",
        "Column 1: There is no fact")]
    [InlineData("$rooms.least or", "$room.least or", "$.rules[0].criterion", 19, "json.criterion", "Column 26: There is no parameter")]
    [InlineData("level >= 3\"", "level >= 3 days\"", "$.rules[0].criterion", 19, "json.criterion", "Column 68: A number of 'days'")]
    [InlineData("is night", "is evening", "$.rules[0].applies", 18, "json.criterion", "Column 30: 'evening' is no answer")]
    [InlineData("trust.deputy[role]\"", "trust.deputy[role] trust.deputy\"", "$.rules[1].criterion", 23, "json.criterion",
        "Column 55: Found")]
    [InlineData("\"Concern\"", "\"Worry\"", "$.rules[0].severity", 17, "json.unknown-name", "Worry")]
    [InlineData("\"remedy\"", "\"remedi\"", "$.rules[0]", 20, "json.unknown-member", "'remedi'")]
    [InlineData("\"AtMost\"", "\"UpTo\"", "$.rules[2].criterion.relation", 26, "json.unknown-name", "'UpTo'")]
    [InlineData("\"participants\" } }", "\"days\" } }", "$.rules[2].criterion", 26, "json.refused", "'days'")]
    [InlineData("\"from\": \"2027-01-01\"", "\"from\": \"2027-02-01\"", "$.rules[0]", 17, "json.refused", "2027-01-01 to 2027-01-31, " +
        "when the parameter")]
    [InlineData("\"trust.deputy\", \"question\"", "\"site.opening\", \"question\"", "$.factDefinitions", 5, "json.refused",
        "stands for two facts")]
    [InlineData("\"trust.ward\", \"question\"", "\"trust.deputy\", \"question\"", "$.factDefinitions", 5, "json.refused",
        "Two facts have the code 'trust.deputy'")]
    [InlineData("\"TRUST-02\"", "\"TRUST-03\"", "$.rules[2]", 25, "json.refused", "in force on the same date")]
    [InlineData("\"2020-01-01\"", "\"2020-02-30\"", "$.rules[0].from", 21, "json.bad-text", "2020-02-30")]
    [InlineData("\"Is everybody", "\"943 476 5919 Is everybody", "$.rules[1].question", 22, "json.patient-identifier", "NHS number")]
    [InlineData("is night", "is '943 476 5919'", "$.rules[0].applies", 18, "json.patient-identifier", "NHS number")]
    [InlineData("\"crn.feasibility-rule-file\"", "\"crn.rule-file\"", "$", 1, "json.format", "'crn.rule-file'")]
    public void An_error_names_its_place(string right, string wrong, string path, int line, string code, string says)
    {
        var text = RuleFileTests.Trust.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(RuleFileTests.Trust, text);
        var read = CrnJson.Read<RuleFile<FeasibilityRule>>(text);
        var error = Assert.Single(read.Errors, e => e.Code == code);
        Assert.Equal((path, line), (error.Path.Split("['remedi")[0], error.Line));
        Assert.Contains(says, error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_of_a_file_are_named_together()
    {
        var text = RuleFileTests.Trust.Replace("is night", "is evening", StringComparison.Ordinal)
            .Replace("$rooms.least or", "$room.least or", StringComparison.Ordinal)
            .Replace("\"AtMost\"", "\"UpTo\"", StringComparison.Ordinal);
        Assert.Equal(["$.rules[0].applies", "$.rules[0].criterion", "$.rules[2].criterion.relation"],
            CrnJson.Read<RuleFile<FeasibilityRule>>(text).Errors.Select(error => error.Path));
    }

    [Fact]
    public void A_wrong_fact_hides_no_other_error_and_is_no_error_where_it_is_named()
    {
        var text = RuleFileTests.Trust
            .Replace("free\", \"answerType\": \"Count\"", "free\", \"answerType\": \"Cuont\"", StringComparison.Ordinal)
            .Replace("trust.deputy[role]\"", "trust.deputi[role]\"", StringComparison.Ordinal)
            .Replace("\"Concern\"", "\"Worry\"", StringComparison.Ordinal);
        Assert.Equal(["$.factDefinitions[0].answerType", "$.rules[0].severity", "$.rules[1].criterion"],
            CrnJson.Read<RuleFile<FeasibilityRule>>(text).Errors.Select(error => error.Path));
    }

    [Theory]
    [InlineData("\"unit\": \"rooms\", \"values\"", "\"values\"", "$.parameters[0]", 12)]
    [InlineData("\"value\": 3, \"from\": \"2027-01-01\"", "\"value\": \"3\", \"from\": \"2027-01-01\"",
        "$.parameters[0].values.versions[1].value", 14)]
    [InlineData("{ \"code\": \"rooms.least\", ", "{ ", "$.parameters[0]", 12)]
    [InlineData("\"to\": \"2026-12-31\"", "\"to\": \"2027-06-30\"", "$.parameters[0].values", 12)]
    public void A_wrong_parameter_is_no_error_where_it_is_named(string right, string wrong, string path, int line)
    {
        var text = RuleFileTests.Trust.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(RuleFileTests.Trust, text);
        var error = Assert.Single(CrnJson.Read<RuleFile<FeasibilityRule>>(text).Errors);
        Assert.Equal((path, line), (error.Path, error.Line));
        var more = text.Replace("\"Concern\"", "\"Worry\"", StringComparison.Ordinal)
            .Replace("criterion\": \"trust", "criterion\": \"$other >= 1 or trust", StringComparison.Ordinal);
        Assert.Equal([path, "$.rules[0].severity", .. path == "$.parameters[0]" && !wrong.Contains("values", StringComparison.Ordinal)
            ? Enumerable.Empty<string>() : ["$.rules[0].criterion"]],
            CrnJson.Read<RuleFile<FeasibilityRule>>(more).Errors.Select(e => e.Path));
    }

    [Theory]
    [InlineData("$rooms.least or", "(1, 2) or", "Column 28")]
    [InlineData("is night", "in ()", "Column 31")]
    [InlineData(">= $rooms.least", "between 40 and 10", "Column 38")]
    [InlineData(">= $rooms.least", "/ 0 >= $rooms.least", "Column 25")]
    public void A_criterion_that_nothing_meets_says_in_which_column(string right, string wrong, string column)
    {
        var text = RuleFileTests.Trust.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(RuleFileTests.Trust, text);
        var error = Assert.Single(CrnJson.Read<RuleFile<FeasibilityRule>>(text).Errors);
        Assert.Equal(JsonErrors.Criterion, error.Code);
        Assert.StartsWith(column + ":", error.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"day\", 3", "[1]", 27, "One of day, night.")]
    [InlineData("3, \"day\"", "[0]", 26, "One of day, night.")]
    public void An_answer_of_a_list_is_named_by_its_place(string values, string place, int line, string expected)
    {
        var start = RuleFileTests.Trust.IndexOf("{ \"kind\": \"Comparison\"", StringComparison.Ordinal);
        var end = RuleFileTests.Trust.IndexOf("},\n", start, StringComparison.Ordinal) + 1;
        var text = RuleFileTests.Trust[..start] + "{ \"kind\": \"Membership\", \"fact\": \"trust.ward\", \"values\": ["
            + values.Replace(", ", ",\n", StringComparison.Ordinal) + "] }" + RuleFileTests.Trust[end..];
        var error = Assert.Single(CrnJson.Read<RuleFile<FeasibilityRule>>(text).Errors);
        Assert.Equal(("$.rules[2].criterion.values" + place, line, expected), (error.Path, error.Line, error.Expected));
    }

    [Property(MaxTest = 1000 / Share.Of)]
    public void A_file_with_a_few_characters_changed_is_read_or_refused(int seed)
    {
        var random = new Random(seed);
        var text = RuleFileTests.Trust.ToCharArray().ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(text.Count);
            switch (random.Next(3))
            {
                case 0: text.RemoveAt(at); break;
                case 1: text[at] = (char)random.Next(32, 127); break;
                default: text.Insert(at, "\"{}[],:$('`"[random.Next(11)]); break;
            }
        }

        var read = CrnJson.Read<RuleFile<FeasibilityRule>>(new string([.. text]));
        Assert.Equal(read.IsRead, read.Errors.IsEmpty);
        if (read.IsRead) Assert.Equal(read.Value, RuleFileTests.Read(CrnJson.Write(read.Value)));
    }
}
