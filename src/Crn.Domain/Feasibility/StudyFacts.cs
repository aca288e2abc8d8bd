using Crn.Domain.Rules;
using Crn.Domain.Rules.Intervals;

namespace Crn.Domain.Feasibility;

/// <summary>What the network's catalogue asks about a study as a whole.</summary>
/// <remarks>Who can supply an answer is background knowledge of the field; the stage from which it is expected is that of the network's
/// matrix of stages and facts.</remarks>
public static partial class StudyFacts
{
    /// <summary>Participants wanted at the sites assessed.</summary>
    public static Fact<int> Target { get; } =
        Fact.Count("study.target", "Participants wanted", Unit.Participants).Within(Measures.People).From("trial statistician", "Outline");

    /// <summary>Sites planned.</summary>
    public static Fact<int> Sites { get; } =
        Fact.Count("study.sites", "Sites planned", Unit.Sites).Within(Measures.Things).From("chief investigator", "Outline");

    /// <summary>Reserve sites named.</summary>
    public static Fact<int> ReserveSites { get; } =
        Fact.Count("study.reserve-sites", "Reserve sites named", Unit.Sites).Within(Measures.Things)
        .From("chief investigator", "SiteSelection");

    /// <summary>Months of recruitment planned.</summary>
    public static Fact<decimal> MonthsOfRecruitment { get; } =
        Fact.Number("study.months-of-recruitment", "Months of recruitment planned", Unit.Months).Within(Measures.Months)
        .From("chief investigator", "Outline");

    /// <summary>Participants expected per site and month open.</summary>
    public static Fact<decimal> PlannedRate { get; } =
        Fact.Number("study.planned-rate", "Participants expected per site and month", Unit.Participants / (Unit.Sites * Unit.Months))
        .Within(Measures.Rate)
        .From("chief investigator", "Outline");

    /// <summary>Whether a past rate of comparable studies at these sites supports the planned rate.</summary>
    public static Fact<bool> PastRateSupportsPlan { get; } =
        Fact.YesNo("study.past-rate-supports-plan", "A past rate at these sites supports the planned rate")
        .From("chief investigator", "SiteSelection");

    /// <summary>Whether sites are planned to open one after another rather than all on the first day.</summary>
    public static Fact<bool> OpeningsAreStaggered { get; } =
        Fact.YesNo("study.openings-staggered", "The plan lets sites open one after another").From("chief investigator", "SiteSelection");

    /// <summary>Share of people with the condition who pass all criteria.</summary>
    public static Fact<decimal> CriteriaPassShare { get; } =
        Fact.Share("study.criteria-pass-share", "Share that passes all criteria").From("chief investigator", "Outline");

    /// <summary>Planned share of screened participants who fail screening.</summary>
    public static Fact<decimal> ScreenFailureShare { get; } =
        Fact.Share("study.screen-failure-share", "Planned share that fails screening").From("chief investigator", "Outline");

    /// <summary>Whether evidence supports the planned screen failure.</summary>
    public static Fact<bool> ScreenFailureHasEvidence { get; } =
        Fact.YesNo("study.screen-failure-evidence", "Evidence supports the planned screen failure").From("chief investigator", "Outline");

    /// <summary>Planned share of people approached who consent.</summary>
    public static Fact<decimal> ConsentShare { get; } =
        Fact.Share("study.consent-share", "Planned share that consents").From("chief investigator", "Outline");

    /// <summary>Whether evidence supports the planned consent share.</summary>
    public static Fact<bool> ConsentHasEvidence { get; } =
        Fact.YesNo("study.consent-evidence", "Evidence supports the planned consent share").From("chief investigator", "Outline");

    /// <summary>Planned share of participants kept to the end.</summary>
    public static Fact<decimal> RetentionShare { get; } =
        Fact.Share("study.retention-share", "Planned share kept to the end").From("trial statistician", "Outline");

    /// <summary>Whether evidence supports the planned retention.</summary>
    public static Fact<bool> RetentionHasEvidence { get; } =
        Fact.YesNo("study.retention-evidence", "Evidence supports the planned retention").From("trial statistician", "Outline");

    /// <summary>Eligible people a year in the catchment of all sites.</summary>
    public static Fact<decimal> AnnualPool { get; } =
        Fact.Number("study.annual-pool", "Eligible people a year in the catchment", Unit.Participants / Unit.Years)
        .Within(Measures.Rate)
        .From("national specialty lead", "Idea");

    /// <summary>Share of the estimated pool that is really there once a study opens.</summary>
    public static Fact<decimal> PoolDiscount { get; } =
        Fact.Share("study.pool-discount", "Share of the estimated pool that is really there")
        .From("national specialty lead", "Idea");

    /// <summary>The date the grant ends.</summary>
    public static Fact<LocalDate> GrantEnds { get; } =
        Fact.Date("study.grant-ends", "Date the grant ends").From("funder", "FullApplication");

    /// <summary>The date the last follow-up ends.</summary>
    public static Fact<LocalDate> FollowUpEnds { get; } =
        Fact.Date("study.follow-up-ends", "Date the last follow-up ends").From("chief investigator", "Outline");

    /// <summary>Whether every research cost has a funder.</summary>
    public static Fact<bool> ResearchCostsFunded { get; } =
        Fact.YesNo("study.research-costs-funded", "Every research cost is funded").From("chief investigator", "FullApplication");

    /// <summary>Whether the study is eligible for support, or its route to eligibility is known.</summary>
    public static Fact<bool> EligibleForSupport { get; } =
        Fact.YesNo("study.eligible-for-support", "Eligible for support, or the route to it is known").From("network", "FullApplication");

