using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Crn.Domain.Probability.Counts;

/// <summary>The distribution of a count whose Poisson mean is itself uncertain: a finite mixture.</summary>
/// <remarks>
/// As a function of twice the square root of the mean a Poisson probability is about as wide everywhere, and so smooth that it follows from
/// its values at equal steps: where means lie close together their weights are spread over the eight steps around each, with Lagrange's
/// polynomials, which changes no probability by more than 1e-10 of the weight.
/// </remarks>
internal static class PoissonMixture
{
    private const int Longest = 4_000_000;

    // Longer tables are rare, and need their memory for themselves.
    private const int LongestOfSteps = 1 << 16;
    private const double Step = 1.0 / 16;
    private const int Points = LagrangeWeights.Points;

    /// <summary>How many counts, from 0 on, hold all of a Poisson count but what rounding loses.</summary>
    public static int Length(double mean) => (int)Math.Min(Longest, mean + (12 * Math.Sqrt(mean + 12)) + 13);

    /// <summary>The masses of the mixture; what lies beyond the longest table is put on its last place.</summary>
    public static double[] Masses(ReadOnlySpan<double> means, ReadOnlySpan<double> weights) => Masses(means, weights, Longest);

    /// <summary>The masses of the mixture up to a length; what is missing to 1 lies beyond.</summary>
    public static double[] Masses(ReadOnlySpan<double> means, ReadOnlySpan<double> weights, int length)
    {
        double largest = 0;
        for (var i = 0; i < means.Length; i++) largest = weights[i] > 0 ? Math.Max(largest, means[i]) : largest;
        // A mean beyond the length of the table for so many leaves nothing among them: it may go to the last place.
        var masses = Table(means, weights, largest, Math.Min(Length(largest), Length(length)));
        return masses.Length > length ? masses[..length] : masses;
    }

    private static double[] Table(ReadOnlySpan<double> means, ReadOnlySpan<double> weights, double largest, int length)
    {
        var masses = new double[length];
        var spread = Spread(means, weights, largest, masses);
        var steps = masses.Length <= LongestOfSteps ? new Steps(masses.Length) : null;
        for (var i = 0; i < spread.Length; i++)
        {
            if (spread[i] == 0) continue;
            if (steps is not null) Add(i * Step * i * Step / 4, spread[i], masses, steps);
            else Add(i * Step * i * Step / 4, spread[i], masses);
        }

        foreach (ref var mass in masses.AsSpan()) mass = Math.Max(0, mass);
        return masses;
    }

    // The weights at equal steps; means that have no neighbours are added to the masses at once.
    private static double[] Spread(ReadOnlySpan<double> means, ReadOnlySpan<double> weights, double largest, double[] masses)
    {
        // How many means lie in each run of eight steps.
        var near = new int[((int)(2 * Math.Sqrt(largest) / Step) / Points) + 1];
        for (var i = 0; i < means.Length; i++)
        {
            if (weights[i] > 0) near[PlaceOf(means[i]) / Points]++;
        }

        var spread = new double[(near.Length + 2) * Points];
        Span<double> shares = stackalloc double[Points];
        for (var i = 0; i < means.Length; i++)
        {
            if (weights[i] <= 0) continue;
            var at = PlaceOf(means[i]);
            if (near[at / Points] <= Points)
            {
                Add(means[i], weights[i], masses);
                continue;
            }

            var first = at - (Points / 2) + 1;
            LagrangeWeights.At((2 * Math.Sqrt(means[i]) / Step) - first, weights[i], shares);
            // Everything depends on the square of the place: those below 0 are those above it.
            for (var p = 0; p < Points; p++) spread[Math.Abs(first + p)] += shares[p];
        }

        return spread;
    }

    private static int PlaceOf(double mean) => (int)(2 * Math.Sqrt(mean) / Step);

    private static void Add(double mean, double weight, double[] into)
    {
        var mode = (int)Math.Min(mean, into.Length - 1);
        if (mean >= into.Length)
        {
            into[^1] += weight;
            return;
        }

        var top = weight * (mean <= 0 ? 1 : Math.Exp(Poisson.LogMass(mean, mode)));
        var p = top;
        var least = Math.Abs(top) * 1e-16;
        for (var k = mode; k >= 0 && p != 0; k--)
        {
            into[k] += p;
            if (Math.Abs(p) < least) break;
            p *= k / mean;
        }

        p = top;
        for (var k = mode + 1; k < into.Length; k++)
        {
            p *= mean / k;
            into[k] += p;
            if (Math.Abs(p) < least) break;
        }
    }

    // The same for many means: four counts at a time, by the products of four that lead from each to the one four further.
    private static void Add(double mean, double weight, double[] into, Steps steps)
    {
        var mode = (int)Math.Min(mean, into.Length - 1);
        var first = mode & ~3;
        if (mean < 1 || mean >= into.Length || first + 4 > into.Length)
        {
            Add(mean, weight, into);
            return;
        }

        Span<double> four = stackalloc double[4];
        var top = four[mode - first] = weight * Math.Exp(Poisson.LogMass(mean, mode));
        for (var n = mode; n > first; n--) four[n - 1 - first] = four[n - first] * n / mean;
        for (var n = mode + 1; n < first + 4; n++) four[n - first] = four[n - 1 - first] * mean / n;
        var (least, square) = (Math.Abs(top) * 1e-16, mean * mean);
        var begin = Vector256.Create<double>(four);
        var (up, down) = (Vector256.Create(square * square), Vector256.Create(1 / (square * square)));
        ref var start = ref MemoryMarshal.GetArrayDataReference(into);
        (Vector256.LoadUnsafe(ref start, (nuint)first) + begin).StoreUnsafe(ref start, (nuint)first);
        var p = begin;
        for (var n = first + 4; n + 4 <= into.Length && Math.Abs(p[0]) >= least; n += 4)
        {
            p *= up * steps.Up(n);
            (Vector256.LoadUnsafe(ref start, (nuint)n) + p).StoreUnsafe(ref start, (nuint)n);
        }

        p = begin;
        for (var n = first - 4; n >= 0 && Math.Abs(p[3]) >= least; n -= 4)
        {
            p *= down * steps.Down(n + 4);
            (Vector256.LoadUnsafe(ref start, (nuint)n) + p).StoreUnsafe(ref start, (nuint)n);
        }
    }

    // n (n - 1) (n - 2) (n - 3), and one over that.
    private sealed class Steps
    {
        private readonly double[] products;
        private readonly double[] inverses;

        public Steps(int length)
        {
            (products, inverses) = (new double[length + 4], new double[length + 4]);
            for (var n = 4; n < products.Length; n++) inverses[n] = 1 / (products[n] = (double)n * (n - 1) * (n - 2) * (n - 3));
        }

        public Vector256<double> Up(int n) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(inverses), (nuint)n);

        public Vector256<double> Down(int n) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(products), (nuint)n);
    }
}
