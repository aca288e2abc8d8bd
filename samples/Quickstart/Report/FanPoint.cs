namespace Crn.Samples.Quickstart.Report;

/// <summary>Cumulative recruitment on a date: the median and the central 50% and 90% ranges.</summary>
internal sealed record FanPoint(LocalDate Date, double Q05, double Q25, double Q50, double Q75, double Q95);
