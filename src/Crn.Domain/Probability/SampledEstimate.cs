namespace Crn.Domain.Probability;

/// <summary>
/// A number estimated from draws, with its standard error: the exact number lies within two of them in about 95 of 100 questions.
/// </summary>
/// <remarks>Equality is by both numbers. <c>default</c> is 0 with an error of 0.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct SampledEstimate
{
    internal SampledEstimate(double value, double standardError) => (Value, StandardError) = (value, standardError);

    /// <summary>The estimate.</summary>
    public double Value { get; }

    /// <summary>Its standard error; never 0 for a probability, however few or many draws had what was asked.</summary>
    public double StandardError { get; }

    /// <summary>The estimate and its error as one line.</summary>
    /// <returns>The text, free of culture.</returns>
    public override string ToString() => $"{Text.Of(Value)} ± {Text.Of(StandardError)}";

    internal static SampledEstimate Share(long hits, long draws)
    {
        // As if one more draw had had it and one more had not: at 0 and at 1 the error is that of what was not seen.
        var p = (hits + 1.0) / (draws + 2.0);
        return new((double)hits / draws, Math.Sqrt(p * (1 - p) / draws));
    }
}
