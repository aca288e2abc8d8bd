using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <summary>
/// The answers that decide which approvals a study needs: the filter questions of the application form, and what product, participants,
/// nations and sites imply; and what comes after the submission and brings further steps.
/// </summary>
/// <remarks>Put them on a <see cref="FactSheet"/>, or begin with <see cref="Of"/>; what is left out is unknown, not no.</remarks>
/// <example><code>FactSheet answers = PermissionFacts.Of(study).With(PermissionFacts.FormalConfirmationRequired, true);</code></example>
public static partial class PermissionFacts
{
    /// <summary>Clinical trial of an investigational medicinal product.</summary>
    public static Fact<bool> Ctimp { get; } = Fact.YesNo("permission.ctimp", "Clinical trial of an investigational medicinal product");

    /// <summary>Is a clinical trial.</summary>
    public static Fact<bool> ClinicalTrial { get; } = Fact.YesNo("permission.clinical-trial", "Is a clinical trial");

    /// <summary>Uses an investigational medicinal product.</summary>
    public static Fact<bool> Imp { get; } = Fact.YesNo("permission.imp", "Uses an investigational medicinal product");

    /// <summary>Type A: risk no higher than standard care.</summary>
    public static Fact<bool> TypeA { get; } = Fact.YesNo("permission.type-a", "Type A: risk no higher than standard care");

    /// <summary>Phase 1 in healthy volunteers.</summary>
    public static Fact<bool> Phase1HealthyVolunteer { get; } =
        Fact.YesNo("permission.phase1-healthy-volunteer", "Phase 1 in healthy volunteers");

    /// <summary>Phase 3.</summary>
    public static Fact<bool> Phase3 { get; } = Fact.YesNo("permission.phase3", "Phase 3");

    /// <summary>Phase 4.</summary>
    public static Fact<bool> Phase4 { get; } = Fact.YesNo("permission.phase4", "Phase 4");

    /// <summary>Meets the criteria of a notifiable trial.</summary>
    public static Fact<bool> NotifiableTrial { get; } =
        Fact.YesNo("permission.notifiable-trial", "Meets the criteria of a notifiable trial");

    /// <summary>Meets the criteria of the notification scheme.</summary>
    public static Fact<bool> MeetsNotificationCriteria { get; } =
        Fact.YesNo("permission.meets-notification-criteria", "Meets the criteria of the notification scheme");

    /// <summary>Product has special characteristics.</summary>
    public static Fact<bool> SpecialCharacteristics { get; } =
        Fact.YesNo("permission.special-characteristics", "Product has special characteristics");

    /// <summary>Advanced therapy product.</summary>
    public static Fact<bool> Atimp { get; } = Fact.YesNo("permission.atimp", "Advanced therapy product");

    /// <summary>Gene therapy.</summary>
    public static Fact<bool> GeneTherapy { get; } = Fact.YesNo("permission.gene-therapy", "Gene therapy");

    /// <summary>Investigates a medical device.</summary>
    public static Fact<bool> InvestigationalDevice { get; } =
        Fact.YesNo("permission.investigational-device", "Investigates a medical device");

    /// <summary>Device is marked for the purpose studied.</summary>
    public static Fact<bool> MarkedForPurpose { get; } =
        Fact.YesNo("permission.marked-for-purpose", "Device is marked for the purpose studied");

    /// <summary>Ethics review required.</summary>
    public static Fact<bool> RecRequired { get; } = Fact.YesNo("permission.rec-required", "Ethics review required");

    /// <summary>No material ethical issues: suits proportionate review.</summary>
    public static Fact<bool> ProportionateReview { get; } =
        Fact.YesNo("permission.proportionate-review", "No material ethical issues: suits proportionate review");

    /// <summary>Commercial contract research.</summary>
    public static Fact<bool> CommercialContract { get; } = Fact.YesNo("permission.commercial-contract", "Commercial contract research");

    /// <summary>Seeks network support.</summary>
    public static Fact<bool> SeeksNetworkSupport { get; } = Fact.YesNo("permission.seeks-network-support", "Seeks network support");

    /// <summary>Sites in England.</summary>
    public static Fact<bool> England { get; } = Fact.YesNo("permission.england", "Sites in England");

    /// <summary>Sites in Wales.</summary>
    public static Fact<bool> Wales { get; } = Fact.YesNo("permission.wales", "Sites in Wales");

    /// <summary>Sites in Scotland.</summary>
    public static Fact<bool> Scotland { get; } = Fact.YesNo("permission.scotland", "Sites in Scotland");

    /// <summary>Sites in Northern Ireland.</summary>
    public static Fact<bool> NorthernIreland { get; } = Fact.YesNo("permission.northern-ireland", "Sites in Northern Ireland");

