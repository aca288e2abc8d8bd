namespace Crn.Domain.Support;

/// <summary>What the cost of an activity is counted by.</summary>
public enum CostBasis
{
    /// <summary>Each participant.</summary>
    PerParticipant,

    /// <summary>Each site.</summary>
    PerSite,

    /// <summary>The study as a whole.</summary>
    PerStudy,
}
