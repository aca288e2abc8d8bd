namespace Crn.Domain.Interop;

/// <summary>What a number of participants in a record is.</summary>
public enum RecordNumberKind
{
    /// <summary>How many are wanted.</summary>
    Target,

    /// <summary>How many were recruited.</summary>
    Recruited,

    /// <summary>How many are to complete the study.</summary>
    PlannedCompletion,

    /// <summary>The record does not say whether they are wanted or were recruited.</summary>
    NotStated,
}
