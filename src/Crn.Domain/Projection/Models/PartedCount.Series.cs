using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <content>Totals of many sites, by characteristic functions.</content>
internal sealed partial class PartedCount
{
    // Tables multiplied out cost about this for each further site, and more than this altogether is better transformed.
    private const double TablesUpTo = 50_000;
    private Groups? sorted;
    private At? asked;
    private Work? spare;

    /// <summary>P(N &lt; k) under all nodes, others that come besides counted in; null where it cannot be worked out in this way: for
    /// few sites, and under caps of groups.</summary>
    public double? Below(RateNode[] nodes, double time, int k, double[]? others = null)
    {
        if (k > caps.Study) return 1;
        // For ever: one site that is sure to open, and never ends, is enough.
        if (double.IsPositiveInfinity(time))
            return Array.Exists(parts[0], s => s.Room is null && s.Never <= 0 && double.IsPositiveInfinity(s.Until(time))) ? 0 : null;
        if (caps.Parts.Count > 0) return null;
        var groups = SortedSites;
        if (IsNeeded && groups.Distinct * (double)k * k / 8 < TablesUpTo) return null;
        if (AtTime(time) is not { Free.IsFinite: true } at) return null;
        var work = Interlocked.Exchange(ref spare, null) ?? new(groups);
        var below = Below(nodes, time, k, others, at, work);
        Volatile.Write(ref spare, work);
        return below;
    }

    private double? Below(RateNode[] nodes, double time, int k, double[]? others, At at, Work work)
    {
        double below = 0;
        foreach (var node in nodes)
        {
            Begin(node, time, at, work);
            if (others is not null) work.Sum.Add(others, 1);
            var one = work.Sum.Below(k);
            if (double.IsNaN(one) && others is not null) return null;
            // Too few sites for the series: tables after all.
            if (double.IsNaN(one)) one = IsNeeded ? Math.Min(1, SumOf(Masses(node, time, k), k)) : Plain(node, time, k);
            below += node.Weight * one;
        }

        return Math.Min(below, 1);
    }

    /// <summary>The sums of uncapped sites at a time, for all beliefs; null where they cannot be worked out in this way.</summary>
    public Sums? SumsAt(double time)
    {
        if (IsNeeded) return null;
        return SumsOfAll(time);
    }

    // Capped sites as masses of their own.
    private Sums? SumsOfAll(double time) => caps.Parts.Count > 0 || !double.IsFinite(time)
        || AtTime(time) is not { Free.IsFinite: true } at ? null : new(this, time, at);

    /// <summary>Adds the masses under a node, times its weight, to a table, and says whether it could be done in this way.</summary>
    public bool AddMasses(in RateNode node, double time, double weight, Span<double> into)
    {
        if (caps.Parts.Count > 0 || !double.IsFinite(time)) return false;
        var groups = SortedSites;
        if (IsNeeded && groups.Distinct * (double)into.Length * into.Length / 8 < 20 * TablesUpTo) return false;
        if (AtTime(time) is not { Free.IsFinite: true } at) return false;
        var work = Interlocked.Exchange(ref spare, null) ?? new(groups);
        Begin(node, time, at, work);
        var isDone = work.Sum.AddMasses(weight, into);
        Volatile.Write(ref spare, work);
        return isDone;
    }

    private double Plain(in RateNode node, double time, int k)
    {
        var terms = new NegativeBinomialTerm[parts[0].Length];
        return NegativeBinomialSum.Below(terms.AsSpan(0, node.Terms(parts[0], time, terms)), 0, k);
    }

    private static double SumOf(double[] masses, int k)
    {
        double sum = 0;
        foreach (var mass in masses.AsSpan(0, Math.Min(k, masses.Length))) sum += mass;
        return sum;
    }

    private Groups SortedSites => sorted ??= new(parts[0], leastDays);

    // Several questions about one date, and all nodes, share what only depends on the date.
    private At AtTime(double time)
    {
        var known = Volatile.Read(ref asked);
        if (known is null || !known.Time.Equals(time)) Volatile.Write(ref asked, known = new(time, new(SortedSites.Free, time)));
        return known;
    }

    private static void Begin(in RateNode node, double time, At at, Work work)
    {
        at.Free.Begin(node, work.Sum);
        for (var i = 0; i < work.Capped.Length; i++)
        {
            var (site, times, masses) = work.Capped[i];
            OfSite(node, site, time, masses);
            work.Sum.Add(masses, times);
        }
    }

    /// <summary>Sums at a time, one belief after the other.</summary>
    public sealed class Sums : IDisposable
    {
        private readonly PartedCount count;
        private readonly double time;
        private readonly At at;
        private readonly Work work;

        internal Sums(PartedCount count, double time, At at)
        {
            (this.count, this.time, this.at) = (count, time, at);
            work = Interlocked.Exchange(ref count.spare, null) ?? new(count.SortedSites);
        }

        /// <summary>The sum under a belief, good until the next one is asked for.</summary>
        public GammaSum Under(in RateNode node)
        {
            Begin(node, time, at, work);
            return work.Sum;
        }

        /// <inheritdoc />
        public void Dispose() => Volatile.Write(ref count.spare, work);
    }

    internal sealed record At(double Time, ExposureSeries Free);

    // Uncapped sites, and the capped ones with how many are alike.
    internal sealed class Groups
    {
        public Groups(SiteExposure[] sites, double leastDays)
        {
            Free = new(Array.FindAll(sites, s => s.Room is null), leastDays);
            Capped = [.. sites.Where(s => s.Room is not null).GroupBy(s => s with { Site = default, Parts = default })
                .Select(g => (g.Key, g.Count()))];
            Distinct = Capped.Length + Free.Random.Length;
        }

        public FreeSites Free { get; }

        public (SiteExposure Site, int Times)[] Capped { get; }

        /// <summary>How many distributions there are to be multiplied.</summary>
        public int Distinct { get; }
    }

    internal sealed class Work(Groups groups)
    {
        public GammaSum Sum { get; } = new();

        public (SiteExposure Site, int Times, double[] Masses)[] Capped { get; } =
            Array.ConvertAll(groups.Capped, c => (c.Site, c.Times, new double[c.Site.Room!.Value + 1]));
    }
}
