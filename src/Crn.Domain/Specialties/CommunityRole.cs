namespace Crn.Domain.Specialties;

/// <summary>What somebody does in the community of a specialty.</summary>
public enum CommunityRole
{
    /// <summary>Research-interested clinician or practitioner.</summary>
    Member,

    /// <summary>National specialty lead: oversight of the national portfolio, expert view on eligibility and feasibility.</summary>
    NationalSpecialtyLead,

    /// <summary>Lead of a national cluster of specialties.</summary>
    SpecialtyClusterLead,

    /// <summary>
    /// Clinical research specialty lead of a local network (2014 to 2024): engagement, balanced portfolio, local feasibility.
    /// </summary>
    LocalSpecialtyLead,

    /// <summary>Lead of a part of a specialty in a local network.</summary>
    SubSpecialtyLead,

    /// <summary>Research delivery manager of a division in a local network.</summary>
    ResearchDeliveryManager,

    /// <summary>Specialty lead of a regional network (from October 2024): early feedback, eligibility reviews, mentoring.</summary>
    RegionalSpecialtyLead,

    /// <summary>Local advocate, who may be unfunded.</summary>
    LocalChampion,
}
