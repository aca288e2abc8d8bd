namespace Crn.Domain.Studies;

/// <summary>How participants come into an arm.</summary>
public enum Allocation
{
    /// <summary>There is one arm only.</summary>
    NotApplicable,

    /// <summary>By chance.</summary>
    Randomised,

    /// <summary>By some other rule.</summary>
    NonRandomised,
}
