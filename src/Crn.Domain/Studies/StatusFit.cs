namespace Crn.Domain.Studies;

/// <summary>How well a status of one list fits another.</summary>
public enum StatusFit
{
    /// <summary>The two say the same.</summary>
    Exact,

    /// <summary>What is gained says less: several statuses look alike in it.</summary>
    Broader,

    /// <summary>What is left said more: part of its meaning has no home.</summary>
    Narrower,

    /// <summary>There is nothing to map to: the answer is "cannot tell".</summary>
    Unmapped,
}
