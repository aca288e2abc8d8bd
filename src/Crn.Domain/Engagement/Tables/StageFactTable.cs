using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Portfolio;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement.Tables;

/// <summary>What is known when. The first nineteen rows are the published reading of what each stage's papers ask for; the rest are
/// defaults of this library.</summary>
internal static class StageFactTable
{
    public static ValueList<StageFactRow> Rows { get; } =
    [
        //                                              idea, outline, full, award, site selection, set-up
        Derived("Question, condition, specialty",        "EKKKKK", EnquiryFacts.QuestionStated, EnquiryFacts.Specialty,
            StudyFacts.Seasonal),
        Derived("Funder and stream",                     "-PKKKK", PortfolioFacts.Funder, StudyFacts.Commercial,
            StudyFacts.EligibleForSupport, StudyFacts.GrantEnds),
        Derived("Sponsor",                               "-PKKKK", StudyFacts.SponsorConfirmed),
        Derived("Design, arms, comparator",              "EEKKKK", EnquiryFacts.DesignDescribed, EnquiryFacts.Interventional,
            StudyFacts.Ctimp),
        Derived("Eligibility criteria",                  "-EEKKK", StudyFacts.CriteriaPassShare, StudyFacts.ScreenFailureShare,
            StudyFacts.ScreenFailureHasEvidence,
            StudyFacts.ExcludesStandardCare, StudyFacts.ExclusionsAreJustified),
        Derived("Sample size",                           "-EKKKK", StudyFacts.Target, StudyFacts.RetentionShare,
            StudyFacts.RetentionHasEvidence),
        Derived("Recruitment window",                    "-EEKKK", StudyFacts.MonthsOfRecruitment, StudyFacts.FollowUpEnds,
            StudyFacts.SeasonsInWindow, StudyFacts.PlanFloat),
        Derived("National population",                   "EEEKKK", StudyFacts.AnnualPool, StudyFacts.PoolDiscount),
        Derived("Candidate regions / sites",             "--PPKK", EnquiryFacts.CandidateSitesNamed, StudyFacts.ReserveSites),
        Derived("Site population, competing studies",    "---PKK", SiteFacts.AnnualPool, SiteFacts.Target, SiteFacts.PoolCountedBy,
            SiteFacts.PoolCountedOn, SiteFacts.PoolDiscount,
            SiteFacts.CompetingTargets, StudyFacts.CoEnrolmentAgreed),
        Derived("PI per site",                           "---PKK", SiteFacts.InvestigatorWilling, SiteFacts.InvestigatorOpenStudies,
            SiteFacts.InvestigatorProtectedTime,
            SiteFacts.InvestigatorComparableStudies, SiteFacts.InvestigatorMentor, SiteFacts.QuestionMattersLocally),
        Derived("Visit schedule",                        "--EKKK", EnquiryFacts.VisitScheduleDrafted, StudyFacts.BurdenReviewedWithPatients,
            SiteFacts.AddedVisitsListed,
            SiteFacts.ChangesUrgentCare, SiteFacts.OutOfHoursEvents),
        Derived("Equipment, pharmacy, laboratory needs", "--PKKK",
            [.. Capabilities.All.Select(c => c.Needed), SiteFacts.ContainmentNeeded, SiteFacts.ExtraScans]),
        Derived("Site capability",                       "----PK",
            [.. Capabilities.All.Select(c => c.Held), SiteFacts.ContainmentHeld, SiteFacts.EquipmentHeld, SiteFacts.CalibrationValidTo,
            SiteFacts.SpareScanSlots, SiteFacts.VisitSlots, SiteFacts.StaffAvailable, SiteFacts.LoadCapacity, SiteFacts.RolesWithoutDeputy,
            SiteFacts.OutOfHoursCover,
            SiteFacts.ComparatorIsStandard, SiteFacts.ComparatorCostAgreed]),
        Derived("Staff hours per participant",           "--EEKK", SiteFacts.StaffNeeded, SiteFacts.PeakVisits, SiteFacts.LoadWithStudy),
        Derived("AcoRD split and ETC per participant",   "--KKKK", StudyFacts.ExcessTreatmentCost, StudyFacts.ResearchCostsFunded,
            StudyFacts.SupportCostsHavePayer, StudyFacts.SoecatAuthorised),
        Derived("Approvals list",                        "--PKKK", StudyFacts.ApprovalsHaveOwners),
        Derived("Training and GCP state",                "----PK", SiteFacts.OldestGcpTraining),
        Derived("Archiving",                             "---PPK", StudyFacts.RetentionYears, StudyFacts.ArchiveNamed),

        Ours("Recruitment plan: sites, rate, consent",   "-EEEKK", StudyFacts.Sites, StudyFacts.PlannedRate, StudyFacts.ConsentShare,
            StudyFacts.ConsentHasEvidence),
        Ours("Recruitment method, internal pilot",       "-EEKKK", StudyFacts.IncidentCases, StudyFacts.ClinicianMustRemember,
            StudyFacts.InternalPilot, StudyFacts.PilotRuleHasThreeTiers),
        Ours("Evidence for the plan",                    "---PKK", StudyFacts.PastRateSupportsPlan, StudyFacts.OpeningsAreStaggered,
            StudyFacts.SitesAcceptThresholdShare),
        Ours("Site plan and track record",               "---PKK", SiteFacts.MonthsOpen, SiteFacts.Opening, SiteFacts.SetUpDays,
            SiteFacts.PastRecruits, SiteFacts.PastMonthsOpen,
            SiteFacts.PastDaysToFirstParticipant, SiteFacts.PlannedDaysToFirstParticipant, SiteFacts.OpenSeriousFindings),
        Ours("Commercial price",                         "----EK", StudyFacts.CostingComplete, StudyFacts.ContractValueAccepted),
        Ours("Confidentiality",                          "-KKKKK", StudyFacts.ConfidentialPapersShared, StudyFacts.ConfidentialityAgreed),
    ];

    private static StageFactRow Derived(string topic, string cells, params ValueList<Fact> facts) =>
        new(topic, cells, facts, EngagementSources.Matrix);

    private static StageFactRow Ours(string topic, string cells, params ValueList<Fact> facts) =>
        new(topic, cells, facts, Citation.Default("what is known when: " + topic));
}
