namespace Crn.Domain.Projection.Drift;

/// <summary>
/// The exposure of every block of capped sites in the panels of time ahead, worked out as far ahead as anybody asks and kept.
/// </summary>
internal sealed class BlockExposures(DriftPanels panels, CappedBlocks blocks)
{
    private readonly Dictionary<(RateShape Shape, bool MoreOpen), Ahead> known = [];
    private readonly object gate = new();

    /// <summary>The exposures in the whole panels up to a time, block after block, and in the one that the time cuts; that is empty where a
    /// panel ends with the time.</summary>
    public (double[][] Whole, double[] Partly) Until(in DriftNode node, double time)
    {
        var (whole, partly) = panels.Panels(time);
        lock (gate)
        {
            if (!known.TryGetValue((node.Shape, node.MoreOpen), out var ahead)) known.Add((node.Shape, node.MoreOpen), ahead = new());
            for (var panel = ahead.Panels.Count; panel < whole; panel++) ahead.Panels.Add(In(node, panel, panels.EndOf(panel)));
            if (!ahead.Time.Equals(time)) (ahead.Time, ahead.Partly) = (time, partly ? In(node, whole, time) : []);
            return (ahead.Whole(whole), ahead.Partly);
        }
    }

    private double[] In(in DriftNode node, int panel, double to)
    {
        var exposures = new double[blocks.Exposed.Length];
        for (var i = 0; i < exposures.Length; i++)
            exposures[i] = panels.Exposure(node, panel, to, blocks.Exposed[i], i == blocks.OfFurther);
        return exposures;
    }

    private sealed class Ahead
    {
        private double[][] array = [];

        public List<double[]> Panels { get; } = [];

        public double Time { get; set; } = double.NaN;

        public double[] Partly { get; set; } = [];

        public double[][] Whole(int count) => array.Length == count ? array : array = [.. Panels.Take(count)];
    }
}
