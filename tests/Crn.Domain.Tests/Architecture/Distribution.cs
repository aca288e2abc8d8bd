using System.Collections.Concurrent;
using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Identifiers;
using Crn.Domain.Monitoring;
using Crn.Domain.Permissions;
using Crn.Domain.Portfolio;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Specialties;
using Crn.Domain.Studies;
using Crn.Domain.Testing;

namespace Crn.Domain.Tests.Architecture;

/// <summary>
/// Of which class each drawn value is, and which classes there must be: a class that matters is one that code decides by.
/// </summary>
internal sealed partial record Distribution(string What, Func<int, IEnumerable<string>> Draw, string[] Classes)
{
    public static IReadOnlyList<Distribution> All { get; } =
    [
        Enums<Truth, Truth>("truths", truth => truth, Truth.True, Truth.False, Truth.Unknown),
        Enums<PartialDate, PartialDatePrecision>("partial dates, precision", date => date.Precision),
        Enums<DayCount, bool>("day counts, receipt counted", count => count.CountsReceipt, true, false),
        Of<ReviewClock>(
            "review clocks", clock => clock.FinishedOn is not null ? "finished" : clock.IsStopped ? "stopped" : "running",
            "finished", "stopped", "running"),
        Enums<StudyIdentifier, IdentifierScheme>(
            "study identifiers, scheme", id => id.Scheme,
            [.. Enum.GetValues<IdentifierScheme>().Except([IdentifierScheme.Orcid, IdentifierScheme.Ods])]),
        Empty<StudyIdentifiers>("sets of identifiers", ids => ids.All.Count),
        Enums<Finding, FindingStatus>("findings, status", finding => finding.Status),
        Enums<RuleAnswer, FindingStatus>("answers of compiled rules, status", answer => answer.Status),
        Of<FactValue>("answers to facts", value => value.IsExact ? "exact" : "not exact", "exact", "not exact"),
        Of<Rule>("rules", rule => rule is { From: null, To: null } ? "always" : "dated", "always", "dated"),
        Of<Rule>("rules, condition", rule => rule.Applies == Criterion.Always ? "none" : "some", "none", "some"),
        Enums<FeasibilityRule, Severity>("rules of feasibility, severity", rule => rule.Severity),
        Enums<FeasibilityAssessment, Verdict>("assessments of feasibility, verdict", assessment => assessment.Verdict),
        Enums<StudyDelivery, Truth>("deliveries, enough sites", delivery => delivery.EnoughSites, Truth.True, Truth.False, Truth.Unknown),
        Of<AssessmentDifference>("differences of assessments", Changed, "nothing", "facts", "rules"),
        Empty<AdvicePart>("parts of advice, options", part => part.Options.Count),
        Enums<StudyDraft, StudyStatusGroup?>(
            "study drafts, status", draft => draft.Status?.Group(),
            [null, .. Enum.GetValues<StudyStatusGroup>()]),
        Enums<StudyDraft, UkNation?>("study drafts, nation", draft => draft.LeadAdministration, [null, .. Enum.GetValues<UkNation>()]),
        Enums<StudyDraft, CommercialInvolvement?>(
            "study drafts, part of a company", draft => draft.CommercialInvolvement,
            [null, .. Enum.GetValues<CommercialInvolvement>()]),
        Enums<Study, StudyStatusGroup?>("studies, status", study => study.StatusGroup, [null, .. Enum.GetValues<StudyStatusGroup>()]),
        Enums<Study, StudyRoute?>("studies, route", study => study.Route, [null, .. Enum.GetValues<StudyRoute>()]),
        Empty<Study>("studies, supporting specialties", study => study.SupportingSpecialties.Count),
        Of<Study>(
            "studies, length of history", study => study.Version == 1 ? "1" : study.Version < 5 ? "2 to 4" : "5 or more",
            "1", "2 to 4", "5 or more"),
        Of<Decision<Study, StudyEvent>>(
            "decisions of studies", decision => decision.IsAccepted ? "accepted" : "refused",
            "accepted", "refused"),
        Of<StatusMapping>(
            "mappings of status", mapping => mapping.IsExact ? "exact" : mapping.Candidates.IsEmpty ? "not known" : "with a loss",
            "exact", "not known", "with a loss"),
        Enums<EligibilityAssessment, EligibilityOutcome>("assessments of eligibility, outcome", assessment => assessment.Outcome),
        Of<EligibilityAssessment>(
            "assessments of eligibility, era", assessment => EraOfEligibility(assessment.AsAt),
            "to 2014", "2014 to 2024", "from 2024"),
        Empty<StudyPortfolio>("portfolios", portfolio => portfolio.Studies.Count),
        Enums<StudyDuty, DutyStatus>("duties, status", duty => duty.Status),
        Of<PermissionPlan>(
            "plans of permission, era", plan => EraOfPermission(plan.Submitting),
            "to 2009", "2009 to 2016", "2016 to 2022", "from 2022"),
        Enums<CaseStep, CaseStepStatus>("steps of cases, status", step => step.Status),
        Enums<PermissionSite, UkNation>("sites of cases, nation", site => site.Nation),
        Empty<RecruitmentPlan>("plans of recruitment, sites", plan => plan.Sites.Count),
        Empty<RecruitmentPlan>("plans of recruitment, caps", plan => plan.Caps.Count),
        Of<RecruitmentLedger>(
            "ledgers", ledger => ledger.IsTotalsOnly ? "totals only" : ledger.Recruited == 0 ? "nobody" : "by site",
            "totals only", "by site"),
        Of<SiteRecruitment>(
            "sites of ledgers",
            site => site.ClosedOn is not null ? "closed" : site.IsPaused ? "paused" : site.OpenedOn is null ? "opening not known" : "open",
            "closed", "paused", "opening not known", "open"),
        Enums<MonitoringReport, Rag>("reports of monitoring, colour", report => report.Rag, Rag.Red, Rag.Amber, Rag.Green),
        Enums<OnTrackAnswer, bool?>("answers to on track", answer => answer.IsOnTrack, true, false, null),
        Enums<Site, UkNation>("sites, nation", site => site.Nation),
        Of<Site>("sites", site => site.ClosedOn is null ? "open" : "closed", "open", "closed"),
        Enums<SiteParticipation, ParticipationKind>("participations, kind", participation => participation.Kind),
        Enums<SiteMatch, Truth>("matches, blockers met", match => match.MeetsBlockers, Truth.True, Truth.False, Truth.Unknown),
        Of<SiteChoice>("choices of sites", choice => choice.ReachesTarget ? "reached" : "not reached", "reached", "not reached"),
        Enums<NetworkRegion, NetworkRegionKind>("regions, era", region => region.Kind),
        Enums<Appointment, CommunityRole>("appointments, role", appointment => appointment.Role),
        Of<ReviewerCandidate>("reviewers", candidate => candidate.MayReview ? "may" : "may not", "may", "may not"),
        Enums<Enquiry, ApplicationRoute>("enquiries, route", enquiry => enquiry.Route),
        Enums<Enquiry, EngagementStage>(
            "enquiries, stage", enquiry => enquiry.Stage,
            EngagementStage.Idea, EngagementStage.Outline, EngagementStage.FullApplication, EngagementStage.Award),
        Empty<Enquiry>("enquiries, sites", enquiry => enquiry.Sites.Count),
        Enums<LearntFact, Firmness>("learnt facts, firmness", learnt => learnt.Firmness),
        Of<StagedFinding>(
            "findings at a stage", finding => finding.IsOpen ? "open" : finding.Fails ? "fails" : "settled",
            "open", "fails", "settled"),
        Enums<AssumptionScore, Truth>("assumptions, came true", score => score.CameTrue, Truth.True, Truth.False, Truth.Unknown),
        Enums<StudyInWorld, StudyStatusGroup?>(
            "studies in worlds, status", study => study.Study.History.Current.StatusGroup,
            StudyStatusGroup.InSetup, StudyStatusGroup.Open, StudyStatusGroup.Suspended, StudyStatusGroup.ClosedInFollowUp),
        Empty<StudyInWorld>("studies in worlds, recruits", study => study.Ledger.Recruited),
        Enums<StudyInWorld, StudyRoute?>(
            "studies in worlds, route", study => study.Study.History.Current.Route,
            StudyRoute.Commercial, StudyRoute.NonCommercial),
        Enums<StudyInWorld, bool>("studies in worlds, approved", study => study.Case.IsApproved, true, false),
        .. OfDelivery,
    ];

