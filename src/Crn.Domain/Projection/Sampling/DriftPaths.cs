using Crn.Domain.Projection.Drift;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Sampling;

/// <summary>A node of the averaged model and a point of its drift: on such a path the counts of sites are independent Poisson counts with
/// known means.</summary>
internal sealed class DriftPaths(DriftSamplingModel model) : SampledPaths(model)
{
    // Means kept from draw to draw: at most so many, however many draws there are.
    private const int Kept = 2_000_000;

    private readonly Dictionary<(int Node, double Time), (double[] All, double[] Open)> kept = [];
    private readonly double[] one = new double[DriftGrid.Size];
    private int node;
    private int point;
    private double delay;

    public override double Expected(int stream, double time)
    {
        if (time <= 0) return 0;
        var place = (stream * DriftGrid.Size) + point;
        var (all, open) = Means(time);
        if (delay <= 0) return Math.Max(0, all[place]);
        var expected = open[place];
        foreach (var i in model.Streams[stream].Sites)
        {
            if (model.Awaited[i]) expected += Of(model.Series.Sites[i], delay, time)[point];
        }

        return Math.Max(0, expected);
    }

    protected override void Draw()
    {
        node = Among(model.Nodes.Length, i => model.Nodes[i].Weight);
        delay = SharedDelay();
        point = Among(DriftGrid.Size, i => DriftGrid.Weights[i]);
    }

    // The means of the streams by a time, on every path of the node, stream after stream: of all sites, and of those that no shared delay
    // can touch.
    private (double[] All, double[] Open) Means(double time)
    {
        if (kept.TryGetValue((node, time), out var means)) return means;
        var all = new double[model.Streams.Length * DriftGrid.Size];
        var open = model.Shared is null ? all : new double[all.Length];
        // The stream of further openings is all that is not of the others.
        Span<double> rest = model.OfFurther >= 0 ? all.AsSpan(model.OfFurther * DriftGrid.Size, DriftGrid.Size) : [];
        if (!rest.IsEmpty) model.Panels.Means(model.Nodes[node], time, rest);
        for (var stream = 0; stream < model.Streams.Length; stream++)
        {
            if (stream == model.OfFurther) continue;
            var (first, sites) = (stream * DriftGrid.Size, model.Streams[stream].Sites);
            foreach (var i in sites) Add(Of(model.Series.Sites[i], 0, time), 1, all.AsSpan(first, DriftGrid.Size));
            if (!rest.IsEmpty) Add(all.AsSpan(first, DriftGrid.Size), -1, rest);
        }

        if (model.Shared is not null)
        {
            all.CopyTo(open, 0);
            for (var stream = 0; stream < model.Streams.Length; stream++)
            {
                foreach (var i in model.Streams[stream].Sites)
                {
                    if (model.Awaited[i]) Add(Of(model.Series.Sites[i], 0, time), -1, open.AsSpan(stream * DriftGrid.Size, DriftGrid.Size));
                }
            }
        }

        if ((kept.Count + 1) * all.Length > Kept) kept.Clear();
        kept.Add((node, time), (all, open));
        return (all, open);
    }

    private static void Add(ReadOnlySpan<double> means, int times, Span<double> into)
    {
        for (var i = 0; i < into.Length; i++) into[i] += times * means[i];
    }

    private double[] Of(SeriesSite site, double late, double time)
    {
        model.Panels.Means(model.Nodes[node], time, one, site with { Opens = site.Opens + late });
        return one;
    }
}
