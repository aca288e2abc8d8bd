using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Drift;

/// <summary>The time ahead cut into panels, narrow while near, and the exposure that each node has in them.</summary>
internal sealed class DriftPanels
{
    // Means are kept at every so many edges: fewer take more time, more take more memory.
    private const int Stride = 4;
    private readonly TrialSeries series;
    private readonly double[] edges;
    private readonly double openings;
    private readonly double hidden;
    private readonly double largestSpread;
    private readonly double shareOfMean;
    private readonly double furtherFall;
    private readonly SeriesSite[] named;
    // Nodes of one shape, with or without further openings, share their exposure.
    private readonly Ahead[] exposures;
    private readonly double[]?[]?[] stops;

    public DriftPanels(TrialSeries series, double farthest, DriftNode[] nodes)
    {
        (this.series, stops) = (series, new double[]?[nodes.Length][]);
        var elapsed = series.Elapsed;
        var times = new List<double> { 0 };
        for (var i = 1; i <= 72; i++) times.Add(elapsed * i / 24);
        while (times[^1] < farthest) times.Add(times[^1] * 1.1);
        edges = [.. times];
        var kinds = new Dictionary<RateShape, (Ahead Named, Ahead Further)>();
        exposures = new Ahead[nodes.Length];
        foreach (var node in nodes)
        {
            if (!kinds.TryGetValue(node.Shape, out var kind))
            {
                var ofNamed = new Ahead(null);
                kinds.Add(node.Shape, kind = (ofNamed, new(ofNamed)));
            }

            exposures[node.Index] = node.MoreOpen ? kind.Further : kind.Named;
        }

        var later = Array.FindAll(series.Sites, s => s.Opens > 0.02 * elapsed && s.Opens < elapsed).Length;
        named = Array.FindAll(series.Sites, s => s.Opens >= elapsed);
        var numbers = series.Numbers;
        openings = later / elapsed * numbers.FurtherOpenings * Math.Exp(-numbers.FallOfLateSites);
        (hidden, largestSpread) = (numbers.HiddenVariance, numbers.LargestSpread);
        (shareOfMean, furtherFall) = (numbers.ShareOfMean, numbers.FurtherFall);
    }

    /// <summary>The expected count of a node up to a time, for every point of the drift grid.</summary>
    public void Means(in DriftNode node, double time, Span<double> means)
    {
        var whole = WholePanels(time);
        var exposure = Exposures(exposures[node.Index], node, whole);
        var panel = whole - (whole % Stride);
        means.Clear();
        if (panel > 0) Stop(node, panel / Stride, exposure).CopyTo(means);
        for (; panel < whole; panel++) RateIn(node, panel).AddTo(means, exposure[panel]);
        if (edges[whole] < time && whole + 1 < edges.Length) RateIn(node, whole).AddTo(means, Partly(node, whole, time));
    }

    // The exposure in the panel that a time cuts, kept for the other nodes of its kind.
    private double Partly(in DriftNode node, int panel, double time) => Partly(exposures[node.Index], node, panel, time);

    private double Partly(Ahead kind, in DriftNode node, int panel, double time)
    {
        var known = Volatile.Read(ref kind.Last);
        if (known is null || !known.Time.Equals(time))
        {
            var exposure = kind.Named is { } named
                ? Partly(named, node, panel, time) + Beyond(node, panel, time)
                : OfSites(kind, node, edges[panel], time);
            Volatile.Write(ref kind.Last, known = new(time, exposure));
        }

        return known.Exposure;
    }

    /// <summary>The expected count of a node at one site up to a time, for every point of the drift grid.</summary>
    public void Means(in DriftNode node, double time, Span<double> means, SeriesSite only)
    {
        means.Clear();
        for (var k = 0; k + 1 < edges.Length && edges[k] < time; k++)
        {
            var exposure = Exposure(node, k, Math.Min(edges[k + 1], time), only);
            if (exposure > 0) RateIn(node, k).AddTo(means, exposure);
        }
    }

    /// <summary>How many whole panels lie before a time, and whether it cuts the next one.</summary>
    public (int Whole, bool Partly) Panels(double time)
    {
        var whole = WholePanels(time);
        return (whole, edges[whole] < time && whole + 1 < edges.Length);
    }

    /// <summary>The time at which a panel ends.</summary>
    public double EndOf(int panel) => edges[panel + 1];

    /// <summary>Whether a panel ends with a time.</summary>
    public bool IsEdge(double time) => Array.BinarySearch(edges, time) >= 0;

    /// <summary>The rate in the middle of a panel, for every point of the drift grid.</summary>
    public DriftedRate RateIn(in DriftNode node, int panel)
    {
        var middle = (edges[panel] + edges[panel + 1]) / 2;
        var variance = Math.Min(
            node.LogVariance + hidden + (node.VariancePerDay * middle * 2 / 3),
            largestSpread * largestSpread);
        var shift = (shareOfMean * variance) + (furtherFall * Math.Min(1, middle / series.Elapsed));
        return new(node.Rate * Math.Exp(-shift), Math.Sqrt(variance));
    }

    private int WholePanels(double time)
    {
        var place = Array.BinarySearch(edges, time);
        return place >= 0 ? place : ~place - 1;
    }

