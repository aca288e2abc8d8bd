using Ardalis.GuardClauses;

namespace Crn.Domain.Recruitment;

/// <summary>How many, where counts are by longer periods or reports are still to come: at least so many, at most so many.</summary>
/// <remarks>An absent upper end says that part of the time has not been reported yet. <c>default</c> is exactly nobody.
/// Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct CountRange
{
    private readonly bool unbounded;
    private readonly int atMost;

    private CountRange(int atLeast, int? atMost)
    {
        AtLeast = Guard.Against.Negative(atLeast);
        (unbounded, this.atMost) = (atMost is null, atMost ?? 0);
    }

    /// <summary>The fewest there can have been.</summary>
    public int AtLeast { get; }

    /// <summary>The most there can have been; null when some of the time has not been reported.</summary>
    public int? AtMost => unbounded ? null : atMost;

    /// <summary>Whether the number is known.</summary>
    public bool IsExact => !unbounded && atMost == AtLeast;

    /// <summary>Exactly so many.</summary>
    /// <param name="count">The number, zero or more.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentException">The number is negative.</exception>
    public static CountRange Exactly(int count) => new(Guard.Against.Negative(count), count);

    /// <summary>At least so many: more may be reported.</summary>
    /// <param name="count">The number, zero or more.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentException">The number is negative.</exception>
    public static CountRange OrMore(int count) => new(Guard.Against.Negative(count), null);

    /// <summary>Between two numbers.</summary>
    /// <param name="atLeast">The fewest, zero or more.</param>
    /// <param name="atMost">The most, not below the fewest.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentException">The numbers are negative or out of order.</exception>
    public static CountRange Between(int atLeast, int atMost) =>
        atMost >= atLeast ? new(atLeast, atMost) : throw new ArgumentException("The most is below the fewest.", nameof(atMost));

    /// <summary>Both ranges together, as for two sites.</summary>
    /// <param name="other">The other range.</param>
    /// <returns>The range of the sum.</returns>
    /// <exception cref="OverflowException">The sum is beyond two thousand million.</exception>
    public CountRange Plus(CountRange other) => new(AtLeast + other.AtLeast, AtMost + other.AtMost);

    /// <summary>The range in words.</summary>
    /// <returns>For example <c>12</c>, <c>12 to 15</c> or <c>12 or more</c>.</returns>
    public override string ToString() => IsExact ? Text.Of(AtLeast)
        : AtMost is { } most ? $"{Text.Of(AtLeast)} to {Text.Of(most)}"
        : Text.Of(AtLeast) + " or more";
}
