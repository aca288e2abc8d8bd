using Crn.Domain.Policies;

namespace Crn.Domain.Sites;

/// <summary>The capabilities by which sites are matched to studies, by group. A design default: a caller can add its own.</summary>
public static class SiteCapabilities
{
    private static readonly Citation Catalogue = Citation.Default("capability catalogue for matching");
    private static readonly Citation DeliveryCentres =
        Citation.Stated("NIHR Commercial Research Delivery Centre FAQs v2.0", "selection by commercial trials open",
            new LocalDate(2024, 5, 1));
    private static readonly Citation BiomedicalCentres =
        Citation.Stated("Sheffield BRC: the Biomedical Research Centres", "21 centres named");

    /// <summary>Clinical research facility.</summary>
    public static SiteCapability ClinicalResearchFacility { get; } =
        new(CapabilityGroup.Facility, "clinical-research-facility", "clinical research facility", Catalogue);

    /// <summary>Research beds by day.</summary>
    public static SiteCapability DayBeds { get; } = new(CapabilityGroup.Facility, "day-beds", "research beds by day", Catalogue);

    /// <summary>Research beds overnight.</summary>
    public static SiteCapability OvernightBeds { get; } =
        new(CapabilityGroup.Facility, "overnight-beds", "research beds overnight", Catalogue);

    /// <summary>Phase I unit.</summary>
    public static SiteCapability PhaseOneUnit { get; } = new(CapabilityGroup.Facility, "phase-1-unit", "phase I unit", Catalogue);

    /// <summary>NIHR Patient Recruitment Centre.</summary>
    public static SiteCapability PatientRecruitmentCentre { get; } =
        new(CapabilityGroup.Facility, "patient-recruitment-centre", "NIHR Patient Recruitment Centre", Catalogue);

    /// <summary>Commercial Research Delivery Centre.</summary>
    public static SiteCapability CommercialResearchDeliveryCentre { get; } =
        new(CapabilityGroup.Facility, "commercial-research-delivery-centre", "Commercial Research Delivery Centre", DeliveryCentres);

    /// <summary>NIHR Biomedical Research Centre.</summary>
    public static SiteCapability BiomedicalResearchCentre { get; } =
        new(CapabilityGroup.Experimental, "biomedical-research-centre", "NIHR Biomedical Research Centre", BiomedicalCentres);

    /// <summary>Experimental Cancer Medicine Centre.</summary>
    public static SiteCapability ExperimentalCancerMedicineCentre { get; } =
        new(CapabilityGroup.Experimental, "experimental-cancer-medicine-centre", "Experimental Cancer Medicine Centre", Catalogue);

    /// <summary>HealthTech Research Centre.</summary>
    public static SiteCapability HealthtechResearchCentre { get; } =
        new(CapabilityGroup.Experimental, "healthtech-research-centre", "HealthTech Research Centre", Catalogue);

    /// <summary>Storage of medicines at room temperature.</summary>
    public static SiteCapability AmbientStorage { get; } =
        new(CapabilityGroup.Pharmacy, "ambient-storage", "storage of medicines at room temperature", Catalogue);

    /// <summary>Storage at 2 to 8 degrees.</summary>
    public static SiteCapability RefrigeratedStorage { get; } =
        new(CapabilityGroup.Pharmacy, "refrigerated-storage", "storage at 2 to 8 degrees", Catalogue);

    /// <summary>Storage of medicines at -20 degrees.</summary>
    public static SiteCapability FrozenMedicines20 { get; } =
        new(CapabilityGroup.Pharmacy, "frozen-medicines-20", "storage of medicines at -20 degrees", Catalogue);

    /// <summary>Storage of medicines at -80 degrees.</summary>
    public static SiteCapability FrozenMedicines80 { get; } =
        new(CapabilityGroup.Pharmacy, "frozen-medicines", "storage of medicines at -80 degrees", Catalogue);

    /// <summary>Storage of medicines in nitrogen vapour.</summary>
    public static SiteCapability VapourStorage { get; } =
        new(CapabilityGroup.Pharmacy, "vapour-storage", "storage of medicines in nitrogen vapour", Catalogue);

    /// <summary>Controlled drugs.</summary>
    public static SiteCapability ControlledDrugs { get; } =
        new(CapabilityGroup.Pharmacy, "controlled-drugs", "controlled drugs", Catalogue);

    /// <summary>An aseptic unit.</summary>
    public static SiteCapability AsepticUnit { get; } = new(CapabilityGroup.Pharmacy, "aseptic-unit", "an aseptic unit", Catalogue);

    /// <summary>Cytotoxics.</summary>
    public static SiteCapability Cytotoxics { get; } = new(CapabilityGroup.Pharmacy, "cytotoxics", "cytotoxics", Catalogue);

