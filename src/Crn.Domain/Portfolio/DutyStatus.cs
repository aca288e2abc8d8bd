namespace Crn.Domain.Portfolio;

/// <summary>Where a study stands with a duty on a day.</summary>
public enum DutyStatus
{
    /// <summary>The record does not say enough.</summary>
    CannotTell,

    /// <summary>Nothing is to be done yet.</summary>
    NotDue,

    /// <summary>The duty is met.</summary>
    Met,

    /// <summary>It is to be done now, and not late yet.</summary>
    Due,

    /// <summary>It is late.</summary>
    Overdue,
}
