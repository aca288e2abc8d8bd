namespace Crn.Domain.Probability.Counts;

/// <content>How small a tail is at least, without working it out.</content>
internal static partial class NegativeBinomialTransform
{
    /// <summary>The logarithm of Chernoff's bound of P(N &gt;= k), or of P(N &lt; k); 0 where it says nothing.</summary>
    public static double LogBound(ReadOnlySpan<NegativeBinomialTerm> terms, int k, bool isUpper)
    {
        var (mean, edge) = (NegativeBinomialSum.Mean(terms, 0), isUpper ? k : k - 1);
        if (!double.IsFinite(mean) || (isUpper ? edge <= mean : edge >= mean)) return 0;
        if (mean <= 0) return double.NegativeInfinity;
        var s = TiltTo(terms, 0, Math.Max(edge, 1e-3), mean);
        var log = Cumulant(terms, 0, s) - (s * edge);
        return double.IsNaN(log) ? 0 : Math.Min(0, log);
    }
}
