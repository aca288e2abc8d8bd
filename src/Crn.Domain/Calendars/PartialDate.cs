using System.Numerics;

namespace Crn.Domain.Calendars;

/// <summary>A date known to the year, the month or the day. A date known only to the month stays a month.</summary>
/// <remarks>
/// <para>It stands for every day from <see cref="Earliest"/> to <see cref="Latest"/>, both included. Whether one lies before another is
/// therefore yes, no or not known: <see cref="IsBefore"/> and its kin answer null when it cannot be known.</para>
/// <para>For sorting there is a total order as well (<see cref="CompareTo"/> and the operators): by earliest day, and of two that begin
/// together the more exact first, so 2024-01-01, 2024-01, 2024. Equality is by year, month and day as known.</para>
/// <para>ISO years 1 to 9999. <c>default</c> is the year 1, as a default <see cref="LocalDate"/> is its first day.</para>
/// </remarks>
/// <example><code>PartialDate.Parse("2023-06").IsBefore(new LocalDate(2023, 7, 1)); // true</code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly partial record struct PartialDate : IComparable<PartialDate>, ISpanParsable<PartialDate>, ISpanFormattable,
IComparisonOperators<PartialDate, PartialDate, bool>
{
    private readonly short yearFromOne;
    private readonly byte month;
    private readonly byte day;

    private PartialDate(int year, int month, int day) => (yearFromOne, this.month, this.day) = ((short)(year - 1), (byte)month, (byte)day);

    /// <summary>The year, 1 to 9999.</summary>
    public int Year => yearFromOne + 1;

    /// <summary>The month, 1 to 12; null when only the year is known.</summary>
    public int? Month => month == 0 ? null : month;

    /// <summary>The day of the month; null when it is not known.</summary>
    public int? Day => day == 0 ? null : day;

    /// <summary>How exactly the date is known.</summary>
    public PartialDatePrecision Precision =>
        month == 0 ? PartialDatePrecision.Year : day == 0 ? PartialDatePrecision.Month : PartialDatePrecision.Day;

    /// <summary>The first day it can be.</summary>
    public LocalDate Earliest => new(Year, Math.Max((byte)1, month), Math.Max((byte)1, day));

    /// <summary>The last day it can be.</summary>
    public LocalDate Latest
    {
        get
        {
            var lastMonth = month == 0 ? 12 : month;
            return new(Year, lastMonth, day == 0 ? CalendarSystem.Iso.GetDaysInMonth(Year, lastMonth) : day);
        }
    }

    /// <summary>The day, when it is known; otherwise null.</summary>
    public LocalDate? Exact => day == 0 ? null : Earliest;

    /// <summary>A date known to the year.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <returns>The year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public static PartialDate OfYear(int year) => new(OfMonth(year, 1).Year, 0, 0);

    /// <summary>A date known to the month.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <returns>The month.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static PartialDate OfMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return new(year, month, 0);
    }

    /// <summary>A date known to the day.</summary>
    /// <param name="date">The day, in the ISO calendar, of the year 1 or later.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentException">The day is of another calendar or before the year 1.</exception>
    public static PartialDate Of(LocalDate date)
    {
        Guarded.Iso(date);
        if (date.Calendar != CalendarSystem.Iso || date.Year < 1)
            throw new ArgumentException("A partial date is an ISO date of the year 1 or later.", nameof(date));
        return new(date.Year, date.Month, date.Day);
    }

    /// <summary>A date known to the day, as a partial date.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The same day.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public static implicit operator PartialDate(LocalDate date) => Of(date);

    /// <summary>Whether a day is one that this date can be.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True when it is.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public bool Includes(LocalDate date) => Guarded.Iso(date) >= Earliest && date <= Latest;

    /// <summary>Whether this lies before another date: yes, no, or null when it cannot be known.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>True, false or null.</returns>
    public bool? IsBefore(PartialDate other) => Latest < other.Earliest ? true : Earliest >= other.Latest ? false : null;

    /// <summary>Whether this lies after another date: yes, no, or null when it cannot be known.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>True, false or null.</returns>
    public bool? IsAfter(PartialDate other) => other.IsBefore(this);

    /// <summary>Whether this lies on or before another date: yes, no, or null when it cannot be known.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>True, false or null.</returns>
    public bool? IsOnOrBefore(PartialDate other) => !IsAfter(other);

    /// <summary>Whether this lies on or after another date: yes, no, or null when it cannot be known.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>True, false or null.</returns>
    public bool? IsOnOrAfter(PartialDate other) => !IsBefore(other);

    /// <summary>Whether this is the same day as another date: yes, no, or null when it cannot be known.</summary>
    /// <remarks>Two equal months are not known to be the same day.</remarks>
    /// <param name="other">The other date.</param>
    /// <returns>True, false or null.</returns>
    public bool? IsSameDayAs(PartialDate other) =>
        Latest < other.Earliest || other.Latest < Earliest ? false
        : day != 0 && other.day != 0 ? true
        : null;

    /// <inheritdoc />
    public int CompareTo(PartialDate other)
    {
        var byEarliest = Earliest.CompareTo(other.Earliest);
        return byEarliest != 0 ? byEarliest : Latest.CompareTo(other.Latest);
    }

    /// <inheritdoc />
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <inheritdoc />
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <inheritdoc />
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <inheritdoc />
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
