namespace Crn.Domain.Engagement;

/// <summary>How the research comes by its money: it decides which stages there are and what they are called.</summary>
public enum ApplicationRoute
{
    /// <summary>A grant with an outline and a full application.</summary>
    TwoStageGrant = 0,

    /// <summary>
    /// A grant with one application: outline and full application are one, and the SoECAT falls due at that one submission.
    /// </summary>
    SingleStageGrant = 1,

    /// <summary>A company pays: bid or synopsis, protocol, country allocation in place of outline, full application and award.</summary>
    Commercial = 2,
}
