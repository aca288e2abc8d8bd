using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <summary>
/// The answers that decide which approvals a study needs: the filter questions of the application form, and what product, participants,
/// nations and sites imply. Put them on a <see cref="FactSheet"/>; what is left out is unknown, not no.
/// </summary>
public static class StudyCharacteristics
{
    /// <summary>Clinical trial of an investigational medicinal product.</summary>
    public static Fact<bool> Ctimp { get; } = Fact.YesNo("permission.ctimp", "Clinical trial of an investigational medicinal product");

    /// <summary>Sites in England.</summary>
    public static Fact<bool> England { get; } = Fact.YesNo("permission.england", "Sites in England");

    /// <summary>Sites are NHS (or HSC) bodies.</summary>
    public static Fact<bool> Nhs { get; } = Fact.YesNo("permission.nhs", "Sites are NHS (or HSC) bodies");

    /// <summary>Ethics review required.</summary>
    public static Fact<bool> RecRequired { get; } = Fact.YesNo("permission.rec-required", "Ethics review required");

    /// <summary>Sites in Wales.</summary>
    public static Fact<bool> Wales { get; } = Fact.YesNo("permission.wales", "Sites in Wales");

    /// <summary>Takes place in the NHS or HSC.</summary>
    public static Fact<bool> NhsOrHsc { get; } = Fact.YesNo("permission.nhs-or-hsc", "Takes place in the NHS or HSC");

    /// <summary>Set up through HRA Approval.</summary>
    public static Fact<bool> UsesHraApproval { get; } = Fact.YesNo("permission.uses-hra-approval", "Set up through HRA Approval");

    /// <summary>No material ethical issues: suits proportionate review.</summary>
    public static Fact<bool> ProportionateReview { get; } = Fact.YesNo("permission.proportionate-review", "No material ethical issues: suits proportionate review");

    /// <summary>Sites in Scotland.</summary>
    public static Fact<bool> Scotland { get; } = Fact.YesNo("permission.scotland", "Sites in Scotland");

    /// <summary>Formal confirmation of capacity and capability required.</summary>
    public static Fact<bool> FormalConfirmationRequired { get; } = Fact.YesNo("permission.formal-confirmation-required", "Formal confirmation of capacity and capability required");

    /// <summary>Administers radioactive materials.</summary>
    public static Fact<bool> RadioactiveMaterials { get; } = Fact.YesNo("permission.radioactive-materials", "Administers radioactive materials");

    /// <summary>Confidential patient information used without consent.</summary>
    public static Fact<bool> ConfidentialPatientInformationWithoutConsent { get; } = Fact.YesNo("permission.confidential-patient-information-without-consent", "Confidential patient information used without consent");

    /// <summary>Is a clinical trial.</summary>
    public static Fact<bool> ClinicalTrial { get; } = Fact.YesNo("permission.clinical-trial", "Is a clinical trial");

    /// <summary>Involves ionising radiation.</summary>
    public static Fact<bool> IonisingRadiation { get; } = Fact.YesNo("permission.ionising-radiation", "Involves ionising radiation");

    /// <summary>Exposures are research exposures.</summary>
    public static Fact<bool> ResearchExposure { get; } = Fact.YesNo("permission.research-exposure", "Exposures are research exposures");

    /// <summary>Advanced therapy product.</summary>
    public static Fact<bool> Atimp { get; } = Fact.YesNo("permission.atimp", "Advanced therapy product");

    /// <summary>Set up through the Coordinated System for gaining NHS Permission.</summary>
    public static Fact<bool> UsesCsp { get; } = Fact.YesNo("permission.uses-csp", "Set up through the Coordinated System for gaining NHS Permission");

    /// <summary>Sites in Northern Ireland.</summary>
    public static Fact<bool> NorthernIreland { get; } = Fact.YesNo("permission.northern-ireland", "Sites in Northern Ireland");

    /// <summary>Includes adults who lack, or may lose, capacity.</summary>
    public static Fact<bool> AdultsLackingCapacity { get; } = Fact.YesNo("permission.adults-lacking-capacity", "Includes adults who lack, or may lose, capacity");

