namespace Crn.Domain.Probability.Counts;

/// <summary>The distribution of a count whose Poisson mean is itself uncertain: a finite mixture.</summary>
internal static class PoissonMixture
{
    private const int Longest = 4_000_000;

    /// <summary>The masses of the mixture; what lies beyond the longest table is put on its last place. Both spans are used up.</summary>
    public static double[] Masses(Span<double> means, Span<double> weights)
    {
        means.Sort(weights);
        var merged = Merge(means, weights);
        var largest = merged > 0 ? means[merged - 1] : 0;
        var masses = new double[(int)Math.Min(Longest, largest + (12 * Math.Sqrt(largest + 12)) + 13)];
        for (var i = 0; i < merged; i++) Add(means[i], weights[i], masses);
        return masses;
    }

    // Neighbours much closer than a Poisson count is wide count as one, at their common mean: the distribution moves by less than 1e-3 of
    // itself anywhere.
    private static int Merge(Span<double> means, Span<double> weights)
    {
        var last = -1;
        double start = 0;
        for (var i = 0; i < means.Length; i++)
        {
            var (mean, weight) = (means[i], weights[i]);
            if (weight <= 0) continue;
            if (last >= 0 && mean - start <= 0.05 * Math.Sqrt(start + 0.01))
            {
                var total = weights[last] + weight;
                (means[last], weights[last]) = (((means[last] * weights[last]) + (mean * weight)) / total, total);
            }
            else
            {
                last++;
                (means[last], weights[last]) = (mean, weight);
                start = mean;
            }
        }

        return last + 1;
    }

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
        for (var k = mode; k >= 0 && p > 0; k--)
        {
            into[k] += p;
            if (p < top * 1e-16) break;
            p *= k / mean;
        }

        p = top;
        for (var k = mode + 1; k < into.Length; k++)
        {
            p *= mean / k;
            into[k] += p;
            if (p < top * 1e-16) break;
        }
    }
}
