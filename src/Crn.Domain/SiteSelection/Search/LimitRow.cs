namespace Crn.Domain.SiteSelection.Search;

/// <summary>One constraint over sums: what each candidate takes up, and the most (or the least) that a set may. Of rows of a group only so
/// many must be met.</summary>
internal sealed record LimitRow(double[] Uses, double Bound, bool IsLeast, int? OfGroup = null);
