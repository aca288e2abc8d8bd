namespace Crn.Domain.Decisions;

/// <summary>
/// Who acts in the life of a study: the sponsor's side, the network, an authority, or the organisation of a site. A role, never a person.
/// </summary>
public enum Party
{
    /// <summary>The sponsor, or whoever acts for it: chief investigator, trials unit, company.</summary>
    Sponsor,

    /// <summary>A research ethics committee.</summary>
    ResearchEthicsCommittee,

    /// <summary>The medicines and devices regulator.</summary>
    Mhra,

    /// <summary>Regulator and ethics committee together, in the combined review and the clinical trial approval.</summary>
    CombinedReview,

    /// <summary>The Health Research Authority, with Health and Care Research Wales.</summary>
    HealthResearchAuthority,

    /// <summary>The organisation of a site: trust, board, practice.</summary>
    SiteOrganisation,

    /// <summary>The network or a coordinating centre: CSP, NRS, HSC, portfolio eligibility, contract value review.</summary>
    Network,

    /// <summary>The adviser on confidentiality: CAG, or the Scottish panel.</summary>
    ConfidentialityAdvisor,

    /// <summary>The administration of radioactive substances: ARSAC.</summary>
    Arsac,

    /// <summary>Prison and probation services.</summary>
    PrisonService,

    /// <summary>Another authority: tissue, embryos, genetically modified organisms, armed forces, local authorities, data.</summary>
    OtherAuthority,

    /// <summary>A researcher who writes a grant, before there is a sponsor.</summary>
    Researcher,
}
