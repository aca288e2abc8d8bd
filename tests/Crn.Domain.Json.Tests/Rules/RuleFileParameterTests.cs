using System.Text.Json.Nodes;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Tests.Rules;

/// <summary>A file that is saved again names its parameters as before.</summary>
public class RuleFileParameterTests
{
    [Fact]
    public void A_file_with_another_rule_still_names_its_parameters()
    {
        var file = RuleFileTests.Read(RuleFileTests.Trust);
        var more = file.With(file.Rules.With(new FeasibilityRule("TRUST-04")
        {
            Question = "Is there a deputy?", Severity = Severity.Concern,
            Criterion = Fact.YesNo("trust.deputy", "Absence is covered").IsTrue(), Source = Citation.Local("Staffing"),
        }));
        var text = CrnJson.Write(more);
        Assert.Contains("$rooms.least", text, StringComparison.Ordinal);
        Assert.Equal(more, RuleFileTests.Read(text));
        Assert.Equal(4, JsonNode.Parse(text)!["rules"]!.AsArray().Count);
    }

    [Fact]
    public void A_rule_of_which_one_version_was_changed_is_saved_by_its_numbers()
    {
        var file = RuleFileTests.Read(RuleFileTests.Trust);
        var other = file.Rules.Rules[1] with { Remedy = "rent a room" };
        var changed = file.With(RuleSet<FeasibilityRule>.Empty.With(file.Rules.Rules.Select(r => r == file.Rules.Rules[1] ? other : r)
            .ToValueList()));
        var text = CrnJson.Write(changed);
        Assert.DoesNotContain("$rooms.least", text, StringComparison.Ordinal);
        Assert.Equal(changed, RuleFileTests.Read(text));
    }

    [Property]
    public void A_file_with_parameters_is_saved_as_it_was_read(PositiveInt[] values, int first, bool ends, bool isBounded)
    {
        var cuts = values.Take(5).Select((value, i) => (From: new LocalDate(2026, 1, 1).PlusMonths(7 * i), Value: value.Get)).ToList();
        var versions = cuts.Select((cut, i) => new Dated<decimal>(cut.Value, i == 0 ? null : cut.From,
            i + 1 < cuts.Count ? cuts[i + 1].From.PlusDays(-1) : null, Citation.Local("Policy"))).ToValueList();
        if (versions.IsEmpty) versions = [new(2, null, null, Citation.Local("Policy"))];
        var file = JsonNode.Parse(RuleFileTests.Trust)!;
        file["parameters"]![0]!["values"] = JsonNode.Parse(CrnJson.Write(new Timeline<decimal>(versions)));
        var rule = file["rules"]![0]!.AsObject();
        rule["from"] = isBounded ? Text.Iso(new LocalDate(2026, 1, 1).PlusDays(first % 900)) : null;
        rule["to"] = ends ? Text.Iso(new LocalDate(2029, 1, 1).PlusDays(first % 90)) : null;
        var read = RuleFileTests.Read(file.ToJsonString());
        var saved = CrnJson.Write(read);
        Assert.Equal(read, RuleFileTests.Read(saved));
        Assert.Equal(read.Rules.Fingerprint(), RuleFileTests.Read(saved).Rules.Fingerprint());
        Assert.Equal(saved, CrnJson.Write(RuleFileTests.Read(saved)));
        Assert.Equal(rule["criterion"]!.GetValue<string>(), JsonNode.Parse(saved)!["rules"]![0]!["criterion"]!.GetValue<string>());
        Assert.Equal(3, JsonNode.Parse(saved)!["rules"]!.AsArray().Count);
    }
}
