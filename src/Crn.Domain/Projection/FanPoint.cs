namespace Crn.Domain.Projection;

/// <summary>One date of a fan chart: how many are recruited by then at each probability level.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record FanPoint
{
    internal FanPoint(LocalDate date, ValueList<double> levels, ValueList<int> counts) => (Date, Levels, Counts) = (date, levels, counts);

    /// <summary>The date.</summary>
    public LocalDate Date { get; }

    /// <summary>The probability levels, as asked.</summary>
    public ValueList<double> Levels { get; }

    /// <summary>For each level the smallest number not exceeded with that probability, those recruited so far included.</summary>
    public ValueList<int> Counts { get; }

    /// <summary>The point as one line.</summary>
    /// <returns>The date and the count at each level, free of culture.</returns>
    public override string ToString() =>
        Text.Iso(Date) + ": " + string.Join(", ", Levels.Zip(Counts, (level, count) => $"{Text.Of(count)} at {Text.Of(level)}"));
}
