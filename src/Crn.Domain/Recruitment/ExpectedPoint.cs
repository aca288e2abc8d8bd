using Crn.Domain.Probability;

namespace Crn.Domain.Recruitment;

/// <summary>The recruits expected by the end of a day: one point of a caller's own curve.</summary>
/// <remarks><c>default</c> expects nobody on the first day of the calendar. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct ExpectedPoint
{
    /// <summary>Makes a point.</summary>
    /// <param name="date">The day.</param>
    /// <param name="recruits">Recruits expected by its end, zero or more.</param>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or not finite.</exception>
    public ExpectedPoint(LocalDate date, double recruits) => (Date, Recruits) = (Guarded.Iso(date), Numbers.FiniteAndNotNegative(recruits));

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>Recruits expected by its end.</summary>
    public double Recruits { get; }

    /// <summary>The point as one line.</summary>
    /// <returns>For example <c>2026-03-01: 12.5</c>.</returns>
    public override string ToString() => $"{Text.Iso(Date)}: {Text.Of(Recruits)}";
}
