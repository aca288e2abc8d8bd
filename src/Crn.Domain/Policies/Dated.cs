using Ardalis.GuardClauses;

namespace Crn.Domain.Policies;

/// <summary>One version of a policy or number, with the dates it is in force (both included) and where it comes from.</summary>
/// <remarks>Equality is by content. Immutable when <typeparamref name="T"/> is.</remarks>
/// <typeparam name="T">What is dated.</typeparam>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Dated<T>
{
    /// <summary>Makes a dated version.</summary>
    /// <param name="value">What is in force.</param>
    /// <param name="from">The first date in force, or null when it always was.</param>
    /// <param name="to">The last date in force, or null while no end is known.</param>
    /// <param name="source">Where the version comes from.</param>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>, or a date is of another calendar
    /// system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public Dated(T value, LocalDate? from, LocalDate? to, Citation source)
    {
        Guarded.Iso(from);
        Guarded.Iso(to);
        if (to < from) throw new ArgumentException("A version cannot end before it begins.", nameof(to));
        (Value, From, To, Source) = (Guarded.Value(value), from, to, Guard.Against.Null(source));
    }

    /// <summary>What is in force.</summary>
    public T Value { get; }

    /// <summary>The first date in force; null when it always was.</summary>
    public LocalDate? From { get; }

    /// <summary>The last date in force; null while no end is known.</summary>
    public LocalDate? To { get; }

    /// <summary>Where the version comes from, with its grade.</summary>
    public Citation Source { get; }

    /// <summary>Whether the version is in force on a date, both ends included.</summary>
    /// <param name="asAt">The date asked about.</param>
    /// <returns>True when it is.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public bool IsInForceOn(LocalDate asAt) => !(Guarded.Iso(asAt) < From) && !(asAt > To);

    /// <summary>The value with its dates and source as one line.</summary>
    /// <returns>For example <c>14, from 2026-04-01 (Published durations, table 2 [stated])</c>.</returns>
    public override string ToString() => $"{Text.Of(Value)}{(From is null && To is null ? "" : ", " + Text.Era(From, To))} ({Source})";
}
