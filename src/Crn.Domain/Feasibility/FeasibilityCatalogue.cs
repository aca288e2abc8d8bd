using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Feasibility.Answers;
using Crn.Domain.Feasibility.Catalogue;
using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>
/// The rules by which the network judges feasibility. Extend it with rules of your own; a rule of the same code replaces the network's.
/// </summary>
/// <remarks>Who can act on a rule (<see cref="Rule.WhoCanAct"/>) is background knowledge of the field, whatever the grade of the rule
/// itself.</remarks>
/// <example><code>
/// FeasibilityAssessment answer = FeasibilityCatalogue.Network.With(isolation).Assess(facts, asAt: today);
/// </code></example>
public static class FeasibilityCatalogue
{
    /// <summary>The study-level rules of the network.</summary>
    public static RuleSet<FeasibilityRule> Network { get; } =
        RuleSet<FeasibilityRule>.Empty.With(RuleActors.Name(
            [.. PopulationRules.Study, .. EligibilityCriteriaRules.Rules, .. RateRules.Rules, .. TimeRules.Rules, .. CostRules.Rules,
                .. GovernanceRules.Rules]));

    /// <summary>The site-level rules of the network, asked of each site with facts of its own.</summary>
    public static RuleSet<FeasibilityRule> Site { get; } = RuleSet<FeasibilityRule>.Empty.With(RuleActors.Name(
        [.. PopulationRules.Site, .. TeamRules.Rules, .. CapabilityRules.Rules, .. SiteRules.Rules]));

    /// <summary>Asks every rule in force on a date and draws the verdict.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="asAt">The date whose rules are asked.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static FeasibilityAssessment Assess(this RuleSet<FeasibilityRule> rules, FactSheet facts, LocalDate asAt) =>
        FeasibilityAssessment.Of(Guard.Against.Null(rules), Guard.Against.Null(facts), Guarded.Iso(asAt));

