using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.Support;
using static Crn.Domain.Benchmarks.Growth.GrowthRow;

namespace Crn.Domain.Benchmarks.Growth;

internal static class SupportGrowth
{
    private static readonly LocalDate Day = new(2025, 5, 1);

    public static GrowthRow[] Rows { get; } =
    [
        Row("FundingLedger.Award, FundingLedger.Commit, FundingLedger.Spend, FundingLedger.Release, FundingLedger.Return: n movements " +
            "one by one",
            250, Awarded),
        Row("FundingLedger.Replay, FundingLedger.TryReplay: n events", 250, n => Events(n), events => FundingLedger.Replay(events)),
        Row("SurvivalCurve.Of: n waits", 500, Times, times => SurvivalCurve.Of(times)),
        Row("StageDuration.Observed: n waits", 500, n => Enumerable.Range(1, n).Select(i => 1 + (i % 300)).ToValueList(),
            days => SetUp.StageDuration.Observed(days, DayBasis.Calendar, Citation.Default("benchmark"))),
        Row("StageDuration.Fitted: n waits", 500, Times,
            times => SetUp.StageDuration.Fitted(times, DayBasis.Calendar, Citation.Default("benchmark"))),
    ];

    private static ValueList<ObservedTime> Times(int n) =>
        Enumerable.Range(1, n).Select(i => ObservedTime.Ended(1 + (i % 300))).ToValueList();

    private static FundingLedger Awarded(int n) => FundingLedger.Replay(Events(n));

    private static ValueList<FundingEvent> Events(int n)
    {
        var start = FundingLedger.Start("Network", FinancialYear.Of(Day), Day, Party.Network);
        var (ledger, events) = (start.State, start.Events);
        for (var i = 0; i < n; i++)
        {
            var next = ledger.Award("Line " + (i % 9), FormattableString.Invariant($"A{i}"), Pounds.Of(100), Day, Party.Network);
            (ledger, events) = (next.State, events.AddRange(next.Events));
        }

        return events;
    }
}
