using Ardalis.GuardClauses;

namespace Crn.Domain.Probability;

/// <summary>How long something took, or how long it has been going on so far.</summary>
/// <remarks>What still goes on is evidence too: it took longer than this. <c>default</c> is something that has just begun.
/// Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct ObservedTime
{
    private ObservedTime(int days, bool hasEnded) => (Days, HasEnded) = (days, hasEnded);

    /// <summary>Days from its beginning to its end, or so far.</summary>
    public int Days { get; }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded { get; }

    /// <summary>Something that has ended.</summary>
    /// <param name="days">How many days it took, 0 or more.</param>
    /// <returns>The observation.</returns>
    /// <exception cref="ArgumentException"><paramref name="days"/> is negative.</exception>
    public static ObservedTime Ended(int days) => new(Guard.Against.Negative(days), true);

    /// <summary>Something that still goes on.</summary>
    /// <param name="days">How many days it has taken so far, 0 or more.</param>
    /// <returns>The observation.</returns>
    /// <exception cref="ArgumentException"><paramref name="days"/> is negative.</exception>
    public static ObservedTime SoFar(int days) => new(Guard.Against.Negative(days), false);

    /// <summary>The time in words.</summary>
    /// <returns>For example <c>43 days</c> or <c>more than 43 days</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{(HasEnded ? "" : "more than ")}{Days} days");
}
