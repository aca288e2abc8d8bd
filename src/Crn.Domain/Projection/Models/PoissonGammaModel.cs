using System.Buffers;
using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Courses;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Models;

/// <summary>The exact Poisson-gamma model: a weighted mean over the nodes of what is believed of constant rates.</summary>
internal sealed class PoissonGammaModel : CountModel
{
    private readonly SiteExposure[] sites;
    private readonly RateNode[] nodes;
    private readonly RateNode[] given;
    private readonly CapRoom caps;
    private readonly PartedCount parted;
    private readonly int? reachable;

    public PoissonGammaModel(SiteExposure[] sites, RateNode[] nodes, CapRoom caps)
    {
        (this.sites, given, this.caps) = (sites, nodes, caps);
        parted = new(sites, caps);
        this.nodes = parted.IsNeeded ? [.. nodes.SelectMany(RateNode.Apart)] : nodes;
        reachable = parted.IsNeeded ? caps.Reachable(sites) : null;
    }

    private const double UsualShare = 0.9;
    private const int Shortest = 3_000;
    private const int Longest = 1_000_000;
    private const int LongestParted = 40_000;
    private const int LongestHeavy = 4_999;
    private const int ManyMeans = 20;

    // Known rates: rounding. Rates integrated on a grid: what a finer grid changes.
    public override double ErrorBound => nodes.Length > 1 ? 1e-4 : 1e-11;

    /// <summary>The sites, what is believed of their rates as it was given, and the caps: what draws need.</summary>
    public (SiteExposure[] Sites, RateNode[] Nodes, CapRoom Caps) Given => (sites, given, caps);

    public override bool HasMoments => !parted.IsNeeded;

    /// <inheritdoc />
    public override double LastTime => sites.Length == 0 ? 0 : sites.Max(s => s.To);

    public override (double Below, double AtLeast) Tails(double time, int k)
    {
        if (k <= 0) return (0, 1);
        if (time <= 0 || sites.Length == 0) return (1, 0);
        if (k > reachable) return (1, 0);
        if (parted.IsNeeded) return Parted(time, k);
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

    // A tail that falls by less than a thousandth from one count to the next is too long to add up: there the upper tail is one less the lower.
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
        if (k <= 0 || time <= 0 || sites.Length == 0 || parted.IsNeeded) return Tails(time, k).Below;
        var terms = ArrayPool<NegativeBinomialTerm>.Shared.Rent(sites.Length);
        double below = 0;
        foreach (var node in nodes) below += node.Weight * NegativeBinomialSum.Below(terms.AsSpan(0, node.Terms(sites, time, terms)), 0, k);
        ArrayPool<NegativeBinomialTerm>.Shared.Return(terms);
        return Math.Min(below, 1);
    }

    private (double Below, double AtLeast) Parted(double time, int k)
    {
        double below = 0;
        foreach (var node in nodes)
        {
            var masses = parted.Masses(node, time, k);
            double sum = 0;
            foreach (var mass in masses.AsSpan(0, Math.Min(k, masses.Length))) sum += mass;
            below += node.Weight * Math.Min(sum, 1);
        }

        below = Math.Min(below, 1);
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
                    if (!double.IsPositiveInfinity(site.Until(double.PositiveInfinity))) slowest = growth < 0 && double.IsPositiveInfinity(site.To) ? Math.Min(slowest, -growth) : slowest;
                    else (sum, slowest, fastest) = (sum + (node.At(site).Shape * growth), Math.Min(slowest, node.At(site).Shape * growth), Math.Max(fastest, node.At(site).Shape * growth));
                }

