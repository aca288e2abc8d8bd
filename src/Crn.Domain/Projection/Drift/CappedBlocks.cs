using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Drift;

/// <summary>
/// The sites of a series in blocks: each capped site alone, the uncapped ones of each capped group (or stratum) together, and all others
/// together. Given the mean of every block the counts are independent Poisson counts, and caps cut them exactly.
/// </summary>
internal sealed class CappedBlocks
{
    // A probability that nothing shows beside the error bound of the model.
    private const double Negligible = 1e-13;
    private readonly (int Part, int? Room)[] blocks;
    private readonly CapRoom caps;

    public CappedBlocks(TrialSeries series, CapRoom caps)
    {
        this.caps = caps;
        var (sites, found) = (new List<SeriesSite[]>(), new List<(int, int?)>());
        foreach (var part in series.Sites.GroupBy(s => caps.PartOf(series.Known[s.Index])))
        {
            var free = part.Where(s => series.Known[s.Index].Room is null).ToArray();
            if (free.Length > 0) Add(free, part.Key, null);
            foreach (var site in part.Where(s => series.Known[s.Index].Room is not null))
                Add([site], part.Key, series.Known[site.Index].Room);
        }

        // Sites that may open later and are not named are in no capped part.
        OfFurther = found.FindIndex(f => f == (-1, null));
        if (OfFurther < 0)
        {
            OfFurther = found.Count;
            Add([], -1, null);
        }

        (Sites, blocks) = ([.. sites], [.. found]);

        void Add(SeriesSite[] of, int part, int? room)
        {
            sites.Add(of);
            found.Add((part, room));
        }
    }

    /// <summary>The sites of each block.</summary>
    public SeriesSite[][] Sites { get; }

    /// <summary>The block that further openings belong to.</summary>
    public int OfFurther { get; }

    /// <summary>Whether any cap can bind at all.</summary>
    public static bool AreNeeded(TrialSeries series, CapRoom caps) => !caps.IsEmpty || Array.Exists(series.Known, s => s.Room is not null);

    /// <summary>Room to work out one count after the other.</summary>
    public Workspace NewWorkspace() => new(Sites.Length);

    /// <summary>P(N &lt; k) for the means of the blocks.</summary>
    public double Below(ReadOnlySpan<double> means, int k, Workspace work)
    {
        if (k > caps.Study) return 1;
        double total = 0;
        foreach (var mean in means) total += mean;
        // Caps only take away.
        if (k > total && (total <= 0 || k - total - (k * Math.Log(k / total)) < Math.Log(Negligible))) return 1;
        var bound = Bound(means, work, out var free);
        var tables = work.Tables;
        var rest = tables.Poisson(free, int.MaxValue - 1);
        return Decided(bound, rest, free, k, tables) ?? tables.Below(tables.Sum(bound), rest, k);
    }

    /// <summary>The count for the means of the blocks: the mean of its Poisson part, and the distribution of what caps bind.</summary>
    public (double Mean, CountTables.Table Bound) At(ReadOnlySpan<double> means, Workspace work)
    {
        var bound = Bound(means, work, out var free);
        return (free, work.Tables.Sum(bound));
    }

    /// <summary>Mean and variance of the count for the means of the blocks, the cap of the study left out.</summary>
    public (double Mean, double Variance) Moments(ReadOnlySpan<double> means, Workspace work)
    {
        var bound = Bound(means, work, out var free);
        var (mean, variance) = (free, free);
        foreach (var table in bound)
        {
            var of = work.Tables.Moments(table);
            (mean, variance) = (mean + of.Mean, variance + of.Variance);
        }

        return (mean, variance);
    }

