namespace Crn.Domain.Recruitment.Projection;

/// <summary>The time ahead cut into panels, narrow while near, and the exposure that each node has in them.</summary>
internal sealed class DriftPanels
{
    private readonly TrialSeries series;
    private readonly double[] edges;
    private readonly double openings;
    private readonly Dictionary<(RateShape Shape, bool MoreOpen), Ahead> exposures = [];
    private readonly object gate = new();

    public DriftPanels(TrialSeries series, double farthest)
    {
        this.series = series;
        var elapsed = series.Elapsed;
        var times = new List<double> { 0 };
        for (var i = 1; i <= 72; i++) times.Add(elapsed * i / 24);
        while (times[^1] < farthest) times.Add(times[^1] * 1.1);
        edges = [.. times];
        var later = Array.FindAll(series.Sites, s => s.Opens > 0.02 * elapsed).Length;
        openings = later / elapsed * DriftDefaults.FurtherOpenings * Math.Exp(-DriftDefaults.LateSites);
    }

    /// <summary>The expected count of a node up to a time, for every point of the drift grid; of one site when one is given.</summary>
    public void Means(in DriftNode node, double time, Span<double> means, SeriesSite? only = null)
    {
        means.Clear();
        Span<double> factors = stackalloc double[DriftGrid.Size];
        var full = only is null ? Exposures(node, time) : null;
        for (var k = 0; k + 1 < edges.Length && edges[k] < time; k++)
        {
            var exposure = full is not null && edges[k + 1] <= time ? full[k] : Exposure(node, k, Math.Min(edges[k + 1], time), only);
            if (exposure <= 0) continue;
            Factors(node, (edges[k] + edges[k + 1]) / 2, factors);
            for (var i = 0; i < means.Length; i++) means[i] += exposure * factors[i];
        }
    }

    /// <summary>The expected counts of a node up to a time, for every block of sites and point of the drift grid: block after block.</summary>
    public void Means(in DriftNode node, double time, CappedBlocks blocks, Span<double> means)
    {
        means.Clear();
        Span<double> factors = stackalloc double[DriftGrid.Size];
        for (var k = 0; k + 1 < edges.Length && edges[k] < time; k++)
        {
            var to = Math.Min(edges[k + 1], time);
            Factors(node, (edges[k] + edges[k + 1]) / 2, factors);
            for (var block = 0; block < blocks.Sites.Length; block++)
            {
                double exposure = 0;
                foreach (var site in blocks.Sites[block]) exposure += Exposure(node, k, to, site);
                if (node.MoreOpen && block == blocks.OfFurther) exposure += openings * Further(node.Shape, edges[k], to, (edges[k] + edges[k + 1]) / 2);
                if (exposure <= 0) continue;
                var into = means.Slice(block * DriftGrid.Size, DriftGrid.Size);
                for (var i = 0; i < factors.Length; i++) into[i] += exposure * factors[i];
            }
        }
    }

    // The rate at a time ahead, for every point of the drift grid.
    private void Factors(in DriftNode node, double middle, Span<double> into)
    {
        var variance = Math.Min(
            node.LogVariance + DriftDefaults.HiddenVariance + (node.VariancePerDay * middle * 2 / 3),
            DriftDefaults.LargestSpread * DriftDefaults.LargestSpread);
        var spread = Math.Sqrt(variance);
        var shift = (DriftDefaults.MeanShift * variance) + (DriftDefaults.FurtherFall * Math.Min(1, middle / series.Elapsed));
        var factor = node.Rate * Math.Exp((DriftGrid.First * spread) - shift);
        var step = Math.Exp(DriftGrid.Step * spread);
        foreach (ref var place in into)
        {
            place = factor;
            factor *= step;
        }
    }

    // Panels are filled in order, as far ahead as anybody asks.
    private double[] Exposures(in DriftNode node, double time)
    {
        lock (gate)
        {
            if (!exposures.TryGetValue((node.Shape, node.MoreOpen), out var known)) exposures.Add((node.Shape, node.MoreOpen), known = new(new double[edges.Length - 1]));
            for (; known.Filled < known.Panels.Length && edges[known.Filled + 1] <= time; known.Filled++)
            {
                known.Panels[known.Filled] = Exposure(node, known.Filled, edges[known.Filled + 1], null);
            }

            return known.Panels;
        }
    }

    private double Exposure(in DriftNode node, int panel, double to, SeriesSite? only)
    {
        var (from, shape) = (edges[panel], node.Shape);
        if (only is { } one) return node.SiteWeights[one.Index] * shape.Between(one, series.Elapsed + from, series.Elapsed + to);
        double sum = 0;
        foreach (var site in series.Sites) sum += node.SiteWeights[site.Index] * shape.Between(site, series.Elapsed + from, series.Elapsed + to);
        return node.MoreOpen ? sum + (openings * Further(shape, from, to, (from + edges[panel + 1]) / 2)) : sum;
    }

    // Sites that go on opening at an even pace, one a day, until three times the time elapsed.
    private double Further(RateShape shape, double from, double to, double middle)
    {
        var until = 3 * series.Elapsed;
        return shape.WithTheTrial
            ? Math.Min(middle, until) * (shape.Until(series.Elapsed + to) - shape.Until(series.Elapsed + from))
            : shape.Twice(to) - shape.Twice(from) - shape.Twice(Math.Max(0, to - until)) + shape.Twice(Math.Max(0, from - until));
    }

    private sealed class Ahead(double[] panels)
    {
        public double[] Panels => panels;

        public int Filled { get; set; }
    }
}
