namespace Crn.Domain.Workforce.Loads;

/// <summary>A root of unity, twice the size of a transform there by the sine of half its angle, and the angle of the transform.</summary>
internal readonly record struct LoadRoot(long Number, double Factor, double Angle);
