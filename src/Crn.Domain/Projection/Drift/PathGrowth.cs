using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Drift;

/// <summary>
/// How large a probability of the count can become for complex times about a stretch of real ones: what a polynomial through Chebyshev's
/// points may err by follows from that.
/// </summary>
/// <remarks>
/// Within a stretch the mean of a block is an analytic function of time. For a complex mean m the absolute values of all Poisson
/// probabilities, the capped ones gathered on their room or not, add up to at most exp(|m| - Re m); those of a sum of blocks, cut by
/// whatever caps, to at most the product. Where a function is at most M on the ellipse about the stretch whose half axes add up to rho of
/// its half lengths, a polynomial of degree d through Chebyshev's points errs by at most 4 M rho^-d / (rho - 1) (L. N. Trefethen,
/// Approximation Theory and Approximation Practice, theorem 8.2).
/// </remarks>
internal sealed class PathGrowth(TrialSeries series, DriftPanels panels, CappedBlocks blocks, BlockPaths paths)
{
    // Whatever the function, a polynomial through so few points errs by no more than this in a probability.
    private const double Most = 6;
    private static readonly double[] Ellipses = [1.8, 2.8, 4.4, 7, 11];
    private readonly double[][] speeds = Array.ConvertAll(Ellipses, _ => new double[blocks.Exposed.Length]);

    /// <summary>The times between two others at which a site opens, closes or pauses, or a panel ends.</summary>
    public double[] Breaks(double from, double to)
    {
        var breaks = new SortedSet<double>();
        for (var panel = panels.Panels(from).Whole; panels.EndOf(panel) < to; panel++) Break(panels.EndOf(panel));
        Break(3 * series.Elapsed);
        foreach (var site in series.Sites)
        {
            Break(site.Closes - series.Elapsed);
            foreach (var (days, _) in site.Delays ?? [(0, 1)]) Break(site.Opens + days - series.Elapsed);
            foreach (var gap in site.Gaps ?? [])
            {
                Break(gap.From - series.Elapsed);
                Break(gap.To - series.Elapsed);
            }
        }

        return [.. breaks];

        void Break(double time)
        {
            if (time > from && time < to) breaks.Add(time);
        }
    }

    /// <summary>What polynomials of some degrees may err by in a probability of some nodes together.</summary>
    public double[] Bounds(DriftNode[] nodes, double from, double to, ReadOnlySpan<int> degrees)
    {
        var bounds = new double[degrees.Length];
        Span<double> rates = stackalloc double[DriftGrid.Size], logs = stackalloc double[Ellipses.Length];
        var panel = panels.Panels((from + to) / 2).Whole;
        foreach (var kind in nodes.GroupBy(n => (n.Shape, n.MoreOpen)))
        {
            // Sites that may open beside those that are named give way to them, which is not smooth.
            var isSmooth = !kind.Key.MoreOpen || !series.NamesMore;
            var first = kind.First();
            for (var e = 0; e < Ellipses.Length && isSmooth; e++) Speeds(first, from, to, Ellipses[e], speeds[e]);
            foreach (var node in kind)
            {
                rates.Clear();
                panels.RateIn(node, panel).AddTo(rates, 1);
                paths.Begin(node, from);
                for (var i = 0; i < DriftGrid.Size - 1; i++)
                {
                    if (isSmooth) Logs(node, paths.At(i), rates[i], to - from, logs);
                    else logs.Fill(double.PositiveInfinity);
                    for (var d = 0; d < degrees.Length; d++) bounds[d] += node.Weight * DriftGrid.Weights[i] * Bound(logs, degrees[d]);
                }
            }
        }

        return bounds;
    }

    private static double Bound(ReadOnlySpan<double> logs, int degree)
    {
        var least = Math.Log(Most);
        for (var e = 0; e < Ellipses.Length; e++)
            least = Math.Min(least, logs[e] + Math.Log(4 / (Ellipses[e] - 1)) - (degree * Math.Log(Ellipses[e])));
        return Math.Exp(least);
    }

    // For each ellipse the logarithm of what the absolute values add up to.
    private void Logs(in DriftNode node, ReadOnlySpan<double> means, double rate, double stretch, Span<double> logs)
    {
        // Where rates rise, or more and more sites open, means fall on the way off the real line.
        var isRising = node.Shape.Change == RateChange.Power;
        for (var e = 0; e < Ellipses.Length; e++)
        {
            var (rho, sum) = (Ellipses[e], 0.0);
            var up = stretch / 4 * (rho - (1 / rho));
            var left = stretch / 4 * (rho + (1 / rho) - 2);
            for (var i = 0; i < means.Length; i++)
            {
                var speed = rate * speeds[e][i];
                if (speed <= 0) continue;
                var real = means[i] - (speed * (left + (isRising || i == blocks.OfFurther ? up : 0)));
                sum += blocks.TimesOf(i) * (Math.Sqrt((real * real) + (speed * up * speed * up)) - real);
            }

            logs[e] = double.IsNaN(sum) ? double.PositiveInfinity : sum;
        }
    }

    // How fast the exposure of each block can change anywhere in an ellipse.
    private void Speeds(in DriftNode node, double from, double to, double rho, double[] into)
    {
        var (middle, stretch) = ((from + to) / 2, to - from);
        var (lowest, farthest) = (middle - (stretch / 4 * (rho + (1 / rho))), middle + (stretch / 4 * (rho + (1 / rho))));
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = 0;
            foreach (var site in blocks.Exposed[i])
            {
                foreach (var (days, weight) in site.Delays ?? [(0, 1)])
                {
                    var one = site with { Opens = site.Opens + days, Delays = null };
                    if (node.Shape.Between(one, series.Elapsed + from, series.Elapsed + to) <= 0) continue;
                    var born = node.Shape.WithTheTrial ? 0 : one.Opens;
                    into[i] += weight * node.SiteWeights[site.Index]
                        * node.Shape.Steepest(series.Elapsed + lowest - born, series.Elapsed + farthest - born);
                }
            }

            if (i == blocks.OfFurther && node.MoreOpen) into[i] += panels.SteepestBeyond(node.Shape, from, to, lowest, farthest);
        }
    }
}