    /// <summary>Includes prisoners.</summary>
    public static Fact<bool> Prisoners { get; } = Fact.YesNo("permission.prisoners", "Includes prisoners");

    /// <summary>Product has special characteristics.</summary>
    public static Fact<bool> SpecialCharacteristics { get; } = Fact.YesNo("permission.special-characteristics", "Product has special characteristics");

    /// <summary>Investigates a medical device.</summary>
    public static Fact<bool> InvestigationalDevice { get; } = Fact.YesNo("permission.investigational-device", "Investigates a medical device");

    /// <summary>Meets the criteria of a notifiable trial.</summary>
    public static Fact<bool> NotifiableTrial { get; } = Fact.YesNo("permission.notifiable-trial", "Meets the criteria of a notifiable trial");

    /// <summary>Same issues as earlier advice of the Confidentiality Advisory Group.</summary>
    public static Fact<bool> PrecedentSet { get; } = Fact.YesNo("permission.precedent-set", "Same issues as earlier advice of the Confidentiality Advisory Group");

    /// <summary>Takes place in prisons or probation services.</summary>
    public static Fact<bool> PrisonsOrProbation { get; } = Fact.YesNo("permission.prisons-or-probation", "Takes place in prisons or probation services");

    /// <summary>Commercial contract research.</summary>
    public static Fact<bool> CommercialContract { get; } = Fact.YesNo("permission.commercial-contract", "Commercial contract research");

    /// <summary>High-risk processing of personal data.</summary>
    public static Fact<bool> HighRiskPersonalData { get; } = Fact.YesNo("permission.high-risk-personal-data", "High-risk processing of personal data");

    /// <summary>Sponsor opts in to Pharmacy Assurance, or is expected to.</summary>
    public static Fact<bool> SponsorOptsInOrExpected { get; } = Fact.YesNo("permission.sponsor-opts-in-or-expected", "Sponsor opts in to Pharmacy Assurance, or is expected to");

    /// <summary>Seeks network support.</summary>
    public static Fact<bool> SeeksNetworkSupport { get; } = Fact.YesNo("permission.seeks-network-support", "Seeks network support");

    /// <summary>Is social care research.</summary>
    public static Fact<bool> SocialCareResearch { get; } = Fact.YesNo("permission.social-care-research", "Is social care research");

    /// <summary>Gene therapy.</summary>
    public static Fact<bool> GeneTherapy { get; } = Fact.YesNo("permission.gene-therapy", "Gene therapy");

    /// <summary>Phase 1 in healthy volunteers.</summary>
    public static Fact<bool> Phase1HealthyVolunteer { get; } = Fact.YesNo("permission.phase1-healthy-volunteer", "Phase 1 in healthy volunteers");

    /// <summary>Type A: risk no higher than standard care.</summary>
    public static Fact<bool> TypeA { get; } = Fact.YesNo("permission.type-a", "Type A: risk no higher than standard care");

    /// <summary>Phase 3.</summary>
    public static Fact<bool> Phase3 { get; } = Fact.YesNo("permission.phase3", "Phase 3");

    /// <summary>Phase 4.</summary>
    public static Fact<bool> Phase4 { get; } = Fact.YesNo("permission.phase4", "Phase 4");

    /// <summary>Meets the criteria of the notification scheme.</summary>
    public static Fact<bool> MeetsNotificationCriteria { get; } = Fact.YesNo("permission.meets-notification-criteria", "Meets the criteria of the notification scheme");

    /// <summary>Uses an investigational medicinal product.</summary>
    public static Fact<bool> Imp { get; } = Fact.YesNo("permission.imp", "Uses an investigational medicinal product");

    /// <summary>Device is marked for the purpose studied.</summary>
    public static Fact<bool> MarkedForPurpose { get; } = Fact.YesNo("permission.marked-for-purpose", "Device is marked for the purpose studied");

