namespace Crn.Domain.Decisions;

/// <summary>The parties in words.</summary>
public static class PartyNames
{
    /// <summary>The party as it stands in a sentence: "sponsor", "research ethics committee".</summary>
    /// <param name="party">The party.</param>
    /// <returns>The words.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public static string Text(this Party party) => party switch
    {
        Party.Sponsor => "sponsor",
        Party.ResearchEthicsCommittee => "research ethics committee",
        Party.Mhra => "MHRA",
        Party.CombinedReview => "MHRA and research ethics committee",
        Party.HealthResearchAuthority => "HRA",
        Party.SiteOrganisation => "site organisation",
        Party.Network => "network",
        Party.ConfidentialityAdvisor => "confidentiality advisor",
        Party.Arsac => "ARSAC",
        Party.PrisonService => "prison service",
        Party.OtherAuthority => "other authority",
        Party.Researcher => "researcher",
        _ => throw new ArgumentException("There is no such party.", nameof(party)),
    };
}
