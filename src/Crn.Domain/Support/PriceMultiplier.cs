using Ardalis.GuardClauses;
using Crn.Domain.Policies;

namespace Crn.Domain.Support;

/// <summary>A factor on a site's price, with who says so: indirect cost, capacity building, the site's market forces factor.</summary>
/// <remarks>
/// This library holds no multipliers: 70% for indirect cost was published in 2022, 20% for capacity building is unconfirmed, and factors by
/// site were not found. Equality is by content. Immutable.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record PriceMultiplier
{
    /// <summary>Makes a multiplier.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="factor">The factor, above 0: 1.7 adds 70%.</param>
    /// <param name="source">Who says so.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is not above 0.</exception>
    public PriceMultiplier(string name, decimal factor, Citation source)
    {
        Name = Guarded.Text(name);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        (Factor, Source) = (factor, Guard.Against.Null(source));
    }

    /// <summary>What it is for.</summary>
    public string Name { get; }

    /// <summary>The factor, above 0.</summary>
    public decimal Factor { get; }

    /// <summary>Who says so.</summary>
    public Citation Source { get; }

    /// <summary>The multiplier as one line.</summary>
    /// <returns>For example <c>Indirect cost: times 1.7 (Costing tool, April 2022 [stated])</c>.</returns>
    public override string ToString() => $"{Name}: times {Text.Of(Factor)} ({Source})";
}
