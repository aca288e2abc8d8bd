namespace Crn.Domain.Sites;

/// <content>Imaging, laboratories, biosafety, staff, population and systems.</content>
public static partial class SiteCapabilities
{
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
}
