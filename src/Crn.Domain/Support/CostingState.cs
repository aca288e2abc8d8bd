namespace Crn.Domain.Support;

/// <summary>Where the costing of a commercial study, or a site's part of it, stands.</summary>
public enum CostingState
{
    /// <summary>The company fills it in.</summary>
    InPreparation,

    /// <summary>The study resource reviewer has it.</summary>
    UnderReview,

    /// <summary>The company has it back for changes.</summary>
    ChangesRequested,

    /// <summary>The review is complete; of a site: it has not answered yet.</summary>
    Reviewed,

    /// <summary>Of a site: it put a question to the reviewer.</summary>
    Escalated,

    /// <summary>Of a site: it accepted its contract value.</summary>
    Accepted,
}
