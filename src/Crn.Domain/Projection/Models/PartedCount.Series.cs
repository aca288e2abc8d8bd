using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <content>Totals of many sites, by characteristic functions.</content>
internal sealed partial class PartedCount
{
    // Tables multiplied out cost about this for each further site, and more than this altogether is better transformed.
    private const double TablesUpTo = 50_000;
    private const int FewKinds = 6;
    private const int FewCounts = 12;
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
        if (IsNeeded && (groups.Distinct < FewKinds ? groups.Distinct * (double)k * k / 8 < TablesUpTo : IsForTables(k))) return null;
        if (AtTime(time) is not { Free.IsFinite: true } at) return null;
        var work = Interlocked.Exchange(ref spare, null) ?? new(groups);
        var below = Below(nodes, time, k, others, at, work);
        Volatile.Write(ref spare, work);
        return below;
    }

    // Few counts are as soon multiplied out as told by their characteristic functions.
    private bool IsForTables(int length)
    {
        var groups = SortedSites;
        return length < FewCounts || groups.Capped.Sum(c => (double)c.Site.Room!.Value) >= (double)groups.Distinct * length;
    }

    private double? Below(RateNode[] nodes, double time, int k, double[]? others, At at, Work work)
    {
        double below = 0;
        foreach (var node in nodes)
        {
            Begin(node, time, at, work);
            if (others is not null) work.Sum.Add(others, 1);
            var one = !IsNeeded && work.Sum.IsLittleKnown ? double.NaN : work.Sum.Below(k);
            if (double.IsNaN(one) && others is not null) return null;
            // Too few sites for the series, or hardly known ones: tables after all.
            if (double.IsNaN(one)) one = IsNeeded ? Math.Min(1, SumOf(Masses(node, time, k), k)) : Plain(node, time, k);
            below += node.Weight * one;
        }

        return Math.Min(below, 1);
    }

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

    private Groups SortedSites => sorted ??= new(parts, leastDays);

    // Several questions about one date, and all nodes, share what only depends on the date.
    private At AtTime(double time)
    {
        var known = Volatile.Read(ref asked);
        if (known is null || !known.Time.Equals(time)) Volatile.Write(ref asked, known = new(time, SortedSites));
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

    internal sealed class At(double time, Groups groups)
    {
        private ExposureSeries? uncapped;

        public double Time => time;

        public ExposureSeries Free { get; } = new(groups.Free, time);

        /// <summary>The same of all sites, had they no caps.</summary>
        public ExposureSeries Uncapped => groups.Uncapped == groups.Free ? Free : uncapped ??= new(groups.Uncapped, time);
    }

    // Uncapped sites, and the capped ones with how many are alike.
    internal sealed class Groups
    {
        private readonly Lazy<FreeSites> uncapped;

        public Groups(SiteExposure[][] parts, double leastDays)
        {
            var sites = parts[0];
            Free = new(Array.FindAll(sites, s => s.Room is null), leastDays);
            Capped = [.. sites.Where(s => s.Room is not null).GroupBy(s => s with { Site = default, Parts = default })
                .Select(g => (g.Key, g.Count()))];
            uncapped = new(() => parts.Length == 1 && Capped.Length == 0 ? Free
                : new([.. parts.SelectMany(p => p).Select(s => s with { Room = null })], leastDays));
            HasFree = Capped.Sum(c => c.Item2) < sites.Length;
            Distinct = Capped.Length + Free.Random.Length;
        }

        public FreeSites Free { get; }

        /// <summary>All sites of all parts, had they no caps.</summary>
        public FreeSites Uncapped => uncapped.Value;

        public (SiteExposure Site, int Times)[] Capped { get; }

        /// <summary>Whether some sites are not capped.</summary>
        public bool HasFree { get; }

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
