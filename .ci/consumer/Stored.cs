using System.Text.Json;
using Crn.Domain;
using Crn.Domain.Decisions;
using Crn.Domain.Feasibility;
using Crn.Domain.Json;
using Crn.Domain.Money;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Support;
using NodaTime;

/// <summary>Values are stored as JSON and read back where there is no reflection.</summary>
internal static partial class Extra
{
    private static readonly LocalDate Today = new(2026, 11, 29);

    static partial void Stored(Checks checks)
    {
        var sheet = FactSheet.Empty.With(StudyFacts.Target, 240).With(StudyFacts.Ctimp, true);
        checks.That("A sheet of facts is stored and read back", CrnJson.Read<FactSheet>(CrnJson.Write(sheet)).Value == sheet);
        var rules = FeasibilityCatalogue.Network;
        checks.That("Rules are stored and keep their fingerprint",
            CrnJson.Read<RuleSet<FeasibilityRule>>(CrnJson.Write(rules)).Value.Fingerprint() == rules.Fingerprint());
        ValueList<FundingEvent> events =
        [
            new FundingEvent.Started(Today, Party.Network, Today, FreeText.From("Flexible team"), FinancialYear.Starting(2026)),
            new FundingEvent.Awarded(Today, Party.Network, Today, FreeText.From("Nurses"), FreeText.From("AW-1"), Pounds.Of(100)),
        ];
        checks.That("A history is stored, and replays to the same",
            FundingLedger.Replay(CrnJson.Read<ValueList<FundingEvent>>(CrnJson.Write(events)).Value) == FundingLedger.Replay(events));
        checks.That("What is wrong is said by its place",
            CrnJson.Read<Bounds>("""{"min":3,"max":1}""") is { IsRead: false, Errors: [{ Path.Length: > 0 }] });
        var assessment = FeasibilityCatalogue.Site.Assess(sheet, Today);
        checks.That("An assessment is stored and has its fingerprint",
            CrnJson.Read<FeasibilityAssessment>(CrnJson.Write(assessment)).Value.Fingerprint() == assessment.Fingerprint());
        checks.That("Criteria are read as text, choices among them",
            CrnJson.Read<Criterion>("\"study.ctimp is yes or enquiry.specialty is cancer\"").Value.Evaluate(sheet) == Truth.True);
        var list = CrnJson.Read<ValueList<EvidenceGrade>>("""["Stated","Inferred"]""");
        checks.That("Lists of members of enumerations are read", list.Value == [EvidenceGrade.Stated, EvidenceGrade.Inferred]);
        checks.That("What is nested too deeply says so, with messages of the framework or without",
            CrnJson.Read<Criterion>(new string('[', 300)).Errors.Any(error => error.Code == JsonErrors.TooDeep));
        var options = new JsonSerializerOptions { TypeInfoResolver = CrnJson.Resolver };
        var type = CrnJson.Resolver.GetTypeInfo(typeof(Bounds), options)!;
        checks.That("The serialiser of the framework takes the resolver",
            JsonSerializer.Serialize(Bounds.Between(1, 3), type) == """{"min":1,"max":3}""");
    }
}
