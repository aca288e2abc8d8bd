using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// The exact distribution of a sum of independent negative binomials (one term per site) and a Poisson part, by a recursion in which every
/// term is positive, so that nothing cancels.
/// </summary>
/// <remarks>
/// From the logarithmic derivative of the generating function: n p(n) = sum over k = 1..n of S(k) p(n-k), with
/// S(k) = sum over terms of A q^k, plus the Poisson mean in S(1); p(0) = prod (1-q)^A times exp(-mean). Terms of one q alone are one
/// negative binomial, whose masses follow each from the one before.
/// </remarks>
internal static class NegativeBinomialSum
{
    // From here on the transform costs less, and the recursion's work grows with the square of the count.
    private const int TransformFrom = 5_000;

    // With so little known of the rates the characteristic function falls slowly: a bent contour is better, also for less than thousands.
    // Where that does not converge, only counts out of all proportion are better transformed.
    internal const double LittleKnown = 8;
    private const int ContourFrom = 500;

    // A transform costs as much for each term as the recursion does for this many products of two counts.
    private const double ProductsOfTerm = 50_000;
    private const int TransformAnyFrom = 100_000;

    // So many times its mean a sum is seldom; the logarithm of less than any number that a double holds.
    private const double OutOfProportion = 20;
    private const double NothingLeft = -746;

    /// <summary>P(N &lt; k), accurate relative to itself, for at most half the work of both tails.</summary>
    public static double Below(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, int k)
    {
        if (k <= 0) return 0;
        if (Mean(terms, poissonMean) <= 0) return 1;
        if (IsBeyond(terms, poissonMean, k)) return 1;
        if (ByContour(terms, poissonMean, k) is { } tails) return tails.Below;
        if (IsLongWay(terms, poissonMean, k)) return NegativeBinomialTransform.Tails(terms, poissonMean, k).Below;
        var recursion = new NegativeBinomialRecursion(terms, poissonMean, k);
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
    public static double AtLeast(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, int k) =>
        Tails(terms, poissonMean, k).AtLeast;

    /// <summary>Both tails at once: P(N &lt; k) and P(N &gt;= k), the smaller of them summed, never subtracted.</summary>
    public static (double Below, double AtLeast) Tails(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, int k) =>
        IsBeyond(terms, poissonMean, k) ? (1, 0)
        : ByContour(terms, poissonMean, k) is { } tails ? tails
        : IsLongWay(terms, poissonMean, k) ? NegativeBinomialTransform.Tails(terms, poissonMean, k) : ByRecursion(terms, poissonMean, k);

    /// <summary>Both tails at once by the recursion, whatever the count.</summary>
    public static (double Below, double AtLeast) ByRecursion(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, int k)
    {
        if (k <= 0) return (0, 1);
        var mean = Mean(terms, poissonMean);
        if (mean <= 0) return (1, 0);
        var recursion = new NegativeBinomialRecursion(terms, poissonMean, k);
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

        if (poissonMean <= 0 && NegativeBinomialTables.IsShorter(terms, into.Length))
        {
            NegativeBinomialTables.Masses(terms, into);
            return;
        }

        var recursion = new NegativeBinomialRecursion(terms, poissonMean, into.Length);
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

    // Chernoff, half way to where the generating function ends: nothing is left that a double could hold.
    private static bool IsBeyond(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, int k)
    {
        if (k < ContourFrom || terms.IsEmpty || k < OutOfProportion * Mean(terms, poissonMean)) return false;
        var s = double.PositiveInfinity;
        foreach (var term in terms) s = Math.Min(s, term.LogInverseQ / 2);
        if (!(s > 0 && double.IsFinite(s))) return false;
        var log = (poissonMean * SpecialFunctions.Expm1(s)) - (s * k);
        foreach (var term in terms) log += term.Cumulant(s);
        return log < NothingLeft;
    }

    private static (double Below, double AtLeast)? ByContour(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, int k)
    {
        if (k < ContourFrom || poissonMean > 0) return null;
        double known = 0;
        foreach (var term in terms) known += term.Shape;
        return known < LittleKnown ? NegativeBinomialContour.Tails(terms, k) : null;
    }

    private static bool IsLongWay(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, int k) =>
        IsLarge(terms, poissonMean, k >= ContourFrom && k * (double)k > ProductsOfTerm * (terms.Length + 1)
            ? Math.Max(k, TransformFrom) : Math.Min(k, TransformFrom - 1));

    private static bool IsLarge(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, int count)
    {
        if (count < TransformFrom || count >= TransformAnyFrom) return count >= TransformFrom;
        var known = poissonMean;
        foreach (var term in terms) known += term.Shape;
        return known >= LittleKnown;
    }
}
