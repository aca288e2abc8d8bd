namespace Crn.Domain.SiteSelection.Search;

/// <summary>What each candidate takes up of one limit, or of several together as shares of each, and the most a set may.</summary>
internal sealed record Limit(double[] Amounts, double Most, int Parts);