    /// <summary>The expected count of each block, its own cap and that of its part applied.</summary>
    public void Expected(ReadOnlySpan<double> means, Span<double> into, Workspace work)
    {
        var tables = work.Tables;
        tables.Clear();
        for (var i = 0; i < into.Length; i++)
            into[i] = blocks[i].Room is { } room && Binds(means[i], room) ? tables.Moments(tables.Poisson(means[i], room)).Mean : means[i];
        for (var part = 0; part < caps.Parts.Count; part++)
        {
            if (!Binds(TotalOf(means, part), caps.Parts[part].Room)) continue;
            double uncut = 0;
            for (var i = 0; i < into.Length; i++) uncut += blocks[i].Part == part ? into[i] : 0;
            if (uncut <= 0) continue;
            var share = Math.Min(1, tables.Moments(OfPart(means, part, caps.Parts[part].Room, work)).Mean / uncut);
            for (var i = 0; i < into.Length; i++) into[i] *= blocks[i].Part == part ? share : 1;
        }
    }

    // 1 or 0 where an exponential bound (Chernoff's, tilted as if the count were normal) leaves nothing to add up.
    private static double? Decided(ReadOnlySpan<CountTables.Table> bound, CountTables.Table rest, double free, int k, CountTables tables)
    {
        long least = rest.First, most = rest.Last;
        double mean = free, variance = free;
        foreach (var table in bound)
        {
            (least, most) = (least + table.First, most + table.Last);
            var of = tables.Moments(table);
            (mean, variance) = (mean + of.Mean, variance + of.Variance);
        }

        if (k <= least) return 0;
        if (k > most) return 1;
        var wanted = k > mean ? k : k - 1;
        if (Math.Abs(wanted - mean) < 6 * Math.Sqrt(variance)) return null;
        var tilt = Math.Clamp((wanted - mean) / variance, -4, 4);
        var exponent = (free * (Math.Exp(tilt) - 1)) - (tilt * wanted);
        foreach (var table in bound) exponent += tables.LogTilted(table, tilt);
        return exponent < Math.Log(Negligible) ? (k > mean ? 1 : 0) : null;
    }

    // The mean of all that no cap can touch, and the distributions of the rest: of each capped site and each capped part.
    private Span<CountTables.Table> Bound(ReadOnlySpan<double> means, Workspace work, out double free)
    {
        var (tables, bound, count) = (work.Tables, work.Bound, 0);
        tables.Clear();
        free = 0;
        for (var part = -1; part < caps.Parts.Count; part++)
        {
            if (part >= 0 && Binds(TotalOf(means, part), caps.Parts[part].Room))
            {
                bound[count++] = OfPart(means, part, caps.Parts[part].Room, work);
                continue;
            }

            for (var i = 0; i < means.Length; i++)
            {
                if (blocks[i].Part != part) continue;
                if (blocks[i].Room is { } room && Binds(means[i], room)) bound[count++] = tables.Poisson(means[i], room);
                else free += means[i];
            }
        }

        return bound.AsSpan(0, count);
    }

    // As far above its mean as this a Poisson count never comes.
    private static bool Binds(double mean, int room) => room < mean + (9 * Math.Sqrt(mean)) + 28;

    private double TotalOf(ReadOnlySpan<double> means, int part)
    {
        double total = 0;
        for (var i = 0; i < means.Length; i++) total += blocks[i].Part == part ? means[i] : 0;
        return total;
    }

    // Everything at or above the room of the part is put on the room.
    private CountTables.Table OfPart(ReadOnlySpan<double> means, int part, int room, Workspace work)
    {
        double free = 0;
        var count = 0;
        var (tables, own) = (work.Tables, work.OfPart);
        for (var i = 0; i < means.Length; i++)
        {
            if (blocks[i].Part != part) continue;
            if (blocks[i].Room is { } places && places < room) own[count++] = tables.Poisson(means[i], places);
            else free += means[i];
        }

        if (free > 0) own[count++] = tables.Poisson(free, room);
        return tables.CutAt(tables.Sum(own.AsSpan(0, count)), room);
    }

    internal sealed class Workspace(int blocks)
    {
        public CountTables Tables { get; } = new();

        public CountTables.Table[] Bound { get; } = new CountTables.Table[blocks];

        public CountTables.Table[] OfPart { get; } = new CountTables.Table[blocks + 1];
    }
}