    private static readonly ConcurrentDictionary<(Type, int), Lazy<object>> Samples = new();

    /// <summary>How many of so many drawn values are of each class, with those that must be there and are not.</summary>
    public IReadOnlyDictionary<string, int> Count(int draws)
    {
        var counts = Classes.ToDictionary(name => name, _ => 0);
        foreach (var name in Draw(draws)) counts[name] = counts.GetValueOrDefault(name) + 1;
        return counts;
    }

    private static Distribution Of<T>(string what, Func<T, string> classOf, params string[] classes) =>
        new(what, draws => Sample<T>(draws).Select(classOf), classes);

    // One sample of a type serves all its rows.
    private static IReadOnlyList<T> Sample<T>(int draws) => (IReadOnlyList<T>)Samples.GetOrAdd(
        (typeof(T), draws), _ => new(() => Generator<T>().Sample(draws, new Rnd(20260501, 20260503), 20).ToList())).Value;

    private static Distribution Enums<T, TClass>(string what, Func<T, TClass> classOf, params TClass[] classes) => Of<T>(
        what,
        value => Name(classOf(value)),
        [.. (classes.Length == 0 ? Enum.GetValues(typeof(TClass)).Cast<TClass>() : classes).Select(Name)]);

    private static Distribution Empty<T>(string what, Func<T, int> count) =>
        Of<T>(what, value => count(value) == 0 ? "none" : "some", "none", "some");

    private static string Name<TClass>(TClass value) => value?.ToString() ?? "not stated";

    private static Gen<T> Generator<T>() => ((Arbitrary<T>)typeof(DomainArbitraries).GetMethods()
        .Single(method => method is { IsStatic: true, IsGenericMethod: false } && method.ReturnType == typeof(Arbitrary<T>))
        .Invoke(null, null)!).Generator;

    private static string Changed(AssessmentDifference difference) =>
        difference.IsPolicyChanged ? "rules" : difference.Before.Facts == difference.After.Facts ? "nothing" : "facts";

    private static string EraOfEligibility(LocalDate asAt) =>
        asAt.Year < 2014 ? "to 2014" : asAt.Year < 2024 ? "2014 to 2024" : "from 2024";

    private static string EraOfPermission(LocalDate submitting) => submitting.Year switch
    {
        < 2009 => "to 2009",
        < 2016 => "2009 to 2016",
        < 2022 => "2016 to 2022",
        _ => "from 2022",
    };
}
