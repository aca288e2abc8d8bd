using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// The exact distribution of a sum of independent negative binomials (one term per site) and a Poisson part, by a recursion in which every
/// term is positive, so that nothing cancels.
/// </summary>
/// <remarks>
/// From the logarithmic derivative of the generating function: n p(n) = sum over k = 1..n of S(k) p(n-k), with
/// S(k) = sum over terms of A q^k, plus the Poisson mean in S(1); p(0) = prod (1-q)^A times exp(-mean). Terms of one q alone are one negative
/// binomial, whose masses follow each from the one before.
/// </remarks>
internal static class NegativeBinomialSum
{
    // The recursion starts from 1 and is scaled down by a power of two whenever it passes the limit; the logarithm of p(0) is put back last.
    private const double ScaleLimit = 1e250;
    private const int ScaleBits = 800;

    // From here on the transform costs less, and the recursion's work grows with the square of the count.
    private const int TransformFrom = 5_000;

    // With so little known of the rates the characteristic function falls slowly, and only counts out of all proportion are better transformed.
    private const double LittleKnown = 8;
    private const int TransformAnyFrom = 100_000;

    /// <summary>P(N &lt; k), accurate relative to itself, for at most half the work of both tails.</summary>
    public static double Below(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, int k)
    {
        if (k <= 0) return 0;
        if (Mean(terms, poissonMean) <= 0) return 1;
        if (IsLarge(terms, poissonMean, k)) return NegativeBinomialTransform.Tails(terms, poissonMean, k).Below;
        var recursion = new Recursion(terms, poissonMean, k);
        try
        {
            recursion.AdvanceTo(k);
            return Math.Min(recursion.Restore(recursion.Sum(0, k)), 1);
        }
        finally
        {
            recursion.Dispose();
        }
    }

    /// <summary>P(N &gt;= k), accurate relative to itself while it is small.</summary>
    public static double AtLeast(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, int k) => Tails(terms, poissonMean, k).AtLeast;

    /// <summary>Both tails at once: P(N &lt; k) and P(N &gt;= k), the smaller of them summed, never subtracted.</summary>
    public static (double Below, double AtLeast) Tails(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, int k) =>
        IsLarge(terms, poissonMean, k) ? NegativeBinomialTransform.Tails(terms, poissonMean, k) : ByRecursion(terms, poissonMean, k);

    /// <summary>Both tails at once by the recursion, whatever the count.</summary>
    public static (double Below, double AtLeast) ByRecursion(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, int k)
    {
        if (k <= 0) return (0, 1);
        var mean = Mean(terms, poissonMean);
        if (mean <= 0) return (1, 0);
        var recursion = new Recursion(terms, poissonMean, k);
        try
        {
            recursion.AdvanceTo(k);
            var below = Math.Min(recursion.Restore(recursion.Sum(0, k)), 1);
            if (below <= 0.5) return (below, 1 - below);

            // The upper tail is the smaller one: go on adding terms until what is left is a geometric remainder below rounding.
            var n = k;
            double above = 0;
            for (var previous = 0.0; ; n++)
            {
                var scale = recursion.Scalings;
                var p = recursion.Next();
                if (recursion.Scalings != scale) (above, previous) = (recursion.Sum(k, n), 0);
                above += p;
                if (n > mean && p < previous)
                {
                    // Past the mode the ratio of neighbours falls towards the largest q, so the larger of both bounds the rest.
                    var ratio = Math.Max(p / previous, recursion.LargestQ);
                    if (p * ratio / (1 - ratio) < above * 1e-17) break;
                }

                if (p <= 0 && n > mean) break;
                previous = p;
            }

            above = recursion.Sum(k, n + 1);
            var atLeast = Math.Min(recursion.Restore(above), 1);
            return (1 - atLeast, atLeast);
        }
        finally
        {
            recursion.Dispose();
        }
    }

