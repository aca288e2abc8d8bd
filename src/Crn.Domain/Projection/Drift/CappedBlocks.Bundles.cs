using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Drift;

/// <content>Capped sites whose means keep their proportions whatever the path.</content>
internal sealed partial class CappedBlocks
{
    private const int Fewest = 8;

    // Rooms of all capped parts together that are multiplied out sooner than by their characteristic functions.
    private const int ShortTables = 300;

    // Steps that are narrow enough for the largest mean are as many more for means so much smaller.
    private const double Smallest = 0.25;

    private CappedBlocks(CapRoom caps, List<(Block Block, SeriesSite[] Exposed)> found, int ofFurther)
    {
        (this.caps, blocks, OfFurther) = (caps, [.. found.Select(f => f.Block)], ofFurther);
        Exposed = [.. found.Select(f => f.Exposed)];
        Sites = [];
    }

    /// <summary>The same counts, with the capped sites together that have exposure in the same proportions at every time under a shape,
    /// given how fast each recruits; itself where there are none.</summary>
    public CappedBlocks InProportion(TrialSeries series, RateShape shape, double[] siteWeights) =>
        caps.Parts.IsEmpty ? Bundled(series, shape, siteWeights) : PartsAsBlocks()?.Bundled(series, shape, siteWeights) ?? this;

    private CappedBlocks Bundled(TrialSeries series, RateShape shape, double[] siteWeights)
    {
        var bundled = new Dictionary<(double Opens, double Closes), List<int>>();
        List<(Block, SeriesSite[])> found = [];
        var ofFurther = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (i == OfFurther) ofFurther = found.Count;
            if (IsAhead(i, series, shape, siteWeights) is not { } key)
            {
                found.Add((blocks[i], Exposed[i]));
                continue;
            }

            if (!bundled.TryGetValue(key, out var together)) bundled.Add(key, together = []);
            together.Add(i);
        }

        var isAny = false;
        foreach (var together in bundled.Values)
        {
            var sorted = together.OrderByDescending(WeightOf).ToArray();
            for (var from = 0; from < sorted.Length;)
            {
                var largest = WeightOf(sorted[from]);
                var to = from;
                while (to < sorted.Length && WeightOf(sorted[to]) >= Smallest * largest) to++;
                if (to - from < Fewest) foreach (var i in sorted.AsSpan(from, to - from)) found.Add((blocks[i], Exposed[i]));
                else found.Add((Bundle(sorted[from..to], WeightOf), Exposed[sorted[from]]));
                (isAny, from) = (isAny || to - from >= Fewest, to);
            }
        }

        return isAny ? new(caps, found, ofFurther) : this;

        // A rate that falls exponentially with the age of a site falls alike at all that are open.
        double WeightOf(int block)
        {
            var site = Exposed[block][0];
            var isExponential = shape.Change == RateChange.Exponential && !shape.WithTheTrial;
            return siteWeights[site.Index] * (isExponential ? Math.Exp(shape.Parameter * Math.Min(0, site.Opens - series.Elapsed)) : 1);
        }
    }

    // A capped part with no capped site in it is as one site with the room of the part; null unless all parts are, or where their tables
    // are so short that it is as quick to multiply them out.
    private CappedBlocks? PartsAsBlocks()
    {
        if (caps.Parts.Sum(p => (long)p.Room) < ShortTables || Array.Exists(blocks, b => b.Part >= 0 && b.Room is not null)) return null;
        return new(caps with { Parts = [] }, [.. blocks.Select((b, i) =>
            (b.Part < 0 ? b : b with { Part = -1, Room = caps.Parts[b.Part].Room }, Exposed[i]))], OfFurther);
    }

    private Block Bundle(int[] of, Func<int, double> weightOf)
    {
        var members = Array.ConvertAll(of, i => (blocks[i].Room!.Value, Ratio: weightOf(i) / weightOf(of[0]), blocks[i].Times));
        return new(-1, null, 1, members.Sum(m => m.Ratio * m.Times), members);
    }

    // From when to when a block of capped sites has exposure ahead, if nothing else matters.
    private (double Opens, double Closes)? IsAhead(int block, TrialSeries series, RateShape shape, double[] siteWeights)
    {
        if (blocks[block].Room is not > 0 || Exposed[block] is not [var site] || site.Delays is not null || siteWeights[site.Index] <= 0)
            return null;
        if (Array.Exists(site.Gaps ?? [], gap => gap.To > series.Elapsed)) return null;
        var isAlike = shape.Change is RateChange.None or RateChange.Exponential || shape.WithTheTrial;
        return (isAlike ? Math.Max(site.Opens, series.Elapsed) : site.Opens, site.Closes);
    }
}
