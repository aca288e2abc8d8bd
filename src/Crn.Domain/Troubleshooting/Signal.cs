using Crn.Domain.Rules;

namespace Crn.Domain.Troubleshooting;

/// <summary>One signal: what is known of it, or why there is not enough data.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Signal
{
    internal Signal(Fact fact, Observation? known, string notEnough) => (Fact, Known, NotEnough) = (fact, known, notEnough);

    /// <summary>The fact, with its question and unit.</summary>
    public Fact Fact { get; }

    /// <summary>What is known, exactly or within bounds; null when there is not enough data, which is never zero.</summary>
    public Observation? Known { get; }

    /// <summary>Why there is not enough data; empty when the signal is known.</summary>
    public string NotEnough { get; }

    /// <summary>The signal as one line.</summary>
    /// <returns>Its value, or what is wanting.</returns>
    public override string ToString() => Known?.ToString().Replace(" per months per sites", " per site per month", StringComparison.Ordinal)
        ?? $"{Fact.Code}: not enough data, {NotEnough}";
}
