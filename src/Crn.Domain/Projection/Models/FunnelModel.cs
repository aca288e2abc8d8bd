using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <summary>
/// Recruits as consents thinned by screening. Given the share that passes, a site's recruits are again negative binomial, its exposure
/// multiplied by the share; the share is integrated out, once for all sites or for each alone.
/// </summary>
internal sealed partial class FunnelModel : CountModel
{
    private const double LeastWeight = 1e-4;

    private readonly SiteExposure[] sites;
    private readonly int[] waiting;
    private readonly int? room;
    private readonly double priorPasses;
    private readonly (double Share, double Weight)[] shares;

    // For each point of the share the counts of all sites, had they that share in common.
    private readonly PoissonGammaModel[] together;

    // Of those in screening, how many pass by each point of the share.
    private readonly double[][] passing;

    // Where each site has its own share, what is believed of the rates that all have in common; else null.
    private readonly RateNode[]? nodes;

    public FunnelModel(SiteExposure[] sites, int[] waiting, RateNode[] nodes, CapRoom caps, double priorPasses,
        (double Share, double Weight)[] points, bool isShared)
    {
        (this.sites, this.waiting, this.priorPasses, room) = (sites, waiting, priorPasses, caps.Study);
        // Rates that are learned are many beliefs: those that hardly count are left out, and every other point of the share is enough
        // beside them.
        var kept = nodes.Length > 1 ? Array.FindAll(nodes, n => n.Weight >= LeastWeight) : nodes;
        shares = nodes.Length > 1 ? Normalised([.. points.Where((_, i) => i % 2 == 0)]) : points;
        var total = kept.Sum(n => n.Weight);
        kept = Array.ConvertAll(kept, n => n with { Weight = n.Weight / total });
        ErrorBound = nodes.Length > 1 ? 1e-4 + Math.Max(0, 1 - total) : 1e-9;
        together = [.. shares
            .Select(s =>
                new PoissonGammaModel([.. sites.Select(site => site with { Weight = site.Weight * s.Share })], kept,
                    isShared ? caps : CapRoom.None))];
        var inScreening = waiting.Sum();
        passing = Array.ConvertAll(shares, s => Passing(inScreening, s.Share));
        if (!isShared) this.nodes = [.. kept.SelectMany(RateNode.Apart)];
    }

    public override double LastTime => sites.Length == 0 ? 0 : sites.Max(s => s.To);

    // The quadrature over the share, over the rates where they are learned, and rounding.
    public override double ErrorBound { get; }

    /// <inheritdoc />
    public override bool HasMoments => nodes is null && room is null && together[0].HasMoments;

    // A share near 0 is as slow as a rate near 0. One share, or one site that is slow, is enough; where sites have their own share and
    // nothing caps them, all must be.
    public override double TailIndex => nodes is null || Array.Exists(sites, s => s.Room is not null || !s.OpensForSure)
        ? Math.Min(priorPasses, together[0].TailIndex)
        : nodes.Min(n => sites.Where(s => double.IsPositiveInfinity(s.To)).Sum(s => Math.Min(priorPasses, n.At(s).Shape)));

    public override double Ever(int k)
    {
        if (k <= 0) return 1;
        if (k > room) return 0;
        return Array.Exists(sites, s => s.Room is null && double.IsPositiveInfinity(s.Until(double.PositiveInfinity)) && s.Never <= 0) ? 1
            : Tails(LastTime, k).AtLeast;
    }

    public override (double Below, double AtLeast) Tails(double time, int k)
    {
        var below = Below(time, k);
        return (below, 1 - below);
    }

    /// <inheritdoc />
    public override double Below(double time, int k)
    {
        if (k <= 0) return 0;
        if (time <= 0 || k > room) return 1;
        if (nodes is null && BySeries(time, k) is { } fast) return fast;
        // With nobody in screening one tail is enough; those in screening need the counts below it.
        if (nodes is not null || waiting.Sum() > 0) return Math.Min(Count(time, k).Sum(), 1);
        double below = 0;
        for (var i = 0; i < shares.Length; i++) below += shares[i].Weight * together[i].Below(time, k);
        return Math.Min(below, 1);
    }

