
namespace Crn.Domain.Probability;

/// <summary>A quantile estimated from draws, with the range in which the exact one lies in about 95 of 100 questions.</summary>
/// <typeparam name="T">What is asked for: a number of recruits or a date.</typeparam>
/// <remarks>Equality is by content.</remarks>
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
    /// <returns>The text.</returns>
    public override string ToString() => $"{Value} ({Low} to {High})";
}
