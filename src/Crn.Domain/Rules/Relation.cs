namespace Crn.Domain.Rules;

/// <summary>How two quantities or dates are compared.</summary>
public enum Relation
{
    /// <summary>The left side is the right side or more; for dates, on or after.</summary>
    AtLeast = 0,

    /// <summary>The left side is the right side or less; for dates, on or before.</summary>
    AtMost = 1,

    /// <summary>The left side is more than the right side; for dates, after.</summary>
    MoreThan = 2,

    /// <summary>The left side is less than the right side; for dates, before.</summary>
    LessThan = 3,

    /// <summary>Both sides are the same.</summary>
    EqualTo = 4,
}
