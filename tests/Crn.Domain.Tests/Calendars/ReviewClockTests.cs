using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;

namespace Crn.Domain.Tests.Calendars;

public class ReviewClockTests
{
    private static readonly Citation Source = Citation.Inferred("SI 2008/941", "reg 3");

    [Fact]
    public void A_committee_stops_once_and_its_deadline_moves_by_the_days_it_waited()
    {
        var clock = ReviewClock.Start(new(60, DayCount.CalendarDaysFromReceipt, 1, Source), new(2015, 1, 2), "REC").State;
        Assert.Equal(new LocalDate(2015, 3, 2), clock.Deadline);

        clock = clock.Stop(new(2015, 1, 31), "sponsor").State;
        Assert.Null(clock.Deadline);
        Assert.True(clock.IsStopped);
        Assert.Equal("sponsor", clock.Holder);
        Assert.Equal(30, clock.Elapsed(new(2015, 2, 5)));

        clock = clock.Restart(new(2015, 2, 10), "REC").State;
        Assert.Equal(new LocalDate(2015, 3, 12), clock.Deadline);
        Assert.Equal(20, clock.Remaining(new(2015, 2, 20)));
        Assert.Equal([("REC", 40), ("sponsor", 10)], clock.HeldBy(new(2015, 2, 20)).Select(h => (h.Party, h.Days)));
        Assert.Equal("clock.stops-used", Assert.Single(clock.Stop(new(2015, 2, 21), "sponsor").Reasons).Code);

        clock = clock.Finish(new(2015, 3, 12)).State;
        Assert.True(clock.FinishedInTime);
        Assert.Equal(60, clock.Elapsed(new(2016, 1, 1)));
    }

    [Fact]
    public void A_clock_that_may_not_stop_refuses_and_says_every_reason()
    {
        var clock = ReviewClock.Start(new(30, DayCount.CalendarDays, 0, Source), new(2015, 1, 2), "MHRA").State.Finish(new(2015, 1, 20)).State;
        Assert.Equal(["clock.ended", "clock.too-early", "clock.may-not-stop"], clock.Stop(new(2015, 1, 10), "sponsor").Reasons.Select(r => r.Code));
        Assert.Equal(Source, clock.Stop(new(2015, 1, 10), "sponsor").Reasons[2].Source);
    }

    [Fact]
    public void A_restart_does_not_heal_a_deadline_that_was_missed_before_the_stop()
    {
        var clock = ReviewClock.Start(new(10, DayCount.CalendarDays, null, Source), new(2020, 1, 1), "REC").State;
        clock = clock.Stop(new(2020, 1, 15), "sponsor").State.Restart(new(2020, 2, 1), "REC").State;
        Assert.Equal(new LocalDate(2020, 1, 11), clock.Deadline);
        Assert.False(clock.Finish(new(2020, 2, 2)).State.FinishedInTime);
        Assert.Equal(-5, clock.Remaining(new(2020, 2, 2)));
    }

    [Fact]
    public void A_working_day_clock_rests_at_the_weekend()
    {
        var clock = ReviewClock.Start(new(5, DayCount.WorkingDays(WorkingDayCalendar.Scotland), null, Source), new(2026, 6, 11), "NRS").State;
        Assert.Equal(new LocalDate(2026, 6, 19), clock.Deadline);
        Assert.Equal(1, clock.Elapsed(new(2026, 6, 14)));
        Assert.Equal(1, clock.Elapsed(new(2026, 6, 15)));
        Assert.Equal(2, clock.Elapsed(new(2026, 6, 16)));
    }

    [Property]
    public void The_days_held_by_the_parties_sum_to_the_days_since_the_start(ReviewClock clock, NonNegativeInt wait)
    {
        var on = Later(clock, wait);
        var end = clock.FinishedOn is { } finished && finished < on ? finished : on;
        var total = clock.Terms.Count.DayNumber(clock.StartedOn, end);
        Assert.Equal(total, clock.HeldBy(on).Sum(held => held.Days));
        Assert.Equal(total, clock.Elapsed(on) + clock.StoppedFor(on));
        Assert.Equal(clock.Terms.Days, clock.Elapsed(on) + clock.Remaining(on));
    }

