using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Crn.Domain.Rules.Intervals;
using Crn.Domain.Rules.Screening;

namespace Crn.Domain.Rules;

/// <summary>What is known of many studies or sites at once, a column for each fact, for screening in bulk.</summary>
/// <remarks>
/// Columns are lent, not copied: they must not change while they are screened. Numbers are binary here, so that formulas may differ from a
/// sheet's in the last place. A fact without a column is missing in every row. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var columns = FactColumns.OfRows(1_000_000).With(Nurses, nurses).With(Pharmacy, pharmacy);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class FactColumns
{
    private readonly ImmutableDictionary<Fact, Column> columns;

    private FactColumns(int rows, ImmutableDictionary<Fact, Column> columns) => (Rows, this.columns) = (rows, columns);

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>Columns yet to be given, for a number of rows.</summary>
    /// <param name="rows">How many rows, from 0.</param>
    /// <returns>No columns.</returns>
    /// <exception cref="ArgumentException"><paramref name="rows"/> is negative.</exception>
    public static FactColumns OfRows(int rows) => new(Guard.Against.Negative(rows), ImmutableDictionary<Fact, Column>.Empty);

    /// <summary>With a column of numbers.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="values">A number for each row; <see cref="double.NaN"/> where it is missing.</param>
    /// <returns>The columns with this one.</returns>
    /// <exception cref="ArgumentException">There are more or fewer values than rows.</exception>
    public FactColumns With(Fact<decimal> fact, ReadOnlyMemory<double> values) =>
        Put(fact, new(values, default, default, []), values.Length);

    /// <summary>With a column of counts.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="values">A count for each row; <see cref="double.NaN"/> where it is missing.</param>
    /// <returns>The columns with this one.</returns>
    /// <exception cref="ArgumentException">There are more or fewer values than rows.</exception>
    public FactColumns With(Fact<int> fact, ReadOnlyMemory<double> values) => Put(fact, new(values, default, default, []), values.Length);

    /// <summary>With a column of answers to a yes-or-no fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="values">For each row 1 for yes, -1 for no, 0 where it is missing.</param>
    /// <returns>The columns with this one.</returns>
    /// <exception cref="ArgumentException">There are more or fewer values than rows.</exception>
    public FactColumns With(Fact<bool> fact, ReadOnlyMemory<sbyte> values) => Put(fact, new(default, values, default, []), values.Length);

    /// <summary>With a column of choices, each given by its place in a list.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="fact">The fact.</param>
    /// <param name="places">For each row the place of the answer in <paramref name="answers"/>; any other number where it is
    /// missing.</param>
    /// <param name="answers">The answers, at most 255.</param>
    /// <returns>The columns with this one.</returns>
    /// <exception cref="ArgumentException">There are more or fewer places than rows, or more than 255 answers.</exception>
    public FactColumns With<T>(Fact<T> fact, ReadOnlyMemory<byte> places, ValueList<T> answers)
        where T : notnull =>
        answers.Count > 255
            ? throw new ArgumentException("A column has at most 255 different answers.", nameof(answers))
            : Put(fact, new(default, default, places, Guarded.Values(answers).Select(FactValue.Exactly).ToValueList()), places.Length);

    /// <summary>With the same date in every row, for instance the day of the screening.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="date">The date.</param>
    /// <returns>The columns with this one.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public FactColumns With(Fact<LocalDate> fact, LocalDate date)
    {
        Guarded.Iso(date);
        var values = new double[Rows];
        Array.Fill(values, (double)Days.Number(date));
        return Put(fact, new(values, default, default, []), Rows);
    }

    /// <summary>With a column of dates.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="dates">A date for each row; null where it is missing. Copied.</param>
    /// <returns>The columns with this one.</returns>
    /// <exception cref="ArgumentException">There are more or fewer dates than rows.</exception>
    public FactColumns With(Fact<LocalDate> fact, ReadOnlySpan<LocalDate?> dates)
    {
        var values = new double[dates.Length];
        for (var i = 0; i < values.Length; i++) values[i] = dates[i] is { } date ? (double)Days.Number(date) : double.NaN;
        return Put(fact, new(values, default, default, []), values.Length);
    }

    internal Column? Find(Fact fact)
    {
        if (columns.TryGetValue(fact, out var column)) return column;
        foreach (var other in columns.Keys)
        {
            if (other.Code == fact.Code)
                throw new ArgumentException($"The column of '{fact}' has another type or unit than the rules ask for.", nameof(fact));
        }

        return null;
    }

    private FactColumns Put(Fact fact, Column column, int length)
    {
        Guard.Against.Null(fact);
        if (length != Rows) throw new ArgumentException($"The column of '{fact}' must have a value for each row.", nameof(length));
        return new(Rows, columns.SetItem(fact, column));
    }
}
