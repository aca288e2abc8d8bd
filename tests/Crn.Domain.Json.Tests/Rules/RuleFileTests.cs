using System.Text.Json.Nodes;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Testing;

namespace Crn.Domain.Json.Tests.Rules;

/// <summary>A file of rules is the rules: as if they had been written in C#.</summary>
public class RuleFileTests
{
    internal const string Trust = """
        {
          "format": "crn.feasibility-rule-file",
          "version": 1,
          "team": "Trust",
          "factDefinitions": [
            { "code": "trust.isolation-rooms", "question": "Isolation rooms free", "answerType": "Count", "possible": { "min": 0 },
              "suppliedBy": "infection control", "expectedFrom": "SetUp" },
            { "code": "trust.deputy", "question": "Absence is covered", "answerType": "YesNo" },
            { "code": "trust.ward", "question": "Ward", "answerType": "Text", "choices": ["day", "night"] }
          ],
          "parameters": [
            { "code": "rooms.least", "meaning": "Isolation rooms to keep free", "unit": "rooms", "values": { "versions": [
              { "value": 2, "to": "2026-12-31", "source": { "source": "Policy 7.2", "grade": "Stated" } },
              { "value": 3, "from": "2027-01-01", "source": { "source": "Policy 7.3", "grade": "Stated" } } ] } }
          ],
          "rules": [
            { "code": "TRUST-01", "question": "Can infectious participants be isolated?", "severity": "Concern",
              "applies": "study.ctimp or trust.ward is night",
              "criterion": "trust.isolation-rooms >= $rooms.least or site.containment-level >= 3",
              "remedy": "share rooms with the neighbouring ward", "whoCanAct": "infection control",
              "source": { "source": "Infection control policy", "grade": "Stated" }, "from": "2020-01-01" },
            { "code": "TRUST-02", "question": "Is everybody covered?", "severity": "Blocker",
              "criterion": "every role in (nurse, pharmacist): trust.deputy[role]",
              "source": { "source": "Staffing policy", "locator": "4.1", "grade": "Inferred", "from": "2021-04-01" } },
            { "code": "TRUST-03", "question": "Is the target small?", "severity": "Blocker",
              "criterion": { "kind": "Comparison", "left": { "kind": "Fact", "fact": "study.target" }, "relation": "AtMost",
                "right": { "kind": "Constant", "value": 40, "unit": "participants" } },
              "source": { "source": "Beds", "grade": "Stated" } }
          ]
        }
        """;

    private static readonly Fact<int> Rooms =
        Fact.Count("trust.isolation-rooms", "Isolation rooms free").From("infection control", "SetUp");

    private static readonly Fact<bool> Deputy = Fact.YesNo("trust.deputy", "Absence is covered");

    private static readonly Fact<string> Ward = Fact.Choice("trust.ward", "Ward", ["day", "night"]);

    private static readonly Parameter<decimal> Least = new("rooms.least", "Isolation rooms to keep free", "rooms", new(
        new Dated<decimal>(2, null, new(2026, 12, 31), Citation.Local("Policy 7.2")),
        new Dated<decimal>(3, new(2027, 1, 1), null, Citation.Local("Policy 7.3"))));

    private static RuleSet<FeasibilityRule> InCode { get; } = RuleSet<FeasibilityRule>.Empty.With(
        Isolation(2, new(2020, 1, 1), new(2026, 12, 31)), Isolation(3, new(2027, 1, 1), null),
        new("TRUST-02")
        {
            Question = "Is everybody covered?", Severity = Severity.Blocker,
            Criterion = Criterion.Every(["nurse", "pharmacist"], role => Deputy.For(role).IsTrue()),
            Source = Citation.Inferred("Staffing policy", "4.1", new LocalDate(2021, 4, 1)),
        },
        new("TRUST-03")
        {
            Question = "Is the target small?", Severity = Severity.Blocker, Criterion = StudyFacts.Target.AtMost(40),
            Source = Citation.Local("Beds"),
        });

    [Fact]
    public void A_file_says_what_the_same_rules_say_in_code()
    {
        var file = Read(Trust);
        Assert.Equal(InCode, file.Rules);
        Assert.Equal(InCode.Fingerprint(), file.Rules.Fingerprint());
        Assert.Equal(new RuleFile<FeasibilityRule>("Trust", LibraryFacts.All.With("Trust", Rooms, Deputy, Ward), InCode, Least), file);
        Assert.Equal([Deputy, Rooms, Ward], file.Facts.In("Trust"));
    }

    [Fact]
    public void What_is_loaded_compiles_explains_and_advises_as_the_same_rules_in_code()
    {
        var today = new LocalDate(2027, 3, 1);
        var (file, code) = (Read(Trust).Rules, InCode);
        var sheet = FactSheet.Empty.With(Rooms, 2).With(StudyFacts.Ctimp, true).With(StudyFacts.Target, 60)
            .With(Deputy.For("nurse"), true).With(Deputy.For("pharmacist"), false);
        Assert.Equal(code.Assess(sheet, today).ToMarkdown(), file.Assess(sheet, today).ToMarkdown());
        Assert.Equal(code.Assess(sheet, today).Advice().Options(), file.Assess(sheet, today).Advice().Options());
        var compiled = CompiledFeasibility.Of(file, today);
        Assert.Equal(Verdict.NotFeasible, compiled.Verdict(compiled.Row(sheet)));
        Assert.Equal(code.Assess(sheet, today).Fingerprint(), file.Assess(sheet, today).Fingerprint());
        Assert.Equal(file.Assess(sheet, today), code.Assess(sheet, today).ToRecord().Replay(file).Value);
    }

