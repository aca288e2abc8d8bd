using Crn.Domain.Sites;

namespace Crn.Domain.Projection.Evidence;

/// <summary>A site that opened, or is still to open, after its planned day; up to the data cut while it has not opened.</summary>
internal readonly record struct LateSite(SiteCode Site, LocalDate Planned, LocalDate? Opened, int DaysLate);
