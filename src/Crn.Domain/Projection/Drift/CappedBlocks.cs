using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Drift;

/// <summary>
/// The sites of a series in blocks: capped sites that are alike in all but their name together, the uncapped ones of each capped group (or
/// stratum) together, and all others together. Given the mean of every block the counts are independent Poisson counts, and caps cut them
/// exactly.
/// </summary>
internal sealed partial class CappedBlocks
{
    // A probability that nothing shows beside the error bound of the model.
    private const double LogNegligible = -30;
    private readonly Block[] blocks;
    private readonly CapRoom caps;

    public CappedBlocks(TrialSeries series, CapRoom caps)
    {
        this.caps = caps;
        var (sites, found) = (new List<SeriesSite[]>(), new List<(int, int?, int)>());
        foreach (var part in series.Sites.GroupBy(s => caps.PartOf(series.Known[s.Index])))
        {
            var free = part.Where(s => series.Known[s.Index].Room is null).ToArray();
            if (free.Length > 0) Add(free, part.Key, null, 1);
            foreach (var alike in part.Where(s => series.Known[s.Index].Room is not null).GroupBy(s => Kind(series, s)))
                Add([.. alike], part.Key, alike.Key.Room, alike.Count());
        }

        // Sites that may open later and are not named are in no capped part.
        OfFurther = found.FindIndex(f => f == (-1, null, 1));
        if (OfFurther < 0)
        {
            OfFurther = found.Count;
            Add([], -1, null, 1);
        }

        (Sites, blocks) = ([.. sites], [.. found.Select(f => new Block(f.Item1, f.Item2, f.Item3, f.Item3, []))]);
        Exposed = [.. Sites.Select((of, i) => blocks[i].Room is null ? of : of[..1])];

        void Add(SeriesSite[] of, int part, int? room, int times)
        {
            sites.Add(of);
            found.Add((part, room, times));
        }
    }

    /// <summary>The sites of each block.</summary>
    public SeriesSite[][] Sites { get; }

    /// <summary>The sites whose exposure is that of the block: of capped sites that are alike, one.</summary>
    public SeriesSite[][] Exposed { get; }

    /// <summary>The block that further openings belong to.</summary>
    public int OfFurther { get; }

    /// <summary>Whether any cap can bind at all.</summary>
    public static bool AreNeeded(TrialSeries series, CapRoom caps) => !caps.IsEmpty || Array.Exists(series.Known, s => s.Room is not null);

    /// <summary>Room to work out one count after the other, with the tables of another, and counts that are known, where there are
    /// any.</summary>
    public Workspace NewWorkspace(Workspace? shared, CappedCounts? counts = null) => new(this, shared, counts);

    /// <summary>-1 where the count is certainly below a number, 1 where it certainly is not, and 0 where that is in doubt.</summary>
    public int Decided(ReadOnlySpan<double> means, int k, Workspace work)
    {
        if (k > caps.Study) return -1;
        var total = Total(means);
        // Caps only take away.
        if (k > total && (total <= 0 || k - total - (k * Math.Log(k / total)) < LogNegligible)) return -1;
        var bounds = BoundsOf(means, -1, work);
        var (low, high) = (0.0, 0.0);
        for (var part = 0; part < caps.Parts.Count; part++)
        {
            var own = BoundsOf(means, part, work);
            var room = caps.Parts[part].Room;
            if (!Binds(TotalOf(means, part), room)) bounds.Add(own);
            else if (own.Decided(room) > 0) bounds.AddCertain(room);
            else (low, high) = (low + Math.Clamp(own.Mean - own.ReachDown, 0, room), high + Math.Min(own.Mean + own.ReachUp, room));
        }

        work.Bounds = bounds;
        if (high <= 0) return bounds.Decided(k);
        // Parts that meet their caps on some ways and not on others, as far down and as far up as each may be.
        return high + bounds.Mean + bounds.ReachUp < k ? -1 : low + Math.Max(0, bounds.Mean - bounds.ReachDown) >= k ? 1 : 0;
    }

    private CountBounds BoundsOf(ReadOnlySpan<double> means, int part, Workspace work)
    {
        CountBounds bounds = default;
        for (var i = 0; i < means.Length; i++)
        {
            if (blocks[i].Part != part) continue;
            if (work.Bundles[i] is { } bundle) bundle.AddTo(ref bounds, means[i]);
            else if (work.Counts[i] is { } count) count.AddTo(ref bounds, means[i], blocks[i].Times);
            else if (blocks[i].Room is null) bounds.AddPoisson(means[i]);
        }

        return bounds;
    }

    /// <summary>P(N &lt; k) for the means of the blocks, about which it was just found that they leave it in doubt.</summary>
    public double BelowInDoubt(ReadOnlySpan<double> means, int k, Workspace work)
    {
        if (k > caps.Study) return 1;
        var bound = Bound(means, work, caps.Parts.IsEmpty);
        if (bound.IsEmpty) return work.Sum.Below(k);
        // The longest table is not multiplied out.
        Span<CountTables.Table> all = stackalloc CountTables.Table[bound.Length + 1];
        bound.CopyTo(all);
        all[^1] = work.Sum.Table(work.Tables);
        for (var i = 0; i < bound.Length; i++)
        {
            if (all[i].Length > all[^1].Length) (all[i], all[^1]) = (all[^1], all[i]);
        }

        var longest = all[^1];
        return work.Tables.Below(work.Tables.Sum(all[..^1]), longest, k);
    }

