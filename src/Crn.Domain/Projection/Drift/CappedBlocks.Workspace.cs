using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Drift;

/// <content>What is expected of each block, and room to work out one count after the other.</content>
internal sealed partial class CappedBlocks
{
    /// <summary>The expected count of each block: with its own cap alone, and with that of its part too.</summary>
    public void Expected(ReadOnlySpan<double> means, Span<double> own, Span<double> into, Workspace work)
    {
        for (var i = 0; i < into.Length; i++) own[i] = into[i] = blocks[i].Times * Mean(i, means[i], work);
        work.Tables.Clear();
        for (var part = 0; part < caps.Parts.Count; part++)
        {
            if (!Binds(TotalOf(means, part), caps.Parts[part].Room)) continue;
            double uncut = 0;
            for (var i = 0; i < into.Length; i++) uncut += blocks[i].Part == part ? into[i] : 0;
            if (uncut <= 0) continue;
            var share = Math.Min(1, work.Tables.Moments(OfPart(means, part, work)).Mean / uncut);
            for (var i = 0; i < into.Length; i++) into[i] *= blocks[i].Part == part ? share : 1;
        }
    }

    /// <summary>The capped part of a block, or -1.</summary>
    public int PartOf(int block) => blocks[block].Part;

    /// <summary>The expected count of one as a block has them, its own cap applied.</summary>
    public double Mean(int block, double mean, Workspace work) =>
        work.Counts[block] is { } count ? count.Mean(mean) : blocks[block].Room is 0 ? 0 : mean;

    /// <summary>The block that a site is in.</summary>
    public int BlockOf(SeriesSite site) => Array.FindIndex(Sites, of => Array.Exists(of, s => s.Index == site.Index));

    internal sealed class Workspace
    {
        // Fewer blocks of one room are not worth the while.
        private const int FewestTogether = 5;

        // With the tables of another workspace, which is not used at the same time.
        public Workspace(CappedBlocks of, Workspace? shared, CappedCounts? counts)
        {
            (Tables, Sum) = (shared?.Tables ?? new(), shared?.Sum ?? new(counts));
            Counts = Array.ConvertAll(of.blocks, b => b.Room is { } room and > 0 ? Sum.WithRoom(room) : null);
            Bundles = Array.ConvertAll(of.blocks, b => b.Members.Length == 0 ? null
                : new CappedBundle(Array.ConvertAll(b.Members, m => (Sum.WithRoom(m.Room), m.Ratio, m.Times))));
            Groups = [.. Enumerable.Range(0, Counts.Length).Where(i => Counts[i] is not null)
                .GroupBy(i => (of.blocks[i].Part, Counts[i]!)).Where(g => g.Count() >= FewestTogether)
                .Select(g => (g.Key.Part, g.Key.Item2, g.ToArray(), g.Select(i => of.blocks[i].Times).ToArray()))];
            IsGrouped = new bool[Counts.Length];
            foreach (var group in Groups) foreach (var i in group.Blocks) IsGrouped[i] = true;
            (Parts, Binds) = (new CountTables.Table[of.caps.Parts.Count], new bool[of.caps.Parts.Count]);
        }

        public CountTables Tables { get; }

        public CappedSum Sum { get; }

        /// <summary>For each block with a room above 0, its counts.</summary>
        public CappedPoisson?[] Counts { get; }

        /// <summary>For each block of sites in proportion, their counts.</summary>
        public CappedBundle?[] Bundles { get; }

        /// <summary>Blocks of one part with one room, so many that they are added together.</summary>
        public (int Part, CappedPoisson Count, int[] Blocks, int[] Times)[] Groups { get; }

        /// <summary>For each block, whether it is in such a group.</summary>
        public bool[] IsGrouped { get; }

        /// <summary>The bounds of all blocks together for the means asked last, where no part is capped.</summary>
        public CountBounds Bounds { get; set; }

        /// <summary>Room for the masses of one site.</summary>
        public double[] Places { get; set; } = [];

        public CountTables.Table[] Parts { get; }

        public bool[] Binds { get; }
    }
}
