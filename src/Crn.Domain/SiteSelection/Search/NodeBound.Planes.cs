namespace Crn.Domain.SiteSelection.Search;

/// <content>Planes above the probabilities of sets, and how much stand-ins can be wrong.</content>
internal sealed partial class NodeBound
{
    // A plane above the probability of every set whose mean and variance at the critical node lie in ranges; null where there is none.
    private NodePlane? Plane((double Low, double High) first, (double Low, double High) second, double[] allowances)
    {
        var gains = (double[])allowances.Clone();
        double start = sites.LeftOut + 1e-8, slope = 0;
        Span<double> middle = stackalloc double[3];
        Span<double> widths = stackalloc double[3];
        Span<double> slopes = stackalloc double[3];
        for (var n = 0; n < weights.Length; n++)
        {
            double least = 0;
            for (var kind = 0; kind < 3; kind++)
            {
                var (from, to) = boxes[n][kind].Within(first, second);
                if (from > to + 1e-6) return null;
                (middle[kind], widths[kind]) = ((from + to) / 2, Math.Max(0, to - from) / 2);
                if (kind == 1) least = Math.Max(0, from);
            }

            var value = curves[n].At(middle, slopes) + curves[n].Above(widths, least);
            var most = value;
            for (var kind = 0; kind < 3; kind++) most += Math.Abs(slopes[kind]) * widths[kind];
            if (most >= 1)
            {
                start += weights[n];
                continue;
            }

            for (var kind = 0; kind < 3; kind++)
            {
                value -= slopes[kind] * middle[kind];
                for (var i = 0; i < open.Length; i++) gains[i] += weights[n] * slopes[kind] * boxes[n][kind].Values[i];
            }

            start += weights[n] * value;
            slope += weights[n] * slopes[1];
        }

        return new(gains, start, slope, first, second);
    }

    // How much the chance can differ from that of the stand-in for each site in the set, beside others of which the functions have fallen
    // by what sets of so much mean and variance fall at least.
    private double[][] Allowances(double[] leastVariances)
    {
        var allowances = leastVariances.Select(_ => new double[open.Length]).ToArray();
        var (falls, beside) = (new double[open.Length], new double[NodeSites.Steps]);
        var (least, re, im) = (new double[NodeSites.Steps][], new double[NodeSites.Steps], new double[NodeSites.Steps]);
        for (var n = 0; n < weights.Length; n++)
        {
            sites.Transform([.. known[n], Math.Max(0, 1 - known[n].Sum())], re, im);
            for (var j = 0; j < least.Length; j++)
            {
                for (var i = 0; i < falls.Length; i++) falls[i] = sites.Of(open[i]).Fall[n][j];
                var byMean = Fractional.Least(falls, mean, means.Low).Cost;
                least[j] = [.. Fractional.Least(falls, variance, leastVariances).Select(fall => Math.Max(fall, byMean))];
            }

            for (var v = 0; v < leastVariances.Length; v++)
            {
                for (var i = 0; i < open.Length; i++)
                {
                    var site = sites.Of(open[i]);
                    for (var j = 0; j < beside.Length; j++)
                    {
                        var fall = Math.Max(0, least[j][v] - site.Fall[n][j]);
                        beside[j] = fall > 60 ? 0 : site.Apart[n][j] * Math.Exp(-fall) * Math.Sqrt((re[j] * re[j]) + (im[j] * im[j]));
                    }

                    allowances[v][i] += weights[n] * NodeSites.Integral(beside) / Math.PI;
                }
            }
        }

        return allowances;
    }
}
