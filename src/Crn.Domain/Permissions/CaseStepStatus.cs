namespace Crn.Domain.Permissions;

/// <summary>Where a step of a case stands.</summary>
public enum CaseStepStatus
{
    /// <summary>Not begun.</summary>
    NotBegun,

    /// <summary>With the party that decides it.</summary>
    UnderReview,

    /// <summary>A question is with the sponsor.</summary>
    WaitingForInformation,

    /// <summary>Decided in favour, with conditions that are not met yet.</summary>
    ConditionsOutstanding,

    /// <summary>Decided in favour, or deemed so where silence lawfully is consent.</summary>
    Granted,

    /// <summary>Goes on in an answer of the sponsor and a final decision.</summary>
    Continued,

    /// <summary>Refused, or lapsed.</summary>
    Refused,

    /// <summary>Withdrawn by the sponsor.</summary>
    Withdrawn,
}
