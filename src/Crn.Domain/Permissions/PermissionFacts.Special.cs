using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <content>Participants, radiation, data, tissue and places under special rules.</content>
public static partial class PermissionFacts
{
    /// <summary>Administers radioactive materials.</summary>
    public static Fact<bool> RadioactiveMaterials { get; } =
        Fact.YesNo("permission.radioactive-materials", "Administers radioactive materials");

    /// <summary>Confidential patient information used without consent.</summary>
    public static Fact<bool> ConfidentialPatientInformationWithoutConsent { get; } =
        Fact.YesNo("permission.confidential-patient-information-without-consent", "Confidential patient information used without consent");

    /// <summary>Involves ionising radiation.</summary>
    public static Fact<bool> IonisingRadiation { get; } = Fact.YesNo("permission.ionising-radiation", "Involves ionising radiation");

    /// <summary>Exposures are research exposures.</summary>
    public static Fact<bool> ResearchExposure { get; } = Fact.YesNo("permission.research-exposure", "Exposures are research exposures");

    /// <summary>Includes adults who lack, or may lose, capacity.</summary>
    public static Fact<bool> AdultsLackingCapacity { get; } =
        Fact.YesNo("permission.adults-lacking-capacity", "Includes adults who lack, or may lose, capacity");

    /// <summary>Includes prisoners.</summary>
    public static Fact<bool> Prisoners { get; } = Fact.YesNo("permission.prisoners", "Includes prisoners");

    /// <summary>Same issues as earlier advice of the Confidentiality Advisory Group.</summary>
    public static Fact<bool> PrecedentSet { get; } =
        Fact.YesNo("permission.precedent-set", "Same issues as earlier advice of the Confidentiality Advisory Group");

    /// <summary>Takes place in prisons or probation services.</summary>
    public static Fact<bool> PrisonsOrProbation { get; } =
        Fact.YesNo("permission.prisons-or-probation", "Takes place in prisons or probation services");

    /// <summary>High-risk processing of personal data.</summary>
    public static Fact<bool> HighRiskPersonalData { get; } =
        Fact.YesNo("permission.high-risk-personal-data", "High-risk processing of personal data");

    /// <summary>Sponsor opts in to Pharmacy Assurance, or is expected to.</summary>
    public static Fact<bool> SponsorOptsInOrExpected { get; } =
        Fact.YesNo("permission.sponsor-opts-in-or-expected", "Sponsor opts in to Pharmacy Assurance, or is expected to");

    /// <summary>Is social care research.</summary>
    public static Fact<bool> SocialCareResearch { get; } = Fact.YesNo("permission.social-care-research", "Is social care research");

    /// <summary>Uses participant identification centres.</summary>
    public static Fact<bool> UsesPic { get; } = Fact.YesNo("permission.uses-pic", "Uses participant identification centres");

    /// <summary>Research staff from outside work on site.</summary>
    public static Fact<bool> ExternalResearchStaffOnSite { get; } =
        Fact.YesNo("permission.external-research-staff-on-site", "Research staff from outside work on site");

    /// <summary>Radiation is additional to normal care.</summary>
    public static Fact<bool> AdditionalToNormalCare { get; } =
        Fact.YesNo("permission.additional-to-normal-care", "Radiation is additional to normal care");

    /// <summary>Radioactive administrations are standard care only.</summary>
    public static Fact<bool> StandardCareOnly { get; } =
        Fact.YesNo("permission.standard-care-only", "Radioactive administrations are standard care only");

    /// <summary>Protocol fixes how the radioactive material is given.</summary>
    public static Fact<bool> ProtocolFixesAdministration { get; } =
        Fact.YesNo("permission.protocol-fixes-administration", "Protocol fixes how the radioactive material is given");

    /// <summary>Needs an extract of a national dataset.</summary>
    public static Fact<bool> NationalDatasetExtract { get; } =
        Fact.YesNo("permission.national-dataset-extract", "Needs an extract of a national dataset");

    /// <summary>Stores relevant human material.</summary>
    public static Fact<bool> StoresRelevantMaterial { get; } =
        Fact.YesNo("permission.stores-relevant-material", "Stores relevant human material");

    /// <summary>Storage is covered by an ethics-approved project.</summary>
    public static Fact<bool> CoveredByRecApprovedProject { get; } =
        Fact.YesNo("permission.covered-by-rec-approved-project", "Storage is covered by an ethics-approved project");

    /// <summary>Uses human embryos.</summary>
    public static Fact<bool> HumanEmbryos { get; } = Fact.YesNo("permission.human-embryos", "Uses human embryos");

    /// <summary>Uses a genetically modified organism.</summary>
    public static Fact<bool> Gmo { get; } = Fact.YesNo("permission.gmo", "Uses a genetically modified organism");

    /// <summary>Is within the remit of the research ethics committee of the Ministry of Defence (MODREC).</summary>
    public static Fact<bool> ArmedForcesPersonnel { get; } =
        Fact.YesNo("permission.armed-forces-personnel", "Is within the remit of the research ethics committee of the Ministry of Defence");

    /// <summary>Sites are local authorities.</summary>
    public static Fact<bool> LocalAuthoritySites { get; } = Fact.YesNo("permission.local-authority-sites", "Sites are local authorities");
}
