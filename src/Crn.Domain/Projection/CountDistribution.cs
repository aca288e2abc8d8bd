using Crn.Domain.Probability;

namespace Crn.Domain.Projection;

/// <summary>The full distribution of how many participants are recruited by a date, those recruited so far included.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CountDistribution
{
    private readonly ValueList<double> masses;

    // The probability of so many more, from none on.
    internal ValueList<double> Masses => masses;

    internal CountDistribution(int recruited, double[] further)
    {
        Recruited = recruited;
        masses = new(further);
        double mean = 0, square = 0;
        for (var k = 0; k < further.Length; k++)
        {
            mean += further[k] * k;
            square += further[k] * k * k;
        }

        Mean = recruited + mean;
        Variance = Math.Max(0, square - (mean * mean));
    }

    /// <summary>How many are recruited already: the least that is possible.</summary>
    public int Recruited { get; }

    /// <summary>The expected number.</summary>
    public double Mean { get; }

    /// <summary>The variance of the number.</summary>
    public double Variance { get; }

    /// <summary>The probability of exactly a number.</summary>
    /// <param name="count">The number, those recruited so far included.</param>
    /// <returns>The probability, from 0 to 1.</returns>
    public double ProbabilityOf(int count) =>
        count < Recruited || (long)count - Recruited >= masses.Count ? 0 : Math.Min(1, masses[count - Recruited]);

    /// <summary>The probability of at least a number.</summary>
    /// <param name="count">The number, those recruited so far included.</param>
    /// <returns>The probability, from 0 to 1.</returns>
    public double ProbabilityOfAtLeast(int count)
    {
        double above = 0;
        // From the far end inwards: the smallest terms first.
        for (var k = masses.Count - 1; k >= Math.Max(0, (long)count - Recruited); k--) above += masses[k];
        return Math.Min(above, 1);
    }

    /// <summary>The smallest number that is not exceeded with a given probability.</summary>
    /// <param name="probability">A probability between 0 and 1, both excluded.</param>
    /// <returns>
    /// The number, those recruited so far included. Counts are tabulated to millions at most; where the distribution reaches further, its
    /// last place holds the rest, and a quantile there is that place: the true one is at least as high.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not between 0 and 1.</exception>
    public int Quantile(double probability)
    {
        Numbers.Level(probability);
        double below = 0;
        for (var k = 0; k < masses.Count; k++)
        {
            below += masses[k];
            if (below >= probability) return Recruited + k;
        }

        return Recruited + masses.Count - 1;
    }

    /// <summary>The distribution as one line.</summary>
    /// <returns>Its mean and the range that holds it with a probability of 0.9, free of culture.</returns>
    public override string ToString() =>
        $"{Text.Of(Mean)} expected, {Text.Of(Quantile(0.05))} to {Text.Of(Quantile(0.95))} with a probability of 0.9";
}
