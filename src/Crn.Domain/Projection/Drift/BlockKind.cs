namespace Crn.Domain.Projection.Drift;

/// <summary>The blocks that the counts of a node are worked out in, and their exposures.</summary>
internal sealed record BlockKind(CappedBlocks Blocks, BlockExposures Exposures)
{
    /// <summary>For each node of a mixture, with sites in proportion together; nodes of one shape share theirs.</summary>
    public static BlockKind[] InProportion(CappedDriftModel of, BlockKind plain)
    {
        var (nodes, panels) = of.Uncapped.Mixture;
        var known = new Dictionary<RateShape, BlockKind>();
        return Array.ConvertAll(nodes, node =>
        {
            if (known.TryGetValue(node.Shape, out var kind)) return kind;
            var blocks = plain.Blocks.InProportion(of.Uncapped.Series, node.Shape, node.SiteWeights);
            kind = blocks == plain.Blocks ? plain : new(blocks, new(panels, blocks));
            known.Add(node.Shape, kind);
            return kind;
        });
    }
}
