using Crn.Domain.Probability.Counts;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// The probability of reaching the target with some sites for certain and, beside them, a Poisson count of a mean: its value and first four
/// derivatives on a grid of means, averaged over the common factor.
/// </summary>
internal sealed class ReachCurve
{
    public const int Points = 1200;
    private readonly double[][] values =
        [new double[Points], new double[Points], new double[Points], new double[Points], new double[Points]];

    /// <param name="certain">The masses below the target of the count of the certain sites, at each node.</param>
    /// <param name="factors">The factors at the nodes.</param>
    /// <param name="weights">The weights of the nodes.</param>
    /// <param name="most">The largest mean of the grid.</param>
    public ReachCurve(double[][] certain, double[] factors, double[] weights, double most)
    {
        Step = most / (Points - 1);
        var target = certain[0].Length;
        var poisson = new double[target];
        for (var f = 0; f < factors.Length; f++)
        {
            if (weights[f] < 1e-16) continue;
            // Below so many the certain sites never stay: the sums may begin there.
            var first = Array.FindIndex(certain[f], mass => mass > 0);
            if (first < 0) first = target;
            for (var i = 0; i < Points; i++) Add(certain[f], first, factors[f], weights[f], i, poisson);
        }
    }

    public double Step { get; }

    /// <summary>A derivative at a point of the grid; the value itself for order 0.</summary>
    public double At(int order, int point) => values[order][point];

    /// <summary>The largest of a derivative over the grid, and its smallest.</summary>
    public (double Least, double Most) Range(int order) => (values[order].Min(), values[order].Max());

    /// <summary>The curve smoothed by a normal distribution of a variance; beyond the grid it is taken to be 1, below 0 to be 0.</summary>
    public double[] Smoothed(double variance)
    {
        var smooth = new double[Points];
        var spread = Math.Sqrt(variance) / Step;
        if (spread < 2)
        {
            // To the second order, with the most the rest can be.
            var rest = Math.Max(0, Range(4).Most) * variance * variance / 8;
            for (var i = 0; i < Points; i++) smooth[i] = values[0][i] + (values[2][i] / 2 * variance) + rest;
            return smooth;
        }

        var reach = (int)Math.Ceiling(7 * spread);
        var kernel = new double[reach + 1];
        for (var d = 0; d <= reach; d++) kernel[d] = Math.Exp(-0.5 * d * d / (spread * spread));
        var total = kernel[0] + (2 * kernel.Skip(1).Sum());
        for (var i = 0; i < Points; i++)
        {
            double sum = 0;
            for (var j = Math.Max(0, i - reach); j <= Math.Min(Points - 1, i + reach); j++) sum += kernel[Math.Abs(i - j)] * values[0][j];
            for (var j = Points; j <= i + reach; j++) sum += kernel[j - i];
            smooth[i] = sum / total;
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

    private void Add(double[] certain, int first, double factor, double weight, int point, double[] poisson)
    {
        var target = certain.Length;
        var mean = factor * point * Step;
        for (var k = 0; k < target; k++) poisson[k] = mean > 0 ? Math.Exp(Poisson.LogMass(mean, k)) : k == 0 ? 1 : 0;
        var cumulative = 0.0;
        double failing = 0, last = 0, second = 0, third = 0, fourth = 0;
        for (var k = 0; k <= target - 1 - first; k++)
        {
            cumulative += poisson[k];
            failing += certain[target - 1 - k] * cumulative;
        }

        for (var n = first; n < target; n++)
        {
            var at = target - 1 - n;
            last += certain[n] * poisson[at];
            if (at >= 1) second += certain[n] * poisson[at - 1];
            if (at >= 2) third += certain[n] * poisson[at - 2];
            if (at >= 3) fourth += certain[n] * poisson[at - 3];
        }

        values[0][point] += weight * (1 - failing);
        values[1][point] += weight * factor * last;
        values[2][point] += weight * factor * factor * (second - last);
        values[3][point] += weight * factor * factor * factor * (third - (2 * second) + last);
        values[4][point] += weight * factor * factor * factor * factor * (fourth - (3 * third) + (3 * second) - last);
    }
}
