using Ardalis.GuardClauses;

namespace Crn.Domain.Recruitment;

/// <summary>One point of a cumulative series: how many people by the end of a day.</summary>
/// <remarks>Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct CumulativePoint
{
    /// <summary>Makes a point.</summary>
    /// <param name="date">The day.</param>
    /// <param name="total">People by its end, zero or more.</param>
    /// <exception cref="ArgumentException">The total is negative, or <paramref name="date"/> is of another calendar system.</exception>
    public CumulativePoint(LocalDate date, int total) => (Date, Total) = (Guarded.Iso(date), Guard.Against.Negative(total));

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>People by its end.</summary>
    public int Total { get; }

    /// <summary>The point as one line.</summary>
    /// <returns>For example <c>2026-03-01: 12</c>.</returns>
    public override string ToString() => $"{Text.Iso(Date)}: {Text.Of(Total)}";
}
