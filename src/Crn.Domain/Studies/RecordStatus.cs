namespace Crn.Domain.Studies;

/// <summary>Whether a study record has changes waiting for the network's review.</summary>
public enum RecordStatus
{
    /// <summary>Live.</summary>
    Live,

    /// <summary>Live, changes pending approval.</summary>
    LiveChangesPendingApproval,
}