    /// <summary>P(N = 0), ..., P(N = length - 1) into a span.</summary>
    public static void Masses(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, Span<double> into)
    {
        if (into.IsEmpty) return;
        if (Mean(terms, poissonMean) <= 0)
        {
            into.Clear();
            into[0] = 1;
            return;
        }

        if (IsLarge(terms, poissonMean, into.Length))
        {
            NegativeBinomialTransform.Masses(terms, poissonMean, into);
            return;
        }

        var recursion = new Recursion(terms, poissonMean, into.Length);
        try
        {
            recursion.AdvanceTo(into.Length);
            recursion.CopyTo(into);
        }
        finally
        {
            recursion.Dispose();
        }
    }

    public static double Mean(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean)
    {
        var mean = poissonMean;
        foreach (var term in terms) mean += term.Mean;
        return mean;
    }

    public static double Variance(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean)
    {
        var variance = poissonMean;
        foreach (var term in terms) variance += term.Variance;
        return variance;
    }

    private static bool IsLarge(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, int count)
    {
        if (count < TransformFrom || count >= TransformAnyFrom) return count >= TransformFrom;
        var known = poissonMean;
        foreach (var term in terms) known += term.Shape;
        return known >= LittleKnown;
    }

    // The shape of all terms together where those that recruit at all have one q, as sites that are known alike and open together do; else 0.
    private static double ShapeOfOne(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean)
    {
        if (poissonMean > 0) return 0;
        double shape = 0, q = 0;
        foreach (var term in terms)
        {
            if (term.Q <= 0) continue;
            if (q > 0 && term.Q != q) return 0;
            (shape, q) = (shape + term.Shape, term.Q);
        }

        return shape;
    }

