using Crn.Domain.Policies;

namespace Crn.Domain.Calendars;

/// <summary>How a clock of the field counts its days, in which years, and how often it may stop.</summary>
/// <remarks>Conventions below the grade Stated are readings of the wording or knowledge of practice: replace them when you know
/// better.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CountingConvention
{
    internal CountingConvention(string code, string clock, DayBasis basis, bool countsReceipt, int? stopsAllowed, Citation source) =>
        (Code, Clock, Basis, CountsReceipt, StopsAllowed, Source) = (code, clock, basis, countsReceipt, stopsAllowed, source);

    /// <summary>The stable code: for example <c>rec-ctimp-2008</c>.</summary>
    public string Code { get; }

    /// <summary>The clock, in words.</summary>
    public string Clock { get; }

    /// <summary>Calendar or working days.</summary>
    public DayBasis Basis { get; }

    /// <summary>Whether the day of receipt is day 1; otherwise it is day 0.</summary>
    public bool CountsReceipt { get; }

    /// <summary>How often the clock may stop: 0 for never; null when no source says.</summary>
    public int? StopsAllowed { get; }

    /// <summary>Where the convention comes from, with its grade and the years in which it was in force.</summary>
    public Citation Source { get; }

    /// <summary>The convention as a way of counting.</summary>
    /// <param name="calendar">The working days of the body that does the work; used when working days are counted.</param>
    /// <returns>The way of counting.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    public DayCount Count(WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var count = Basis == DayBasis.Working ? DayCount.WorkingDays(calendar) : DayCount.CalendarDays;
        return CountsReceipt ? count.CountingReceipt() : count;
    }

    /// <summary>The convention as terms of a review clock.</summary>
    /// <param name="days">The days allowed, at least 1.</param>
    /// <param name="calendar">The working days of the body that does the work.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="ArgumentException"><paramref name="days"/> is less than 1.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    public ClockTerms Terms(int days, WorkingDayCalendar calendar) => new(days, Count(calendar), StopsAllowed, Source);

    /// <summary>The convention as one line.</summary>
    /// <returns>Code and clock.</returns>
    public override string ToString() => Code + ": " + Clock;
}
