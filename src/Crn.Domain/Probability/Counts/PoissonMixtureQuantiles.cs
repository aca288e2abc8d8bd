using System.Buffers;
using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// The distribution function of a Poisson count whose mean is uncertain, at single counts: without the masses of all others, for fan charts
/// of hundreds of dates.
/// </summary>
/// <remarks>
/// The weights of the means are spread over equal steps of twice the square root of the mean, as in <see cref="PoissonMixture"/>. There
/// P(N at most n) is an integral of the mass of n, smooth on that scale: each step adds the integral of the polynomial through the eight
/// points about it.
/// </remarks>
internal sealed class PoissonMixtureQuantiles : IDisposable
{
    private const double Step = 1.0 / 16;
    private const int Points = LagrangeWeights.Points;

    // As far as this on either side of twice the square root of a count nothing is left.
    private const double Reach = 10;
    private const int Window = (int)(2 * Reach / Step) + (2 * Points);

    // The integral over the middle one of seven steps of the polynomial through their eight ends, in steps.
    private static readonly double[] OverStep = Integrals();

    private readonly double[] weights;
    private readonly double[] cumulative;
    private readonly int length;

    /// <summary>Spreads means with weights that add up to 1, all positive.</summary>
    public PoissonMixtureQuantiles(ReadOnlySpan<double> means, ReadOnlySpan<double> of)
    {
        double largest = 0;
        foreach (var mean in means) largest = Math.Max(largest, mean);
        length = (int)(2 * Math.Sqrt(largest) / Step) + (2 * Points);
        (weights, cumulative) = (ArrayPool<double>.Shared.Rent(length + Window), ArrayPool<double>.Shared.Rent(length + 1));
        weights.AsSpan(0, length + Window).Clear();
        Span<double> shares = stackalloc double[Points];
        for (var i = 0; i < means.Length; i++)
        {
            if (of[i] <= 0) continue;
            var place = 2 * Math.Sqrt(means[i]) / Step;
            var first = (int)place - (Points / 2) + 1;
            LagrangeWeights.At(place - first, of[i], shares);
            if (first >= 0)
            {
                var into = weights.AsSpan(first, Points);
                for (var p = 0; p < Points; p++) into[p] += shares[p];
            }
            else for (var p = 0; p < Points; p++) weights[Math.Abs(first + p)] += shares[p];
        }

        cumulative[0] = 0;
        for (var i = 0; i < length; i++) cumulative[i + 1] = cumulative[i] + weights[i];
    }

    /// <inheritdoc />
    public void Dispose()
    {
        ArrayPool<double>.Shared.Return(weights);
        ArrayPool<double>.Shared.Return(cumulative);
    }

    /// <summary>About where the distribution function reaches a level: the square of half the place where the weights do.</summary>
    public int Guess(double level)
    {
        var (low, high) = (0, length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (cumulative[middle + 1] >= level) high = middle;
            else low = middle + 1;
        }

        return (int)Math.Min(low * Step * low * Step / 4, int.MaxValue - 1);
    }

    /// <summary>P(N &lt;= n) and P(N = n).</summary>
    public (double AtMost, double Mass) At(int n)
    {
        Span<double> masses = stackalloc double[Window], logs = stackalloc double[4];
        var center = 2 * Math.Sqrt(n + 0.5) / Step;
        // The points from a little below the lowest mean that matters to the highest.
        var from = Math.Max(0, (int)(center - (Reach / Step)));
        var logGamma = SpecialFunctions.LogGamma(n + 1.0);
        for (var i = 0; i < Window; i += 4)
        {
            // The points left of 0 are those on its right: the first four of the window lie before it.
            var x = (Vector256.Create((double)(from + i - 4)) + Vector256.Create(0.0, 1, 2, 3)) * Vector256.Create(Step);
            var mean = x * x * Vector256.Create(0.25);
            for (var lane = 0; lane < 4; lane++) logs[lane] = n == 0 ? 0 : (n * Math.Log(Math.Max(mean[lane], 1e-300))) - logGamma;
            VectorMath.Exp(Vector256.Max(Vector256.Create<double>(logs) - mean, Vector256.Create(-700.0))).CopyTo(masses[i..]);
        }

        double atMost = 0, mass = 0, above = 0;
        // From the highest mean down: what the masses leave above each.
        for (var i = Window - 5; i >= 4; i--)
        {
            var at = from + i - 4;
            double step = 0;
            for (var p = 0; p < Points; p++)
            {
                var place = i + p - 3;
                step += OverStep[p] * masses[place] * ((from + place - 4) * Step / 2);
            }

            above += step * Step;
            if (at >= length) continue;
            atMost += weights[at] * above;
            mass += weights[at] * masses[i];
        }

        // The lower means are all below.
        atMost += cumulative[Math.Min(from, length)];
        return (Math.Clamp(atMost, 0, 1), Math.Max(0, mass));
    }

    /// <summary>The smallest count that is not exceeded with a probability, given another distribution function to be averaged with this
    /// one.</summary>
    public int Quantile(double level, double share, Func<int, double>? other)
    {
        double F(int n, out double mass)
        {
            (var atMost, mass) = At(n);
            return other is null ? atMost : (share * atMost) + ((1 - share) * other(n));
        }

        var (low, high) = (-1, int.MaxValue);
        for (var n = Guess(level); ; )
        {
            var value = F(n, out var mass);
            if (value >= level) high = n;
            else low = n;
            if (high - low == 1) return high;
            // Newton's step, kept inside; where it does not help, one at a time or twice as far.
            var step = mass > 0 ? (level - value) / (mass * share) : 0;
            var next = n + (int)Math.Clamp(step > 0 ? Math.Ceiling(step) : Math.Floor(step), -1e6, 1e6);
            if (next == n) next = value >= level ? n - 1 : n + 1;
            n = high == int.MaxValue ? Math.Max(next, low + 1) : Math.Clamp(next, low + 1, high - 1);
        }
    }

    private static double[] Integrals()
    {
        // Exact for polynomials of the seventh degree: weights at -3, ..., 4 for the integral from 0 to 1, by Gauss's rule on Lagrange's
        // polynomials.
        var (nodes, of) = GaussLegendre.Points(6);
        var weights = new double[Points];
        Span<double> shares = stackalloc double[Points];
        for (var i = 0; i < nodes.Length; i++)
        {
            LagrangeWeights.At(nodes[i] + 3, of[i], shares);
            for (var p = 0; p < Points; p++) weights[p] += shares[p];
        }

        return weights;
    }
}
