using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Calendars;

public class ReviewClockTests
{
    private const Party Committee = Party.ResearchEthicsCommittee;
    private static readonly Citation Source = Citation.Inferred("SI 2008/941", "reg 3");

    [Fact]
    public void A_committee_stops_once_and_its_deadline_moves_by_the_days_it_waited()
    {
        var clock = ReviewClock.Start(new(60, DayCount.CalendarDaysFromReceipt, 1, Source), Committee, new(2015, 1, 2),
            Party.Sponsor).State;
        Assert.Equal(new LocalDate(2015, 3, 2), clock.Deadline);

        clock = clock.Stop(Party.Sponsor, new(2015, 1, 31), Committee).State;
        Assert.Null(clock.Deadline);
        Assert.True(clock.IsStopped);
        Assert.Equal(Party.Sponsor, clock.Holder);
        Assert.Equal(30, clock.Elapsed(new(2015, 2, 5)));

        clock = clock.Restart(Committee, new(2015, 2, 10), Party.Sponsor).State;
        Assert.Equal(new LocalDate(2015, 3, 12), clock.Deadline);
        Assert.Equal(20, clock.Remaining(new(2015, 2, 20)));
        Assert.Equal([(Committee, 40), (Party.Sponsor, 10)], clock.HeldBy(new(2015, 2, 20)).Select(h => (h.Party, h.Days)));
        Assert.Equal("clock.stops-used", Assert.Single(clock.Stop(Party.Sponsor, new(2015, 2, 21), Committee).Reasons).Code);

        clock = clock.Finish(new(2015, 3, 12), Committee).State;
        Assert.True(clock.FinishedInTime);
        Assert.Equal(60, clock.Elapsed(new(2016, 1, 1)));
    }

    [Fact]
    public void A_clock_that_may_not_stop_refuses_and_says_every_reason()
    {
        var clock = ReviewClock.Start(new(30, DayCount.CalendarDays, 0, Source), Party.Mhra, new(2015, 1, 2), Party.Sponsor).State
            .Finish(new(2015, 1, 20), Party.Mhra).State;
        var refused = clock.Stop(Party.Sponsor, new(2015, 1, 10), Party.Mhra, recordedOn: new(2015, 1, 20)).Reasons;
        Assert.Equal(["clock.ended", "clock.too-early", "clock.may-not-stop"], refused.Select(r => r.Code));
        Assert.Equal(Source, refused[2].Source);
    }

    [Fact]
    public void A_restart_does_not_heal_a_deadline_that_was_missed_before_the_stop()
    {
        var clock = ReviewClock.Start(new(10, DayCount.CalendarDays, null, Source), Committee, new(2020, 1, 1), Party.Sponsor).State;
        clock = clock.Stop(Party.Sponsor, new(2020, 1, 15), Committee).State.Restart(Committee, new(2020, 2, 1), Party.Sponsor).State;
        Assert.Equal(new LocalDate(2020, 1, 11), clock.Deadline);
        Assert.False(clock.Finish(new(2020, 2, 2), Committee).State.FinishedInTime);
        Assert.Equal(-5, clock.Remaining(new(2020, 2, 2)));
    }

    [Fact]
    public void A_working_day_clock_rests_at_the_weekend()
    {
        var clock = ReviewClock.Start(new(5, DayCount.WorkingDays(WorkingDayCalendar.Scotland), null, Source), Party.Network,
            new(2026, 6, 11), Party.Sponsor).State;
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
        var stop = clock.Stop(Party.Sponsor, Later(clock, wait), Committee);
        if (!stop.IsAccepted) throw Counted.Skip();
        Assert.Null(stop.State.Deadline);
        var restarted = stop.State.Restart(Committee, Later(clock, wait).PlusDays(stopped.Get), Party.Sponsor).State;
        Assert.True(restarted.Deadline >= clock.Deadline);
        Assert.Equal(clock.Elapsed(Later(clock, wait)), restarted.Elapsed(Later(clock, wait).PlusDays(stopped.Get)));
    }

    [Property]
    public void The_deadline_is_the_last_day_on_which_the_budget_holds(ReviewClock clock)
    {
        if (clock.IsStopped || clock.FinishedOn is not null || clock.Terms.Count.RollsForward) throw Counted.Skip();
        if (clock.Deadline < clock.Holds[^1].From) throw Counted.Skip();
        Assert.True(clock.Elapsed(clock.Deadline!.Value) <= clock.Terms.Days);
        Assert.Equal(clock.Terms.Days, clock.Elapsed(clock.Deadline.Value));
        if (clock.Deadline > clock.Holds[^1].From) Assert.True(clock.Elapsed(clock.Deadline.Value.PlusDays(-1)) < clock.Terms.Days);
    }

    [Property]
    public void A_clock_that_has_ended_accepts_nothing_and_counts_no_further(ReviewClock clock, NonNegativeInt wait)
    {
        var end = clock.Finish(Later(clock, wait), Committee);
        if (!end.IsAccepted) throw Counted.Skip();
        var on = end.State.FinishedOn!.Value.PlusDays(5);
        Assert.Equal(end.State.Elapsed(end.State.FinishedOn.Value), end.State.Elapsed(on));
        Assert.All(
            [end.State.Stop(Party.Mhra, on, Committee), end.State.Restart(Party.Mhra, on, Committee),
                end.State.HandOver(Party.Mhra, on, Committee), end.State.Finish(on, Committee)],
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
    public void Work_is_handed_over_to_somebody_else_and_a_stop_recorded_late_counts_from_its_day()
    {
        var clock = ReviewClock.Start(new(30, DayCount.CalendarDays, null, Source), Party.Network, new(2020, 1, 1), Party.Sponsor).State;
        Assert.Equal("clock.held-already", Assert.Single(clock.HandOver(Party.Network, new(2020, 1, 5), Party.Network).Reasons).Code);
        clock = clock.HandOver(Committee, new(2020, 1, 5), Party.Network).State;
        Assert.Equal((Committee, new LocalDate(2020, 1, 31)), (clock.Holder, clock.Deadline));
        clock = clock.Stop(Party.Sponsor, new(2020, 1, 10), Committee, recordedOn: new(2020, 1, 20)).State;
        Assert.Equal((9, new LocalDate(2020, 1, 20)), (clock.Elapsed(new(2020, 1, 15)), clock.LastRecordedOn));
    }

    private static LocalDate Later(ReviewClock clock, NonNegativeInt wait) => (clock.FinishedOn ?? clock.Holds[^1].From).PlusDays(wait.Get);
}
