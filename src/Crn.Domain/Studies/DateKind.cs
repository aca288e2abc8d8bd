namespace Crn.Domain.Studies;

/// <summary>How a date of a milestone is meant. A planned, an estimated and an actual date are three different things.</summary>
public enum DateKind
{
    /// <summary>As the protocol or the agreement planned it.</summary>
    Planned,

    /// <summary>As it is now expected.</summary>
    Estimated,

    /// <summary>As it took place.</summary>
    Actual,
}