    private ref struct Recursion
    {
        private readonly ReadOnlySpan<NegativeBinomialTerm> terms;
        private readonly double poissonMean;
        private readonly double logZero;
        private readonly double shapeOfOne;
        private double[] p;
        private double[] reversedSums;
        private double[] powers;
        private double[] qs;
        private int count;

        public Recursion(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, int expected)
        {
            this.terms = terms;
            this.poissonMean = poissonMean;
            var capacity = Math.Max(64, expected + 1);
            p = ArrayPool<double>.Shared.Rent(capacity);
            // S(1), S(2), ... are stored from the end backwards, so that the recursion is a dot product of two runs in the same direction.
            reversedSums = ArrayPool<double>.Shared.Rent(capacity);
            // The powers of every q advance a vector of terms at a time.
            powers = ArrayPool<double>.Shared.Rent(Math.Max(1, terms.Length));
            qs = ArrayPool<double>.Shared.Rent(Math.Max(1, terms.Length));
            logZero = -poissonMean;
            shapeOfOne = ShapeOfOne(terms, poissonMean);
            for (var i = 0; i < terms.Length; i++)
            {
                logZero -= terms[i].Shape * terms[i].LogInverseStay;
                powers[i] = terms[i].Shape;
                qs[i] = terms[i].Q;
                LargestQ = Math.Max(LargestQ, terms[i].Q);
            }
        }

        public double LargestQ { get; }

        /// <summary>How often the running scale has been taken down.</summary>
        public int Scalings { get; private set; }

        /// <summary>Computes the masses up to, not including, a count.</summary>
        public void AdvanceTo(int end)
        {
            while (count < end) Next();
        }

        /// <summary>The sum of the masses from one count up to, not including, another, on the running scale.</summary>
        public readonly double Sum(int from, int end)
        {
            double sum = 0;
            foreach (var mass in p.AsSpan(from, end - from)) sum += mass;
            return sum;
        }

        /// <summary>The next mass, on the running scale.</summary>
        public double Next()
        {
            if (count == 0)
            {
                p[count++] = 1;
                return 1;
            }

            var n = count;
            if (n >= p.Length || n >= reversedSums.Length) Grow();
            double value;
            if (shapeOfOne > 0)
            {
                value = p[n - 1] * LargestQ * (shapeOfOne + n - 1) / n;
            }
            else
            {
                reversedSums[^n] = NextSum(n);
                value = Dot(reversedSums.AsSpan(reversedSums.Length - n, n), p.AsSpan(0, n)) / n;
            }

            p[n] = value;
            count++;
            if (value > ScaleLimit) ScaleDown();
            return p[n];
        }

        /// <summary>A sum of masses back from the running scale.</summary>
        public readonly double Restore(double scaled) =>
            scaled <= 0 ? 0 : Math.Exp(Math.Log(scaled) + logZero + (Scalings * ScaleBits * Math.Log(2)));

        public readonly void CopyTo(Span<double> into)
        {
            var log = logZero + (Scalings * ScaleBits * Math.Log(2));
            for (var i = 0; i < into.Length; i++) into[i] = p[i] <= 0 ? 0 : Math.Exp(Math.Log(p[i]) + log);
        }

        public readonly void Dispose()
        {
            ArrayPool<double>.Shared.Return(p);
            ArrayPool<double>.Shared.Return(reversedSums);
            ArrayPool<double>.Shared.Return(powers);
            ArrayPool<double>.Shared.Return(qs);
        }

        private readonly double NextSum(int k)
        {
            var wide = MemoryMarshal.Cast<double, Vector<double>>(powers.AsSpan(0, terms.Length));
            var wideQ = MemoryMarshal.Cast<double, Vector<double>>(qs.AsSpan(0, terms.Length));
            var (even, odd) = (Vector<double>.Zero, Vector<double>.Zero);
            var j = 0;
            for (; j + 1 < wide.Length && j + 1 < wideQ.Length; j += 2)
            {
                even += wide[j] *= wideQ[j];
                odd += wide[j + 1] *= wideQ[j + 1];
            }

            for (; j < wide.Length; j++) even += wide[j] *= wideQ[j];
            var sum = Vector.Sum(even + odd);
            for (var i = wide.Length * Vector<double>.Count; i < terms.Length; i++) sum += powers[i] *= qs[i];
            // Numbers too small for full precision would slow every later step down; beside p(0) = 1 they are nothing.
            if (k % 16 == 0) DropDenormals();
            return k == 1 ? sum + poissonMean : sum;
        }

        private readonly void DropDenormals()
        {
            foreach (ref var power in powers.AsSpan(0, terms.Length))
            {
                if (power < 1e-290) power = 0;
            }
        }

        private void Grow()
        {
            var larger = ArrayPool<double>.Shared.Rent(p.Length * 2);
            p.AsSpan(0, count).CopyTo(larger);
            ArrayPool<double>.Shared.Return(p);
            p = larger;
            var sums = ArrayPool<double>.Shared.Rent(p.Length);
            reversedSums.AsSpan(reversedSums.Length - (count - 1)).CopyTo(sums.AsSpan(sums.Length - (count - 1)));
            ArrayPool<double>.Shared.Return(reversedSums);
            reversedSums = sums;
        }

        private void ScaleDown()
        {
            var factor = Math.ScaleB(1, -ScaleBits);
            foreach (ref var mass in p.AsSpan(0, count)) mass *= factor;
            Scalings++;
        }

        private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
        {
            // Four sums side by side: one alone waits for itself at every step.
            var (s0, s1, s2, s3) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero);
            var va = MemoryMarshal.Cast<double, Vector<double>>(a);
            var vb = MemoryMarshal.Cast<double, Vector<double>>(b);
            var j = 0;
            for (; j + 3 < va.Length && j + 3 < vb.Length; j += 4)
            {
                s0 += va[j] * vb[j];
                s1 += va[j + 1] * vb[j + 1];
                s2 += va[j + 2] * vb[j + 2];
                s3 += va[j + 3] * vb[j + 3];
            }

            for (; j < va.Length; j++) s0 += va[j] * vb[j];
            var sum = Vector.Sum(s0 + s1 + (s2 + s3));
            for (var i = va.Length * Vector<double>.Count; i < a.Length; i++) sum += a[i] * b[i];
            return sum;
        }
    }
}
