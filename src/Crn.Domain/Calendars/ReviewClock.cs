using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;

namespace Crn.Domain.Calendars;

/// <summary>A clock on a review: what it may take, what it has taken, where it stands and who has the work.</summary>
/// <remarks>
/// <para>The fold of its events. Days count by the terms' convention: the day of a stop is still counted against the budget, the day of a restart is not, so
/// a deadline after a restart is the day of restart and the days that were left.</para>
/// <para>Laws: the days held by the parties sum to the days since the start; running and stopped days do too; a stop never brings the deadline earlier;
/// a clock that may not stop refuses to.</para>
/// </remarks>
/// <example>
/// <code>
/// var terms = new ClockTerms(60, DayCount.CalendarDaysFromReceipt, stopsAllowed: 1, source);
/// var clock = ReviewClock.Start(terms, received, "REC").State;
/// clock = clock.Stop(asked, "sponsor").State.Restart(answered, "REC").State;
/// clock.Deadline;              // later by the days the sponsor took
/// clock.HeldBy(today);         // REC 41 days, sponsor 12 days
/// </code>
/// </example>
public sealed record ReviewClock
{
    private static readonly Citation Convention = Citation.Default("review clocks");

    private ReviewClock(ClockTerms terms, LocalDate startedOn, ValueList<ClockHold> holds, LocalDate? deadline) =>
        (Terms, StartedOn, Holds, Deadline) = (terms, startedOn, holds, deadline);

    /// <summary>The terms.</summary>
    public ClockTerms Terms { get; }

    /// <summary>The day of receipt, or of whatever started the clock.</summary>
    public LocalDate StartedOn { get; }

    /// <summary>Who had the work when, in order; at least one.</summary>
    public ValueList<ClockHold> Holds { get; private init; }

    /// <summary>The last day on which the review is in time; null while the clock is stopped, because nobody can know it.</summary>
    public LocalDate? Deadline { get; private init; }

    /// <summary>The day the review ended; null while it goes on.</summary>
    public LocalDate? FinishedOn { get; private init; }

    /// <summary>How often the clock has stopped.</summary>
    public int Stops { get; private init; }

    /// <summary>The number of events folded in, for optimistic concurrency.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Whether the clock stands still, waiting for somebody.</summary>
    public bool IsStopped => FinishedOn is null && !Last.IsRunning;

    /// <summary>Who has the work, or had it when the review ended.</summary>
    public string Holder => Last.Party;

    /// <summary>Whether the review ended in time; null while it goes on.</summary>
    public bool? FinishedInTime => FinishedOn is { } end ? end <= DeadlineIfRunningFrom(end) : null;

    // The deadline that had passed when the clock stopped.
    private LocalDate? Missed { get; init; }

    private ClockHold Last => Holds[^1];

    private LocalDate LastDay => FinishedOn ?? Last.From;

    /// <summary>Starts a clock.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="on">The day of receipt, or of whatever starts it.</param>
    /// <param name="heldBy">Who has the work.</param>
    /// <returns>The clock.</returns>
    /// <exception cref="ArgumentException"><paramref name="heldBy"/> is blank or looks like an NHS number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Working days are counted outside 1999 to 2050.</exception>
    public static Decision<ReviewClock, ReviewClockEvent> Start(ClockTerms terms, LocalDate on, string heldBy)
    {
        ReviewClockEvent started = new ReviewClockEvent.Started(on, terms, heldBy);
        return Decision.Accept(started.ApplyTo(null), started);
    }

    /// <summary>The clock after all its events.</summary>
    /// <param name="events">The events in order; the first is that it started.</param>
    /// <returns>The clock.</returns>
    /// <exception cref="ArgumentException">There is no event, or the first is not that it started.</exception>
    public static ReviewClock Replay(params ValueList<ReviewClockEvent> events)
    {
        ReviewClock? clock = null;
        foreach (var happened in events) clock = clock is null ? happened.ApplyTo(null) : clock.Evolve(happened);
        return clock ?? throw new ArgumentException("A review clock has at least one event.", nameof(events));
    }

