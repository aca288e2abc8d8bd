using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Tests.Feasibility;

/// <summary>A study and a site that pass every rule of the catalogue.</summary>
internal static class FeasibilityExamples
{
    public static LocalDate Today { get; } = new(2026, 5, 1);

    public static FactSheet Study { get; } = FactSheet.Empty
        .With(StudyFacts.Target, 81)
        .With(StudyFacts.Sites, 5)
        .With(StudyFacts.ReserveSites, 1)
        .With(StudyFacts.MonthsOfRecruitment, 24m)
        .With(StudyFacts.PlannedRate, 0.9m)
        .With(StudyFacts.OpeningsAreStaggered, true)
        .With(StudyFacts.CriteriaPassShare, 0.4m)
        .With(StudyFacts.ScreenFailureShare, 0.3m)
        .With(StudyFacts.ConsentShare, 0.72m)
        .With(StudyFacts.RetentionShare, 0.88m)
        .With(StudyFacts.AnnualPool, 1000m)
        .With(StudyFacts.PoolDiscount, 0.2m)
        .With(StudyFacts.FollowUpEnds, new LocalDate(2028, 1, 1))
        .With(StudyFacts.GrantEnds, new LocalDate(2028, 6, 1))
        .With(StudyFacts.ResearchCostsFunded, true)
        .With(StudyFacts.EligibleForSupport, true)
        .With(StudyFacts.SponsorConfirmed, true)
        .With(StudyFacts.Commercial, false)
        .With(StudyFacts.IncidentCases, false)
        .With(StudyFacts.ExclusionsAreJustified, true)
        .With(StudyFacts.ExcludesStandardCare, false)
        .With(StudyFacts.Seasonal, false)
        .With(StudyFacts.InternalPilot, false)
        .With(StudyFacts.CoEnrolmentAgreed, true)
        .With(StudyFacts.BurdenReviewedWithPatients, true)
        .With(StudyFacts.PlanFloat, 12m)
        .With(StudyFacts.ExcessTreatmentCost, 0m)
        .With(StudyFacts.SupportCostsHavePayer, true)
        .With(StudyFacts.ApprovalsHaveOwners, true)
        .With(StudyFacts.RetentionYears, 5m)
        .With(StudyFacts.ArchiveNamed, true)
        .With(StudyFacts.Ctimp, true);

    public static FactSheet Site { get; } = Capabilities.StateNeeds(FactSheet.Empty, [])
        .With(StudyFacts.CriteriaPassShare, 0.4m)
        .With(StudyFacts.ConsentShare, 0.72m)
        .With(SiteFacts.Target, 20)
        .With(SiteFacts.MonthsOpen, 25m)
        .With(SiteFacts.AnnualPool, 200m)
        .With(SiteFacts.PoolCountedBy, PoolMethod.RecordSearch)
        .With(SiteFacts.PoolCountedOn, new LocalDate(2026, 1, 10))
        .With(SiteFacts.PoolDiscount, 0.5m)
        .With(SiteFacts.Opening, new LocalDate(2026, 9, 1))
        .With(SiteFacts.CompetingTargets, 2m)
        .With(SiteFacts.LoadWithStudy, 40m)
        .With(SiteFacts.LoadCapacity, 50m)
        .With(SiteFacts.InvestigatorWilling, true)
        .With(SiteFacts.StaffNeeded, 1.5m)
        .With(SiteFacts.StaffAvailable, 1.5m)
        .With(SiteFacts.RolesWithoutDeputy, 0)
        .With(SiteFacts.OldestGcpTraining, new LocalDate(2024, 9, 1))
        .With(SiteFacts.OutOfHoursEvents, false)
        .With(SiteFacts.InvestigatorOpenStudies, 5)
        .With(SiteFacts.InvestigatorComparableStudies, 1)
        .With(SiteFacts.QuestionMattersLocally, true)
        .With(SiteFacts.AddedVisitsListed, true)
        .With(SiteFacts.ChangesUrgentCare, false)
        .With(SiteFacts.ComparatorIsStandard, true)
        .With(SiteFacts.ContainmentNeeded, 0)
        .With(SiteFacts.EquipmentHeld, true)
        .With(SiteFacts.CalibrationValidTo, new LocalDate(2026, 9, 1))
        .With(SiteFacts.VisitSlots, 10m)
        .With(SiteFacts.PeakVisits, 8m)
        .With(SiteFacts.SetUpDays, 90)
        .With(SiteFacts.PastRecruits, 30)
        .With(SiteFacts.PastMonthsOpen, 36m)
        .With(SiteFacts.PastDaysToFirstParticipant, 80)
        .With(SiteFacts.PlannedDaysToFirstParticipant, 90)
        .With(SiteFacts.OpenSeriousFindings, 0);

    public static Finding Finding(this FeasibilityAssessment answer, string code) => answer.Findings.Single(f => f.Rule.Code == code);
}
