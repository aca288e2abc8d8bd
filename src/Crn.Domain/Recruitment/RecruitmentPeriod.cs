using Ardalis.GuardClauses;

namespace Crn.Domain.Recruitment;

/// <summary>The days that one count covers, both ends included: a day, a month, a week, or any stretch between two reports.</summary>
/// <remarks>Order is by first day, then by last. <c>default</c> is the first day of the calendar, which no study recruits on.
/// Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct RecruitmentPeriod : IComparable<RecruitmentPeriod>
{
    private RecruitmentPeriod(LocalDate from, LocalDate to) => (From, To) = (from, to);

    /// <summary>The first day.</summary>
    public LocalDate From { get; }

    /// <summary>The last day, included.</summary>
    public LocalDate To { get; }

    /// <summary>How many days the period has, at least 1.</summary>
    public int Days => Period.DaysBetween(From, To) + 1;

    /// <summary>Whether the period is one day.</summary>
    public bool IsDay => From == To;

    /// <summary>Whether the period is exactly one calendar month.</summary>
    public bool IsMonth => From.Day == 1 && To == From.With(DateAdjusters.EndOfMonth);

    /// <summary>One day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public static RecruitmentPeriod Day(LocalDate date) => new(Guarded.Iso(date), date);

    /// <summary>One calendar month.</summary>
    /// <param name="month">The month.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentException"><paramref name="month"/> is of another calendar system.</exception>
    public static RecruitmentPeriod Month(YearMonth month) =>
        new(Guarded.Iso(month).OnDayOfMonth(1), month.OnDayOfMonth(1).With(DateAdjusters.EndOfMonth));

    /// <summary>A number of days from a first one, for example seven for a week.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="days">How many days, at least 1.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentException"><paramref name="days"/> is below 1, or the last of them is after the last date there is; or
    /// <paramref name="from"/> is of another calendar system.</exception>
    public static RecruitmentPeriod Starting(LocalDate from, int days)
    {
        Guard.Against.NegativeOrZero(days);
        if (days - 1 > Period.DaysBetween(Guarded.Iso(from), LocalDate.MaxIsoValue))
            throw new ArgumentOutOfRangeException(nameof(days), "The last day is after the last date there is.");
        return new(from, from.PlusDays(days - 1));
    }

    /// <summary>The days from one date to another, both included.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, not before the first.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentException">The period ends before it begins, or a date is of another calendar system.</exception>
    public static RecruitmentPeriod Between(LocalDate from, LocalDate to) =>
        Guarded.Iso(to) >= Guarded.Iso(from) ? new(from, to) : throw new ArgumentException("The period ends before it begins.", nameof(to));

    /// <summary>Whether a day belongs to the period.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True when it does.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public bool Contains(LocalDate date) => Guarded.Iso(date) >= From && date <= To;

    /// <summary>Whether all days of another period belong to this one.</summary>
    /// <param name="other">The other period.</param>
    /// <returns>True when they do.</returns>
    public bool Contains(RecruitmentPeriod other) => other.From >= From && other.To <= To;

    /// <summary>Whether the periods share a day.</summary>
    /// <param name="other">The other period.</param>
    /// <returns>True when they do.</returns>
    public bool Overlaps(RecruitmentPeriod other) => other.From <= To && other.To >= From;

    /// <inheritdoc />
    public int CompareTo(RecruitmentPeriod other) => From != other.From ? From.CompareTo(other.From) : To.CompareTo(other.To);

    /// <summary>The period as ISO dates.</summary>
    /// <returns>For example <c>2026-03-01</c> or <c>2026-03-01 to 2026-03-31</c>.</returns>
    public override string ToString() => IsDay ? Text.Iso(From) : $"{Text.Iso(From)} to {Text.Iso(To)}";

    /// <summary>Whether one period sorts before another.</summary>
    /// <param name="left">One period.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it does.</returns>
    public static bool operator <(RecruitmentPeriod left, RecruitmentPeriod right) => left.CompareTo(right) < 0;

    /// <summary>Whether one period sorts before another, or is it.</summary>
    /// <param name="left">One period.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it does.</returns>
    public static bool operator <=(RecruitmentPeriod left, RecruitmentPeriod right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one period sorts after another.</summary>
    /// <param name="left">One period.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it does.</returns>
    public static bool operator >(RecruitmentPeriod left, RecruitmentPeriod right) => left.CompareTo(right) > 0;

    /// <summary>Whether one period sorts after another, or is it.</summary>
    /// <param name="left">One period.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it does.</returns>
    public static bool operator >=(RecruitmentPeriod left, RecruitmentPeriod right) => left.CompareTo(right) >= 0;
}
