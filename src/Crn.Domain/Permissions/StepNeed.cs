namespace Crn.Domain.Permissions;

/// <summary>Whether a step is needed.</summary>
public enum StepNeed
{
    /// <summary>An unknown answer decides it: the missing facts are named.</summary>
    MayBeNeeded = 0,

    /// <summary>Its trigger holds.</summary>
    Needed = 1,

    /// <summary>Its trigger does not hold, or it does not exist in this era.</summary>
    NotNeeded = 2,
}