    /// <summary>Asks every rule in force on a date, if the rules are the ones expected.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="asAt">The date whose rules are asked.</param>
    /// <param name="fingerprint">The fingerprint of the rules as they should be, see <see cref="RuleSet{TRule}.Fingerprint"/>.</param>
    /// <returns>The assessment; refused with <c>FEAS-RULES-DIFFER</c> when a rule was lost, added or changed.</returns>
    /// <exception cref="ArgumentException"><paramref name="fingerprint"/> is blank.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Outcome<FeasibilityAssessment> Assess(this RuleSet<FeasibilityRule> rules, FactSheet facts, LocalDate asAt,
        string fingerprint)
    {
        Guarded.Text(fingerprint);
        Guard.Against.Null(facts);
        Guarded.Iso(asAt);
        return Guard.Against.Null(rules).Fingerprint() == fingerprint
            ? Outcome.Accept(rules.Assess(facts, asAt))
            : Outcome.Refuse<FeasibilityAssessment>(ExpectedRules.Differ());
    }

    /// <summary>Asks every rule in force on a date, if each rule expected is among them.</summary>
    /// <param name="rules">The rules; more than those expected may be in force.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="asAt">The date whose rules are asked.</param>
    /// <param name="codes">The codes of the rules that must be in force, see <see cref="RuleSet{TRule}.CodesOn"/>; at least one.</param>
    /// <returns>The assessment; refused with one <c>FEAS-RULE-LOST</c> for each code of which no rule is in force.</returns>
    /// <exception cref="ArgumentException"><paramref name="codes"/> is empty or holds a blank code.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <example><code>
    /// Outcome&lt;FeasibilityAssessment&gt; answer = ours.Assess(facts, today, FeasibilityCatalogue.Network.CodesOn(today));
    /// </code></example>
    public static Outcome<FeasibilityAssessment> Assess(this RuleSet<FeasibilityRule> rules, FactSheet facts, LocalDate asAt,
        ValueList<string> codes)
    {
        Guarded.Iso(asAt);
        if (codes.IsEmpty || codes.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("At least one rule is expected, and each has a code.", nameof(codes));
        Guard.Against.Null(facts);
        var lost = ExpectedRules.Lost(Guard.Against.Null(rules), asAt, codes);
        return lost.IsEmpty ? Outcome.Accept(rules.Assess(facts, asAt)) : Outcome.Refuse<FeasibilityAssessment>(lost);
    }

    /// <summary>Every fact of this room: of studies, of sites, and what the capabilities of the list are needed for. The facts of sites
    /// that their profiles hold stand in <see cref="Sites.SiteProfileFacts.Catalogue"/>.</summary>
    public static FactCatalogue Facts => Lists.All;

    // In a class of its own: made when it is first asked for.
    private static class Lists
    {
        public static readonly FactCatalogue All = FactCatalogue.Of("Feasibility",
        [
            StudyFacts.Target, StudyFacts.Sites, StudyFacts.ReserveSites, StudyFacts.MonthsOfRecruitment, StudyFacts.PlannedRate,
            StudyFacts.PastRateSupportsPlan, StudyFacts.OpeningsAreStaggered, StudyFacts.CriteriaPassShare,
            StudyFacts.ScreenFailureShare, StudyFacts.ScreenFailureHasEvidence, StudyFacts.ConsentShare, StudyFacts.ConsentHasEvidence,
            StudyFacts.RetentionShare, StudyFacts.RetentionHasEvidence, StudyFacts.AnnualPool, StudyFacts.PoolDiscount,
            StudyFacts.GrantEnds, StudyFacts.FollowUpEnds, StudyFacts.ResearchCostsFunded, StudyFacts.EligibleForSupport,
            StudyFacts.SponsorConfirmed, StudyFacts.Commercial, StudyFacts.ConfidentialPapersShared, StudyFacts.ConfidentialityAgreed,
            StudyFacts.AssessedOn, StudyFacts.IncidentCases, StudyFacts.ClinicianMustRemember, StudyFacts.ExclusionsAreJustified,
            StudyFacts.ExcludesStandardCare, StudyFacts.Seasonal, StudyFacts.SeasonsInWindow, StudyFacts.InternalPilot,
            StudyFacts.PilotRuleHasThreeTiers, StudyFacts.CoEnrolmentAgreed, StudyFacts.BurdenReviewedWithPatients,
            StudyFacts.PlanFloat, StudyFacts.ExcessTreatmentCost, StudyFacts.SoecatAuthorised, StudyFacts.SitesAcceptThresholdShare,
            StudyFacts.SupportCostsHavePayer, StudyFacts.CostingComplete, StudyFacts.ContractValueAccepted,
            StudyFacts.ApprovalsHaveOwners, StudyFacts.RetentionYears, StudyFacts.ArchiveNamed, StudyFacts.Ctimp, SiteFacts.Target,
            SiteFacts.StaffNeeded, SiteFacts.StaffAvailable, SiteFacts.PoolCountedBy, SiteFacts.PoolCountedOn, SiteFacts.PoolDiscount,
            SiteFacts.MonthsOpen, SiteFacts.Opening, SiteFacts.CompetingTargets, SiteFacts.LoadWithStudy, SiteFacts.LoadCapacity,
            SiteFacts.RolesWithoutDeputy, SiteFacts.OldestGcpTraining, SiteFacts.OutOfHoursEvents, SiteFacts.OutOfHoursCover,
            SiteFacts.InvestigatorOpenStudies, SiteFacts.InvestigatorMentor, SiteFacts.QuestionMattersLocally,
            SiteFacts.AddedVisitsListed, SiteFacts.ChangesUrgentCare, SiteFacts.ComparatorIsStandard, SiteFacts.ComparatorCostAgreed,
            SiteFacts.ExtraScans, SiteFacts.SpareScanSlots, SiteFacts.ContainmentNeeded, SiteFacts.EquipmentHeld,
            SiteFacts.CalibrationValidTo, SiteFacts.VisitSlots, SiteFacts.PeakVisits, SiteFacts.SetUpDays,
            SiteFacts.PlannedDaysToFirstParticipant, SiteFacts.OpenSeriousFindings,
            .. Capabilities.All.Select(capability => capability.Needed), .. Capabilities.All.Select(capability => capability.Held),
        ]);
    }
}
