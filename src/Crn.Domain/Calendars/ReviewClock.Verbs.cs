using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;

namespace Crn.Domain.Calendars;

/// <content>Verbs, what speaks against them, and how events make the clock.</content>
public sealed partial record ReviewClock : IDecider<ReviewClock, ReviewClockEvent>
{
    /// <summary>Starts a clock.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="heldBy">Who has the work.</param>
    /// <param name="on">The day of receipt, or of whatever starts it.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <returns>The clock, or why not: it is recorded before its day, or its days are outside those that can be counted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public static Decision<ReviewClock, ReviewClockEvent> Start(
        ClockTerms terms, Party heldBy, LocalDate on, Party by, LocalDate? recordedOn = null)
    {
        var first = new ReviewClockEvent.Started(on, by, recordedOn ?? on, Guard.Against.Null(terms), Existing(heldBy, nameof(heldBy)));
        return History.Start<ReviewClock, ReviewClockEvent>(first,
            History.IsDay(on) && FirstDeadline(first) is null ? [ClockReasons.NotCounted] : []);
    }

    /// <summary>
    /// Stops the clock. Refused when it may not stop, has used its stops, stands already, has ended, or the day is too early.
    /// </summary>
    /// <param name="waitingFor">Who must act.</param>
    /// <param name="on">The day, still counted against the budget.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The stopped clock, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<ReviewClock, ReviewClockEvent> Stop(
        Party waitingFor, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new ReviewClockEvent.Stopped(on, by, recordedOn ?? on, Existing(waitingFor, nameof(waitingFor))), version);

    /// <summary>Runs the clock again. Refused when it is not stopped, has ended, or the day is too early.</summary>
    /// <param name="heldBy">Who has the work again.</param>
    /// <param name="on">The day of the answer; the day after it is the next one counted.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The running clock, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<ReviewClock, ReviewClockEvent> Restart(
        Party heldBy, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new ReviewClockEvent.Restarted(on, by, recordedOn ?? on, Existing(heldBy, nameof(heldBy))), version);

    /// <summary>
    /// Passes the work to somebody else; the clock goes on as it was. Refused when they have it already, when it has ended, or the day is
    /// too early.
    /// </summary>
    /// <param name="to">Who has the work now.</param>
    /// <param name="on">The day, still counted to the one before.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The clock, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<ReviewClock, ReviewClockEvent> HandOver(
        Party to, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new ReviewClockEvent.HandedOver(on, by, recordedOn ?? on, Existing(to, nameof(to))), version);

    /// <summary>
    /// Ends the clock with the review. Refused when it has ended already or the day is too early. A stopped clock may end: a withdrawal.
    /// </summary>
    /// <param name="on">The day, still counted against the budget.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The ended clock, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<ReviewClock, ReviewClockEvent> Finish(LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new ReviewClockEvent.Finished(on, by, recordedOn ?? on), version);

    /// <summary>The clock that its events made. For callers to whom an unsound history would be a bug.</summary>
    /// <param name="events">Every event in order of recording; the first is that it started.</param>
    /// <returns>The clock.</returns>
    /// <exception cref="ArgumentException">The history is not sound; the message names the event.</exception>
    public static ReviewClock Replay(params ValueList<ReviewClockEvent> events) => History.Replay<ReviewClock, ReviewClockEvent>(events);

    /// <summary>The clock that its events made. For callers to whom an unsound history would be a bug.</summary>
    /// <param name="events">Every event in order of recording; the first is that it started.</param>
    /// <returns>The clock.</returns>
    /// <exception cref="ArgumentException">The history is not sound; the message names the event.</exception>
    [OverloadResolutionPriority(-1)]
    public static ReviewClock Replay(params ReviewClockEvent[] events) =>
        Replay(Guarded.Sequence(events));

    /// <summary>The clock that its events made, or why the history is not sound.</summary>
    /// <param name="events">Every event in order of recording; the first is that it started.</param>
    /// <returns>The clock, or every reason against the first event that does not fit, named with its place.</returns>
    public static Outcome<ReviewClock> TryReplay(ValueList<ReviewClockEvent> events) =>
        History.TryReplay<ReviewClock, ReviewClockEvent>(events);

    /// <summary>The clock after one more event. It never argues: what was recorded, was recorded.</summary>
    /// <param name="recorded">The event.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="recorded"/> is null.</exception>
    public ReviewClock Evolve(ReviewClockEvent recorded)
    {
        var next = Guard.Against.Null(recorded) switch
        {
            ReviewClockEvent.Started e => Begin(e),
            ReviewClockEvent.Stopped e => Hold(e.On, e.WaitingFor, running: false),
            ReviewClockEvent.Restarted e => Hold(e.On, e.HeldBy, running: true),
            ReviewClockEvent.HandedOver e => Hold(e.On, e.To, !IsStopped),
            ReviewClockEvent.Finished e => this with { FinishedOn = e.On },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        // Each of them has made a clock of its own.
        (next.Version, next.LastRecordedOn) = (Version + 1, recorded.RecordedOn);
        return next;
    }

    static ReviewClock? IDecider<ReviewClock, ReviewClockEvent>.Start(ReviewClockEvent first) =>
        first is ReviewClockEvent.Started started && FirstDeadline(started) is not null ? Begin(started) : null;

    IReadOnlyCollection<Refusal> IDecider<ReviewClock, ReviewClockEvent>.Against(ReviewClockEvent proposed)
    {
        Objections reasons = default;
        if (FinishedOn is not null) reasons.Add(ClockReasons.Ended);
        if (proposed.On < (FinishedOn ?? Last.From)) reasons.Add(ClockReasons.TooEarly);
        if (!IsCounted(proposed)) reasons.Add(ClockReasons.NotCounted);
        switch (proposed)
        {
            case ReviewClockEvent.Stopped e:
                if (Terms.StopsAllowed == 0) reasons.Add(ClockReasons.MayNotStop(Terms));
                else if (Stops >= Terms.StopsAllowed) reasons.Add(ClockReasons.StopsUsed(Terms));
                if (IsStopped) reasons.Add(ClockReasons.StoppedAlready);
                AddIfNobody(e.WaitingFor);
                break;
            case ReviewClockEvent.Restarted e:
                if (!IsStopped && FinishedOn is null) reasons.Add(ClockReasons.NotStopped);
                AddIfNobody(e.HeldBy);
                break;
            case ReviewClockEvent.HandedOver e:
                if (e.To == Holder) reasons.Add(ClockReasons.HeldAlready);
                AddIfNobody(e.To);
                break;
        }

        return reasons.All;

        void AddIfNobody(Party holder)
        {
            if (!Enum.IsDefined(holder)) reasons.Add(ClockReasons.NoHolder);
        }
    }

    // The clock after what one with its party in hand does to it; the same clock where that may not be.
    internal ReviewClock StoppedOn(LocalDate on, Party waitingFor, Party by) =>
        History.After(this, (ReviewClockEvent)new ReviewClockEvent.Stopped(on, by, on, waitingFor)) ?? this;

    internal ReviewClock RestartedOn(LocalDate on, Party heldBy, Party by) =>
        History.After(this, (ReviewClockEvent)new ReviewClockEvent.Restarted(on, by, on, heldBy)) ?? this;

    internal ReviewClock EndedOn(LocalDate on, Party by) =>
        History.After(this, (ReviewClockEvent)new ReviewClockEvent.Finished(on, by, on)) ?? this;

    private bool IsCounted(ReviewClockEvent proposed) => Terms.Count.CanCount(proposed.On)
        && (proposed is not ReviewClockEvent.Restarted || RestartedOn(proposed.On) is not null);

    private Decision<ReviewClock, ReviewClockEvent> Decide(ReviewClockEvent proposed, int? version) =>
        History.Decide(this, proposed, version);

    private static Party Existing(Party party, string name) => Guard.Against.EnumOutOfRange(party, name);
}
