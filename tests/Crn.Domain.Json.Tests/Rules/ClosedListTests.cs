using System.Text.Json.Nodes;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Tests.Rules;

/// <summary>Wherever a file names an answer of a closed list, another is refused at its place with what would be right.</summary>
public class ClosedListTests
{
    private const string Phase =
        """{ "code": "trust.phase", "question": "Phase", "answerType": "Text", "choices": ["I", "II"] }""";

    [Theory]
    [InlineData("""{ "kind": "Membership", "fact": "trust.phase", "values": ["I", "IV"] }""", ".values[1]", "'IV'", "One of I, II.")]
    [InlineData("""{ "kind": "Membership", "fact": "trust.phase[lead]", "values": ["IV"] }""", ".values[0]", "'IV'", "One of I, II.")]
    [InlineData("""{ "kind": "Not", "operand": { "kind": "Membership", "fact": "trust.phase", "values": ["i"] } }""",
        ".operand.values[0]", "'i'", "One of I, II.")]
    [InlineData("""{ "kind": "Membership", "fact": "trust.phase", "values": ["IV"] }""", ".values[0]", "'IV'", "One of I, II.")]
    [InlineData("\"trust.phase is IV\"", "", "Column 16: 'IV'", "I, II")]
    [InlineData("\"trust.phase in (I, IV)\"", "", "Column 20: 'IV'", "I, II")]
    [InlineData("\"trust.phase != IV\"", "", "Column 16: 'IV'", "I, II")]
    [InlineData("\"some x in (a, b): trust.phase[x] is IV\"", "", "'IV'", "I, II")]
    public void An_answer_that_a_fact_cannot_have_is_refused_in_a_criterion(string criterion, string path, string problem, string right)
    {
        foreach (var (member, at) in new[] { ("criterion", "$.rules[0].criterion"), ("applies", "$.rules[0].applies") })
        {
            var error = Assert.Single(CrnJson.Read<RuleFile<Rule>>(File(criterion, member)).Errors);
            Assert.Equal((at + path, 4), (error.Path, error.Line));
            Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
            Assert.Contains(right, error.Expected, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"IV\"", "")]
    [InlineData("[\"I\", \"IV\"]", "[1]")]
    public void An_answer_that_a_fact_cannot_have_is_refused_on_a_sheet(string answer, string item)
    {
        var error = Assert.Single(CrnJson.Read<FactSheet>($$"""
            {
              "format": "crn.fact-sheet", "version": 1, "factDefinitions": [{{Phase}}],
              "observations": [{ "fact": "trust.phase", "value": {{answer}} }] }
            """).Errors);
        Assert.Equal(("$.observations[0].value" + item, 3, "One of I, II."), (error.Path, error.Line, error.Expected));
    }

    [Fact]
    public void Code_says_no_more_than_a_file_may()
    {
        var phase = Fact.Choice("trust.phase", "Phase", ["I", "II"]);
        Assert.All<Func<object>>(
            [
                () => phase.Is("IV"), () => phase.IsAnyOf("I", "IV"), () => phase.For("lead").Is("IV"),
                () => ChangeLimit.OneOf(phase, ["I", "IV"]), () => PlausibleAnswers.Of(phase, [("IV", 1.0)]),
                () => Fact.Choice("trust.level", "Level", [1, 2, 3]), () => Fact.Choice("trust.share", "Share", [0.5m]),
                () => Fact.Choice("trust.day", "Day", [new LocalDate(2026, 1, 1)]),
            ],
            made => Assert.IsType<ArgumentException>(Record.Exception(made)));
    }

    [Theory]
    [InlineData("\"answerType\": \"Count\", \"choices\": [1, 2, 3]", ".choices[0]", "has no list")]
    [InlineData("\"answerType\": \"Date\", \"choices\": [\"2026-01-01\"]", ".choices[0]", "has no list")]
    [InlineData("\"answerType\": \"FunderKind\", \"choices\": [\"Charity\", \"Nobody\"]", ".choices[1]", "'Nobody'")]
    [InlineData("\"answerType\": \"Text\", \"choices\": [\"I\", \"\"]", ".choices[1]", "empty")]
    [InlineData("\"answerType\": \"Text\", \"choices\": [\"I\", 2]", ".choices[1]", "a text")]
    [InlineData("\"answerType\": \"Text\", \"choices\": [\"I\", \"I\"]", ".choices", "'I'")]
    [InlineData("\"answerType\": \"Text\", \"possible\": { \"min\": 1 }", ".possible", "has no limits")]
    [InlineData("\"answerType\": \"YesNo\", \"unit\": \"days\"", ".unit", "has no unit")]
    public void A_list_that_is_none_is_refused_where_it_is_wrong(string definition, string path, string problem)
    {
        var text = File("\"trust.phase is I\"", "criterion")
            .Replace(Phase, $$"""{ "code": "trust.phase", "question": "Phase", {{definition}} }""", StringComparison.Ordinal);
        var error = Assert.Single(CrnJson.Read<RuleFile<Rule>>(text).Errors);
        Assert.Equal(("$.factDefinitions[0]" + path, 3), (error.Path, error.Line));
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trust.phase", "and differ")]
    [InlineData("trust.other", "not among the facts")]
    [InlineData("site.opening", "and differ")]
    public void A_fact_defined_where_a_rule_file_reads_it_is_one_of_the_file(string code, string problem)
    {
        var inPlace = JsonNode.Parse(Phase)!.AsObject();
        (inPlace["code"], inPlace["choices"]) = (code, new JsonArray("I", "IV"));
        var criterion = $$"""{ "kind": "Membership", "fact": {{inPlace.ToJsonString()}}, "values": ["IV"] }""";
        var error = Assert.Single(CrnJson.Read<RuleFile<Rule>>(File(criterion, "criterion")).Errors);
        Assert.Equal(("$.rules[0].criterion.fact", 4), (error.Path, error.Line));
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        var same = $$"""{ "kind": "Membership", "fact": {{Phase}}, "values": ["II"] }""";
        var file = CrnJson.Read<RuleFile<Rule>>(File(same, "criterion")).Value;
        Assert.Equal(file, CrnJson.Read<RuleFile<Rule>>(CrnJson.Write(file)).Value);
    }

    [Fact]
    public void Two_definitions_in_place_of_one_code_are_the_same()
    {
        static string Rule(string choices) => $$"""
            { "code": "{{choices}}", "question": "q", "source": { "source": "P", "grade": "Stated" }, "criterion": { "kind": "Membership",
              "fact": { "code": "x", "question": "X", "answerType": "Text", "choices": ["I", "{{choices}}"] }, "values": ["I"] } }
            """;
        string Set(string one, string other) => $$"""
            { "format": "crn.rule-set", "version": 1, "rules": [{{Rule(one)}},
              {{Rule(other).Replace("\"code\": \"II\"", "\"code\": \"V\"", StringComparison.Ordinal)}}] }
            """;
        Assert.Equal("$.rules[1].criterion.fact", Assert.Single(CrnJson.Read<RuleSet<Rule>>(Set("II", "IV")).Errors).Path);
        Assert.True(CrnJson.Read<RuleSet<Rule>>(Set("II", "II")).IsRead);
    }

    private static string File(string criterion, string member) => $$"""
        {
          "format": "crn.rule-file", "version": 1, "team": "Trust",
          "factDefinitions": [{{Phase}}],
          "rules": [{ "code": "T1", "question": "q", "source": { "source": "P", "grade": "Stated" }, "{{member}}": {{criterion}}
            {{(member == "criterion" ? "" : ", \"criterion\": \"trust.phase is I\"")}} }] }
        """;
}
