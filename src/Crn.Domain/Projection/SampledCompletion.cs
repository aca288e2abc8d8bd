using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Projection;

/// <summary>When a target is reached, from draws; it may be never.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class SampledCompletion
{
    private readonly DrawHistogram days;
    private readonly LocalDate cut;

    internal SampledCompletion(LocalDate cut, DrawHistogram days) => (this.cut, this.days) = (cut, days);

    /// <summary>The probability that the target is ever reached.</summary>
    /// <returns>The estimate.</returns>
    public SampledEstimate ProbabilityEver() => SampledEstimate.Share(days.Draws - days.Beyond, days.Draws);

    /// <summary>The probability that the target is reached by a date, that day included.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public SampledEstimate ProbabilityBy(LocalDate date) =>
        SampledEstimate.Share(days.AtMost(Period.DaysBetween(cut, Guarded.Iso(date))), days.Draws);

    /// <summary>The earliest date by which the target is reached with a given probability.</summary>
    /// <param name="probability">A probability between 0 and 1, both excluded.</param>
    /// <returns>The date and its range; each may be never.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not between 0 and 1.</exception>
    public SampledQuantile<CompletionDate> Quantile(double probability)
    {
        Numbers.Level(probability);
        var (low, high) = days.Around(probability);
        return new(At(probability), At(low), At(high));
    }

    private CompletionDate At(double share) =>
        days.Quantile(share) is { } day ? CompletionDate.On(cut.PlusDays(day)) : CompletionDate.Never;
}
