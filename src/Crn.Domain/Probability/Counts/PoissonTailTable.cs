namespace Crn.Domain.Probability.Counts;

/// <summary>
/// The tails of a Poisson count for one k as a function of the mean, for mixtures that ask thousands of means: worked out at equal steps of
/// twice the square root of the mean, where they are as smooth as a normal distribution, and cubic between them, as their slope is known.
/// Within 1e-9 of <see cref="Poisson"/>.
/// </summary>
internal sealed class PoissonTailTable
{
    private const double Step = 1.0 / 64;
    private readonly double lowest;
    private readonly double highest;
    private readonly int first;
    private readonly double[] belows;
    private readonly double[] atLeasts;
    private readonly double[] slopes;

    /// <summary>Tails for k of at least 1; worked out where they are asked.</summary>
    public PoissonTailTable(int k)
    {
        K = k;
        // As far on both sides as anything is left, see Poisson.
        var (down, up) = (Math.Sqrt(36 + k) - 6, Math.Sqrt(48 + (double)k) + 6);
        (lowest, highest) = (Math.Max(0, (down * down) - 12), (up * up) - 12);
        first = (int)(2 * Math.Sqrt(lowest) / Step);
        var points = (int)(2 * Math.Sqrt(highest) / Step) + 2 - first;
        (belows, atLeasts, slopes) = (new double[points], new double[points], new double[points]);
        Array.Fill(atLeasts, double.NaN);
    }

    public int K { get; }

    /// <summary>P(N &lt; k) and P(N &gt;= k).</summary>
    public (double Below, double AtLeast) At(double mean)
    {
        if (!(mean > lowest)) return (1, 0);
        if (mean >= highest) return (0, 1);
        var place = 2 * Math.Sqrt(mean) / Step;
        var at = (int)place;
        var u = place - at;
        var (one, other) = (Point(at), Point(at + 1));
        var (v, bend) = (u * u * (3 - (2 * u)), u * (1 - u) * Step);
        var slope = bend * (((1 - u) * one.Slope) - (u * other.Slope));
        return (
            Math.Max(0, one.Below + (v * (other.Below - one.Below)) - slope),
            Math.Max(0, one.AtLeast + (v * (other.AtLeast - one.AtLeast)) + slope));
    }

    // Two threads may work out the same point; they find the same. What is read first is written last.
    private (double Below, double AtLeast, double Slope) Point(int at)
    {
        var place = at - first;
        var known = Volatile.Read(ref atLeasts[place]);
        if (!double.IsNaN(known)) return (belows[place], known, slopes[place]);
        var root = at * Step;
        var mean = root * root / 4;
        var (below, atLeast) = Poisson.At(mean, K);
        // The tail grows by the probability of one recruit fewer.
        var slope = mean > 0 ? root / 2 * Math.Exp(Poisson.LogMass(mean, K - 1)) : 0;
        (belows[place], slopes[place]) = (below, slope);
        Volatile.Write(ref atLeasts[place], atLeast);
        return (below, atLeast, slope);
    }
}
