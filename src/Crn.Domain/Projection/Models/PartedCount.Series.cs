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

    // From here on it is asked first whether counts reach so far.
    private const int FarCounts = 3_000;
    private Groups[]? sorted;
    private FreeSites? uncapped;
    private At? asked;
    private RatesInOrder? inOrder;
    private Work[]? spare;

    /// <summary>P(N &lt; k) under all nodes, others that come besides counted in; null where it cannot be worked out in this way: for
    /// few sites.</summary>
    public double? Below(RateNode[] nodes, double time, int k, double[]? others = null)
    {
        if (k > caps.Study) return 1;
        // For ever: one site that is sure to open, and never ends, is enough.
        if (double.IsPositiveInfinity(time) && Array.Exists(parts[0], NeverEnds)) return 0;
        var isForTables = caps.Parts.IsEmpty && Sorted[0].Distinct < FewKinds ? ProductsBelow(k) < TablesUpTo
            : IsForTables(k) || (parts.Sum(p => p.Length) < FewKinds && ProductsBelow(k) < TablesUpTo);
        if (IsNeeded && isForTables) return null;
        using var sums = SumsOfAll(0, time);
        if (sums is null) return null;
        return InOrder(nodes).Below(node => Below(sums, node, time, k, others));
    }

    /// <summary>Beliefs in the order of their rates.</summary>
    public RatesInOrder InOrder(RateNode[] nodes)
    {
        var known = Volatile.Read(ref inOrder);
        if (known is null || known.Of != nodes) Volatile.Write(ref inOrder, known = new(nodes));
        return known;
    }

    private static bool NeverEnds(SiteExposure site) =>
        site.Room is null && site.Never <= 0 && double.IsPositiveInfinity(site.Until(double.PositiveInfinity));

    // Too few sites for the series, or hardly known ones: tables after all.
    private double? Below(Sums sums, in RateNode node, double time, int k, double[]? others)
    {
        var sum = sums.Under(node);
        if (others is not null) sum.Add(others, 1);
        var one = !IsNeeded && sum.IsLittleKnown ? double.NaN : sum.Below(k);
        if (double.IsNaN(one) && sums.Multiplied(node) is { } multiplied)
        {
            if (others is not null) multiplied.Add(others, 1);
            one = multiplied.Below(k);
        }

        if (!double.IsNaN(one)) return one;
        return others is not null ? null : IsNeeded ? BelowByTables(node, time, k) : Plain(node, time, k);
    }

    /// <summary>P(N &lt; k) under one node, by tables that are multiplied out.</summary>
    public double BelowByTables(in RateNode node, double time, int k) =>
        k >= FarCounts && k > Reach(node, time) ? 1 : Math.Min(1, SumOf(Masses(node, time, k), k));

    // Beyond this count there is next to nothing: that of each part, no more than its room.
    private double Reach(in RateNode node, double time)
    {
        double reach = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length == 0) continue;
            var own = Reach(node, parts[i], time);
            reach += i > 0 ? Math.Min(own, caps.Parts[i - 1].Room) : own;
        }

        return reach;
    }

    // Few counts are as soon multiplied out as told by their characteristic functions; capped parts are tables of their own there.
    private bool IsForTables(int length) => caps.Parts.IsEmpty && (length < FewCounts
        || Sorted[0].Capped.Sum(c => (double)c.Site.Room!.Value) >= (double)Sorted[0].Distinct * length);

    /// <summary>Adds the masses under a node, times its weight, to a table, and says whether it could be done in this way.</summary>
    public bool AddMasses(in RateNode node, double time, double weight, Span<double> into)
    {
        if (IsNeeded && ProductsBelow(into.Length) < 20 * TablesUpTo) return false;
        using var sums = SumsOfAll(0, time);
        return sums?.Under(node).AddMasses(weight, into) ?? false;
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

    /// <summary>Whether tables up to a count are hardly more work than a series.</summary>
    public bool IsSoonMultipliedOut(int length) => ProductsBelow(length) < 4 * TablesUpTo;

    // How many products of masses it takes to multiply tables out up to a length, over eight.
    private double ProductsBelow(int length)
    {
        double products = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var own = Math.Min(length, i > 0 ? caps.Parts[i - 1].Room + 1.0 : double.PositiveInfinity);
            products += ((Sorted[i].Distinct * own * own) + (i > 0 && parts[i].Length > 0 ? own * length : 0)) / 8;
        }

        return products;
    }

    // All sites of all parts, had they no caps.
    private FreeSites Uncapped => uncapped ??= parts.Length == 1 && Sorted[0].Capped.Length == 0 ? Sorted[0].Free
        : new([.. parts.SelectMany(p => p).Select(s => s with { Room = null })], leastDays);

    private Groups[] Sorted => sorted ??= Array.ConvertAll(parts, p => new Groups(p, leastDays));

    // Several questions about one date, and all nodes, share what only depends on the date.
    private At AtTime(double after, double time)
    {
        var known = Volatile.Read(ref asked);
        if (known is null || !known.Time.Equals(time) || !known.After.Equals(after))
            Volatile.Write(ref asked, known = new(this, after, time));
        return known;
    }

    internal sealed class At(PartedCount count, double after, double time)
    {
        private ExposureSeries? uncapped;

        public double After => after;

        public double Time => time;

        public ExposureSeries[] Free { get; } = Array.ConvertAll(count.Sorted, g => new ExposureSeries(g.Free, after, time));

        /// <summary>Of each part what its capped sites may be exposed.</summary>
        public OpeningChances[][] Chances { get; } = Array.ConvertAll(count.Sorted,
            g => after > 0 ? [] : Array.ConvertAll(g.Capped, c => new OpeningChances(c.Site, time)));

        public bool IsFinite => Array.TrueForAll(Free, f => f.IsFinite);

        /// <summary>Of each part the capped sites by kinds; null where there are too few of each.</summary>
        public CappedKinds?[] Kinds { get; } =
            Array.ConvertAll(count.Sorted, g => after <= 0 && g.Kinds is { } kinds ? new CappedKinds(kinds, time) : null);

        /// <summary>The same of all sites, had they no caps.</summary>
        public ExposureSeries Uncapped => count.Uncapped == count.Sorted[0].Free ? Free[0] : uncapped ??= new(count.Uncapped, after, time);
    }

    // Uncapped sites, and the capped ones with how many are alike.
    internal sealed class Groups
    {
        public Groups(SiteExposure[] sites, double leastDays)
        {
            Free = new(Array.FindAll(sites, s => s.Room is null), leastDays);
            Capped = [.. sites.Where(s => s.Room is not null).GroupBy(s => s with { Site = default, Parts = default })
                .Select(g => (Site: g.Key, Times: g.Count()))];
            HasFree = Capped.Sum(c => c.Times) < sites.Length;
            Kinds = CappedKinds.Of(Array.FindAll(sites, s => s.Room is not null));
            Distinct = Capped.Length + Free.Random.Length;
            Plain = Array.FindAll(sites, s => s.OpensForSure && s.Room is null);
            Others = [.. Capped, .. Free.Random];
        }

        public FreeSites Free { get; }

        public (SiteExposure Site, int Times)[] Capped { get; }

        /// <summary>The capped sites of each number recruited and room, where there are many of each; else null.</summary>
        public SiteExposure[][]? Kinds { get; }

        /// <summary>Whether some sites are not capped.</summary>
        public bool HasFree { get; }

        /// <summary>The uncapped sites that are sure to open.</summary>
        public SiteExposure[] Plain { get; }

        /// <summary>All others, with how many are alike in everything but their name: one distribution, raised to their number.</summary>
        public (SiteExposure Site, int Times)[] Others { get; }

        /// <summary>How many distributions there are to be multiplied.</summary>
        public int Distinct { get; }
    }
}
