using Crn.Domain.Calendars;

namespace Crn.Domain.Engagement;

/// <summary>A turnaround clock on a request: when it started, when it is due, and whether it was met.</summary>
/// <param name="Turnaround">The turnaround.</param>
/// <param name="StartedOn">The day it started; it is day 0.</param>
/// <param name="DueOn">The last day in time.</param>
/// <param name="MetOn">The day the step was taken; null while it is awaited.</param>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RunningClock(Turnaround Turnaround, LocalDate StartedOn, LocalDate DueOn, LocalDate? MetOn)
{
    /// <inheritdoc cref="RunningClock" path="/param[@name='StartedOn']" />
    /// <exception cref="ArgumentException">It is of another calendar system.</exception>
    public LocalDate StartedOn { get; init => field = Guarded.Iso(value, nameof(StartedOn)); } = Guarded.Iso(StartedOn);

    /// <inheritdoc cref="RunningClock" path="/param[@name='DueOn']" />
    /// <exception cref="ArgumentException">It is of another calendar system.</exception>
    public LocalDate DueOn { get; init => field = Guarded.Iso(value, nameof(DueOn)); } = Guarded.Iso(DueOn);

    /// <inheritdoc cref="RunningClock" path="/param[@name='MetOn']" />
    /// <exception cref="ArgumentException">It is of another calendar system.</exception>
    public LocalDate? MetOn { get; init => field = Guarded.Iso(value, nameof(MetOn)); } = Guarded.Iso(MetOn);

    /// <inheritdoc cref="RunningClock" path="/param[@name='Turnaround']" />
    public Turnaround Turnaround { get; init => field = Guarded.NotNull(value, nameof(Turnaround)); } = Guarded.NotNull(Turnaround);

    /// <summary>Whether the step is still awaited.</summary>
    public bool IsRunning => MetOn is null;

    /// <summary>Whether the network was late, or is late on a day.</summary>
    /// <param name="asAt">The day.</param>
    /// <returns>True when the step came, or is awaited, after the day it was due.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public bool IsLate(LocalDate asAt)
    {
        Guarded.Iso(asAt);
        return (MetOn ?? asAt) > DueOn;
    }

    /// <summary>The working days left after a day; negative when it is late; 0 once met.</summary>
    /// <param name="asAt">The day.</param>
    /// <param name="calendar">The working days of the network.</param>
    /// <returns>The number of working days.</returns>
    /// <exception cref="ArgumentException">The day is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    public int WorkingDaysLeft(LocalDate asAt, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        WorkingDayCalendar.Known(asAt);
        if (!IsRunning) return 0;
        return WorkingDayCalendar.Knows(DueOn) ? calendar.CountBetween(asAt, DueOn)
            : throw new InvalidOperationException("The clock is due outside 1999 to 2050, for which working days are known.");
    }

    /// <summary>The clocks on everything a researcher asked for, in the order of the requests and of the policy.</summary>
    /// <param name="enquiry">The enquiry.</param>
    /// <param name="policy">The turnarounds and the calendar.</param>
    /// <returns>The clocks that have started, running and met.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ValueList<RunningClock> Of(Enquiry enquiry, EngagementPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(enquiry);
        ArgumentNullException.ThrowIfNull(policy);
        List<RunningClock> clocks = [];
        foreach (var request in enquiry.Requests)
        {
            foreach (var turnaround in policy.Turnarounds)
            {
                if (turnaround.Offer == request.Offer && request.On(turnaround.From) is { } start)
                {
                    clocks.Add(new(turnaround, start, turnaround.TryDueOn(start, policy.Calendar) ?? WorkingDayCalendar.LastDay,
                        Met(request, turnaround.To)));
                }
            }
        }

        return clocks.ToValueList();
    }

    /// <summary>The clock as one line.</summary>
    /// <returns>Turnaround, due date, and the date met.</returns>
    public override string ToString() => $"{Turnaround.Code} due {Text.Iso(DueOn)}" + (MetOn is { } met ? ", met " + Text.Iso(met) : "");

    // A later step of the network implies the one before; that the researcher completed the papers implies nothing of the network.
    private static LocalDate? Met(ServiceRequest request, RequestStep step)
    {
        foreach (var taken in request.Steps)
        {
            if (taken.Step == step || (taken.Step > step && taken.Step != RequestStep.InformationComplete)) return taken.On;
        }

        return null;
    }
}
