using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Money;
using Crn.Domain.Policies;
using static Crn.Domain.Benchmarks.Growth.GrowthRow;

namespace Crn.Domain.Benchmarks.Growth;

internal static class FoundationsGrowth
{
    private static readonly LocalDate First = new(2000, 1, 3);
    private static readonly Citation Source = Citation.Default("benchmark");

    public static GrowthRow[] Rows { get; } =
    [
        Row("ValueList.Add: n items one by one", 2000,
            n => Enumerable.Range(0, n).Aggregate(default(ValueList<int>), (list, i) => list.Add(i))),
        Row("ValueList.AddRange: n times ten items", 500,
            n => Enumerable.Range(0, n).Aggregate(default(ValueList<int>), (list, i) => list.AddRange(Ten))),
        Row("ValueList.ToValueList, ValueList.Create: n items", 2000, n => Enumerable.Range(0, n).ToValueList()),
        Row("Timeline.With: n versions one by one, each after the last", 500, n => Timeline(n)),
        Row("Timeline.InForceOn: n dates of n versions", 500, n => (n, Timeline(n)),
            t => Enumerable.Range(0, t.n).Count(i => t.Item2.InForceOn(First.PlusDays(i)) is not null)),
        Row("Timeline.NextChange: n dates of n versions", 500, n => (n, Timeline(n)),
            t => Enumerable.Range(0, t.n).Count(i => t.Item2.NextChange(First.PlusDays(i)) is not null)),
        Row("Timeline.Gaps: of n versions", 500, Timeline, t => t.Gaps()),
        Row("WorkingDayCalendar.WithClosures: n days one by one", 100,
            n => Enumerable.Range(0, n).Aggregate(WorkingDayCalendar.Scotland, (c, i) => c.WithClosures(First.PlusDays(7 * i)))),
        Row("WorkingDayCalendar.WithClosures: n days at once", 200,
            n => WorkingDayCalendar.Scotland.WithClosures(Enumerable.Range(0, n).Select(i => First.PlusDays(7 * i)).ToValueList())),
        Row("ReviewClock.HandOver: n times", 250, n => Clock(n).State.Version),
        Row("ReviewClock.Stop, ReviewClock.Restart: n times", 250, n => Stopped(n).State.Version),
        Row("ReviewClock.Replay, ReviewClock.TryReplay: n events", 250, n => Clock(n).Events, events => ReviewClock.Replay(events)),
        Row("ReviewClock.Elapsed, ReviewClock.HeldBy: of n holds", 250, n => Clock(n).State, clock => clock.HeldBy(First.PlusDays(n8))),
        Row("Outcome.Refuse: n reasons", 1000,
            n => Enumerable.Range(0, n).Select(i => new Refusal($"R{i}", "No.", "Do.", Source)).ToValueList(),
            reasons => Outcome.Refuse<int>(reasons)),
        Row("Decision.Accept, Decision.Refuse: n reasons", 1000,
            n => Enumerable.Range(0, n).Select(i => new Refusal($"R{i}", "No.", "Do.", Source)).ToValueList(),
            reasons => Decision.Refuse<int, int>(reasons)),
        Row("StudyIdentifiers.Of, StudyIdentifiers.With, StudyIdentifiers.Without: n trial numbers", 250, Numbers,
            all => StudyIdentifiers.Of(all)),
        Row("StudyIdentifiers.MergedWith, StudyIdentifiers.CompareWith, StudyIdentifiers.SharesNumberWith: two sets of n trial numbers, " +
            "half of them shared", 250, n => (StudyIdentifiers.Of(Numbers(n)), StudyIdentifiers.Of(Numbers(n, n / 2))),
            x => (x.Item1.CompareWith(x.Item2), x.Item1.SharesNumberWith(x.Item2), x.Item1.MergedWith(x.Item2))),
        Row("Pounds.Sum: n amounts", 1000, n => Enumerable.Range(0, n).Select(i => Pounds.Of(i)).ToList(), all => Pounds.Sum(all)),
    ];

    private const int n8 = 4000;
    private static readonly ValueList<int> Ten = Enumerable.Range(0, 10).ToValueList();

    private static ValueList<StudyIdentifier> Numbers(int n) => Numbers(n, 0);

    private static ValueList<StudyIdentifier> Numbers(int n, int from) => Enumerable.Range(from, n)
        .Select(i => (StudyIdentifier)NctId.Parse(FormattableString.Invariant($"NCT{i + 1000000:00000000}"))).ToValueList();

    private static Timeline<int> Timeline(int n) => Enumerable.Range(1, n - 1).Aggregate(
        new Timeline<int>(new Dated<int>(0, First, First, Source)),
        (timeline, i) => timeline.With(new(i, First.PlusDays(i), First.PlusDays(i), Source)));

    private static (ReviewClock State, ValueList<ReviewClockEvent> Events) Clock(int n)
    {
        var start = ReviewClock.Start(new(60, DayCount.CalendarDays, null, Source), Party.Mhra, First, Party.Sponsor);
        var (clock, events) = (start.State, start.Events);
        for (var i = 1; i <= n; i++)
        {
            var next = clock.HandOver(i % 2 == 0 ? Party.Mhra : Party.Sponsor, First.PlusDays(i), Party.Mhra);
            (clock, events) = (next.State, events.AddRange(next.Events));
        }

        return (clock, events);
    }

    public static (ReviewClock State, int N) Stopped(int n)
    {
        var clock = ReviewClock.Start(new(60, DayCount.CalendarDays, null, Source), Party.Mhra, First, Party.Sponsor).State;
        for (var i = 0; i < n; i += 2)
        {
            clock = clock.Stop(Party.Sponsor, First.PlusDays(i), Party.Mhra).State;
            clock = clock.Restart(Party.Mhra, First.PlusDays(i + 1), Party.Sponsor).State;
        }

        return (clock, n);
    }
}