    /// <summary>Whether a sponsor has confirmed in principle.</summary>
    public static Fact<bool> SponsorConfirmed { get; } =
        Fact.YesNo("study.sponsor-confirmed", "A sponsor has confirmed in principle").From("sponsor", "FullApplication");

    /// <summary>Whether a company funds and sponsors the study.</summary>
    public static Fact<bool> Commercial { get; } =
        Fact.YesNo("study.commercial", "A company funds and sponsors the study").From("sponsor", "FullApplication");

    /// <summary>Whether confidential papers are shared with sites.</summary>
    public static Fact<bool> ConfidentialPapersShared { get; } =
        Fact.YesNo("study.confidential-papers", "Confidential papers are shared").From("sponsor", "Outline");

    /// <summary>Whether the confidentiality agreement is signed.</summary>
    public static Fact<bool> ConfidentialityAgreed { get; } =
        Fact.YesNo("study.confidentiality-agreed", "The confidentiality agreement is signed").From("sponsor", "Outline");

    /// <summary>The date of the assessment. An assessment states it by itself; a caller need not.</summary>
    public static Fact<LocalDate> AssessedOn { get; } = Fact.Date("assessment.date", "Date of the assessment");

    /// <summary>Whether new (incident) cases are recruited rather than people who already have the condition.</summary>
    public static Fact<bool> IncidentCases { get; } =
        Fact.YesNo("study.incident-cases", "New cases are recruited").From("chief investigator", "Outline");

    /// <summary>Whether the clinician must remember the study in the consultation.</summary>
    public static Fact<bool> ClinicianMustRemember { get; } =
        Fact.YesNo("study.clinician-must-remember", "The clinician must remember the study in the consultation")
        .From("chief investigator", "Outline");

    /// <summary>Whether every group the criteria leave out is left out for a stated reason: age, sex, ethnicity, deprivation.</summary>
    public static Fact<bool> ExclusionsAreJustified { get; } =
        Fact.YesNo("study.exclusions-justified", "Every group left out is left out for a stated reason")
        .From("chief investigator", "Outline");

    /// <summary>Whether a criterion excludes patients on first-line standard care.</summary>
    public static Fact<bool> ExcludesStandardCare { get; } =
        Fact.YesNo("study.excludes-standard-care", "A criterion excludes patients on first-line standard care")
        .From("chief investigator", "Outline");

    /// <summary>Whether the disease has a season.</summary>
    public static Fact<bool> Seasonal { get; } = Fact.YesNo("study.seasonal", "The disease is seasonal").From("chief investigator", "Idea");

    /// <summary>Full seasons of the disease within the recruitment window.</summary>
    public static Fact<int> SeasonsInWindow { get; } =
        Fact.Count("study.seasons-in-window", "Full seasons within the recruitment window", Unit.Named("seasons")).Within(Measures.Things)
        .From("chief investigator", "Outline");

    /// <summary>Whether the study begins with an internal pilot.</summary>
    public static Fact<bool> InternalPilot { get; } =
        Fact.YesNo("study.internal-pilot", "The study has an internal pilot").From("chief investigator", "Outline");

    /// <summary>Whether the pilot has a green, amber and red rule stated as a rate per centre and month.</summary>
    public static Fact<bool> PilotRuleHasThreeTiers { get; } =
        Fact.YesNo("study.pilot-three-tiers", "The pilot has a three-tier rule stated as a rate per centre and month")
        .From("chief investigator", "Outline");

    /// <summary>Whether it is agreed in writing, either way, if a participant may join another study too.</summary>
    public static Fact<bool> CoEnrolmentAgreed { get; } =
        Fact.YesNo("study.co-enrolment-agreed", "Joining another study too is agreed in writing, either way")
        .From("chief investigator", "SiteSelection");

    /// <summary>Whether patients reviewed the burden of visits, travel and procedures.</summary>
    public static Fact<bool> BurdenReviewedWithPatients { get; } =
        Fact.YesNo("study.burden-reviewed", "The burden was reviewed with patients").From("chief investigator", "FullApplication");

    /// <summary>Months by which recruitment can run over before the plan no longer works.</summary>
    public static Fact<decimal> PlanFloat { get; } =
        Fact.Number("study.plan-float", "Months recruitment can run over before the plan fails", Unit.Months).Within(Measures.Months)
        .From("chief investigator", "Outline");

    /// <summary>Excess treatment cost for each participant; 0 when treatment costs no more than standard care.</summary>
    public static Fact<decimal> ExcessTreatmentCost { get; } =
        Fact.Number("study.excess-treatment-cost", "Excess treatment cost per participant", Unit.Pounds / Unit.Participants)
        .Within(Measures.PoundsEach)
        .From("chief investigator", "FullApplication");

    /// <summary>Whether an AcoRD specialist authorised the cost attribution (SoECAT).</summary>
    public static Fact<bool> SoecatAuthorised { get; } =
        Fact.YesNo("study.soecat-authorised", "The SoECAT is authorised").From("AcoRD specialist", "FullApplication");

    /// <summary>Whether the sites accept the share of excess treatment costs below their threshold.</summary>
    public static Fact<bool> SitesAcceptThresholdShare { get; } =
        Fact.YesNo("study.sites-accept-threshold", "The sites accept the threshold share of excess treatment costs")
        .From("sites", "SiteSelection");

    /// <summary>Whether every support cost has a payer.</summary>
    public static Fact<bool> SupportCostsHavePayer { get; } =
        Fact.YesNo("study.support-costs-payer", "Every support cost has a payer").From("chief investigator", "FullApplication");
}
