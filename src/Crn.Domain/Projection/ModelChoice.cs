namespace Crn.Domain.Projection;

/// <summary>Which model the default projection uses, by the data at hand.</summary>
internal enum ModelChoice
{
    /// <summary>Nothing but days open, or nothing at all, is known.</summary>
    NoPrior,

    /// <summary>Planned rates, weighed by what little was recruited.</summary>
    Planned,

    /// <summary>The history of the trial speaks for itself.</summary>
    Averaged,
}
