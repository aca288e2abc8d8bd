using Ardalis.GuardClauses;
using Crn.Domain.Rules.Compiled;
using Crn.Domain.Rules.Intervals;

namespace Crn.Domain.Rules;

/// <summary>What is known: at most one observation of each fact. What is not on the sheet is missing, never false and never 0.</summary>
/// <remarks>Equality is by content, whatever the order in which facts were added. Immutable and thread-safe.</remarks>
/// <example>
/// <code>
/// FactSheet facts = FactSheet.Empty
///     .With(IsolationRooms, 3, "capacity form", new LocalDate(2026, 5, 1))
///     .With(AnnualPool, Bounds.Between(40, 60));
/// </code>
/// </example>
public sealed record FactSheet
{
    private readonly Observation[] ordered;

    private FactSheet(Observation[] ordered) => this.ordered = ordered;

    /// <summary>A sheet on which nothing is known.</summary>
    public static FactSheet Empty { get; } = new([]);

    /// <summary>What is known, ordered by the codes of the facts.</summary>
    public ValueList<Observation> Observations => new(ordered);

    /// <summary>A sheet on which the exact answer to a fact is known, in place of anything known of it before.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="fact">The fact.</param>
    /// <param name="value">Its answer.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
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
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="asAt"/> is null.</exception>
    public FactSheet With<T>(Fact<T> fact, T value, string source, LocalDate? asAt)
        where T : notnull =>
        Put(new(Guard.Against.Null(fact), FactValue.Exactly(Guard.Against.Null(value)), Guard.Against.Null(source), asAt));

    /// <summary>A sheet on which a count is known to lie in an interval.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="within">Where its answer lies.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public FactSheet With(Fact<int> fact, Bounds within) => With(fact, within, "", null);

    /// <summary>A sheet on which a count is known to lie in an interval, by whom and as at when.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="within">Where its answer lies.</param>
    /// <param name="source">Who or what said so; may be empty.</param>
    /// <param name="asAt">The date the answer was true, or null.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> or <paramref name="source"/> is null.</exception>
    public FactSheet With(Fact<int> fact, Bounds within, string source, LocalDate? asAt) =>
        Put(new(Guard.Against.Null(fact), new FactValue.Range(within, false), Guard.Against.Null(source), asAt));

    /// <summary>A sheet on which a number is known to lie in an interval.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="within">Where its answer lies.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public FactSheet With(Fact<decimal> fact, Bounds within) => With(fact, within, "", null);

    /// <summary>A sheet on which a number is known to lie in an interval, by whom and as at when.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="within">Where its answer lies.</param>
    /// <param name="source">Who or what said so; may be empty.</param>
    /// <param name="asAt">The date the answer was true, or null.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> or <paramref name="source"/> is null.</exception>
    public FactSheet With(Fact<decimal> fact, Bounds within, string source, LocalDate? asAt) =>
        Put(new(Guard.Against.Null(fact), new FactValue.Range(within, false), Guard.Against.Null(source), asAt));

    /// <summary>A sheet on which a small count is suppressed, as published tables do: "fewer than 10" is anything from 0 to 9.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="limit">The published limit, at least 1.</param>
    /// <param name="source">Who published it; may be empty.</param>
    /// <param name="asAt">The date the count was true, if known.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
    /// <exception cref="ArgumentException"><paramref name="limit"/> is below 1.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> or <paramref name="source"/> is null.</exception>
    public FactSheet WithFewerThan(Fact<int> fact, int limit, string source = "", LocalDate? asAt = null) =>
        Put(new(Guard.Against.Null(fact), new FactValue.Range(Bounds.FewerThan(limit), false, true), Guard.Against.Null(source), asAt));

    /// <summary>A sheet on which a date is known to lie between two dates, both included.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="earliest">The earliest date possible, or null.</param>
    /// <param name="latest">The latest date possible, or null.</param>
    /// <param name="source">Who or what said so; may be empty.</param>
    /// <param name="asAt">The date the answer was true, if known.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
    /// <exception cref="ArgumentException"><paramref name="latest"/> is before <paramref name="earliest"/>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> or <paramref name="source"/> is null.</exception>
    public FactSheet WithDates(Fact<LocalDate> fact, LocalDate? earliest, LocalDate? latest, string source = "", LocalDate? asAt = null) =>
        Put(new(Guard.Against.Null(fact), new FactValue.Range(Days.Between(earliest, latest), true), Guard.Against.Null(source), asAt));