    /// <summary>Uses participant identification centres.</summary>
    public static Fact<bool> UsesPic { get; } = Fact.YesNo("permission.uses-pic", "Uses participant identification centres");

    /// <summary>Research staff from outside work on site.</summary>
    public static Fact<bool> ExternalResearchStaffOnSite { get; } = Fact.YesNo("permission.external-research-staff-on-site", "Research staff from outside work on site");

    /// <summary>Radiation is additional to normal care.</summary>
    public static Fact<bool> AdditionalToNormalCare { get; } = Fact.YesNo("permission.additional-to-normal-care", "Radiation is additional to normal care");

    /// <summary>Radioactive administrations are standard care only.</summary>
    public static Fact<bool> StandardCareOnly { get; } = Fact.YesNo("permission.standard-care-only", "Radioactive administrations are standard care only");

    /// <summary>Protocol fixes how the radioactive material is given.</summary>
    public static Fact<bool> ProtocolFixesAdministration { get; } = Fact.YesNo("permission.protocol-fixes-administration", "Protocol fixes how the radioactive material is given");

    /// <summary>Needs an extract of a national dataset.</summary>
    public static Fact<bool> NationalDatasetExtract { get; } = Fact.YesNo("permission.national-dataset-extract", "Needs an extract of a national dataset");

    /// <summary>Stores relevant human material.</summary>
    public static Fact<bool> StoresRelevantMaterial { get; } = Fact.YesNo("permission.stores-relevant-material", "Stores relevant human material");

    /// <summary>Storage is covered by an ethics-approved project.</summary>
    public static Fact<bool> CoveredByRecApprovedProject { get; } = Fact.YesNo("permission.covered-by-rec-approved-project", "Storage is covered by an ethics-approved project");

    /// <summary>Uses human embryos.</summary>
    public static Fact<bool> HumanEmbryos { get; } = Fact.YesNo("permission.human-embryos", "Uses human embryos");

    /// <summary>Uses a genetically modified organism.</summary>
    public static Fact<bool> Gmo { get; } = Fact.YesNo("permission.gmo", "Uses a genetically modified organism");

    /// <summary>Includes armed forces personnel.</summary>
    public static Fact<bool> ArmedForcesPersonnel { get; } = Fact.YesNo("permission.armed-forces-personnel", "Includes armed forces personnel");

    /// <summary>Sites are local authorities.</summary>
    public static Fact<bool> LocalAuthoritySites { get; } = Fact.YesNo("permission.local-authority-sites", "Sites are local authorities");

    /// <summary>Every characteristic.</summary>
    public static ValueList<Fact<bool>> All { get; } =
    [
        Ctimp,
        England,
        Nhs,
        RecRequired,
        Wales,
        NhsOrHsc,
        UsesHraApproval,
        ProportionateReview,
        Scotland,
        FormalConfirmationRequired,
        RadioactiveMaterials,
        ConfidentialPatientInformationWithoutConsent,
        ClinicalTrial,
        IonisingRadiation,
        ResearchExposure,
        Atimp,
        UsesCsp,
        NorthernIreland,
        AdultsLackingCapacity,
        Prisoners,
        SpecialCharacteristics,
        InvestigationalDevice,
        NotifiableTrial,
        PrecedentSet,
        PrisonsOrProbation,
        CommercialContract,
        HighRiskPersonalData,
        SponsorOptsInOrExpected,
        SeeksNetworkSupport,
        SocialCareResearch,
        GeneTherapy,
        Phase1HealthyVolunteer,
        TypeA,
        Phase3,
        Phase4,
        MeetsNotificationCriteria,
        Imp,
        MarkedForPurpose,
        UsesPic,
        ExternalResearchStaffOnSite,
        AdditionalToNormalCare,
        StandardCareOnly,
        ProtocolFixesAdministration,
        NationalDatasetExtract,
        StoresRelevantMaterial,
        CoveredByRecApprovedProject,
        HumanEmbryos,
        Gmo,
        ArmedForcesPersonnel,
        LocalAuthoritySites,
    ];
}
