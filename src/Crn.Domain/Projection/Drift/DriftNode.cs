namespace Crn.Domain.Projection.Drift;

/// <summary>
/// One shape of change, one speed of wandering, with or without further openings: its weight, and what it believes of the rate today.
/// </summary>
/// <remarks>The index is the place of the node in its mixture.</remarks>
internal readonly record struct DriftNode(int Index, double Weight, RateShape Shape, double Rate, double LogVariance, double VariancePerDay,
    double[] SiteWeights, bool MoreOpen);
