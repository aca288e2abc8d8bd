using System.Text.Json.Nodes;
using Crn.Domain.Calendars;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Json;
using Crn.Domain.Monitoring;
using Crn.Domain.Permissions;
using Crn.Domain.Portfolio;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.SetUp;
using Crn.Domain.SiteSelection;
using Crn.Domain.Sites;
using Crn.Domain.Specialties;
using Crn.Domain.Studies;
using Crn.Domain.Support;
using Crn.Domain.Troubleshooting;
using Crn.Domain.Workforce;

namespace Crn.Domain.Fuzzing;

/// <summary>JSON: what is read is written and read again as an equal value; what is not has errors that say where and what.</summary>
internal static class JsonEntries
{
    // The kinds of documents. The first byte of an input of json.documents says which, so that the order stays: new ones come last.
    private static readonly Kind[] Kinds =
    [
        Of<AdviceNote>("advice-note"), Of<AssessmentDifference>("assessment-difference"), Of<AssessmentRecord>("assessment-record"),
        Of<CapacityPlan>("capacity-plan"), Of<CommunityEvent>("community-event"), Of<CostAttribution>("cost-attribution"),
        Of<EarlyAssessment>("early-assessment"), Of<EligibilityAssessment>("eligibility-assessment"),
        Of<EligibilityPolicy>("eligibility-policy"), Of<EligibilityRule>("eligibility-rule"),
        Of<RuleSet<EligibilityRule>>("eligibility-rule-set"), Of<EngagementPolicy>("engagement-policy"), Of<Enquiry>("enquiry"),
        Of<EnquiryEvent>("enquiry-event"), Of<ExcessTreatmentCosts>("excess-treatment-costs"), Of<FactCatalogue>("fact-catalogue"),
        Of<FactSheet>("fact-sheet"), Of<FeasibilityAdvice>("feasibility-advice"), Of<FeasibilityAssessment>("feasibility-assessment"),
        Of<FeasibilityRule>("feasibility-rule"), Of<RuleFile<FeasibilityRule>>("feasibility-rule-file"),
        Of<RuleSet<FeasibilityRule>>("feasibility-rule-set"), Of<ForecastRecord>("forecast"), Of<FundingEvent>("funding-event"),
        Of<FundingLedger>("funding-ledger"), Of<MonitoringPolicy>("monitoring-policy"), Of<MonitoringReport>("monitoring-report"),
        Of<PermissionCase>("permission-case"), Of<PermissionEvent>("permission-event"), Of<PermissionPlan>("permission-plan"),
        Of<PortfolioMeasures>("portfolio-measures"), Of<PortfolioView>("portfolio-view"), Of<RecruitmentBacktest>("recruitment-backtest"),
        Of<RecruitmentEvent>("recruitment-event"), Of<RecruitmentLedger>("recruitment-ledger"), Of<RecruitmentPlan>("recruitment-plan"),
        Of<RecruitmentPlanDraft>("recruitment-plan-draft"), Of<RecruitmentTable>("recruitment-table"), Of<ReviewClock>("review-clock"),
        Of<ReviewClockEvent>("review-clock-event"), Of<ReviewRequest>("review-request"), Of<Rule>("rule"),
        Of<RuleFile<Rule>>("rule-file"), Of<RuleSet<Rule>>("rule-set"), Of<SampleRecord>("sample"), Of<ScreeningLog>("screening-log"),
        Of<SelectedSites>("selected-sites"), Of<SelectionRequest>("selection-request"), Of<SetUpForecastRecord>("set-up-forecast"),
        Of<SetUpPerformance>("set-up-performance"), Of<ShortfallAttribution>("shortfall-attribution"),
        Of<SiteKnowledgeBase>("site-knowledge-base"), Of<SiteMatches>("site-matches"), Of<SitePrice>("site-price"),
        Of<SiteRecords>("site-records"), Of<SpecialtyCommunity>("specialty-community"), Of<StageDurations>("stage-durations"),
        Of<Study>("study"), Of<StudyDelivery>("study-delivery"), Of<StudyDraft>("study-draft"), Of<StudyEdit>("study-edit"),
        Of<StudyEvent>("study-event"), Of<StudyHistory>("study-history"), Of<StudyPortfolio>("study-portfolio"),
        Of<CauseRule>("cause-rule"), Of<RuleSet<CauseRule>>("cause-rule-set"), Of<CauseThresholds>("cause-thresholds"),
        Of<ContractValueEvent>("contract-value-event"), Of<ContractValueReview>("contract-value-review"), Of<Escalation>("escalation"),
        Of<EscalationEvent>("escalation-event"), Of<EscalationPolicy>("escalation-policy"), Of<PilotProgression>("pilot-progression"),
        Of<ReasonCodes>("reason-codes"), Of<RecoveryPlan>("recovery-plan"), Of<StudyDiagnosis>("study-diagnosis"),
        Of<StudyEvidence>("study-evidence"), Of<StudySignals>("study-signals"), Of<TroubledStudy>("troubled-study"),
    ];

    /// <summary>The kinds of documents that are tried, by their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Kinds.Select(k => k.Name)];

    public static IReadOnlyList<FuzzEntry> All { get; } =
    [
        new("json.documents", [typeof(CrnJson)], Any, [.. Kinds.SelectMany((k, i) => k.Seeds.Select(s => (byte[])[(byte)i, .. s]))]),
        .. ((string[])["rule-file", "feasibility-rule-file", "fact-sheet", "study-history", "permission-case", "recruitment-ledger",
            "enquiry", "assessment-record", "forecast"]).Select(One),
    ];

    private static FuzzEntry One(string name)
    {
        var kind = Kinds.Single(k => k.Name == name);
        return new("json." + name, [typeof(CrnJson)], kind.Read, kind.Seeds);
    }

    private static void Any(byte[] input)
    {
        if (input.Length > 0) Kinds[input[0] % Kinds.Length].Read(input[1..]);
    }

    private static Kind Of<T>(string name) => new(name, Read<T>, [Small(FuzzEntries.Bytes($"json/{name}.json"))]);

    // Without the spaces that are there for people: what is changed is then what is read.
    private static byte[] Small(byte[] document) => System.Text.Encoding.UTF8.GetBytes(JsonNode.Parse(document)!.ToJsonString());

    private static void Read<T>(byte[] input)
    {
        var reading = CrnJson.Read<T>(input);
        Claim.That(reading.IsRead == reading.Errors.IsEmpty, "there is a value or there are errors");
        foreach (var error in reading.Errors)
            Claim.That(error.Path.StartsWith('$') && error.Problem.Length > 0 && error.Expected.Length > 0, "an error says where and what");
        var text = FuzzEntries.Text(input);
        var further = CrnJson.Read<T>(text, LibraryFacts.All);
        if (!reading.IsRead) return;
        var written = CrnJson.Write(reading.Value);
        Claim.That(further.IsRead && CrnJson.Write(further.Value) == written, "text and bytes are read alike");
        var again = CrnJson.Read<T>(written);
        Claim.That(again.IsRead && CrnJson.Write(again.Value) == written, "what is written is read again");
        _ = reading.Value!.ToString();
    }

    private sealed record Kind(string Name, Action<byte[]> Read, IReadOnlyList<byte[]> Seeds);
}
