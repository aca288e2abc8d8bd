using Ardalis.GuardClauses;

namespace Crn.Domain.Rules;

/// <summary>
/// A number computed from facts: a fact, a constant, a sum, difference, product or quotient. Closed; data, not a delegate.
/// </summary>
/// <remarks>Quantities carry their unit; adding or comparing unlike units throws when the rule is written, not when it is asked.</remarks>
/// <example>
/// <code>
/// Quantity expected = Quantity.Of(AnnualPool) / Quantity.Of(12, Unit.Months) * Quantity.Of(MonthsOpen) * Quantity.Of(ConsentShare);
/// Criterion enough = expected.Compare(Relation.AtLeast, Quantity.Of(SiteTarget));
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract partial record Quantity
{
    private Quantity(Unit unit) => Unit = unit;

    /// <summary>What the number counts or measures.</summary>
    public Unit Unit { get; }

    /// <summary>The quantities it is computed from; empty for a fact or a constant.</summary>
    public abstract ValueList<Quantity> Operands { get; }

    /// <summary>The number a fact answers.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public static Quantity Of(Fact<int> fact) => new Known(Guard.Against.Null(fact), fact.Unit);

    /// <summary>The number a fact answers.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public static Quantity Of(Fact<decimal> fact) => new Known(Guard.Against.Null(fact), fact.Unit);

    /// <summary>A constant.</summary>
    /// <param name="value">The number.</param>
    /// <param name="unit">Its unit; a bare number when left out.</param>
    /// <returns>The quantity.</returns>
    public static Quantity Of(decimal value, Unit? unit = null) => new Constant(value, unit ?? Unit.One);

    /// <summary>The days from one date to another.</summary>
    /// <param name="from">The earlier date, as a rule.</param>
    /// <param name="to">The later date, as a rule.</param>
    /// <returns>The number of days, negative when <paramref name="to"/> comes first.</returns>
    /// <exception cref="ArgumentNullException">A fact is null.</exception>
    public static Quantity DaysBetween(Fact<LocalDate> from, Fact<LocalDate> to) =>
        new DateDifference(Guard.Against.Null(from), Guard.Against.Null(to));

    /// <summary>
    /// The calendar months from one date to another, both inside: 1 January to 31 December is 12, and a part of a month counts in the days
    /// of that month. Rates keep the mean month of 365.25/12 days (<see cref="Unit.Months"/>).
    /// </summary>
    /// <param name="from">The earlier date, as a rule.</param>
    /// <param name="to">The later date, as a rule.</param>
    /// <returns>The number of months, parts of months included, negative when <paramref name="to"/> comes more than a day before
    /// <paramref name="from"/>.</returns>
    /// <exception cref="ArgumentNullException">A fact is null.</exception>
    public static Quantity MonthsBetween(Fact<LocalDate> from, Fact<LocalDate> to) =>
        new MonthDifference(Guard.Against.Null(from), Guard.Against.Null(to), isAge: false);

    /// <summary>
    /// How old something is on a date, in completed months and the days of the running one: 216 on the eighteenth birthday, less the day
    /// before. The day it began does not count, other than in <see cref="MonthsBetween"/>.
    /// </summary>
    /// <param name="since">The date of birth, or on which it began.</param>
    /// <param name="asAt">The date on which the age is asked.</param>
    /// <returns>The age in months, parts of months included, negative when <paramref name="asAt"/> comes first.</returns>
    /// <exception cref="ArgumentNullException">A fact is null.</exception>
    public static Quantity AgeInMonths(Fact<LocalDate> since, Fact<LocalDate> asAt) =>
        new MonthDifference(Guard.Against.Null(since), Guard.Against.Null(asAt), isAge: true);

    /// <summary>Compares with another quantity of the same unit.</summary>
    /// <param name="relation">How to compare.</param>
    /// <param name="other">The other quantity.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The units differ.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public Criterion Compare(Relation relation, Quantity other) =>
        new Criterion.Comparison(this, relation, SameUnit(this, Guarded.NotNull(other)));

    /// <summary>This quantity is another or more.</summary>
    /// <param name="other">The other quantity, of the same unit.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public Criterion AtLeast(Quantity other) => Compare(Relation.AtLeast, other);

    /// <summary>This quantity is a number of its own unit, or more.</summary>
    /// <param name="limit">The number.</param>
    /// <returns>The criterion.</returns>
    public Criterion AtLeast(decimal limit) => Compare(Relation.AtLeast, Of(limit, Unit));

    /// <summary>This quantity is another or less.</summary>
    /// <param name="other">The other quantity, of the same unit.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public Criterion AtMost(Quantity other) => Compare(Relation.AtMost, other);

    /// <summary>This quantity is a number of its own unit, or less.</summary>
    /// <param name="limit">The number.</param>
    /// <returns>The criterion.</returns>
    public Criterion AtMost(decimal limit) => Compare(Relation.AtMost, Of(limit, Unit));

    /// <summary>The sum of two quantities of the same unit.</summary>
    /// <param name="left">One quantity.</param>
    /// <param name="right">The other quantity.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public static Quantity operator +(Quantity left, Quantity right) => new Arithmetic(left, '+', SameUnit(left, right), left.Unit);

    /// <summary>The difference of two quantities of the same unit.</summary>
    /// <param name="left">The quantity taken from.</param>
    /// <param name="right">The quantity taken away.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public static Quantity operator -(Quantity left, Quantity right) => new Arithmetic(left, '-', SameUnit(left, right), left.Unit);

    /// <summary>The product of two quantities.</summary>
    /// <param name="left">One quantity.</param>
    /// <param name="right">The other quantity.</param>
    /// <returns>The product, in the product of the units.</returns>
    /// <exception cref="ArgumentNullException">A quantity is null.</exception>
    public static Quantity operator *(Quantity left, Quantity right) =>
        new Arithmetic(Guard.Against.Null(left), '*', Guard.Against.Null(right), left.Unit * right.Unit);

    /// <summary>The quotient of two quantities. Division by what may be 0 is unknown.</summary>
    /// <param name="left">The quantity divided.</param>
    /// <param name="right">The quantity divided by.</param>
    /// <returns>The quotient, in the quotient of the units.</returns>
    /// <exception cref="ArgumentNullException">A quantity is null.</exception>
    public static Quantity operator /(Quantity left, Quantity right) =>
        new Arithmetic(Guard.Against.Null(left), '/', Guard.Against.Null(right), left.Unit / right.Unit);

    /// <summary>The quantity as a formula.</summary>
    /// <returns>The text, free of culture.</returns>
    public sealed override string ToString() => Text;

    /// <summary>Where the number lies, as far as the sheet says.</summary>
    /// <param name="facts">What is known.</param>
    /// <returns>The interval; <see cref="Bounds.Anything"/> when nothing is known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public Bounds Evaluate(FactSheet facts) => Within(Guard.Against.Null(facts));

    internal abstract string Text { get; }

    // The formula in the words of no language: what fingerprints are made of.
    internal abstract string Form { get; }

    internal abstract Bounds Within(FactSheet facts);

    internal abstract void CollectFacts(ISet<Fact> into);

    private static Quantity SameUnit(Quantity left, Quantity right)
    {
        Guard.Against.Null(left);
        Guard.Against.Null(right);
        return left.Unit == right.Unit
            ? right
            : throw new ArgumentException($"A number of '{left.Unit}' cannot be added to or compared with a number of '{right.Unit}'.",
                nameof(right));
    }
}
