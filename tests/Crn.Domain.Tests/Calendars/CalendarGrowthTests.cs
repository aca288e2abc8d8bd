using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Calendars;

/// <summary>Closures and holds one by one: in proportion, and as if they were given at once.</summary>
public class CalendarGrowthTests
{
    private static readonly LocalDate First = new(2010, 1, 4);

    [Property(MaxTest = 100 / Share.Of)]
    public void Closures_one_by_one_are_the_closures_given_at_once(ushort[] days)
    {
        if (days.Length == 0) throw Counted.Skip();
        var closures = Enumerable.Range(0, 12).SelectMany(i => days.Select(d => First.PlusDays((d + (i * 31)) % 9000))).ToValueList();
        var atOnce = WorkingDayCalendar.Scotland.WithClosures(closures);
        var oneByOne = closures.Aggregate(WorkingDayCalendar.Scotland, (calendar, day) => calendar.WithClosures(day));
        Assert.Equal(atOnce, oneByOne);
        Assert.Equal(closures.Distinct().Order(), oneByOne.Closures.AsEnumerable());
        Assert.All(Enumerable.Range(0, 60),
            i => Assert.Equal(atOnce.Add(First.PlusDays(i * 40), 9), oneByOne.Add(First.PlusDays(i * 40), 9)));
    }

    [Fact]
    public void Closures_one_by_one_cost_in_proportion() => Growth.AboutLinear(n => Enumerable.Range(0, n).Aggregate(
        WorkingDayCalendar.Scotland, (calendar, i) => calendar.WithClosures(First.PlusDays(i * 7 % n))));

    [Property(MaxTest = 200 / Share.Of)]
    public void What_had_elapsed_when_a_hold_began_is_what_counting_all_holds_says(byte[] days, byte[] kinds)
    {
        if (days.Length == 0 || kinds.Length == 0) throw Counted.Skip();
        var clock = Started();
        var day = First;
        for (var i = 0; i < days.Length; i++)
        {
            var before = clock;
            day = day.PlusDays(days[i] % 20);
            var next = (kinds[i % kinds.Length] % 3) switch
            {
                0 => clock.HandOver(clock.Holder == Party.Mhra ? Party.Sponsor : Party.Mhra, day, Party.Mhra),
                1 when !clock.IsStopped => clock.Stop(Party.Sponsor, day, Party.Mhra),
                _ => clock.Restart(Party.Mhra, day, Party.Sponsor),
            };
            if (!next.IsAccepted) continue;
            clock = next.State;
            Assert.Equal(before.Elapsed(day), clock.Holds[^1].Before);
        }
    }

    [Fact]
    public void Holds_one_by_one_cost_in_proportion() => Growth.AboutLinear(n => Enumerable.Range(0, n).Aggregate(Started(),
        (clock, i) => clock.HandOver(i % 2 == 0 ? Party.Sponsor : Party.Mhra, First.PlusDays(i), Party.Mhra).State));

    [Fact]
    public void Replay_of_a_clock_costs_in_proportion()
    {
        ValueList<ReviewClockEvent> Events(int n)
        {
            List<ReviewClockEvent> events = [new ReviewClockEvent.Started(First, Party.Sponsor, First, Started().Terms, Party.Mhra)];
            var clock = Started();
            for (var i = 0; i < n; i++)
            {
                var next = clock.HandOver(i % 2 == 0 ? Party.Sponsor : Party.Mhra, First.PlusDays(i), Party.Mhra);
                events.AddRange(next.Events);
                clock = next.State;
            }

            return events.ToValueList();
        }

        var (few, many) = (Events(500), Events(2000));
        Growth.AboutLinear(n => ReviewClock.Replay(n == 500 ? few : many));
    }

    private static ReviewClock Started() =>
        ReviewClock.Start(new(60, DayCount.WorkingDays(WorkingDayCalendar.Scotland), null, Citation.Default("test")), Party.Mhra, First,
            Party.Sponsor).State;
}
