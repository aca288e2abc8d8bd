namespace Crn.Domain.Rules;

/// <summary>What a rule found.</summary>
public enum FindingStatus
{
    /// <summary>Not enough information: the missing facts are named.</summary>
    Unknown = 0,

    /// <summary>The criterion holds.</summary>
    Met = 1,

    /// <summary>The criterion does not hold.</summary>
    NotMet = 2,

    /// <summary>The rule has nothing to say here.</summary>
    NotApplicable = 3,
}
