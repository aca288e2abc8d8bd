using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Policies;

namespace Crn.Domain.Engagement;

/// <summary>How many working days the network allows itself between two steps of a request.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Turnaround
{
    /// <summary>Makes a turnaround.</summary>
    /// <param name="code">The stable code, for example <c>early-feedback.questions</c>.</param>
    /// <param name="offer">The code of the offer asked for.</param>
    /// <param name="from">The step that starts the clock.</param>
    /// <param name="to">The step that ends it; a later one. An answer ends it too.</param>
    /// <param name="workingDays">The working days allowed; 0 for the same day, or the next working day when nobody works on that
    /// day.</param>
    /// <param name="source">Where the number comes from, with its grade.</param>
    /// <exception cref="ArgumentException">A text is blank, <paramref name="workingDays"/> is negative, or <paramref name="to"/> is not
    /// after <paramref name="from"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A step is not one of the named values.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Turnaround(string code, string offer, RequestStep from, RequestStep to, int workingDays, Citation source)
    {
        Code = Guarded.Text(code);
        Offer = Guarded.Text(offer);
        From = Guard.Against.EnumOutOfRange(from);
        To = Guard.Against.EnumOutOfRange(to);
        if (to <= from) throw new ArgumentException("A clock ends at a later step than the one that starts it.", nameof(to));
        WorkingDays = Guard.Against.Negative(workingDays);
        Source = Guard.Against.Null(source);
    }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The code of the offer asked for.</summary>
    public string Offer { get; }

    /// <summary>The step that starts the clock.</summary>
    public RequestStep From { get; }

    /// <summary>The step that ends it.</summary>
    public RequestStep To { get; }

    /// <summary>The working days allowed; 0 for the same day.</summary>
    public int WorkingDays { get; }

    /// <summary>Where the number comes from, with its grade.</summary>
    public Citation Source { get; }

    /// <summary>The same clock with another number, from another source.</summary>
    /// <param name="workingDays">The working days allowed; 0 for the same day.</param>
    /// <param name="source">Where the number comes from.</param>
    /// <returns>The turnaround.</returns>
    /// <exception cref="ArgumentException"><paramref name="workingDays"/> is negative.</exception>
    public Turnaround Taking(int workingDays, Citation source) => new(Code, Offer, From, To, workingDays, source);

    /// <summary>The last day in time for a clock that starts on a day.</summary>
    /// <param name="start">The day; it is day 0.</param>
    /// <param name="calendar">The working days of the network.</param>
    /// <returns>The day: the n-th working day after the start.</returns>
    /// <exception cref="ArgumentException">The day is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside 1999 to 2050.</exception>
    public LocalDate DueOn(LocalDate start, WorkingDayCalendar calendar)
    {
        Guard.Against.Null(calendar);
        WorkingDayCalendar.Known(start);
        return TryDueOn(start, calendar) ?? throw Outside(nameof(start));
    }

    /// <summary>
    /// The last day on which a request leaves the turnaround before a deadline: as many working days after it, the deadline included.
    /// </summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="calendar">The working days of the network.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentException">The day is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside 1999 to 2050.</exception>
    public LocalDate LatestRequest(LocalDate deadline, WorkingDayCalendar calendar)
    {
        Guard.Against.Null(calendar);
        WorkingDayCalendar.Known(deadline);
        return TryLatestRequest(deadline, calendar) ?? throw Outside(nameof(deadline));
    }

    // Null outside the days of which working days are known.
    internal LocalDate? TryDueOn(LocalDate start, WorkingDayCalendar calendar) =>
        !WorkingDayCalendar.Knows(start) ? null
        : calendar.TryAdd(start, WorkingDays == 0 && !calendar.IsWorkingDay(start) ? 1 : WorkingDays);

    internal LocalDate? TryLatestRequest(LocalDate deadline, WorkingDayCalendar calendar) => WorkingDays == 0 ? deadline
        : calendar.TryAdd(DateSteps.AddDays(deadline, 1), -WorkingDays) is { } day ? day.PlusDays(-1) : null;

    private static ArgumentOutOfRangeException Outside(string name) =>
        new(name, "The day reached is outside 1999 to 2050, for which working days are known.");

    /// <summary>The turnaround as one line.</summary>
    /// <returns>Code and working days.</returns>
    public override string ToString() =>
        Code + ": " + (WorkingDays == 0 ? "same day" : Text.Count(WorkingDays, "working day", "working days"));
}
