using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>How a kind of assumption has fared over many enquiries: how often it held, how much the plans promised of what came.</summary>
/// <param name="Fact">The fact assumed.</param>
/// <param name="Count">How many assumptions were scored.</param>
/// <param name="Held">How many intervals held what was achieved.</param>
/// <param name="MeanScore">The mean interval score in the unit of the fact; null when every interval was open.</param>
/// <param name="MedianRatio">The median of achieved over assumed; null when there is none.</param>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record AssumptionRecord(Fact Fact, int Count, int Held, decimal? MeanScore, decimal? MedianRatio)
{
    /// <inheritdoc cref="AssumptionRecord" path="/param[@name='Fact']" />
    public Fact Fact { get; init => field = Guarded.NotNull(value, nameof(Fact)); } = Guarded.NotNull(Fact);

    /// <inheritdoc cref="AssumptionRecord" path="/param[@name='Count']" />
    public int Count { get; init => field = Counted(value, nameof(Count)); } = Counted(Count, nameof(Count));

    /// <summary>The share of intervals that held. Compare it with the coverage meant.</summary>
    public decimal HeldShare => (decimal)Held / Count;

    /// <summary>Sums scores up by fact.</summary>
    /// <param name="scores">The scores, of one enquiry or of many.</param>
    /// <returns>One record for each fact, ordered by code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scores"/> is null.</exception>
    public static ValueList<AssumptionRecord> Of(IEnumerable<AssumptionScore> scores)
    {
        return Guarded.Sequence(scores)
            .GroupBy(s => s.Assumption.Fact)
            .OrderBy(g => g.Key.Code, StringComparer.Ordinal)
            .Select(g =>
                new AssumptionRecord(g.Key, g.Count(), g.Count(s => s.IsHeld), g.Average(s => s.Score),
                    Median([.. g.Select(s => s.Ratio).OfType<decimal>().Order()])))
            .ToValueList();
    }

    /// <summary>The record as one line.</summary>
    /// <returns>The fact, how many assumptions held, and the median of achieved over assumed.</returns>
    public override string ToString() =>
        $"{Fact}: {Text.Of(Held)} of {Text.Of(Count)} held" + (MedianRatio is { } ratio ? $", median {Text.Percent(ratio)} of plan" : "");

    private static int Counted(int count, string name) =>
        count > 0 ? count : throw new ArgumentOutOfRangeException(name, "A record is of at least one score.");

    private static decimal? Median(decimal[] ordered) => ordered.Length switch
    {
        0 => null,
        var n when n % 2 == 1 => ordered[n / 2],
        var n => (ordered[(n / 2) - 1] + ordered[n / 2]) / 2,
    };
}
