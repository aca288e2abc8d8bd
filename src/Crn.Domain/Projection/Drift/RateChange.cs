namespace Crn.Domain.Projection.Drift;

/// <summary>The families of change of a rate with age.</summary>
internal enum RateChange
{
    /// <summary>A constant rate.</summary>
    None,

    /// <summary>1 / (1 + theta u): a slow fall without end.</summary>
    Hyperbolic,

    /// <summary>exp(-theta u): a fall that uses the site up.</summary>
    Exponential,

    /// <summary>(u / scale)^gamma: a rise that slows down.</summary>
    Power,
}
