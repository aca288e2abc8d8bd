using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Drift;

/// <summary>The exposure of site after site in many panels: that of <see cref="RateShape.Between"/>, with what panels that follow each
/// other, and sites of one trial, have in common worked out once.</summary>
internal readonly ref struct PanelExposure
{
    private readonly RateShape shape;
    private readonly double elapsed;
    private readonly ReadOnlySpan<double> edges;

    // Where rates change with the age of the trial: from its beginning to every edge; not a number while it was not asked for.
    private readonly Span<double> trial;

    /// <summary>Panels between edges, in days from the data cut, and room for as many numbers.</summary>
    public PanelExposure(RateShape shape, double elapsed, ReadOnlySpan<double> edges, Span<double> room)
    {
        (this.shape, this.elapsed) = (shape, elapsed);
        this.edges = edges;
        trial = room;
        trial.Fill(double.NaN);
    }

    /// <summary>Adds the exposure of a site to that in each panel from one on.</summary>
    public void AddTo(Span<double> panels, int first, in SeriesSite site, double weight)
    {
        if (site.Delays is not null || IsPaused(site, elapsed + edges[first]))
        {
            for (var panel = first; panel < panels.Length; panel++)
                panels[panel] += weight * shape.Between(site, elapsed + edges[panel], elapsed + edges[panel + 1]);
            return;
        }

        double last = double.NaN, untilLast = 0;
        for (var panel = first; panel < panels.Length; panel++)
        {
            var from = Math.Max(elapsed + edges[panel], site.Opens);
            var to = Math.Min(elapsed + edges[panel + 1], site.Closes);
            if (to <= from) continue;
            if (shape.Change == RateChange.None)
            {
                panels[panel] += weight * (to - from);
                continue;
            }

            var untilFrom = from.Equals(last) ? untilLast : Until(site, from, panel);
            (last, untilLast) = (to, Until(site, to, panel + 1));
            panels[panel] += weight * (untilLast - untilFrom);
        }
    }

    private double Until(in SeriesSite site, double time, int edge)
    {
        if (!shape.WithTheTrial) return shape.Until(time - site.Opens);
        if (!time.Equals(elapsed + edges[edge])) return shape.Until(time);
        if (double.IsNaN(trial[edge])) trial[edge] = shape.Until(time);
        return trial[edge];
    }

    /// <summary>Whether recruitment pauses after a time, again or still.</summary>
    public static bool IsPaused(in SeriesSite site, double after)
    {
        foreach (var gap in site.Gaps ?? [])
        {
            if (gap.To > after) return true;
        }

        return false;
    }
}
