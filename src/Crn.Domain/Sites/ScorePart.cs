using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using Crn.Domain.Rules;

namespace Crn.Domain.Sites;

/// <summary>
/// One part of a site's score, from 0 to 1: how many of some statements hold, or a number on a scale that gives one half at a reference
/// value. It depends on the site alone, so that another site never changes it (SI-07).
/// </summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ScorePart
{
    internal ScorePart(string code, string name, decimal weight)
    {
        Code = Guard.Against.BlankOrNhsNumber(code);
        Name = Guard.Against.BlankOrNhsNumber(name);
        Weight = Guard.Against.OutOfRange(weight, nameof(weight), 0m, 1m);
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>What it measures.</summary>
    public string Name { get; }

    /// <summary>Its weight, 0 to 1; the weights of a score sum to 1.</summary>
    public decimal Weight { get; }

    /// <summary>The statements counted; none for a number.</summary>
    public ValueList<Criterion> Statements { get; internal init; }

    /// <summary>The number scored; null for statements.</summary>
    public Fact<decimal>? Number { get; internal init; }

    /// <summary>The count scored; null for statements.</summary>
    public Fact<int>? Count { get; internal init; }

    /// <summary>The value that scores one half; 0 for statements.</summary>
    public decimal HalfAt { get; internal init; }

    /// <summary>Whether less is better.</summary>
    public bool LessIsBetter { get; internal init; }

    /// <summary>A number of which more is better: value / (value + reference).</summary>
    /// <param name="code">The code.</param>
    /// <param name="name">What it measures.</param>
    /// <param name="weight">Its weight, 0 to 1.</param>
    /// <param name="number">The number, 0 or more.</param>
    /// <param name="halfAt">The value that scores one half, above 0.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">A text is blank, or a number is out of range.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="number"/> is null.</exception>
    public static ScorePart MoreIsBetter(string code, string name, decimal weight, Fact<decimal> number, decimal halfAt) =>
        new(code, name, weight) { Number = Guard.Against.Null(number), HalfAt = Guard.Against.NegativeOrZero(halfAt) };

    /// <summary>A count of which less is better: reference / (value + reference).</summary>
    /// <param name="code">The code.</param>
    /// <param name="name">What it measures.</param>
    /// <param name="weight">Its weight, 0 to 1.</param>
    /// <param name="count">The count, 0 or more.</param>
    /// <param name="halfAt">The value that scores one half, above 0.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">A text is blank, or a number is out of range.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="count"/> is null.</exception>
    public static ScorePart FewerIsBetter(string code, string name, decimal weight, Fact<int> count, decimal halfAt) =>
        new(code, name, weight) { Count = Guard.Against.Null(count), HalfAt = Guard.Against.NegativeOrZero(halfAt), LessIsBetter = true };

    /// <summary>The share of some statements that hold.</summary>
    /// <param name="code">The code.</param>
    /// <param name="name">What it measures.</param>
    /// <param name="weight">Its weight, 0 to 1.</param>
    /// <param name="statements">At least one statement.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">A text is blank, the weight is out of range, or there is no statement.</exception>
    public static ScorePart ShareOf(string code, string name, decimal weight, params ValueList<Criterion> statements) =>
        Guarded.Items(statements).IsEmpty ? throw new ArgumentException("A share needs at least one statement.", nameof(statements))
            : new(code, name, weight) { Statements = statements };

    /// <summary>The share of some statements that hold.</summary>
    /// <param name="code">The code.</param>
    /// <param name="name">What it measures.</param>
    /// <param name="weight">Its weight, 0 to 1.</param>
    /// <param name="statements">At least one statement.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">A text is blank, the weight is out of range, or there is no statement.</exception>
    [OverloadResolutionPriority(-1)]
    public static ScorePart ShareOf(string code, string name, decimal weight, params Criterion[] statements) =>
        ShareOf(code, name, weight, Guarded.Sequence(statements));

    /// <summary>The same part with another weight.</summary>
    /// <param name="weight">The weight, 0 to 1.</param>
    /// <returns>The new part.</returns>
    /// <exception cref="ArgumentException"><paramref name="weight"/> is out of range.</exception>
    public ScorePart Weighing(decimal weight) =>
        new(Code, Name, weight) { Statements = Statements, Number = Number, Count = Count, HalfAt = HalfAt, LessIsBetter = LessIsBetter };

    /// <summary>Name and weight.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FormattableString.Invariant($"{Name} ({Weight})");

    // Where on the scale a value lies; a value below 0 scores as 0 would.
    internal double Scale(decimal? value)
    {
        var (v, half) = (Math.Max(0, (double)(value ?? 0)), (double)HalfAt);
        return (LessIsBetter ? half : v) / (v + half);
    }

    // The best and the worst that what is known of the number leaves open.
    internal (double Low, double High) Scale(Bounds within)
    {
        var low = within.Min is { } min ? Scale(min) : LessIsBetter ? 1 : 0;
        var high = within.Max is { } max ? Scale(max) : LessIsBetter ? 0 : 1;
        return low <= high ? (low, high) : (high, low);
    }
}
