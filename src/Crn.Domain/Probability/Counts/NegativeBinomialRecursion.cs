using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>The masses of a sum of negative binomials one after the other, by the recursion of <see cref="NegativeBinomialSum"/>, on a
/// running scale.</summary>
internal ref struct NegativeBinomialRecursion
{
    // The recursion starts from 1 and is scaled down by a power of two whenever it passes the limit; the logarithm of p(0) is put back
    // last.
    private const double ScaleLimit = 1e250;
    private const int ScaleBits = 800;
    private readonly ReadOnlySpan<NegativeBinomialTerm> terms;
    private readonly double poissonMean;
    private readonly double logZero;
    private readonly double shapeOfOne;
    private double[] p;
    private double[] reversedSums;
    private double[] powers;
    private double[] qs;
    private int count;

    public NegativeBinomialRecursion(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, int expected)
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
            value = Vectors.Dot(reversedSums.AsSpan(reversedSums.Length - n, n), p.AsSpan(0, n)) / n;
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

    // The shape of all terms together where those that recruit at all have one q, as sites that are known alike and open together do; else
    // 0.
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
}
