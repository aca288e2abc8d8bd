namespace Crn.Domain.Projection.Models;

/// <summary>One of the paths that recruitment at a site may take: its weight, and what is expected on it up to each of some times. On a
/// path, what comes in one time does not depend on what came in another.</summary>
internal readonly record struct ArrivalPath(double Weight, double[] Means);
