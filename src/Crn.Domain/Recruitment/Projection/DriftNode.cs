namespace Crn.Domain.Recruitment.Projection;

/// <summary>One shape of change, one speed of wandering, with or without further openings: its weight, and what it believes of the rate today.</summary>
internal readonly record struct DriftNode(double Weight, RateShape Shape, double Rate, double LogVariance, double VariancePerDay, double[] SiteWeights, bool MoreOpen);