    /// <summary>Radiopharmacy.</summary>
    public static SiteCapability Radiopharmacy { get; } = new(CapabilityGroup.Pharmacy, "radiopharmacy", "radiopharmacy", Catalogue);

    /// <summary>Handling of advanced therapy products.</summary>
    public static SiteCapability AdvancedTherapies { get; } =
        new(CapabilityGroup.Pharmacy, "advanced-therapies", "handling of advanced therapy products", Catalogue);

    /// <summary>Blinded dispensing.</summary>
    public static SiteCapability BlindedDispensing { get; } =
        new(CapabilityGroup.Pharmacy, "blinded-dispensing", "blinded dispensing", Catalogue);

    /// <summary>Dispensing out of hours.</summary>
    public static SiteCapability OutOfHoursDispensing { get; } =
        new(CapabilityGroup.Pharmacy, "out-of-hours-dispensing", "dispensing out of hours", Catalogue);

    /// <summary>Accountability logs.</summary>
    public static SiteCapability AccountabilityLogs { get; } =
        new(CapabilityGroup.Pharmacy, "accountability-logs", "accountability logs", Catalogue);

    /// <summary>X-ray.</summary>
    public static SiteCapability XRay { get; } = new(CapabilityGroup.Imaging, "x-ray", "X-ray", Catalogue);

    /// <summary>DXA.</summary>
    public static SiteCapability Dxa { get; } = new(CapabilityGroup.Imaging, "dxa", "DXA", Catalogue);

    /// <summary>Ultrasound.</summary>
    public static SiteCapability Ultrasound { get; } = new(CapabilityGroup.Imaging, "ultrasound", "ultrasound", Catalogue);

    /// <summary>Echocardiography.</summary>
    public static SiteCapability Echocardiography { get; } =
        new(CapabilityGroup.Imaging, "echocardiography", "echocardiography", Catalogue);

    /// <summary>CT.</summary>
    public static SiteCapability Ct { get; } = new(CapabilityGroup.Imaging, "ct", "CT", Catalogue);

    /// <summary>MRI at 1.5 tesla.</summary>
    public static SiteCapability Mri15 { get; } = new(CapabilityGroup.Imaging, "mri-1.5t", "MRI at 1.5 tesla", Catalogue);

    /// <summary>MRI at 3 tesla.</summary>
    public static SiteCapability Mri3 { get; } = new(CapabilityGroup.Imaging, "mri-3t", "MRI at 3 tesla", Catalogue);

    /// <summary>MRI at 7 tesla.</summary>
    public static SiteCapability Mri7 { get; } = new(CapabilityGroup.Imaging, "mri-7t", "MRI at 7 tesla", Catalogue);

    /// <summary>PET-CT.</summary>
    public static SiteCapability PetCt { get; } = new(CapabilityGroup.Imaging, "pet-ct", "PET-CT", Catalogue);

    /// <summary>SPECT.</summary>
    public static SiteCapability Spect { get; } = new(CapabilityGroup.Imaging, "spect", "SPECT", Catalogue);

    /// <summary>Optical coherence tomography.</summary>
    public static SiteCapability OpticalCoherenceTomography { get; } =
        new(CapabilityGroup.Imaging, "oct", "optical coherence tomography", Catalogue);

    /// <summary>IR(ME)R and ARSAC in place.</summary>
    public static SiteCapability IonisingRadiationLicences { get; } =
        new(CapabilityGroup.Imaging, "ionising-radiation-licences", "IR(ME)R and ARSAC in place", Catalogue);

    /// <summary>Haematology.</summary>
    public static SiteCapability HaematologyLaboratory { get; } =
        new(CapabilityGroup.Laboratory, "haematology-laboratory", "haematology", Catalogue);

    /// <summary>Chemistry.</summary>
    public static SiteCapability ChemistryLaboratory { get; } =
        new(CapabilityGroup.Laboratory, "chemistry-laboratory", "chemistry", Catalogue);

    /// <summary>Microbiology.</summary>
    public static SiteCapability MicrobiologyLaboratory { get; } =
        new(CapabilityGroup.Laboratory, "microbiology-laboratory", "microbiology", Catalogue);

    /// <summary>Virology.</summary>
    public static SiteCapability VirologyLaboratory { get; } =
        new(CapabilityGroup.Laboratory, "virology-laboratory", "virology", Catalogue);

    /// <summary>Histopathology.</summary>
    public static SiteCapability HistopathologyLaboratory { get; } =
        new(CapabilityGroup.Laboratory, "histopathology-laboratory", "histopathology", Catalogue);

    /// <summary>Genomics.</summary>
    public static SiteCapability GenomicsLaboratory { get; } =
        new(CapabilityGroup.Laboratory, "genomics-laboratory", "genomics", Catalogue);

    /// <summary>A refrigerated centrifuge.</summary>
    public static SiteCapability RefrigeratedCentrifuge { get; } =
        new(CapabilityGroup.Laboratory, "refrigerated-centrifuge", "a refrigerated centrifuge", Catalogue);

