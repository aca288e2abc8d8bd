using Crn.Domain.Probability;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Sampling;

/// <summary>Site rates of a Poisson-gamma law, or of the caller's own.</summary>
internal sealed record RateSamplingModel : SamplingModel
{
    public RateSamplingModel(SiteExposure[] sites, RateNode[] nodes, CapRoom caps, HashSet<SiteOrStudy> overdue)
        : base(sites, caps, overdue)
    {
        Nodes = nodes;
        LastTime = sites.Length == 0 ? 0 : sites.Max(s => s.To);
    }

    public RateNode[] Nodes { get; }

    public override double LastTime { get; }

    /// <summary>Draws the rate of a site, by its place among the sites, in place of the nodes; null for the nodes.</summary>
    public Func<int, SampleRandom, double>? Own { get; init; }

    public override SampledPaths Paths() => new RatePaths(this);
}
