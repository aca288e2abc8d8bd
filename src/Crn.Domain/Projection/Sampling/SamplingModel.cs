using Crn.Domain.Probability;
using Crn.Domain.Probability.Numerics;
using Crn.Domain.Projection.Drift;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Sampling;

/// <summary>Everything a run needs that is the same for every draw.</summary>
internal abstract record SamplingModel
{
    protected SamplingModel(SiteExposure[] sites, CapRoom caps, HashSet<SiteOrStudy> overdue)
    {
        (Sites, Caps) = (sites, caps);
        // A site of the plan that is not open; one that opened today is.
        Awaited = [.. sites.Select(s => s.PastDays <= 0 && (s.From > 0 || !s.OpensForSure || overdue.Contains(s.Site)))];
        Keys = [.. sites.Select(s => CounterRandom.KeyOf(s.Site.Folded))];
        Streams = [.. StreamsOf(sites, caps)];
    }

    /// <summary>A count model made ready for draws, given the sites that should be open and are not; null when it cannot be drawn, or there
    /// is no site.</summary>
    public static SamplingModel? Of(CountModel counts, HashSet<SiteOrStudy> overdue) => counts switch
    {
        PoissonGammaModel { Given: var (sites, nodes, caps) } =>
            sites.Length == 0 ? null : new RateSamplingModel(sites, nodes, caps, overdue),
        DriftModel drift => new DriftSamplingModel(drift, overdue),
        CappedDriftModel capped => new DriftSamplingModel(capped.Uncapped, overdue),
        BlendedModel blend => Of(blend.One, overdue) is { } one && Of(blend.Other, overdue) is { } other
            ? new BlendedSamplingModel(one, other, blend.ShareOfOne, overdue)
            : null,
        _ => null,
    };

    public SiteExposure[] Sites { get; }

    public CapRoom Caps { get; }

    public bool[] Awaited { get; }

    public ulong[] Keys { get; }

    /// <summary>The last time at which anybody can come, in days from the data cut.</summary>
    public abstract double LastTime { get; }

    /// <summary>
    /// Sites whose recruits need not be distinguished: all without a cap of their own in one capped part, or one site with its cap.
    /// </summary>
    public (int[] Sites, int? Room, int Part)[] Streams { get; protected init; }

    /// <summary>Whether no cap can cut anything: then one stream is all there is.</summary>
    public bool IsPlain => Caps.IsEmpty && Streams is [{ Room: null }];

    public WaitingTime? Shared { get; init; }

    public double SharedProbability { get; init; }

    /// <summary>Paths of one thread.</summary>
    public abstract SampledPaths Paths();

    private static IEnumerable<(int[] Sites, int? Room, int Part)> StreamsOf(SiteExposure[] sites, CapRoom caps)
    {
        foreach (var part in Enumerable.Range(0, sites.Length).GroupBy(i => caps.PartOf(sites[i])))
        {
            int[] plain = [.. part.Where(i => sites[i].Room is null)];
            if (plain.Length > 0) yield return (plain, null, part.Key);
            foreach (var i in part.Where(i => sites[i].Room is not null)) yield return ([i], sites[i].Room, part.Key);
        }
    }
}
