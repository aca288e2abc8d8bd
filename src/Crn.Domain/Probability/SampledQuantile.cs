namespace Crn.Domain.Probability;

/// <summary>A quantile estimated from draws, with a 95 percent confidence interval of it.</summary>
/// <typeparam name="T">What is asked for: a number of recruits or a date.</typeparam>
/// <remarks>Equality is by content.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct SampledQuantile<T>
{
    internal SampledQuantile(T value, T low, T high) => (Value, Low, High) = (value, low, high);

    /// <summary>The quantile of the draws.</summary>
    public T Value { get; }

    /// <summary>The lower end of the range.</summary>
    public T Low { get; }

    /// <summary>The upper end of the range.</summary>
    public T High { get; }

    /// <summary>The quantile and its range as one line.</summary>
    /// <returns>The text, free of culture.</returns>
    public override string ToString() => $"{Text.Of(Value)} ({Text.Of(Low)} to {Text.Of(High)})";
}
