namespace Crn.Domain.Probability.Counts;

/// <summary>The distribution of a count whose Poisson mean is itself uncertain: a finite mixture.</summary>
internal static class PoissonMixture
{
    private const int Longest = 4_000_000;

    /// <summary>The masses of the mixture; what lies beyond the longest table is put on its last place.</summary>
    public static double[] Masses(Span<(double Mean, double Weight)> parts)
    {
        parts.Sort(static (a, b) => a.Mean.CompareTo(b.Mean));
        var merged = Merge(parts);
        var largest = merged > 0 ? parts[merged - 1].Mean : 0;
        var masses = new double[(int)Math.Min(Longest, largest + (12 * Math.Sqrt(largest + 12)) + 13)];
        for (var i = 0; i < merged; i++) Add(parts[i].Mean, parts[i].Weight, masses);
        return masses;
    }

    // Neighbours much closer than a Poisson count is wide count as one, at their common mean: the distribution moves by less than 1e-3 of
    // itself anywhere.
    private static int Merge(Span<(double Mean, double Weight)> parts)
    {
        var last = -1;
        double start = 0;
        foreach (var (mean, weight) in parts)
        {
            if (weight <= 0) continue;
            if (last >= 0 && mean - start <= 0.05 * Math.Sqrt(start + 0.01))
            {
                var total = parts[last].Weight + weight;
                parts[last] = (((parts[last].Mean * parts[last].Weight) + (mean * weight)) / total, total);
            }
            else
            {
                parts[++last] = (mean, weight);
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
