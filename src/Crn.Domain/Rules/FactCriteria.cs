using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;

namespace Crn.Domain.Rules;

/// <summary>The first words of a criterion: what a fact must be.</summary>
public static class FactCriteria
{
    /// <summary>The answer is yes.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The criterion.</returns>
    public static Criterion IsTrue(this Fact<bool> fact) => fact.Is(true);

    /// <summary>The answer is no. A missing answer is not a no.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The criterion.</returns>
    public static Criterion IsFalse(this Fact<bool> fact) => fact.Is(false);

    /// <summary>The answer is a given value.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="fact">The fact, answered with a choice or with yes or no.</param>
    /// <param name="value">The value.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The fact is a number or a date: compare those with <c>Between</c>, <c>AtLeast</c> or <c>On</c>;
    /// or the value is not among its closed list of answers.</exception>
    public static Criterion Is<T>(this Fact<T> fact, T value)
        where T : notnull => fact.IsAnyOf(Guarded.Value(value));

    /// <summary>The answer is one of the given values.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="fact">The fact, answered with a choice or with yes or no.</param>
    /// <param name="values">The values.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The fact is a number or a date: compare those with <c>Between</c>, <c>AtLeast</c> or <c>On</c>;
    /// or a value is not among its closed list of answers.</exception>
    public static Criterion IsAnyOf<T>(this Fact<T> fact, params ValueList<T> values)
        where T : notnull
    {
        if (Fact<T>.IsMeasured)
            throw new ArgumentException("A number or a date is compared with Exactly, Between, AtLeast or On.", nameof(fact));
        _ = new FactValue.OneOf<T>(Guarded.Values(values)).Checked(Guard.Against.Null(fact), nameof(values));
        return new Criterion.Membership<T>(fact, values);
    }

    /// <summary>The answer is one of the given values.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="fact">The fact, answered with a choice or with yes or no.</param>
    /// <param name="values">The values.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The fact is a number or a date: compare those with <c>Between</c>, <c>AtLeast</c> or <c>On</c>;
    /// or a value is not among its closed list of answers.</exception>
    [OverloadResolutionPriority(-1)]
    public static Criterion IsAnyOf<T>(this Fact<T> fact, params T[] values)
        where T : notnull =>
        IsAnyOf<T>(fact, Guarded.Sequence(values));

    /// <summary>The count is a number or more.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="limit">The number, in the unit of the fact.</param>
    /// <returns>The criterion.</returns>
    public static Criterion AtLeast(this Fact<int> fact, int limit) => Compare(Quantity.Of(fact), Relation.AtLeast, limit);

    /// <summary>The number is a limit or more.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="limit">The limit, in the unit of the fact.</param>
    /// <returns>The criterion.</returns>
    public static Criterion AtLeast(this Fact<decimal> fact, decimal limit) => Compare(Quantity.Of(fact), Relation.AtLeast, limit);

    /// <summary>The count is a number or less.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="limit">The number, in the unit of the fact.</param>
    /// <returns>The criterion.</returns>
    public static Criterion AtMost(this Fact<int> fact, int limit) => Compare(Quantity.Of(fact), Relation.AtMost, limit);

    /// <summary>The number is a limit or less.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="limit">The limit, in the unit of the fact.</param>
    /// <returns>The criterion.</returns>
    public static Criterion AtMost(this Fact<decimal> fact, decimal limit) => Compare(Quantity.Of(fact), Relation.AtMost, limit);

    /// <summary>The count is above a number.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="limit">The number, in the unit of the fact.</param>
    /// <returns>The criterion.</returns>
    public static Criterion MoreThan(this Fact<int> fact, int limit) => Compare(Quantity.Of(fact), Relation.MoreThan, limit);

    /// <summary>The number is above a limit.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="limit">The limit, in the unit of the fact.</param>
    /// <returns>The criterion.</returns>
    public static Criterion MoreThan(this Fact<decimal> fact, decimal limit) => Compare(Quantity.Of(fact), Relation.MoreThan, limit);

    /// <summary>The count is below a number.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="limit">The number, in the unit of the fact.</param>
    /// <returns>The criterion.</returns>
    public static Criterion LessThan(this Fact<int> fact, int limit) => Compare(Quantity.Of(fact), Relation.LessThan, limit);

    /// <summary>The number is below a limit.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="limit">The limit, in the unit of the fact.</param>
    /// <returns>The criterion.</returns>
    public static Criterion LessThan(this Fact<decimal> fact, decimal limit) => Compare(Quantity.Of(fact), Relation.LessThan, limit);

    /// <summary>The count is exactly a number.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The number, in the unit of the fact.</param>
    /// <returns>The criterion.</returns>
    public static Criterion Exactly(this Fact<int> fact, int value) => Compare(Quantity.Of(fact), Relation.EqualTo, value);

    /// <summary>The count lies between two numbers, both included.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="min">The smallest number allowed.</param>
    /// <param name="max">The largest number allowed.</param>
    /// <returns>The criterion.</returns>
    public static Criterion Between(this Fact<int> fact, int min, int max) => fact.AtLeast(min) & fact.AtMost(max);

    /// <summary>The number lies between two limits, both included.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="min">The smallest number allowed.</param>
    /// <param name="max">The largest number allowed.</param>
    /// <returns>The criterion.</returns>
    public static Criterion Between(this Fact<decimal> fact, decimal min, decimal max) => fact.AtLeast(min) & fact.AtMost(max);

    /// <summary>The date lies in a window, both ends included.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="first">The first day of the window.</param>
    /// <param name="last">The last day of the window.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="last"/> is before <paramref name="first"/>, or a date is of another calendar
    /// system.</exception>
    public static Criterion Between(this Fact<LocalDate> fact, LocalDate first, LocalDate last) =>
        Guarded.Iso(last) < Guarded.Iso(first) ? throw new ArgumentException("A window cannot end before it begins.", nameof(last))
            : fact.OnOrAfter(first) & fact.OnOrBefore(last);

    /// <summary>The date is a given date or later.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="date">The date.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public static Criterion OnOrAfter(this Fact<LocalDate> fact, LocalDate date) => Compare(fact, Relation.AtLeast, Guarded.Iso(date));

    /// <summary>The date is a given date or earlier.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="date">The date.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public static Criterion OnOrBefore(this Fact<LocalDate> fact, LocalDate date) => Compare(fact, Relation.AtMost, Guarded.Iso(date));

    /// <summary>The date is later than a given date.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="date">The date.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public static Criterion After(this Fact<LocalDate> fact, LocalDate date) => Compare(fact, Relation.MoreThan, Guarded.Iso(date));

    /// <summary>The date is earlier than a given date.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="date">The date.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public static Criterion Before(this Fact<LocalDate> fact, LocalDate date) => Compare(fact, Relation.LessThan, Guarded.Iso(date));

    /// <summary>The date is a given date.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="date">The date.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public static Criterion On(this Fact<LocalDate> fact, LocalDate date) => Compare(fact, Relation.EqualTo, Guarded.Iso(date));

    private static Criterion Compare(Quantity quantity, Relation relation, decimal limit) =>
        quantity.Compare(relation, Quantity.Of(limit, quantity.Unit));

    private static Criterion.DateComparison Compare(Fact<LocalDate> fact, Relation relation, LocalDate date) =>
        new(Guard.Against.Null(fact), relation, date);
}
