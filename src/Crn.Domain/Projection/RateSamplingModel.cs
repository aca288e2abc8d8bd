using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <summary>Site rates of a Poisson-gamma law, or of the caller's own.</summary>
internal sealed record RateSamplingModel : SamplingModel
{
    public RateSamplingModel(SiteExposure[] sites, RateNode[] nodes, CapRoom caps, HashSet<SiteOrStudy> overdue)
        : base(sites, caps, overdue)
    {
        Nodes = nodes;
        Evidence = [.. sites.Select(s => new SiteEvidence(s.Site, s.Parts.Group, s.Recruited, s.PastDays))];
        LastTime = sites.Length == 0 ? 0 : sites.Max(s => s.To);
    }

    public RateNode[] Nodes { get; }

    public SiteEvidence[] Evidence { get; }

    public override double LastTime { get; }

    public SiteRateModel? Own { get; init; }

    public override SampledPaths Paths() => new RatePaths(this);
}
