using System.Globalization;
using Ardalis.GuardClauses;

namespace Crn.Domain.Rules;

/// <summary>
/// The numbers a quantity may still have: from <see cref="Min"/> to <see cref="Max"/>, both included, either end open when absent.
/// </summary>
/// <remarks><c>default</c> is the whole line: nothing is known. Equality is by both ends.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct Bounds
{
    private Bounds(decimal? min, decimal? max) => (Min, Max) = (min, max);

    /// <summary>The smallest value possible; null when there is no known lower end.</summary>
    public decimal? Min { get; }

    /// <summary>The largest value possible; null when there is no known upper end.</summary>
    public decimal? Max { get; }

    /// <summary>Nothing known.</summary>
    public static Bounds Anything => default;

    /// <summary>Whether only one value is possible.</summary>
    public bool IsExact => Min is { } min && min == Max;

    /// <summary>One value only.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The interval that holds just it.</returns>
    public static Bounds Exactly(decimal value) => new(value, value);

    /// <summary>A value or more.</summary>
    /// <param name="min">The smallest value possible.</param>
    /// <returns>The interval.</returns>
    public static Bounds AtLeast(decimal min) => new(min, null);

    /// <summary>A value or less.</summary>
    /// <param name="max">The largest value possible.</param>
    /// <returns>The interval.</returns>
    public static Bounds AtMost(decimal max) => new(null, max);

    /// <summary>From one value to another, both included.</summary>
    /// <param name="min">The smallest value possible.</param>
    /// <param name="max">The largest value possible.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="ArgumentException"><paramref name="max"/> is below <paramref name="min"/>.</exception>
    public static Bounds Between(decimal min, decimal max) =>
        max < min ? throw new ArgumentException("An interval cannot end below its beginning.", nameof(max)) : new(min, max);

    /// <summary>A small count suppressed on publication, such as "fewer than 10": anything from 0 to one less.</summary>
    /// <param name="limit">The published limit, at least 1.</param>
    /// <returns>The interval from 0 to <paramref name="limit"/> less one.</returns>
    /// <exception cref="ArgumentException"><paramref name="limit"/> is below 1.</exception>
    public static Bounds FewerThan(int limit) => new(0, Guard.Against.NegativeOrZero(limit) - 1);

    /// <summary>Whether a value is one of those still possible.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True when it lies inside.</returns>
    public bool Contains(decimal value) => !(value < Min) && !(value > Max);

    /// <summary>Whether every value of another interval lies in this one.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>True when it does.</returns>
    public bool Contains(Bounds other) =>
        (Min is null || (other.Min is { } min && min >= Min)) && (Max is null || (other.Max is { } max && max <= Max));

    /// <summary>The interval as a reader would say it.</summary>
    /// <returns>For example <c>5</c>, <c>40 to 60</c>, <c>at least 3</c>.</returns>
    public override string ToString() => (Min, Max) switch
    {
        (null, null) => "anything",
        ({ } min, null) => "at least " + Text(min),
        (null, { } max) => "at most " + Text(max),
        ({ } min, { } max) => min == max ? Text(min) : Text(min) + " to " + Text(max),
    };

    // What both leave possible; null when that is nothing.
    internal Bounds? And(Bounds other)
    {
        var min = Min is { } a && other.Min is { } b ? Math.Max(a, b) : Min ?? other.Min;
        var max = Max is { } c && other.Max is { } d ? Math.Min(c, d) : Max ?? other.Max;
        return max < min ? null : new(min, max);
    }

    internal static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    internal Truth Is(Relation relation, Bounds other) => relation switch
    {
        Relation.AtLeast => IsAtLeast(other),
        Relation.AtMost => other.IsAtLeast(this),
        Relation.MoreThan => !other.IsAtLeast(this),
        Relation.LessThan => !IsAtLeast(other),
        Relation.EqualTo => IsExact && Min == other.Min && other.IsExact ? Truth.True : Overlaps(other) ? Truth.Unknown : Truth.False,
    };

    private bool Overlaps(Bounds other) => !(Max < other.Min) && !(other.Max < Min);

    // null ends: Min null is minus infinity, Max null plus infinity; lifted comparisons with null are false, as they should be here.
    private Truth IsAtLeast(Bounds other) => Min >= other.Max ? Truth.True : Max < other.Min ? Truth.False : Truth.Unknown;
}