    /// <summary>A freezer at -20 degrees.</summary>
    public static SiteCapability Freezer20 { get; } = new(CapabilityGroup.Laboratory, "freezer-20", "a freezer at -20 degrees", Catalogue);

    /// <summary>A freezer at -80 degrees.</summary>
    public static SiteCapability Freezer80 { get; } = new(CapabilityGroup.Laboratory, "freezer-80", "a freezer at -80 degrees", Catalogue);

    /// <summary>Liquid nitrogen.</summary>
    public static SiteCapability LiquidNitrogen { get; } = new(CapabilityGroup.Laboratory, "liquid-nitrogen", "liquid nitrogen", Catalogue);

    /// <summary>Dry ice.</summary>
    public static SiteCapability DryIce { get; } = new(CapabilityGroup.Laboratory, "dry-ice", "dry ice", Catalogue);

    /// <summary>Sample processing at weekends.</summary>
    public static SiteCapability WeekendProcessing { get; } =
        new(CapabilityGroup.Laboratory, "weekend-processing", "sample processing at weekends", Catalogue);

    /// <summary>A human tissue licence.</summary>
    public static SiteCapability HumanTissueLicence { get; } =
        new(CapabilityGroup.Laboratory, "hta-licence", "a human tissue licence", Catalogue);

    /// <summary>Notified premises for genetically modified organisms.</summary>
    public static SiteCapability GmoNotification { get; } =
        new(CapabilityGroup.Biosafety, "gmo-notification", "notified premises for genetically modified organisms", Catalogue);

    /// <summary>Genetic modification safety committee.</summary>
    public static SiteCapability GeneticModificationCommittee { get; } =
        new(CapabilityGroup.Biosafety, "genetic-modification-committee", "genetic modification safety committee", Catalogue);

    /// <summary>Research staff out of hours.</summary>
    public static SiteCapability OutOfHoursStaff { get; } =
        new(CapabilityGroup.Staff, "out-of-hours-staff", "research staff out of hours", Catalogue);

    /// <summary>Disease register.</summary>
    public static SiteCapability DiseaseRegister { get; } =
        new(CapabilityGroup.Population, "disease-register", "disease register", Catalogue);

    /// <summary>Access to electronic data capture.</summary>
    public static SiteCapability DataCapture { get; } =
        new(CapabilityGroup.Systems, "data-capture", "access to electronic data capture", Catalogue);

    /// <summary>Electronic consent.</summary>
    public static SiteCapability ElectronicConsent { get; } =
        new(CapabilityGroup.Systems, "electronic-consent", "electronic consent", Catalogue);

    /// <summary>A search of electronic records.</summary>
    public static SiteCapability RecordSearch { get; } =
        new(CapabilityGroup.Systems, "record-search", "a search of electronic records", Catalogue);

    /// <summary>Remote monitoring.</summary>
    public static SiteCapability RemoteMonitoring { get; } =
        new(CapabilityGroup.Systems, "remote-monitoring", "remote monitoring", Catalogue);

    /// <summary>All of them.</summary>
    public static ValueList<SiteCapability> All { get; } =
    [
        ClinicalResearchFacility, DayBeds, OvernightBeds, PhaseOneUnit, PatientRecruitmentCentre, CommercialResearchDeliveryCentre,
        BiomedicalResearchCentre, ExperimentalCancerMedicineCentre, HealthtechResearchCentre, AmbientStorage, RefrigeratedStorage,
        FrozenMedicines20,
        FrozenMedicines80, VapourStorage, ControlledDrugs, AsepticUnit, Cytotoxics, Radiopharmacy,
        AdvancedTherapies, BlindedDispensing, OutOfHoursDispensing, AccountabilityLogs, XRay, Dxa,
        Ultrasound, Echocardiography, Ct, Mri15, Mri3, Mri7,
        PetCt, Spect, OpticalCoherenceTomography, IonisingRadiationLicences, HaematologyLaboratory, ChemistryLaboratory,
        MicrobiologyLaboratory, VirologyLaboratory, HistopathologyLaboratory, GenomicsLaboratory, RefrigeratedCentrifuge, Freezer20,
        Freezer80, LiquidNitrogen, DryIce, WeekendProcessing, HumanTissueLicence, GmoNotification,
        GeneticModificationCommittee, OutOfHoursStaff, DiseaseRegister, DataCapture, ElectronicConsent, RecordSearch,
        RemoteMonitoring,
    ];

    /// <summary>The capabilities of one group.</summary>
    /// <param name="group">The group.</param>
    /// <returns>The capabilities, in the order of <see cref="All"/>.</returns>
    public static ValueList<SiteCapability> Of(CapabilityGroup group) => All.Where(c => c.Group == group).ToValueList();
}