    /// <summary>Adds the count for the means of the blocks, times a weight, to a mixture; the cap of the study is left out.</summary>
    public void AddTo(CountMixture mixture, ReadOnlySpan<double> means, double weight, Workspace work)
    {
        var bound = Bound(means, work);
        if (bound.IsEmpty)
        {
            work.Sum.AddTo(mixture, weight);
            return;
        }

        var tables = work.Tables;
        var capped = tables.Sum(bound);
        if (capped.Length == 1 && work.Sum.IsPoisson)
        {
            mixture.AddPoisson(capped.First + work.Sum.Certain, work.Sum.Poisson, weight);
            return;
        }

        Span<CountTables.Table> both = [capped, work.Sum.Table(tables)];
        var sum = tables.Sum(both);
        mixture.AddMasses(sum.First, tables.Masses(sum), weight);
    }

    /// <summary>The count for the means of the blocks as a table of the workspace, good until the next one; the cap of the study is left
    /// out.</summary>
    public CountTables.Table Table(ReadOnlySpan<double> means, Workspace work)
    {
        var bound = Bound(means, work);
        var rest = work.Sum.Table(work.Tables);
        if (bound.IsEmpty) return rest;
        Span<CountTables.Table> both = [work.Tables.Sum(bound), rest];
        return work.Tables.Sum(both);
    }

    /// <summary>Mean and variance of the count for the means of the blocks, the cap of the study left out.</summary>
    public (double Mean, double Variance) Moments(ReadOnlySpan<double> means, Workspace work)
    {
        var bound = Bound(means, work);
        var (mean, variance) = (work.Sum.Mean, work.Sum.Variance);
        foreach (var table in bound)
        {
            var of = work.Tables.Moments(table);
            (mean, variance) = (mean + of.Mean, variance + of.Variance);
        }

        return (mean, variance);
    }

    /// <summary>How many recruit as one of a block does.</summary>
    public int TimesOf(int block) => blocks[block].Times;

    private static (int? Room, double Opens, double Closes, int Recruited, double Never, double Share,
        object? Other) Kind(TrialSeries series,
        SeriesSite site)
    {
        var known = series.Known[site.Index];
        return (known.Room, site.Opens, site.Closes, site.Recruited, known.Never, known.Share,
            site.Gaps is null && site.Delays is null ? null : site.Index);
    }

    // As far above its mean as this a Poisson count never comes.
    private static bool Binds(double mean, int room) => room < mean + (9 * Math.Sqrt(mean)) + 28;

    // The distributions of the capped parts; all others are left in the sum of the workspace.
    private Span<CountTables.Table> Bound(ReadOnlySpan<double> means, Workspace work, bool areBoundsKnown = false)
    {
        work.Tables.Clear();
        var count = 0;
        for (var part = 0; part < caps.Parts.Count; part++)
        {
            work.Binds[part] = Binds(TotalOf(means, part), caps.Parts[part].Room);
            if (work.Binds[part]) work.Parts[count++] = OfPart(means, part, work);
        }

        if (areBoundsKnown) work.Sum.Clear(work.Bounds);
        else work.Sum.Clear();
        for (var i = 0; i < means.Length; i++)
        {
            if (!work.IsGrouped[i] && (blocks[i].Part < 0 || !work.Binds[blocks[i].Part])) Add(i, means[i], work);
        }

        foreach (var (part, capped, of, times) in work.Groups)
        {
            if (part < 0 || !work.Binds[part]) work.Sum.Add(capped, means, of, times);
        }

        return work.Parts.AsSpan(0, count);
    }

    private double TotalOf(ReadOnlySpan<double> means, int part)
    {
        double total = 0;
        for (var i = 0; i < means.Length; i++) total += blocks[i].Part == part ? means[i] * blocks[i].Weight : 0;
        return total;
    }

    // Everything at or above the room of the part is put on the room.
    private CountTables.Table OfPart(ReadOnlySpan<double> means, int part, Workspace work)
    {
        work.Sum.Clear();
        for (var i = 0; i < means.Length; i++)
        {
            if (blocks[i].Part == part && !work.IsGrouped[i]) Add(i, means[i], work);
        }

        foreach (var (own, count, of, times) in work.Groups)
        {
            if (own == part) work.Sum.Add(count, means, of, times);
        }

        var room = caps.Parts[part].Room;
        if (work.Sum.IsAtLeast(room)) return work.Tables.Certain(room);
        if (!work.Sum.IsPoisson) return work.Tables.CutAt(work.Sum.Table(work.Tables), room);
        var certain = work.Sum.Certain;
        var table = work.Tables.Poisson(work.Sum.Poisson, room - certain);
        return table with { First = table.First + certain };
    }

    private void Add(int block, double mean, Workspace work)
    {
        if (work.Bundles[block] is { } bundle) work.Sum.Add(bundle, mean);
        else if (work.Counts[block] is { } count) work.Sum.Add(count, mean, blocks[block].Times);
        else if (blocks[block].Room is null) work.Sum.Add(mean);
    }

    // Sites alike; or, with members, capped ones whose means keep their proportions to that of the first of them.
    private readonly record struct Block(int Part, int? Room, int Times, double Weight, (int Room, double Ratio, int Times)[] Members);
}
