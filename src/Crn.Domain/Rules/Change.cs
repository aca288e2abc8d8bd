using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Rules;

/// <summary>One fact brought to another answer: the nearest that does what is needed.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Change
{
    internal Change(Fact fact, FactValue? from, FactValue to, string by, decimal cost) =>
        (Fact, From, To, By, Cost) = (fact, from, to, by, cost);

    /// <summary>The fact that changes.</summary>
    public Fact Fact { get; }

    /// <summary>What is known of it now; null when nothing is.</summary>
    public FactValue? From { get; }

    /// <summary>What it should be.</summary>
    public FactValue To { get; }

    /// <summary>Who can change it; empty when the caller did not say.</summary>
    public string By { get; }

    /// <summary>What it costs, in the caller's own units; 1 unless the caller said otherwise.</summary>
    public decimal Cost { get; }

    /// <summary>The change as a sentence.</summary>
    /// <returns>For example <c>Sites planned: 4 to 5 sites (trials unit)</c>.</returns>
    public override string ToString() =>
        $"{Fact.Question}: " +
        $"{(From is null ? "" : From + " to ")}{Words.WithUnit(To.ToString(), Fact.Unit)}{(By.Length == 0 ? "" : $" ({By})")}";
}
