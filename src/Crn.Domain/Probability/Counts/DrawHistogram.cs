namespace Crn.Domain.Probability.Counts;

/// <summary>How often each whole number from 0 on was drawn: memory grows with the largest number, not with the draws. What is added first
/// makes no difference.</summary>
internal sealed class DrawHistogram(int longest)
{
    // What lies beyond the longest table, or never comes.
    private long[] counts = new long[64];

    /// <summary>One place past the last number held.</summary>
    public int Length => counts.Length;

    public long Beyond { get; private set; }

    public long Draws { get; private set; }

    public void Add(int? number)
    {
        Draws++;
        if (number is not { } n || n >= longest)
        {
            Beyond++;
            return;
        }

        if (n >= counts.Length) Array.Resize(ref counts, Math.Min(longest, Math.Max(n + 1, counts.Length * 2)));
        counts[n]++;
    }

    public void Add(DrawHistogram other)
    {
        if (other.counts.Length > counts.Length) Array.Resize(ref counts, other.counts.Length);
        for (var i = 0; i < other.counts.Length; i++) counts[i] += other.counts[i];
        (Beyond, Draws) = (Beyond + other.Beyond, Draws + other.Draws);
    }

    public long At(int number) => number >= 0 && number < counts.Length ? counts[number] : 0;

    public long AtMost(int number)
    {
        long sum = 0;
        for (var i = 0; i <= number && i < counts.Length; i++) sum += counts[i];
        return sum;
    }

    /// <summary>The smallest number that a share of the draws does not exceed; null when that lies beyond the table.</summary>
    public int? Quantile(double share)
    {
        long sum = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            sum += counts[i];
            if (sum >= share * Draws && sum > 0) return i;
        }

        return null;
    }

    /// <summary>The shares at which a quantile and the ends of its range are read.</summary>
    public (double Low, double High) Around(double share)
    {
        // Order statistics: how many draws lie below the exact quantile is binomial.
        var reach = 1.96 * Math.Sqrt(share * (1 - share) / Draws);
        return (Math.Max(share - reach, 0.5 / Draws), Math.Min(share + reach, 1 - (0.5 / Draws)));
    }

    public (double Mean, double StandardDeviation) Moments()
    {
        double sum = 0, square = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            sum += (double)counts[i] * i;
            square += (double)counts[i] * i * i;
        }

        sum += (double)Beyond * longest;
        square += (double)Beyond * longest * longest;
        var mean = sum / Draws;
        return (mean, Math.Sqrt(Math.Max(0, (square / Draws) - (mean * mean))));
    }
}
