using System.Runtime.CompilerServices;

namespace Crn.Domain.Probability;

/// <summary>Checks of numbers that callers give.</summary>
internal static class Numbers
{
    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, "The number must be finite.");

    public static double FiniteAndNotNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) && value >= 0 ? value
            : throw new ArgumentOutOfRangeException(name, "The number must be finite and not negative.");

    public static double FiniteAndPositive(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) && value > 0 ? value
            : throw new ArgumentOutOfRangeException(name, "The number must be finite and above zero.");

    /// <summary>A probability that is part of a model: 0 and 1 are certainties.</summary>
    public static double Probability(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(name, "A probability lies between 0 and 1.");

    /// <summary>The probability of a quantile, an interval or a wish: nothing answers 0 or 1.</summary>
    public static double Level(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is > 0 and < 1 ? value :
            throw new ArgumentOutOfRangeException(name, "A probability asked for lies between 0 and 1, both excluded.");
}
