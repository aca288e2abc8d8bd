using Ardalis.GuardClauses;
using Crn.Domain.Rules.Intervals;

namespace Crn.Domain.Rules;

/// <content>Answers put on the sheet.</content>
public sealed partial record FactSheet
{
    /// <summary>A sheet on which the exact answer to a fact is known, in place of anything known of it before.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="fact">The fact.</param>
    /// <param name="value">Its answer.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">A number lies outside what is possible, see <see cref="Fact.Possible"/>.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public FactSheet With<T>(Fact<T> fact, T value)
        where T : notnull => With(fact, value, "", null);

    /// <summary>A sheet on which the exact answer to a fact is known, by whom and as at when.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="fact">The fact.</param>
    /// <param name="value">Its answer.</param>
    /// <param name="source">Who or what said so; may be empty.</param>
    /// <param name="asAt">The date the answer was true, or null.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">A number lies outside what is possible, see <see cref="Fact.Possible"/>; or <paramref
    /// name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="asAt"/> is null.</exception>
    public FactSheet With<T>(Fact<T> fact, T value, string source, LocalDate? asAt)
        where T : notnull =>
        Put(new(Guard.Against.Null(fact), FactValue.Exactly(Guarded.Value(value)).Checked(fact, nameof(value)),
            Guarded.TextOrEmpty(source), Guarded.Iso(asAt)));

    /// <summary>A sheet on which a count is known to lie in an interval.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="within">Where its answer lies.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">A number lies outside what is possible, see <see cref="Fact.Possible"/>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public FactSheet With(Fact<int> fact, Bounds within) => With(fact, within, "", null);

    /// <summary>A sheet on which a count is known to lie in an interval, by whom and as at when.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="within">Where its answer lies.</param>
    /// <param name="source">Who or what said so; may be empty.</param>
    /// <param name="asAt">The date the answer was true, or null.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">A number lies outside what is possible, see <see cref="Fact.Possible"/>; or <paramref
    /// name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> or <paramref name="source"/> is null.</exception>
    public FactSheet With(Fact<int> fact, Bounds within, string source, LocalDate? asAt) =>
        Put(new(Guard.Against.Null(fact), new FactValue.Range(within, false).Checked(fact, nameof(within)),
            Guarded.TextOrEmpty(source), Guarded.Iso(asAt)));

    /// <summary>A sheet on which a number is known to lie in an interval.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="within">Where its answer lies.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">A number lies outside what is possible, see <see cref="Fact.Possible"/>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public FactSheet With(Fact<decimal> fact, Bounds within) => With(fact, within, "", null);

    /// <summary>A sheet on which a number is known to lie in an interval, by whom and as at when.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="within">Where its answer lies.</param>
    /// <param name="source">Who or what said so; may be empty.</param>
    /// <param name="asAt">The date the answer was true, or null.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">A number lies outside what is possible, see <see cref="Fact.Possible"/>; or <paramref
    /// name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> or <paramref name="source"/> is null.</exception>
    public FactSheet With(Fact<decimal> fact, Bounds within, string source, LocalDate? asAt) =>
        Put(new(Guard.Against.Null(fact), new FactValue.Range(within, false).Checked(fact, nameof(within)),
            Guarded.TextOrEmpty(source), Guarded.Iso(asAt)));

    /// <summary>A sheet on which a small count is suppressed, as published tables do: "fewer than 10" is anything from 0 to 9.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="limit">The published limit, at least 1.</param>
    /// <param name="source">Who published it; may be empty.</param>
    /// <param name="asAt">The date the count was true, if known.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
    /// <exception cref="ArgumentException"><paramref name="limit"/> is below 1, or above what is possible; or <paramref name="asAt"/> is of
    /// another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> or <paramref name="source"/> is null.</exception>
    public FactSheet WithFewerThan(Fact<int> fact, int limit, string source = "", LocalDate? asAt = null) =>
        Put(new(Guard.Against.Null(fact), new FactValue.Range(Bounds.FewerThan(limit), false, true).Checked(fact, nameof(limit)),
            Guarded.TextOrEmpty(source), Guarded.Iso(asAt)));

    /// <summary>A sheet on which a date is known to lie between two dates, both included.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="earliest">The earliest date possible, or null.</param>
    /// <param name="latest">The latest date possible, or null.</param>
    /// <param name="source">Who or what said so; may be empty.</param>
    /// <param name="asAt">The date the answer was true, if known.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
    /// <exception cref="ArgumentException"><paramref name="latest"/> is before <paramref name="earliest"/>, or a date is of another
    /// calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> or <paramref name="source"/> is null.</exception>
    public FactSheet WithDates(Fact<LocalDate> fact, LocalDate? earliest, LocalDate? latest, string source = "", LocalDate? asAt = null) =>
        Put(new(Guard.Against.Null(fact), new FactValue.Range(Days.Between(Guarded.Iso(earliest), Guarded.Iso(latest)), true),
            Guarded.TextOrEmpty(source), Guarded.Iso(asAt)));

    /// <summary>A sheet on which the answer to a fact is known to be one of some values.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="fact">The fact, answered with a choice or with yes or no.</param>
    /// <param name="values">At least one value.</param>
    /// <param name="source">Who or what said so; may be empty.</param>
    /// <param name="asAt">The date the answer was true, if known.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
    /// <exception cref="ArgumentException"><paramref name="values"/> is empty, or the fact is a number or date: give an interval then; or
    /// <paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> or <paramref name="source"/> is null.</exception>
    public FactSheet WithOneOf<T>(Fact<T> fact, ValueList<T> values, string source = "", LocalDate? asAt = null)
        where T : notnull
    {
        Guard.Against.Null(fact);
        Guarded.Iso(asAt);
        if (values.IsEmpty) throw new ArgumentException("At least one value must be possible.", nameof(values));
        if (Fact<T>.IsMeasured)
        {
            throw new ArgumentException("Numbers and dates are given as an interval.", nameof(fact));
        }

        var answers = new FactValue.OneOf<T>(Guarded.Values(values).Distinct().ToValueList()).Checked(fact, nameof(values));
        return Put(new(fact, answers, Guarded.TextOrEmpty(source), asAt));
    }
}
