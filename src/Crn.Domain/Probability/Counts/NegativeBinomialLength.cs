namespace Crn.Domain.Probability.Counts;

/// <summary>How far the distribution of a sum of negative binomials reaches.</summary>
internal static class NegativeBinomialLength
{
    /// <summary>How many counts, from 0 on, hold all of a sum but 1e-18 of it: Chernoff's bound P(N &gt;= n) &lt;= exp(K(s) - s n), for the
    /// best s below -log of the largest q.</summary>
    public static double Of(ReadOnlySpan<NegativeBinomialTerm> terms)
    {
        if (terms.IsEmpty) return 1;
        var steepest = SmallestLogInverseQ(terms);
        var least = double.PositiveInfinity;
        for (var i = 1; i < 48; i++)
        {
            // Fine near 0, where the best s of a large count lies; reaching almost up to the pole.
            var s = steepest * (i <= 24 ? Math.ScaleB(1, i - 25) : 1 - Math.Pow(0.75, i - 22));
            double cumulant = 0;
            foreach (var term in terms) cumulant += term.Cumulant(s);
            least = Math.Min(least, (cumulant + 41.5) / s);
        }

        return least + 2;
    }

    private static double SmallestLogInverseQ(ReadOnlySpan<NegativeBinomialTerm> terms)
    {
        var smallest = double.PositiveInfinity;
        foreach (var term in terms) smallest = Math.Min(smallest, term.LogInverseQ);
        return smallest;
    }
}
