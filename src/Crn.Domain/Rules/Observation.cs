using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Rules;

/// <summary>What is known of one fact, who said so and as at when.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record Observation
{
    internal Observation(Fact fact, FactValue value, string source, LocalDate? asAt) =>
        (Fact, Value, Source, AsAt) = (fact, value, source, asAt);

    /// <summary>The fact.</summary>
    public Fact Fact { get; }

    /// <summary>What is known of it.</summary>
    public FactValue Value { get; }

    /// <summary>Who or what said so; empty when the caller did not say.</summary>
    public string Source { get; }

    /// <summary>The date the answer was true; null when the caller did not say.</summary>
    public LocalDate? AsAt { get; }

    /// <summary>The observation as one line.</summary>
    /// <returns>For example <c>site.research-nurses = 3 (capacity form, 2026-05-01)</c>.</returns>
    public override string ToString()
    {
        var from = (Source.Length, AsAt) switch
        {
            (0, null) => "",
            (0, { } date) => $" ({Text.Iso(date)})",
            (_, null) => $" ({Source})",
            (_, { } date) => $" ({Source}, {Text.Iso(date)})",
        };
        return $"{Fact.Code} = {Words.WithUnit(Value.Text, Fact.Unit)}{from}";
    }
}
