using Crn.Domain.Projection.Drift;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Sampling;

/// <summary>Rates that change, wander and drift: the mixture of the averaged model.</summary>
internal sealed record DriftSamplingModel : SamplingModel
{
    public DriftSamplingModel(DriftModel drift, HashSet<SiteOrStudy> overdue)
        : base(drift.Series.Known, drift.Series.Caps, overdue)
    {
        (Series, LastTime) = (drift.Series, drift.LastTime);
        (Nodes, Panels) = drift.Mixture;
        // Sites that may open later and are not named are in no capped part.
        OfFurther = Array.FindIndex(Streams, s => s is { Room: null, Part: -1 });
        if (OfFurther >= 0 || !Array.Exists(Nodes, n => n.MoreOpen)) return;
        OfFurther = Streams.Length;
        Streams = [.. Streams, ([], null, -1)];
    }

    public TrialSeries Series { get; }

    public DriftNode[] Nodes { get; }

    public DriftPanels Panels { get; }

    /// <summary>The stream that further openings belong to; negative when there is none.</summary>
    public int OfFurther { get; }

    public override double LastTime { get; }

    public override SampledPaths Paths() => new DriftPaths(this);
}
