using Crn.Domain.Money;

namespace Crn.Domain.Support;

/// <summary>A resource of a commercial study at a site, as the review settled it: how much of it at which tariff.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CostedResource
{
    /// <summary>Makes a resource.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="quantity">How much of it, in the unit of the tariff (hours, visits); not negative.</param>
    /// <param name="tariff">The price of one unit, not negative.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public CostedResource(string name, decimal quantity, Pounds tariff)
    {
        Name = Guarded.Text(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(quantity, 0);
        ArgumentOutOfRangeException.ThrowIfNegative(tariff.Amount, nameof(tariff));
        (Quantity, Tariff) = (quantity, tariff);
    }

    /// <summary>What it is.</summary>
    public string Name { get; }

    /// <summary>How much of it, in the unit of the tariff.</summary>
    public decimal Quantity { get; }

    /// <summary>The price of one unit.</summary>
    public Pounds Tariff { get; }

    /// <summary>Quantity times tariff.</summary>
    public Pounds Cost => Tariff * Quantity;

    /// <summary>The resource as one line.</summary>
    /// <returns>For example <c>Research nurse: 12.5 at £31.00</c>.</returns>
    public override string ToString() => $"{Name}: {Text.Of(Quantity)} at {Tariff}";
}
