namespace Crn.Domain.Monitoring;

/// <summary>Red, amber or green, or not known.</summary>
public enum Rag
{
    /// <summary>There is no figure.</summary>
    NotKnown = 0,

    /// <summary>Below the bound.</summary>
    Red = 1,

    /// <summary>Between the bound and target.</summary>
    Amber = 2,

    /// <summary>At target or above.</summary>
    Green = 3,
}