    public override double[] Masses(double time)
    {
        if (time <= 0) return [1];
        // Nobody recruits more than those for whom the largest share passes.
        var total = Count(time, together[^1].Length(time) + waiting.Sum());
        if (room is not { } places || places >= total.Length - 1) return total;
        var cut = total[..(places + 1)];
        cut[places] = total[places..].Sum();
        return cut;
    }

    public override (double Mean, double Variance) Moments(double time)
    {
        if (nodes is not null || room is not null) return MassTable.Moments(Masses(time));
        double mean = 0, square = 0;
        if (time <= 0) return (mean, square);
        for (var i = 0; i < shares.Length; i++)
        {
            var (share, weight) = shares[i];
            var (m, v) = together[i].Moments(time);
            (m, v) = (m + (waiting.Sum() * share), v + (waiting.Sum() * share * (1 - share)));
            (mean, square) = (mean + (weight * m), square + (weight * (v + (m * m))));
        }

        return (mean, Math.Max(0, square - (mean * mean)));
    }

    // The masses of all recruits, no more of them than asked.
    private double[] Count(double time, int most)
    {
        double[] sum = [];
        if (nodes is null)
        {
            for (var i = 0; i < shares.Length; i++)
                Add(Convolve(together[i].Masses(time, most), passing[i], most), shares[i].Weight, ref sum);
            return sum;
        }

        foreach (var node in nodes)
        {
            var left = new Queue<double[]>();
            for (var i = 0; i < sites.Length; i++) left.Enqueue(OfSite(node, i, time, most));
            if (left.Count == 0) left.Enqueue([1]);
            // The two that have waited longest: long tables are seldom multiplied.
            while (left.Count > 1) left.Enqueue(Convolve(left.Dequeue(), left.Dequeue(), most));
            var total = left.Dequeue();
            Add(total.Length > most ? total[..most] : total, node.Weight, ref sum);
        }

        return sum;
    }

    private double[] OfSite(in RateNode node, int site, double time, int most)
    {
        double[] sum = [];
        // What one site reaches is little of what all do: longer tables of it would hold nothing.
        var (shape, days) = node.At(sites[site]);
        var exposure = shares.Max(s => s.Share) * sites[site].Until(time);
        if (double.IsFinite(exposure) && exposure > 0)
            most = (int)Math.Min(most, NegativeBinomialLength.Of([new(shape, days, exposure)]) + waiting[site] + 1);
        if (sites[site] is { OpensForSure: true, Room: null } of && waiting[site] == 0)
        {
            sum = new double[most];
            NegativeBinomial.AddMixture(shape, days, Array.ConvertAll(shares, s => s.Share * of.Until(time)),
                Array.ConvertAll(shares, s => s.Weight), sum);
            return sum;
        }

        foreach (var (share, weight) in shares)
        {
            Add(Convolve(PartedCount.OfSite(node, sites[site] with { Weight = sites[site].Weight * share }, time, most),
                Passing(waiting[site], share), most), weight, ref sum);
        }

        return sum;
    }

    private static (double Share, double Weight)[] Normalised((double Share, double Weight)[] points)
    {
        var total = points.Sum(p => p.Weight);
        return Array.ConvertAll(points, p => (p.Share, p.Weight / total));
    }

    private static void Add(double[] masses, double weight, ref double[] into)
    {
        if (masses.Length > into.Length) Array.Resize(ref into, masses.Length);
        for (var k = 0; k < masses.Length; k++) into[k] += weight * masses[k];
    }

    // How many of those in screening pass.
    private static double[] Passing(int count, double share)
    {
        var masses = new double[count + 1];
        for (var k = 0; k <= count; k++)
        {
            masses[k] = Math.Exp(Binomial.LogMass(count, share, k));
        }

        return masses;
    }

    private static double[] Convolve(double[] a, double[] b, int most)
    {
        var sum = Math.Min(a.Length, b.Length) > Fourier.Shortest ? Fourier.Convolve(a, b, most) : MassTable.Convolve(a, b, most);
        // What is below rounding at the far end is not carried along.
        var end = sum.Length;
        while (end > 1 && sum[end - 1] < 1e-19) end--;
        return sum[..end];
    }
}