    /// <summary>The clock after one more event. It never argues: what happened, happened.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>The next state.</returns>
    public ReviewClock Evolve(ReviewClockEvent happened)
    {
        var next = Guard.Against.Null(happened).ApplyTo(this);
        if (ReferenceEquals(next, this)) next = this with { };
        next.Version = Version + 1;
        return next;
    }

    /// <summary>Stops the clock. Refused when it may not stop, has used its stops, stands already, has ended, or the day is too early.</summary>
    /// <param name="on">The day, still counted against the budget.</param>
    /// <param name="waitingFor">Who must act.</param>
    /// <returns>The stopped clock, or every reason why not.</returns>
    /// <exception cref="ArgumentException"><paramref name="waitingFor"/> is blank or looks like an NHS number.</exception>
    public Decision<ReviewClock, ReviewClockEvent> Stop(LocalDate on, string waitingFor)
    {
        var stopped = new ReviewClockEvent.Stopped(on, waitingFor);
        var reasons = ReasonsAgainstActing(on);
        if (Terms.StopsAllowed == 0) reasons.Add(MayNotStop());
        else if (Stops >= Terms.StopsAllowed) reasons.Add(StopsUsed());
        if (IsStopped) reasons.Add(StoppedAlready);
        return Decide(stopped, reasons);
    }

    /// <summary>Runs the clock again. Refused when it is not stopped, has ended, or the day is too early.</summary>
    /// <param name="on">The day of the answer; the day after it is the next one counted.</param>
    /// <param name="heldBy">Who has the work again.</param>
    /// <returns>The running clock, or every reason why not.</returns>
    /// <exception cref="ArgumentException"><paramref name="heldBy"/> is blank or looks like an NHS number.</exception>
    public Decision<ReviewClock, ReviewClockEvent> Restart(LocalDate on, string heldBy)
    {
        var restarted = new ReviewClockEvent.Restarted(on, heldBy);
        var reasons = ReasonsAgainstActing(on);
        if (!IsStopped && FinishedOn is null) reasons.Add(NotStopped);
        return Decide(restarted, reasons);
    }

    /// <summary>Passes the work to somebody else; the clock goes on as it was. Refused when it has ended or the day is too early.</summary>
    /// <param name="on">The day, still counted to the one before.</param>
    /// <param name="to">Who has the work now.</param>
    /// <returns>The clock, or every reason why not.</returns>
    /// <exception cref="ArgumentException"><paramref name="to"/> is blank or looks like an NHS number.</exception>
    public Decision<ReviewClock, ReviewClockEvent> HandOver(LocalDate on, string to) =>
        Decide(new ReviewClockEvent.HandedOver(on, to), ReasonsAgainstActing(on));

    /// <summary>Ends the clock with the review. Refused when it has ended already or the day is too early. A stopped clock may end: a withdrawal.</summary>
    /// <param name="on">The day, still counted against the budget.</param>
    /// <returns>The ended clock, or every reason why not.</returns>
    public Decision<ReviewClock, ReviewClockEvent> Finish(LocalDate on) => Decide(new ReviewClockEvent.Finished(on), ReasonsAgainstActing(on));

    /// <summary>The days that have run against the budget by the end of a day, stops left out.</summary>
    /// <param name="on">The day; before the start nothing has run, and after the end nothing more.</param>
    /// <returns>Days by the clock's convention.</returns>
    public int Elapsed(LocalDate on) => DaysOf(on, static hold => hold.IsRunning);

    /// <summary>The days on which the clock stood still by the end of a day.</summary>
    /// <param name="on">The day.</param>
    /// <returns>Days by the clock's convention.</returns>
    public int StoppedFor(LocalDate on) => DaysOf(on, static hold => !hold.IsRunning);

    /// <summary>The days left of the budget at the end of a day; negative when it is overdrawn.</summary>
    /// <param name="on">The day.</param>
    /// <returns>Budget less elapsed days.</returns>
    public int Remaining(LocalDate on) => Terms.Days - Elapsed(on);

