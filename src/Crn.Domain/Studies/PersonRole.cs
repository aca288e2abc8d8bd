namespace Crn.Domain.Studies;

/// <summary>The part a person plays in a study.</summary>
public enum PersonRole
{
    /// <summary>Chief investigator: leads the study across all sites.</summary>
    ChiefInvestigator,

    /// <summary>Principal investigator: leads it at one site.</summary>
    PrincipalInvestigator,

    /// <summary>Study coordinator.</summary>
    StudyCoordinator,

    /// <summary>Research activity coordinator: reports recruitment.</summary>
    ResearchActivityCoordinator,

    /// <summary>Company representative.</summary>
    CompanyRepresentative,
}
