namespace Crn.Domain.Troubleshooting.Attribution;

/// <summary>One factor of a site's rate: what was planned, what was seen with its spread, and the part to which it belongs.</summary>
internal readonly record struct RateFactor(ShortfallCause Cause, double Planned, double Seen, double Spread);
