using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;

namespace Crn.Domain.Projection.Drift;

/// <summary>
/// Averages shapes of change and speeds of wandering by how well each predicted every period of the series from the periods before it.
/// </summary>
/// <remarks>
/// Within a shape, sites share one rate that wanders: Gamma(a, b) per day of exposure. Time adds variance to its logarithm, a -> a / (1 + a
/// s), keeping the mean; a period with count n and exposure x was predicted as negative binomial (a, b / (b + x)), and then a -> a + n, b
/// -> b + x.
/// </remarks>
internal static class DriftAveraging
{
    private const double SmallestWeight = 1e-3;

    public static (CountModel Counts, ValueList<(string Shape, double Weight)> Shapes) Fit(TrialSeries series,
        CappedCounts? earlier = null)
    {
        var nodes = new List<(DriftNode Node, double Score)>();
        var (room, moreMayOpen) = (new double[series.Edges.Length], series.MoreMayOpen);
        foreach (var (shape, prior) in DriftDefaults.Shapes(series.Elapsed, series.Sites.Length > 1))
        {
            var weights = SiteWeights.Of(series, shape);
            var exposures = new double[series.Counts.Length];
            var panels = new PanelExposure(shape, 0, series.Edges, room);
            foreach (var site in series.Sites) panels.AddTo(exposures, 0, site, weights.Past[site.Index]);

            var newSites = weights.VarianceOfNewSites(series, shape);
            foreach (var speed in DriftDefaults.Speeds)
            {
                if (Filter(series, exposures, speed / series.Elapsed) is not var (a, b, score)) continue;
                score = Math.Log(prior) + (series.Numbers.WeightOfScores * score);
                if (moreMayOpen)
                {
                    score -= Math.Log(2);
                    nodes.Add((new(0, 0, shape, a / b, Math.Log(1 + (1 / a) + newSites), speed / series.Elapsed, weights.Future, true),
                        score));
                }

                nodes.Add((new(0, 0, shape, a / b, Math.Log(1 + (1 / a) + newSites), speed / series.Elapsed, weights.Future, false),
                    score));
            }
        }

        var averaged = new DriftModel(series, Weigh(nodes));
        return (CappedBlocks.AreNeeded(series, series.Caps) ? new CappedDriftModel(averaged, series, earlier) : averaged, averaged.Shapes);
    }

    // The last belief about the rate and the logarithm of the probability of all periods after the first with somebody in it.
    private static (double A, double B, double Score)? Filter(TrialSeries series, double[] exposures, double variancePerDay)
    {
        double a = 0, b = 0, score = 0;
        var started = false;
        for (var i = 0; i < exposures.Length; i++)
        {
            var (n, x) = (series.Counts[i], exposures[i]);
            if (!started)
            {
                (a, b) = (a + n, b + x);
                if (a <= 0 || b <= 0) continue;
                // Jeffreys: half a recruit more than were seen.
                a += 0.5;
                started = true;
                continue;
            }

            var wider = a / (1 + (a * variancePerDay * (series.Edges[i + 1] - series.Edges[i])));
            (a, b) = (wider, b * wider / a);
            if (x <= 0) continue;
            score += NegativeBinomial.LogMass(a, b, x, n);
            (a, b) = (a + n, b + x);
        }

        return started ? (a, b, score) : null;
    }

    private static DriftNode[] Weigh(List<(DriftNode Node, double Score)> nodes)
    {
        var best = nodes.Max(n => n.Score);
        var kept = nodes.Select(n => n.Node with { Weight = Math.Exp(n.Score - best) }).ToArray();
        var total = kept.Sum(n => n.Weight);
        kept = Array.FindAll(kept, n => n.Weight > SmallestWeight * total);
        total = kept.Sum(n => n.Weight);
        return [.. kept.Select((n, i) => n with { Index = i, Weight = n.Weight / total })];
    }
}
