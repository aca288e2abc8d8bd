using System.Buffers;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <summary>The exact Poisson-gamma model: a weighted mean over the nodes of what is believed of constant rates.</summary>
internal sealed partial class PoissonGammaModel : CountModel
{
    private const int LongestParted = 40_000;

    // From here on the sum of many beliefs is better transformed than worked out count by count.
    private const int ManyCounts = 150;
    private const int VeryManyCounts = 500;
    private const int SeveralSites = 12;
    private const double Common = 1e-3;
    private const double Rarely = 1e-4;
    private readonly SiteExposure[] sites;
    private readonly RateNode[] nodes;
    private readonly RateNode[] given;
    private readonly CapRoom caps;
    private readonly PartedCount parted;
    private readonly int? reachable;
    private PoissonGammaModel? easier;

    public PoissonGammaModel(SiteExposure[] sites, RateNode[] nodes, CapRoom caps)
    {
        (this.sites, given, this.caps) = (sites, nodes, caps);
        // The cap of the study cuts the sum of all, which is worked out as if there were none.
        parted = new(sites, caps with { Study = null }, nodes.Min(n => n.SiteDays));
        this.nodes = parted.IsNeeded ? [.. nodes.SelectMany(RateNode.Apart)] : nodes;
        reachable = parted.IsNeeded || caps.Study is not null ? caps.Reachable(sites) : null;
    }

    // Known rates: rounding. Rates integrated on a grid: what a finer grid changes.
    public override double ErrorBound => nodes.Length > 1 ? 1e-4 : 1e-11;

    /// <summary>The sites, what is believed of their rates as it was given, and the caps: what draws need.</summary>
    public (SiteExposure[] Sites, RateNode[] Nodes, CapRoom Caps) Given => (sites, given, caps);

    public override bool HasMoments => !parted.IsNeeded && caps.Study is null;

    /// <inheritdoc />
    public override CountModel? Easier => given.Length <= 1 || given[0].CommonRate || sites.Length < SeveralSites
        || (caps.Parts.IsEmpty && !Array.Exists(sites, s => s.Room is not null)) ? null
        : Volatile.Read(ref easier) ?? Uncapped();

    // All targets share what it works out.
    private PoissonGammaModel Uncapped()
    {
        var model = new PoissonGammaModel(Array.ConvertAll(sites, s => s with { Room = null }), given, CapRoom.None);
        return Interlocked.CompareExchange(ref easier, model, null) ?? model;
    }

    /// <inheritdoc />
    public override double LastTime => sites.Length == 0 ? 0 : sites.Max(s => s.To);

    public override (double Below, double AtLeast) Tails(double time, int k)
    {
        if (k <= 0) return (0, 1);
        if (time <= 0 || sites.Length == 0) return (1, 0);
        if (k > reachable) return (1, 0);
        if (parted.IsNeeded) return Finer(time, k)?.Parted(time, k) ?? Parted(time, k);
        // Where neither tail is rare, the series is as good beside it.
        if (IsSeriesFor(k) && parted.Below(nodes, time, k) is { } near)
            return nodes.Length > 1 && near is >= Common and <= 1 - Common ? (near, 1 - near) : Rare(time, k, near > 0.5);
        var terms = ArrayPool<NegativeBinomialTerm>.Shared.Rent(sites.Length);
        double below = 0, atLeast = 0;
        foreach (var node in nodes)
        {
            var used = terms.AsSpan(0, node.Terms(sites, time, terms));
            var (b, a) = TailsOf(used, k);
            below += node.Weight * b;
            atLeast += node.Weight * a;
        }

        ArrayPool<NegativeBinomialTerm>.Shared.Return(terms);
        return (Math.Min(below, 1), Math.Min(atLeast, 1));
    }

    // Of several sites a series is shorter than its counts.
    private bool IsSeries => sites.Length >= SeveralSites && !nodes[0].CommonRate;

    // For many counts it is shorter for few sites too.
    private bool IsSeriesFor(int counts) => counts >= (sites.Length >= SeveralSites ? ManyCounts : VeryManyCounts) && !nodes[0].CommonRate;

    // A tail that falls by less than a thousandth from one count to the next is too long to add up: there the upper tail is one less the
    // lower.
    private static (double Below, double AtLeast) TailsOf(ReadOnlySpan<NegativeBinomialTerm> terms, int k)
    {
        foreach (var term in terms)
        {
            if (term.Q <= 0.999) continue;
            var below = NegativeBinomialSum.Below(terms, 0, k);
            return (below, 1 - below);
        }

        return NegativeBinomialSum.Tails(terms, 0, k);
    }

    /// <inheritdoc />
    public override double Below(double time, int k)
    {
        if (k <= 0 || k > reachable || time <= 0 || sites.Length == 0 || parted.IsNeeded) return Tails(time, k).Below;
        if (IsSeriesFor(k) && parted.Below(nodes, time, k) is { } fast) return fast;
        var terms = ArrayPool<NegativeBinomialTerm>.Shared.Rent(sites.Length);
        double below = 0;
        foreach (var node in nodes) below += node.Weight * NegativeBinomialSum.Below(terms.AsSpan(0, node.Terms(sites, time, terms)), 0, k);
        ArrayPool<NegativeBinomialTerm>.Shared.Return(terms);
        return Math.Min(below, 1);
    }

    /// <summary>P(N &lt; k) within 1e-10, others that come besides counted in, by one series of all sites; null where they are too few, or
    /// caps of groups bind them.</summary>
    public double? BelowBySeries(double time, int k, double[]? others) =>
        IsSeries && IsSeriesFor(k) ? parted.Below(nodes, time, k, others) : null;

    private (double Below, double AtLeast) Parted(double time, int k)
    {
        // What is left after a very long time has to be accurate relative to itself: moments are made of it.
        if (parted.Below(nodes, time, k) is { } fast
            && (fast > Rarely || double.IsPositiveInfinity(time) || !parted.IsSoonMultipliedOut(k))) return (fast, 1 - fast);
        var below = parted.InOrder(nodes).Below(node => parted.BelowByTables(node, time, k))!.Value;
        return (below, 1 - below);
    }

    public override double Ever(int k)
    {
        if (k <= 0) return 1;
        if (k > reachable) return 0;
        if (!parted.IsNeeded && Array.Exists(sites, s => double.IsPositiveInfinity(s.Until(double.PositiveInfinity)))) return 1;
        return sites.Length == 0 ? 0 : Tails(double.PositiveInfinity, k).AtLeast;
    }

    /// <inheritdoc />
    public override double TailIndex
    {
        get
        {
            var least = double.PositiveInfinity;
            foreach (var node in given)
            {
                double sum = 0, slowest = double.PositiveInfinity, fastest = 0;
                foreach (var site in sites)
                {
                    var growth = site.Course?.Growth ?? 1;
                    // A finite exposure that is approached as a power of time.
                    if (!double.IsPositiveInfinity(site.Until(double.PositiveInfinity)))
                        slowest = growth < 0 && double.IsPositiveInfinity(site.To) ? Math.Min(slowest, -growth) : slowest;
                    else (sum, slowest, fastest) =
                    (sum + (node.At(site).Shape * growth), Math.Min(slowest, node.At(site).Shape * growth),
                        Math.Max(fastest, node.At(site).Shape * growth));
                }

                // Waiting on means that all open sites are slow; with caps, or sites that may never open, it may mean that one is.
                least = Math.Min(least, parted.IsNeeded || sum <= 0 ? slowest : node.CommonRate ? fastest : sum);
            }

            return least;
        }
    }
}