    [Fact]
    public void A_file_that_is_saved_is_loaded_as_it_was_and_reads_well()
    {
        var file = Read(Trust);
        var text = CrnJson.Write(file, indented: true);
        Assert.Equal(file, Read(text));
        Assert.Equal(text, CrnJson.Write(Read(text), indented: true));
        Assert.Contains("\"criterion\": \"trust.isolation-rooms >= $rooms.least or site.containment-level >= 3\"", text,
            StringComparison.Ordinal);
        Assert.Equal(3, JsonNode.Parse(text)!["rules"]!.AsArray().Count);
        Assert.Contains("\"applies\": \"study.ctimp is yes or trust.ward is night\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_catalogues_of_the_library_are_saved_and_loaded_with_their_fingerprints()
    {
        var ours = FeasibilityCatalogue.Network.With(new FeasibilityRule("ELI-04")
        {
            Question = "Is the consent share realistic for us?", Severity = Severity.Concern,
            Criterion = StudyFacts.ConsentShare.AtMost(0.60m), Source = Citation.Local("Consent rates of this trust"),
        });
        foreach (var rules in new[] { FeasibilityCatalogue.Network, FeasibilityCatalogue.Site, ours })
        {
            var text = CrnJson.Write(new RuleFile<FeasibilityRule>("Network", LibraryFacts.All, rules), indented: true);
            Assert.DoesNotContain("\"kind\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\"factDefinitions\"", text, StringComparison.Ordinal);
            var again = Read(text).Rules;
            Assert.Equal(rules, again);
            Assert.Equal(rules.Fingerprint(), again.Fingerprint());
            Assert.Equal(rules.Fingerprint(), CrnJson.Read<RuleSet<FeasibilityRule>>(CrnJson.Write(rules)).Value.Fingerprint());
        }
    }

    [Property]
    public void Rules_of_any_criteria_are_loaded_as_they_were_saved(Rule[] drawn)
    {
        var rules = drawn.DistinctBy(rule => rule.Code).ToValueList();
        var file = new RuleFile<Rule>("Ours", FactCatalogue.Of("Ours", RulesVocabulary.Facts), RuleSet<Rule>.Empty.With(rules));
        var text = CrnJson.Write(file);
        var read = CrnJson.Read<RuleFile<Rule>>(text, FactCatalogue.Empty);
        Assert.True(read.IsRead, $"{read}\n{text}");
        Assert.Equal(file, read.Value);
        Assert.Equal(file.Rules.Fingerprint(), read.Value.Rules.Fingerprint());
    }

    [Fact]
    public void A_delegate_is_refused_with_its_reason()
    {
        var rule = InCode.Rules[2]
            with { Criterion = Criterion.Opaque("the board has met", [Rooms], _ => Truth.Unknown) & Rooms.AtLeast(1) };
        var file = new RuleFile<FeasibilityRule>("Trust", LibraryFacts.All.With("Trust", Rooms), RuleSet<FeasibilityRule>.Empty.With(rule));
        Assert.Contains("'the board has met'", Assert.Throws<NotSupportedException>(() => CrnJson.Write(file)).Message,
            StringComparison.Ordinal);
        Assert.Contains("'the board has met'", Assert.Throws<NotSupportedException>(() => CrnJson.Write(file.Rules)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_holds_every_fact_its_rules_read() =>
        Assert.Throws<ArgumentException>(() => new RuleFile<FeasibilityRule>("Trust", LibraryFacts.All, InCode));

    [Fact]
    public void Facts_of_a_file_are_known_by_their_codes_when_answers_are_read()
    {
        const string answers = """
            { "format": "crn.fact-sheet", "version": 1,
              "observations": [ { "fact": "trust.isolation-rooms", "value": 2, "source": "ward", "asAt": "2026-04-01" },
                                { "fact": "trust.ward", "value": "night" } ] }
            """;
        var sheet = CrnJson.Read<FactSheet>(answers, Read(Trust).Facts).Value;
        Assert.Equal(FactSheet.Empty.With(Rooms, 2, "ward", new(2026, 4, 1)).With(Ward, "night"), sheet);
        Assert.Equal(JsonErrors.UnknownName, CrnJson.Read<FactSheet>(answers).Errors[0].Code);
        var wrong = CrnJson.Read<FactSheet>(answers.Replace("night", "evening", StringComparison.Ordinal), Read(Trust).Facts);
        Assert.Contains("it is day or night", Assert.Single(wrong.Errors).Problem, StringComparison.Ordinal);
    }

    internal static RuleFile<FeasibilityRule> Read(string text)
    {
        var read = CrnJson.Read<RuleFile<FeasibilityRule>>(text);
        Assert.True(read.IsRead, read.ToString());
        return read.Value;
    }

    private static FeasibilityRule Isolation(int rooms, LocalDate? from, LocalDate? to) => new("TRUST-01")
    {
        Question = "Can infectious participants be isolated?", Severity = Severity.Concern,
        Applies = StudyFacts.Ctimp.IsTrue() | Ward.Is("night"),
        Criterion = Rooms.AtLeast(rooms) | SiteFacts.ContainmentHeld.AtLeast(3),
        Remedy = "share rooms with the neighbouring ward", WhoCanAct = "infection control",
        Source = Citation.Local("Infection control policy"), From = from, To = to,
    };
}
