namespace Crn.Domain.Troubleshooting;

/// <summary>By what studies are put in order.</summary>
public enum PriorityOrder
{
    /// <summary>Participants that can still be gained.</summary>
    Participants,

    /// <summary>Probability of the target on time that can still be gained.</summary>
    Probability,
}
