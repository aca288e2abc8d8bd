using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;

namespace Crn.Domain.Tests.Lives;

public class ReviewClockTable : LifeTable<ReviewClock, ReviewClockEvent>
{
    private const Party Committee = Party.ResearchEthicsCommittee;
    private static readonly LocalDate Received = new(2025, 3, 3);
    private static readonly LocalDate Today = new(2025, 4, 1);

    protected override IReadOnlyList<(string Name, ReviewClock State)> States { get; } =
    [
        ("running", Clock(1)),
        ("stopped", Clock(1).Stop(Party.Sponsor, new(2025, 3, 10), Committee).State),
        ("running again, its one stop used", Clock(1).Stop(Party.Sponsor, new(2025, 3, 10), Committee).State
            .Restart(Committee, new(2025, 3, 20), Party.Sponsor).State),
        ("running, may not stop", Clock(0)),
        ("running, may stop as often as it likes", Clock(null).Stop(Party.Sponsor, new(2025, 3, 10), Committee).State
            .Restart(Committee, new(2025, 3, 20), Party.Sponsor).State),
        ("ended", Clock(1).Finish(new(2025, 3, 25), Committee).State),
    ];

    protected override IReadOnlyList<(string Verb, Func<ReviewClock, Decision<ReviewClock, ReviewClockEvent>> Try)> Tries { get; } =
    [
        ("Stop", c => c.Stop(Party.Sponsor, Today, Committee)),
        ("Stop, before the last event", c => c.Stop(Party.Sponsor, new(2025, 3, 1), Committee, Today)),
        ("Stop, beyond the calendar", c => c.Stop(Party.Sponsor, new(2080, 1, 1), Committee)),
        ("Restart", c => c.Restart(Committee, Today, Party.Sponsor)),
        ("Restart, so late that the deadline is beyond the calendar", c => c.Restart(Committee, new(2050, 12, 20), Party.Sponsor)),
        ("HandOver", c => c.HandOver(Party.Arsac, Today, Committee)),
        ("HandOver, to who has it", c => c.HandOver(c.Holder, Today, Committee)),
        ("Finish", c => c.Finish(Today, Committee)),
        ("Finish, beyond the calendar", c => c.Finish(new(2080, 1, 1), Committee)),
        ("stored stop for nobody", c => History.Decide(c, new ReviewClockEvent.Stopped(Today, Committee, Today, (Party)99), null)),
        ("stored hand-over to nobody", c => History.Decide(c, new ReviewClockEvent.HandedOver(Today, Committee, Today, (Party)99), null)),
        ("stored restart by nobody", c => History.Decide(c, new ReviewClockEvent.Restarted(Today, Committee, Today, (Party)99), null)),
    ];

    private static ReviewClock Clock(int? stops) => ReviewClock.Start(
        new(30, DayCount.WorkingDays(WorkingDayCalendar.EnglandAndWales), stops, Citation.Local("ours")), Committee, Received,
        Party.Sponsor).State;
}
