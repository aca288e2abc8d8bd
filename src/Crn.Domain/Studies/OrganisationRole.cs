namespace Crn.Domain.Studies;

/// <summary>The part an organisation plays in a study.</summary>
public enum OrganisationRole
{
    /// <summary>Clinical research sponsor.</summary>
    Sponsor,

    /// <summary>Contract research organisation.</summary>
    ContractResearchOrganisation,

    /// <summary>Managing clinical trials unit.</summary>
    ManagingClinicalTrialsUnit,

    /// <summary>Clinical research funder.</summary>
    Funder,

    /// <summary>
    /// An organisation that supports the study without sponsoring it, as registries name it; whether with money is not said.
    /// </summary>
    Collaborator,
}
