using System.Globalization;

namespace Crn.Domain.Projection;

/// <summary>A model that took part in a forecast, and how much it counts.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ModelWeight
{
    internal ModelWeight(string model, double weight) => (Model, Weight) = (model, weight);

    /// <summary>The model, in words.</summary>
    public string Model { get; }

    /// <summary>Its weight, from 0 to 1; the weights of a forecast add up to 1.</summary>
    public double Weight { get; }

    /// <summary>The weight and the model as one line.</summary>
    /// <returns>The text, free of culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Weight:0.00} {Model}");
}
