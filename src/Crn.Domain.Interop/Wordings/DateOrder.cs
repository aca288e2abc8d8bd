namespace Crn.Domain.Interop.Wordings;

/// <summary>Which of day and month stands first in a date of numbers.</summary>
internal enum DateOrder
{
    /// <summary>The date does not leave it open, or is none.</summary>
    NotSaid,

    /// <summary>Both numbers could be months.</summary>
    Either,

    /// <summary>The first number is no month.</summary>
    DayFirst,

    /// <summary>The second number is no month.</summary>
    MonthFirst,
}
