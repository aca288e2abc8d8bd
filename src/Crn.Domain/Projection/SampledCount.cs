using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Sampling;

namespace Crn.Domain.Projection;

/// <summary>How many participants are recruited by a date, from draws; those recruited so far are included.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class SampledCount
{
    /// <summary>Numbers of further participants from this on are not distinguished.</summary>
    public const int Most = SamplingRun.Most;

    private readonly DrawHistogram further;
    private readonly int recruited;

    internal SampledCount(LocalDate date, int recruited, DrawHistogram further)
    {
        (Date, this.recruited, this.further) = (date, recruited, further);
        var (mean, deviation) = further.Moments();
        Mean = new(recruited + mean, deviation / Math.Sqrt(further.Draws));
    }

    /// <summary>The date.</summary>
    public LocalDate Date { get; }

    /// <summary>The expected number.</summary>
    public SampledEstimate Mean { get; }

    /// <summary>The probability of at least a number.</summary>
    /// <param name="count">The number, those recruited so far included.</param>
    /// <returns>The estimate; certain, without an error, up to those recruited so far.</returns>
    public SampledEstimate ProbabilityOfAtLeast(int count) =>
        count <= recruited ? new(1, 0) : SampledEstimate.Share(further.Draws - further.AtMost(count - recruited - 1), further.Draws);

    /// <summary>The smallest number that is not exceeded with a given probability.</summary>
    /// <param name="probability">A probability between 0 and 1, both excluded.</param>
    /// <returns>The number and its range, those recruited so far included.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not between 0 and 1.</exception>
    public SampledQuantile<int> Quantile(double probability)
    {
        Numbers.Level(probability);
        var (low, high) = further.Around(probability);
        return new(At(probability), At(low), At(high));
    }

    private int At(double share) => recruited + (further.Quantile(share) ?? Most);
}