    /// <summary>How long each party had the work by the end of a day, running or stopped, in the order in which they first had it.</summary>
    /// <param name="on">The day.</param>
    /// <returns>The parties; their days sum to <see cref="Elapsed"/> and <see cref="StoppedFor"/> together.</returns>
    public ValueList<HeldTime> HeldBy(LocalDate on) => Holds
        .Select(hold => hold.Party)
        .Distinct(StringComparer.Ordinal)
        .Select(party => new HeldTime(party, DaysOf(on, hold => hold.Party == party)))
        .ToValueList();

    /// <summary>The deadline itself while the clock runs; while it is stopped, the deadline that a restart on a day would give.</summary>
    /// <remarks>A stop after the deadline does not heal it: the deadline that was missed stays.</remarks>
    /// <param name="on">The day of restart.</param>
    /// <returns>The last day in time.</returns>
    public LocalDate DeadlineIfRunningFrom(LocalDate on) =>
        Deadline ?? Missed ?? Terms.Count.Rolled(Terms.Count.After(on, Math.Max(0, Terms.Days - Last.Before)));

    internal static ReviewClock Begin(ReviewClockEvent.Started started) => new(
        started.Terms,
        started.On,
        [new ClockHold(started.HeldBy, started.On, started.Terms.Count.Origin(started.On), true, 0)],
        started.Terms.Count.Deadline(started.On, started.Terms.Days));

    internal ReviewClock Hold(LocalDate on, string party, bool running)
    {
        var next = this with { Holds = Holds.Add(new ClockHold(party, on, on, running, Elapsed(on))) };
        if (running == Last.IsRunning) return next;
        return running
            ? next with { Deadline = DeadlineIfRunningFrom(on), Missed = null }
            : next with { Deadline = null, Missed = on > Deadline ? Deadline : null, Stops = Stops + 1 };
    }

    internal ReviewClock End(LocalDate on) => this with { FinishedOn = on };

    private int DaysOf(LocalDate on, Func<ClockHold, bool> counts)
    {
        var days = 0;
        for (var i = 0; i < Holds.Count; i++)
        {
            if (!counts(Holds[i])) continue;
            var end = i + 1 < Holds.Count ? Holds[i + 1].From : FinishedOn ?? LocalDate.MaxIsoValue;
            if (on < end) end = on;
            if (end > Holds[i].CountedAfter) days += Terms.Count.Between(Holds[i].CountedAfter, end);
        }

        return days;
    }

    private List<Refusal> ReasonsAgainstActing(LocalDate on)
    {
        List<Refusal> reasons = [];
        if (FinishedOn is not null) reasons.Add(Ended);
        if (on < LastDay) reasons.Add(TooEarly);
        return reasons;
    }

    private Decision<ReviewClock, ReviewClockEvent> Decide(ReviewClockEvent happened, List<Refusal> reasons) => reasons.Count == 0
        ? Decision.Accept(Evolve(happened), happened)
        : Decision.Refuse<ReviewClock, ReviewClockEvent>(reasons.ToValueList());

    private static Refusal Ended { get; } = new("clock.ended", "The clock has ended with the review.", "Start a new clock for a new review.", Convention);

    private static Refusal TooEarly { get; } = new("clock.too-early", "The day is before the last thing that happened to the clock.", "Give a day on or after it.", Convention);

    private static Refusal StoppedAlready { get; } = new("clock.stopped", "The clock is stopped already.", "Restart it first.", Convention);

    private static Refusal NotStopped { get; } = new("clock.not-stopped", "The clock is running.", "Stop it first.", Convention);

    private Refusal MayNotStop() => new("clock.may-not-stop", "This clock may not stop.", "Decide within the time allowed, or end the review.", Terms.Source);

    private Refusal StopsUsed() => new("clock.stops-used", "The clock has stopped as often as it may.", "Decide within the time allowed, or end the review.", Terms.Source);
}
