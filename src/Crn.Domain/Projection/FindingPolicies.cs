using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <summary>The thresholds by which findings are made: the caller's own, or none where those of the forecast are to be used.</summary>
internal readonly record struct FindingPolicies(RecruitmentPolicy? Counts, ProjectionPolicy? Projection);
