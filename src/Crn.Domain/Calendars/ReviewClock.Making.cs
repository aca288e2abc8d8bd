using Crn.Domain.Decisions;

namespace Crn.Domain.Calendars;

/// <content>How events make the clock.</content>
public sealed partial record ReviewClock
{
    // A clock that the sponsor started on terms whose deadline can be counted, without asking whether it may.
    internal static ReviewClock Begun(ClockTerms terms, Party heldBy, LocalDate on) =>
        Begin(new ReviewClockEvent.Started(on, Party.Sponsor, on, terms, heldBy));

    private static ReviewClock Begin(ReviewClockEvent.Started started)
    {
        var origin = started.Terms.Count.Origin(started.On);
        return new(started.Terms, started.On, [new(started.HeldBy, started.On, origin, true, 0)], FirstDeadline(started))
        {
            Version = 1,
            LastRecordedOn = started.RecordedOn,
        };
    }

    // The clock that the history told by its holds leads to; null where none does.
    internal ReviewClock? Replayed()
    {
        List<ReviewClockEvent> events = [new ReviewClockEvent.Started(StartedOn, Holds[0].Party, LastRecordedOn, Terms, Holds[0].Party)];
        for (var i = 1; i < Holds.Count; i++)
        {
            var (on, to, by) = (Holds[i].From, Holds[i].Party, Holds[i - 1].Party);
            events.Add(Holds[i].IsRunning == Holds[i - 1].IsRunning ? new ReviewClockEvent.HandedOver(on, by, LastRecordedOn, to)
                : Holds[i].IsRunning ? new ReviewClockEvent.Restarted(on, by, LastRecordedOn, to)
                : new ReviewClockEvent.Stopped(on, by, LastRecordedOn, to));
        }

        if (FinishedOn is { } end) events.Add(new ReviewClockEvent.Finished(end, Holder, LastRecordedOn));
        return TryReplay(events.ToValueList()) is { IsAccepted: true } again ? again.Value : null;
    }

    private static LocalDate? FirstDeadline(ReviewClockEvent.Started started)
    {
        var count = started.Terms.Count;
        return count.CanCount(started.On) && count.After(count.Origin(started.On), started.Terms.Days) is { } last
            ? count.Rolled(last) : null;
    }

    // The last hold knows what had elapsed when it began.
    private int ElapsedBy(LocalDate on) => on < Last.From || FinishedOn is not null ? Elapsed(on)
        : Last.Before + (Last.IsRunning && on > Last.CountedAfter ? Terms.Count.Between(Last.CountedAfter, on) : 0);

    private ReviewClock Hold(LocalDate on, Party party, bool running)
    {
        var next = this with { Holds = Holds.Add(new ClockHold(party, on, on, running, ElapsedBy(on))) };
        if (running == Last.IsRunning) return next;
        return running
            ? next with { Deadline = Deadline ?? Missed ?? RestartedOn(on), Missed = null }
            : next with { Deadline = null, Missed = on > Deadline ? Deadline : null, Stops = Stops + 1 };
    }
}
