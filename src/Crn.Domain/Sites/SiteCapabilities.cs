using Crn.Domain.Policies;

namespace Crn.Domain.Sites;

/// <summary>The capabilities by which sites are matched to studies, by group. A design default: a caller can add its own.</summary>
public static partial class SiteCapabilities
{
    private static Citation Catalogue => Sources.Catalogue;

    private static Citation DeliveryCentres => Sources.DeliveryCentres;

    private static Citation BiomedicalCentres => Sources.BiomedicalCentres;

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

    /// <summary>All of them.</summary>
    public static ValueList<SiteCapability> All => Lists.All;

    /// <summary>The capabilities of one group.</summary>
    /// <param name="group">The group.</param>
    /// <returns>The capabilities, in the order of <see cref="All"/>.</returns>
    public static ValueList<SiteCapability> Of(CapabilityGroup group) => All.Where(c => c.Group == group).ToValueList();

    // The statics of a type in several files are made in no order that could be relied on; those of another type, when they are asked for.
    private static class Sources
    {
        public static readonly Citation Catalogue = Citation.Default("capability catalogue for matching");
        public static readonly Citation DeliveryCentres =
            Citation.Stated("NIHR Commercial Research Delivery Centre FAQs v2.0", "selection by commercial trials open",
                new LocalDate(2024, 5, 1));
        public static readonly Citation BiomedicalCentres =
            Citation.Stated("Sheffield BRC: the Biomedical Research Centres", "21 centres named");
    }

    private static class Lists
    {
        public static readonly ValueList<SiteCapability> All =
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
    }
}