                // Waiting on means that all open sites are slow; with caps, or sites that may never open, it may mean that one is.
                least = Math.Min(least, parted.IsNeeded || sum <= 0 ? slowest : node.CommonRate ? fastest : sum);
            }

            return least;
        }
    }

    public override double[] Masses(double time)
    {
        if (time <= 0 || sites.Length == 0) return [1];
        var terms = new NegativeBinomialTerm[sites.Length];
        var lengths = new (double Length, double Weight)[nodes.Length];
        for (var i = 0; i < nodes.Length; i++) lengths[i] = (Length(terms.AsSpan(0, nodes[i].Terms(sites, time, terms))), nodes[i].Weight);

        // Nodes that hardly count may reach out to counts that nobody will see: the table ends before, and its last place holds the rest.
        Array.Sort(lengths);
        var (usual, seen) = (1.0, 0.0);
        foreach (var (length, weight) in lengths)
        {
            if (seen > UsualShare && length > Shortest) break;
            (usual, seen) = (length, seen + weight);
        }

        // A table many times as long as the mean holds next to nothing: sites that hardly ever recruit, and then without end.
        var longest = parted.IsNeeded ? LongestParted : usual > LongestHeavy && usual > ManyMeans * Moments(time).Mean ? LongestHeavy : Longest;
        var masses = new double[(int)Math.Clamp(Math.Min(usual, reachable + 1.0 ?? double.PositiveInfinity), 1, longest)];
        var buffer = new double[masses.Length];
        double rest = 0;
        foreach (var node in nodes)
        {
            if (parted.IsNeeded) Fill(buffer, parted.Masses(node, time, buffer.Length));
            else NegativeBinomialSum.Masses(terms.AsSpan(0, node.Terms(sites, time, terms)), 0, buffer);
            double held = 0;
            for (var i = 0; i < buffer.Length; i++)
            {
                masses[i] += node.Weight * buffer[i];
                held += buffer[i];
            }

            rest += node.Weight * Math.Max(0, 1 - held);
        }

        if (rest > 1e-12) masses[^1] += rest;
        return masses;
    }

    /// <summary>The masses of 0, 1, ... further recruits and no more than so many of them; what is missing to 1 lies beyond.</summary>
    public double[] Masses(double time, int length)
    {
        var sum = new double[length];
        if (time <= 0 || sites.Length == 0)
        {
            sum[0] = 1;
            return sum;
        }

        var (terms, one) = (new NegativeBinomialTerm[sites.Length], new double[length]);
        foreach (var node in nodes)
        {
            if (parted.IsNeeded) Fill(one, parted.Masses(node, time, length));
            else NegativeBinomialSum.Masses(terms.AsSpan(0, node.Terms(sites, time, terms)), 0, one);
            for (var k = 0; k < length; k++) sum[k] += node.Weight * one[k];
        }

        return sum;
    }

    private static void Fill(double[] into, double[] masses)
    {
        Array.Clear(into);
        masses.CopyTo(into, 0);
    }

    public override (double Mean, double Variance) Moments(double time)
    {
        if (parted.IsNeeded && time > 0)
        {
            double one = 0, two = 0;
            foreach (var node in nodes)
            {
                var (m, v) = parted.Moments(node, time);
                one += node.Weight * m;
                two += node.Weight * (v + (m * m));
            }

            return (one, Math.Max(0, two - (one * one)));
        }

        var terms = ArrayPool<NegativeBinomialTerm>.Shared.Rent(sites.Length);
        double mean = 0, square = 0;
        foreach (var node in nodes)
        {
            var used = terms.AsSpan(0, node.Terms(sites, time, terms));
            var (m, v) = (NegativeBinomialSum.Mean(used, 0), NegativeBinomialSum.Variance(used, 0));
            mean += node.Weight * m;
            square += node.Weight * (v + (m * m));
        }

        ArrayPool<NegativeBinomialTerm>.Shared.Return(terms);
        return (mean, Math.Max(0, square - (mean * mean)));
    }

    public override ValueList<SiteCount> SitesBy(double time)
    {
        double[] expected = new double[sites.Length], none = new double[sites.Length], one = new double[sites.Length];
        foreach (var node in nodes)
        {
            for (var i = 0; i < sites.Length; i++)
            {
                (one[i], var nobody) = OfSite(node, sites[i], time);
                none[i] += node.Weight * nobody;
            }

            parted.Share(node, time, sites, one);
            for (var i = 0; i < sites.Length; i++) expected[i] += node.Weight * one[i];
        }

        return sites.Select((s, i) => new SiteCount(s.Site, s.Parts.Group, expected[i], Math.Min(none[i], 1))).ToValueList();
    }

    public override double? PerDay(SiteOrStudy site)
    {
        const int month = 30;
        var at = Array.FindIndex(sites, s => s.Site == site);
        if (at < 0) return null;
        var open = sites[at] with { From = 0, To = Math.Max(sites[at].To, month), Opened = Math.Min(sites[at].Opened, 0), Delay = null, Never = 0 };
        return nodes.Sum(n => n.Weight * OfSite(n, open, month).Expected) / month;
    }

    // Expected recruits of one site, its own cap applied, and the probability of none.
    private static (double Expected, double None) OfSite(in RateNode node, in SiteExposure site, double time)
    {
        var (shape, days) = node.At(site);
        var exposure = site.Until(time);
        // Not open by then: nobody for certain, whatever the cap or the delay.
        if (!(exposure > 0)) return (0, 1);
        var term = new NegativeBinomialTerm(shape, days, exposure);
        if (site.Room is null && site.OpensForSure) return (term.Mean, Math.Exp(-shape * term.LogInverseStay));
        var masses = PartedCount.OfSite(node, site, time, (int)Math.Min(Length([term]), LongestParted));
        return (MassTable.Moments(masses).Mean, masses[0]);
    }

    // Chernoff: P(N >= n) <= exp(K(s) - s n) for every s below -log of the largest q. The least n at which some s leaves 1e-18.
    private static double Length(ReadOnlySpan<NegativeBinomialTerm> terms)
    {
        if (terms.IsEmpty) return 1;
        var steepest = SmallestLogInverseQ(terms);
        var least = double.PositiveInfinity;
        for (var i = 1; i < 48; i++)
        {
            // Fine near 0, where the best s of a large count lies; reaching almost up to the pole.
            var s = steepest * (i <= 24 ? Math.ScaleB(1, i - 25) : 1 - Math.Pow(0.75, i - 22));
            double cumulant = 0;
            foreach (var term in terms) cumulant += term.Cumulant(s);
            least = Math.Min(least, (cumulant + 41.5) / s);
        }

        return least + 2;
    }

    private static double SmallestLogInverseQ(ReadOnlySpan<NegativeBinomialTerm> terms)
    {
        var smallest = double.PositiveInfinity;
        foreach (var term in terms) smallest = Math.Min(smallest, term.LogInverseQ);
        return smallest;
    }
}