    // The means of a node at every so many edges, kept for the next date. Two threads may work out the same ones; they find the same.
    private double[] Stop(in DriftNode node, int stop, double[] exposure)
    {
        var ours = stops[node.Index];
        if (ours is null || ours.Length < stop)
        {
            var longer = new double[]?[Math.Min(Math.Max(stop, 2 * (ours?.Length ?? 8)), edges.Length / Stride)];
            ours?.CopyTo(longer, 0);
            Volatile.Write(ref stops[node.Index], ours = longer);
        }

        var known = stop;
        while (known > 0 && Volatile.Read(ref ours[known - 1]) is null) known--;
        for (; known < stop; known++)
        {
            var means = new double[DriftGrid.Size];
            if (known > 0) ours[known - 1]!.CopyTo(means, 0);
            for (var panel = known * Stride; panel < (known + 1) * Stride; panel++) RateIn(node, panel).AddTo(means, exposure[panel]);
            Volatile.Write(ref ours[known], means);
        }

        return ours[stop - 1]!;
    }

    // Panels are filled in order, as far ahead as anybody asks; they are never taken back.
    private double[] Exposures(Ahead kind, in DriftNode node, int wanted)
    {
        var known = Volatile.Read(ref kind.Panels);
        if (known.Length >= wanted) return known;
        var longer = new double[Math.Min(edges.Length - 1, Math.Max(wanted, 2 * known.Length))];
        known.CopyTo(longer, 0);
        if (kind.Named is { } named)
        {
            var ofNamed = Exposures(named, node, longer.Length);
            for (var panel = known.Length; panel < longer.Length; panel++)
                longer[panel] = ofNamed[panel] + Beyond(node, panel, edges[panel + 1]);
        }
        else
        {
            OfSites(kind, node, edges, new double[edges.Length], known.Length, longer);
        }

        Volatile.Write(ref kind.Panels, longer);
        return longer;
    }

    private double OfSites(Ahead kind, in DriftNode node, double from, double to)
    {
        Span<double> sum = [0];
        OfSites(kind, node, [from, to], stackalloc double[2], 0, sum);
        return sum[0];
    }

    private void OfSites(Ahead kind, in DriftNode node, ReadOnlySpan<double> between, Span<double> room, int first, Span<double> panels)
    {
        var sites = Volatile.Read(ref kind.Sites);
        if (sites is null) Volatile.Write(ref kind.Sites, sites = new(series, node.Shape, node.SiteWeights, edges[^1]));
        sites.AddTo(new(node.Shape, series.Elapsed, between, room), panels, first);
    }

    /// <summary>The exposure of sites in a panel up to a time, with or without sites that open beside those that are named.</summary>
    public double Exposure(in DriftNode node, int panel, double to, SeriesSite[] sites, bool further)
    {
        double sum = 0;
        foreach (var site in sites) sum += Exposure(node, panel, to, site);
        return further && node.MoreOpen ? sum + Beyond(node, panel, to) : sum;
    }

    // Sites that open beside those that are named: in each panel what the named ones leave of the pace believed, so that naming a site
    // takes nothing away.
    private double Beyond(in DriftNode node, int panel, double to)
    {
        var left = openings * Further(node.Shape, edges[panel], to, (edges[panel] + edges[panel + 1]) / 2);
        for (var i = 0; i < named.Length && left > 0; i++) left -= Exposure(node, panel, to, named[i]);
        return Math.Max(0, left);
    }

    /// <summary>How fast the exposure of sites that are not named can change at complex times about a stretch, where none is named.
    /// </summary>
    public double SteepestBeyond(RateShape shape, double from, double to, double lowest, double farthest)
    {
        var panel = WholePanels((from + to) / 2);
        var middle = Math.Min((edges[panel] + edges[panel + 1]) / 2, 3 * series.Elapsed);
        if (shape.WithTheTrial) return openings * middle * shape.Steepest(series.Elapsed + lowest, series.Elapsed + farthest);
        if (lowest < 0) return double.PositiveInfinity;
        // What sites of all ages up to the time add up to, less those older than three times the time elapsed.
        var isLate = to > 3 * series.Elapsed;
        return openings * (isLate ? 2 : 1) * farthest
            * shape.Steepest(isLate ? Math.Min(0, lowest - (3 * series.Elapsed)) : 0, farthest);
    }

    /// <summary>The exposure of a site in a panel up to a time.</summary>
    public double Exposure(in DriftNode node, int panel, double to, in SeriesSite site) =>
        node.SiteWeights[site.Index] * node.Shape.Between(site, series.Elapsed + edges[panel], series.Elapsed + to);

    // Sites that go on opening at an even pace, one a day, until three times the time elapsed.
    private double Further(RateShape shape, double from, double to, double middle)
    {
        var until = 3 * series.Elapsed;
        return shape.WithTheTrial
            ? Math.Min(middle, until) * (shape.Until(series.Elapsed + to) - shape.Until(series.Elapsed + from))
            : shape.Twice(to) - shape.Twice(from) - shape.Twice(Math.Max(0, to - until)) + shape.Twice(Math.Max(0, from - until));
    }

    // The exposures in whole panels so far, and in the one that the time asked last cuts. With further openings, beside those of the sites
    // that are named. Two threads may work out the same; they find the same.
    private sealed class Ahead(Ahead? named)
    {
        public Ahead? Named => named;
        public CondensedSites? Sites;
        public double[] Panels = [];
        public Cut? Last;
    }

    private sealed record Cut(double Time, double Exposure);
}
