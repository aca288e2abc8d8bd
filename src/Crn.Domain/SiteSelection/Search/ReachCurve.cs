using Crn.Domain.Probability.Counts;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// The probability of reaching the target with some sites for certain and, beside them, a Poisson count of a mean: its value and first five
/// derivatives on a grid of means, averaged over the common factor.
/// </summary>
/// <remarks>
/// Where the certain sites alone come within four of the target, it is taken as reached. So the curve is no lower than the probability, and
/// below a mean of 0 it goes on as a constant without a break in its first four derivatives.
/// </remarks>
internal sealed class ReachCurve
{
    private const int Orders = 6;

    // Beyond the grid the derivatives are tried at wider steps.
    private const int Beyond = 100;
    private readonly double[][] values;
    private readonly double[] failing = new double[Orders];

    /// <param name="certain">The masses below the target of the count of the certain sites, at each node.</param>
    /// <param name="factors">The factors at the nodes.</param>
    /// <param name="weights">The weights of the nodes.</param>
    /// <param name="most">The largest mean of the grid, at which the target is all but reached.</param>
    public ReachCurve(double[][] certain, double[] factors, double[] weights, double most)
    {
        // A step is no wider than a quarter of the spread of a Poisson count, also where the factor is large.
        Points = (int)Math.Max(800, 4 * most / Math.Sqrt(certain[0].Length) * Math.Pow(factors[^1], 2 / CommonFactor.Reach));
        values = [.. Enumerable.Range(0, Orders).Select(_ => new double[Points + Beyond])];
        Step = most / (Points - 1);
        for (var f = 0; f < factors.Length; f++)
        {
            if (weights[f] < 1e-16) continue;
            var own = certain[f][..Math.Max(0, certain[f].Length - Orders + 2)];
            var upTo = new double[own.Length];
            double sum = 0;
            for (var n = 0; n < own.Length; n++) upTo[n] = sum += own[n];
            var poisson = new double[certain[f].Length];
            for (var i = 0; i < Points + Beyond; i++) Add(own, upTo, factors[f], weights[f], i, poisson);
        }
    }

    /// <summary>The points of the grid.</summary>
    public int Points { get; }

    public double Step { get; }

    /// <summary>The largest of a derivative, and its smallest.</summary>
    public (double Least, double Most) Range(int order) => (Math.Min(0, values[order].Min()), Math.Max(0, values[order].Max()));

    /// <summary>How far a curve on the grid can lie above the line between two of its points.</summary>
    public double Slack => Step * Step / 8 * Math.Max(Range(2).Most, -Range(2).Least) * 1.02;

    /// <summary>The absolute value of the Fourier transform of the first derivative at a frequency.</summary>
    public double Transform(double frequency)
    {
        double re = 0, im = 0;
        for (var i = 0; i < Points; i++)
        {
            var (sin, cos) = Math.SinCos(frequency * i * Step);
            (re, im) = (re + (values[1][i] * cos), im + (values[1][i] * sin));
        }

        // Beyond the grid, whatever is left.
        return (Step * Math.Sqrt((re * re) + (im * im))) + Math.Max(0, 1 - values[0][Points - 1]);
    }

    /// <summary>The mean of the curve over a shifted gamma distribution of mean 0, a variance and a scale, from every point of the grid;
    /// beyond the grid it is taken to be 1. To the slack of the grid, twice.</summary>
    public double[] Smoothed(double variance, double scale)
    {
        if (!(variance > 0)) return values[0][..Points];
        var (first, weights) = ShiftedGamma.Weights(variance, scale, Step, Points);
        var smooth = new double[Points];
        var all = weights.Sum();
        for (var i = 0; i < Points; i++)
        {
            double sum = 0, inside = 0;
            for (var d = 0; d < weights.Length; d++)
            {
                var point = i + first + d;
                if (point >= Points) break;
                inside += weights[d];
                sum += weights[d] * values[0][Math.Max(0, point)];
            }

            smooth[i] = sum + Math.Max(0, all - inside) + Math.Max(0, 1 - all);
        }

        return smooth;
    }

    /// <summary>The least concave curve above it on the grid, which never falls.</summary>
    public double[] Envelope()
    {
        List<int> corners = [];
        for (var i = 0; i < Points; i++)
        {
            while (corners.Count > 1 && Slope(corners[^2], corners[^1]) <= Slope(corners[^1], i)) corners.RemoveAt(corners.Count - 1);
            corners.Add(i);
        }

        var envelope = new double[Points];
        for (var c = 0; c + 1 < corners.Count; c++)
        {
            for (var i = corners[c]; i <= corners[c + 1]; i++)
                envelope[i] = values[0][corners[c]] + (Slope(corners[c], corners[c + 1]) * (i - corners[c]));
        }

        return envelope;

        double Slope(int from, int to) => (values[0][to] - values[0][from]) / (to - from);
    }

    // The sums of certain sites and Poisson count at the target less 1 to less 5, and below the target.
    private void Add(double[] own, double[] upTo, double factor, double weight, int point, double[] poisson)
    {
        var place = point < Points ? point : Points + ((point - Points) * Points / 20.0);
        var (from, to) = Masses(factor * place * Step, poisson);
        Array.Clear(failing);
        for (var j = from; j < to; j++)
        {
            var last = poisson.Length - 1 - j;
            failing[0] += poisson[j] * upTo.ElementAtOrDefault(Math.Min(last, upTo.Length - 1));
            for (var r = 0; r < Orders - 1 && r <= last; r++)
            {
                if (last - r < own.Length) failing[r + 1] += poisson[j] * own[last - r];
            }
        }

        values[0][point] += weight * (1 - failing[0]);
        for (var order = 1; order < Orders; order++)
        {
            weight *= factor;
            double difference = 0, term = order % 2 == 0 ? -1 : 1;
            for (var r = 0; r < order; r++)
            {
                difference += term * failing[r + 1];
                term *= -(order - 1 - r) / (r + 1.0);
            }

            values[order][point] += weight * difference;
        }
    }

    // What lies further than nine standard deviations from the mean is below 1e-15.
    private static (int From, int To) Masses(double mean, double[] into)
    {
        if (mean <= 0)
        {
            into[0] = 1;
            return (0, 1);
        }

        var reach = (9 * Math.Sqrt(mean)) + 25;
        var from = (int)Math.Clamp(mean - reach, 0, into.Length);
        var to = (int)Math.Clamp(mean + reach, 0, into.Length);
        if (from >= to) return (0, 0);
        into[from] = Math.Exp(Poisson.LogMass(mean, from));
        for (var k = from + 1; k < to; k++) into[k] = into[k - 1] * mean / k;
        return (from, to);
    }
}