    /// <summary>A sheet on which the answer to a fact is known to be one of some values.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="fact">The fact, answered with a choice or with yes or no.</param>
    /// <param name="values">At least one value.</param>
    /// <param name="source">Who or what said so; may be empty.</param>
    /// <param name="asAt">The date the answer was true, if known.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
    /// <exception cref="ArgumentException"><paramref name="values"/> is empty, or the fact is a number or date: give an interval then.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> or <paramref name="source"/> is null.</exception>
    public FactSheet WithOneOf<T>(Fact<T> fact, ValueList<T> values, string source = "", LocalDate? asAt = null)
        where T : notnull
    {
        Guard.Against.Null(fact);
        if (values.IsEmpty) throw new ArgumentException("At least one value must be possible.", nameof(values));
        if (typeof(T) == typeof(int) || typeof(T) == typeof(decimal) || typeof(T) == typeof(LocalDate))
        {
            throw new ArgumentException("Numbers and dates are given as an interval.", nameof(fact));
        }

        return Put(new(fact, new FactValue.OneOf<T>(values.Distinct().ToValueList()), Guard.Against.Null(source), asAt));
    }

    /// <summary>A sheet on which nothing is known of a fact.</summary>
    /// <param name="fact">The fact to forget.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public FactSheet Without(Fact fact)
    {
        Guard.Against.Null(fact);
        return Find(fact) is null ? this : new([.. ordered.Where(o => o.Fact.Code != fact.Code)]);
    }

    /// <summary>A sheet with everything known on either; where both speak of a fact, the other sheet replaces this one.</summary>
    /// <param name="other">The other sheet.</param>
    /// <returns>The new sheet; both are unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public FactSheet Merge(FactSheet other) => Guard.Against.Null(other).ordered.Aggregate(this, (sheet, observation) => sheet.Put(observation));

    /// <summary>What is known of a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The observation, or null when the fact is missing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    /// <exception cref="ArgumentException">The sheet holds an answer of another type under the same code: two teams have used one code for two facts.</exception>
    public Observation? Find(Fact fact)
    {
        Guard.Against.Null(fact);
        var at = Position(fact.Code);
        return at < 0 ? null : Matching(ordered[at], fact);
    }

    /// <summary>Whether both sheets know the same.</summary>
    /// <param name="other">The other sheet.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(FactSheet? other) => other is not null && Observations == other.Observations;

    /// <inheritdoc />
    public override int GetHashCode() => Observations.GetHashCode();

    /// <summary>The observations, one a line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', ordered.Select(o => o.ToString()));

    internal static FactSheet Of(ValueList<Observation> observations) => observations.Aggregate(Empty, (sheet, observation) => sheet.Put(observation));

    // What is known of each fact, the facts ordered by code: one pass over both.
    internal Observation?[] Find(Slot[] slots)
    {
        var found = new Observation?[slots.Length];
        var at = 0;
        for (var i = 0; i < slots.Length; i++)
        {
            var code = slots[i].Fact.Code;
            var order = -1;
            while (at < ordered.Length && (order = ReferenceEquals(ordered[at].Fact.Code, code) ? 0 : string.CompareOrdinal(ordered[at].Fact.Code, code)) < 0) at++;
            if (at < ordered.Length && order == 0) found[i] = Matching(ordered[at], slots[i].Fact);
        }

        return found;
    }

    internal Bounds Range(Fact fact) => Find(fact)?.Value is FactValue.Range range ? range.Within : Bounds.Anything;

    internal FactValue.OneOf<T>? Values<T>(Fact<T> fact)
        where T : notnull => Find(fact)?.Value as FactValue.OneOf<T>;

    internal FactSheet Put(Observation observation)
    {
        var at = Position(observation.Fact.Code);
        if (at >= 0)
        {
            Observation[] replaced = [.. ordered];
            replaced[at] = observation;
            return new(replaced);
        }

        return new([.. ordered.AsSpan(0, ~at), observation, .. ordered.AsSpan(~at)]);
    }

    private static Observation Matching(Observation found, Fact fact) => ReferenceEquals(found.Fact, fact) || found.Fact.Equals(fact)
        ? found
        : throw new ArgumentException($"The sheet knows '{fact.Code}' as {found.Fact.AnswerType.Name}, not as {fact.AnswerType.Name}.", nameof(fact));

    private int Position(string code)
    {
        var (low, high) = (0, ordered.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(ordered[middle].Fact.Code, code);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return ~low;
    }
}