    /// <summary>Sites are NHS (or HSC) bodies.</summary>
    public static Fact<bool> Nhs { get; } = Fact.YesNo("permission.nhs", "Sites are NHS (or HSC) bodies");

    /// <summary>Takes place in the NHS or HSC.</summary>
    public static Fact<bool> NhsOrHsc { get; } = Fact.YesNo("permission.nhs-or-hsc", "Takes place in the NHS or HSC");

    /// <summary>Set up through the Coordinated System for gaining NHS Permission.</summary>
    public static Fact<bool> UsesCsp { get; } =
        Fact.YesNo("permission.uses-csp", "Set up through the Coordinated System for gaining NHS Permission");

    /// <summary>Set up through HRA Approval.</summary>
    public static Fact<bool> UsesHraApproval { get; } = Fact.YesNo("permission.uses-hra-approval", "Set up through HRA Approval");

    /// <summary>Formal confirmation of capacity and capability required.</summary>
    public static Fact<bool> FormalConfirmationRequired { get; } =
        Fact.YesNo("permission.formal-confirmation-required", "Formal confirmation of capacity and capability required");

    /// <summary>
    /// The day on which the complete local pack is with the site, before the submission or after it. Left out, the pack goes out as soon as
    /// the graph allows. Given as an interval, its last day counts. It may differ from site to site: see
    /// <see cref="PermissionSite.Answers"/>.
    /// </summary>
    public static Fact<LocalDate> LocalPackReadyOn { get; } =
        Fact.Date("permission.local-pack-ready-on", "Day on which the complete local pack is with the site");

    /// <summary>Every fact of this room.</summary>
    public static FactCatalogue Catalogue => Lists.All;

    /// <summary>Every answer about the study itself.</summary>
    public static ValueList<Fact<bool>> Characteristics => Lists.Characteristics;

    /// <summary>What comes after the submission: questions asked, changes made. A plan takes each as no unless it is given.</summary>
    public static ValueList<Fact<bool>> AfterSubmission => Lists.AfterSubmission;

    // In a class of its own: the order in which the parts of a class initialise is not defined.
    private static class Lists
    {
        public static readonly ValueList<Fact<bool>> Characteristics =
        [
            Ctimp, England, Nhs, RecRequired, Wales, NhsOrHsc, UsesHraApproval, ProportionateReview, Scotland,
            FormalConfirmationRequired, RadioactiveMaterials, ConfidentialPatientInformationWithoutConsent, ClinicalTrial,
            IonisingRadiation, ResearchExposure, Atimp, UsesCsp, NorthernIreland, AdultsLackingCapacity, Prisoners,
            SpecialCharacteristics, InvestigationalDevice, NotifiableTrial, PrecedentSet, PrisonsOrProbation, CommercialContract,
            HighRiskPersonalData, SponsorOptsInOrExpected, SeeksNetworkSupport, SocialCareResearch, GeneTherapy, Phase1HealthyVolunteer,
            TypeA, Phase3, Phase4, MeetsNotificationCriteria, Imp, MarkedForPurpose, UsesPic, ExternalResearchStaffOnSite,
            AdditionalToNormalCare, StandardCareOnly, ProtocolFixesAdministration, NationalDatasetExtract, StoresRelevantMaterial,
            CoveredByRecApprovedProject, HumanEmbryos, Gmo, ArmedForcesPersonnel, LocalAuthoritySites,
            SingleCentre, Phase1Or2A, ProceduresBeyondNormalUse, UsesCombinedReview, LastsOverTwoYears, TissueBankOrDatabase,
            CommitteeInScotlandOrNorthernIreland, PaediatricTrial, UndergraduateProject, MastersProject, DoctoralProject,
            SupervisorNamed, StudentIsChiefInvestigator, DiagnosticPerformanceStudy, SingleBoardData, PanelSeesDataWithConsent,
            GeneralPractice, SponsoredOutsideUniversity, StudentMayNotLead, LedByOtherThanHealthProfessional,
        ];

        public static readonly ValueList<Fact<bool>> AfterSubmission =
        [
            RequestForFurtherInformationIssued, GroundsForNonAcceptanceIssued, Amendment, Modification, Substantial, RecRelevant,
            MhraRelevant, CategoryA, CategoryB, CategoryC, RouteA, RouteB, ImportantDetail, Minor, UrgentSafetyMeasure,
        ];

        public static readonly FactCatalogue All =
            FactCatalogue.Of("Permissions", [.. Characteristics, .. AfterSubmission, LocalPackReadyOn]);
    }
}
