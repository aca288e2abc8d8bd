using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Models;

/// <summary>What is expected of one site up to a time: its further recruits, and the probability that there are none.</summary>
internal readonly record struct SiteCount(SiteOrStudy Site, string? Group, double Expected, double ProbabilityOfNone);