    [Property]
    public void A_stop_never_brings_the_deadline_earlier(ReviewClock clock, NonNegativeInt wait, NonNegativeInt stopped)
    {
        var stop = clock.Stop(Later(clock, wait), "sponsor");
        if (!stop.IsAccepted) return;
        Assert.Null(stop.State.Deadline);
        var restarted = stop.State.Restart(Later(clock, wait).PlusDays(stopped.Get), "REC").State;
        Assert.True(restarted.Deadline >= clock.Deadline);
        Assert.Equal(clock.Elapsed(Later(clock, wait)), restarted.Elapsed(Later(clock, wait).PlusDays(stopped.Get)));
    }

    [Property]
    public void The_deadline_is_the_last_day_on_which_the_budget_holds(ReviewClock clock)
    {
        if (clock.IsStopped || clock.FinishedOn is not null || clock.Terms.Count.RollsForward) return;
        if (clock.Deadline < clock.Holds[^1].From) return;
        Assert.True(clock.Elapsed(clock.Deadline!.Value) <= clock.Terms.Days);
        Assert.Equal(clock.Terms.Days, clock.Elapsed(clock.Deadline.Value));
        if (clock.Deadline > clock.Holds[^1].From) Assert.True(clock.Elapsed(clock.Deadline.Value.PlusDays(-1)) < clock.Terms.Days);
    }

    [Property]
    public void Replay_gives_the_same_clock_again_and_counts_its_events(ValueList<ReviewClockEvent> events)
    {
        var clock = ReviewClock.Replay(events);
        Assert.Equal(clock, ReviewClock.Replay(events));
        Assert.Equal(clock, events.Skip(1).Aggregate(ReviewClock.Replay(events[0]), (state, happened) => state.Evolve(happened)));
        Assert.Equal(events.Count, clock.Version);
    }

    [Property]
    public void A_refusal_changes_nothing_and_an_acceptance_is_the_fold_of_its_events(ReviewClock clock, NonNegativeInt wait)
    {
        var on = Later(clock, wait);
        foreach (var decision in (Decision<ReviewClock, ReviewClockEvent>[])
            [clock.Stop(on, "HRA"), clock.Restart(on, "HRA"), clock.HandOver(on, "HRA"), clock.Finish(on), clock.Finish(clock.StartedOn.PlusDays(-1))])
        {
            Assert.NotEqual(decision.IsAccepted, !decision.Reasons.IsEmpty);
            if (decision.IsAccepted) Assert.Equal(decision.Events.Aggregate(clock, (state, happened) => state.Evolve(happened)), decision.State);
        }
    }

    [Property]
    public void A_clock_that_has_ended_accepts_nothing_and_counts_no_further(ReviewClock clock, NonNegativeInt wait)
    {
        var end = clock.Finish(Later(clock, wait));
        if (!end.IsAccepted) return;
        var on = end.State.FinishedOn!.Value.PlusDays(5);
        Assert.Equal(end.State.Elapsed(end.State.FinishedOn.Value), end.State.Elapsed(on));
        Assert.All(
            [end.State.Stop(on, "x"), end.State.Restart(on, "x"), end.State.HandOver(on, "x"), end.State.Finish(on)],
            decision => Assert.Contains(decision.Reasons, reason => reason.Code == "clock.ended"));
    }

    [Property]
    public void Time_never_runs_backwards(ReviewClock clock, NonNegativeInt earlier, NonNegativeInt later)
    {
        var first = clock.StartedOn.PlusDays(earlier.Get);
        var second = first.PlusDays(later.Get);
        Assert.True(clock.Elapsed(first) <= clock.Elapsed(second));
        Assert.True(clock.StoppedFor(first) <= clock.StoppedFor(second));
        Assert.Equal(0, clock.Elapsed(clock.StartedOn.PlusDays(-1)));
    }

    [Fact]
    public void A_history_begins_with_a_start()
    {
        Assert.Throws<ArgumentException>(() => ReviewClock.Replay());
        Assert.Throws<ArgumentException>(() => ReviewClock.Replay(new ReviewClockEvent.Finished(new(2020, 1, 1))));
    }

    private static LocalDate Later(ReviewClock clock, NonNegativeInt wait) => (clock.FinishedOn ?? clock.Holds[^1].From).PlusDays(wait.Get);
}
