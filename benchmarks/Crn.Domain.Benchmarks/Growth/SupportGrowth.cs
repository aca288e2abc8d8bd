using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
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
        Row("FundingLine.AsAt: n days of one line with a movement each", 250, n => (n, Moved(n)),
            x => Enumerable.Range(0, x.n).Sum(i => x.Item2.AsAt(Day.PlusDays(i)).Committed.Amount)),
        Row("ContractValueReview.Accept, ContractValueReview.Escalate, ContractValueReview.Answer: n sites one by one", 250,
            n => Answered(n)),
        Row("ContractValueReview.Submit, ContractValueReview.RequestChanges, ContractValueReview.Complete: n rounds", 250,
            n => Enumerable.Range(0, n).Aggregate(Review(), (r, i) => r.RequestChanges("More.", Day, Party.Network).State
                .Submit(Day, Party.Sponsor).State)),
        Row("ContractValueReview.Replay, ContractValueReview.TryReplay: n events", 250, n => Enumerable.Range(0, n)
            .Select(i => new ContractValueEvent.Accepted(Day, Party.SiteOrganisation, Day, Code(i))).ToList() is var accepted
                ? [.. Reviewed, .. accepted] : default(ValueList<ContractValueEvent>), events => ContractValueReview.Replay(events)),
        Row("CostAttribution.Of: n activities", 125, Schedule, s => CostAttribution.Of(s, FactSheet.Empty, UkNation.England, Day)),
        Row("CostAttribution.ForStudy: n sites", 250,
            n => (CostAttribution.Of(Schedule(5), FactSheet.Empty, UkNation.England, Day), Enumerable.Repeat(9, n).ToValueList()),
            x => x.Item1.ForStudy(x.Item2)),
        Row("ExcessTreatmentCosts.Of: n claims", 250,
            n => Enumerable.Range(0, n).Select(i => new EtcClaim($"Study {i}", Pounds.Of(350), 4, 4,
            4, 0)).ToValueList(), claims => ExcessTreatmentCosts.Of(UkNation.England, EtcProvider.PrimaryCare, FinancialYear.Of(Day), null,
            claims)),
        Row("EtcClaim.Confirmed: n participants", 250, n => Enumerable.Range(0, n).Select(i => (Day.PlusDays(i % 200),
            (LocalDate?)Day.PlusDays(9 + (i % 200)))).ToValueList(),
            people => EtcClaim.Confirmed("BEACON", Pounds.Of(350), FinancialYear.Of(Day), people)),
        Row("ActivityFunding.Share: n organisations", 125,
            n => Enumerable.Range(0, n).Select(i => new OrganisationActivity($"T{i}", i, 3 * i, i % 7)).ToValueList(), all =>
            ActivityFunding.Published.Share(Pounds.Of(1_000_000), UkNation.England, FinancialYear.Starting(2013), all)),
        Row("SitePrice.Of: n resources", 250, n => Enumerable.Range(0, n).Select(i => new CostedResource($"R{i}", 2, Pounds.Of(31)))
            .ToValueList(), resources => SitePrice.Of(resources, [])),
        Row("SurvivalCurve.Of: n waits", 500, Times, times => SurvivalCurve.Of(times)),
        Row("StageDuration.Observed: n waits", 500, n => Enumerable.Range(1, n).Select(i => 1 + (i % 300)).ToValueList(),
            days => SetUp.StageDuration.Observed(days, DayBasis.Calendar, Citation.Default("benchmark"))),
        Row("StageDuration.Fitted: n waits", 500, Times,
            times => SetUp.StageDuration.Fitted(times, DayBasis.Calendar, Citation.Default("benchmark"))),
    ];

    private static ValueList<ContractValueEvent> Reviewed { get; } =
    [
        .. ContractValueReview.Start("ONCO-3", Day, Party.Sponsor).Events, new ContractValueEvent.Submitted(Day, Party.Sponsor, Day),
        new ContractValueEvent.Completed(Day, Party.Network, Day),
    ];

    private static ContractValueReview Review() =>
        ContractValueReview.Start("ONCO-3", Day, Party.Sponsor).State.Submit(Day, Party.Sponsor).State;

    public static ContractValueReview Answered(int n)
    {
        var review = Review().Complete(Day, Party.Network).State;
        for (var i = 0; i < n; i++) review = review.Escalate(Code(i), "Which?", Day, Party.SiteOrganisation).State;
        for (var i = 0; i < n; i++) review = review.Answer(Code(i), "This.", Day, Party.Network).State;
        for (var i = 0; i < n; i++) review = review.Accept(Code(i), Day, Party.SiteOrganisation).State;
        return review;
    }

    public static ValueList<ScheduledActivity> Schedule(int n) => Enumerable.Range(0, n).Select(i => new ScheduledActivity($"ECG {i}",
        Pounds.Of(30), CostBasis.PerParticipant, 1, FactSheet.Empty.With(CostFacts.WouldContinue, i % 2 == 0))).ToValueList();

    private static SiteCode Code(int i) => SiteCode.From(FormattableString.Invariant($"S{i:0000}"));

    private static ValueList<ObservedTime> Times(int n) =>
        Enumerable.Range(1, n).Select(i => ObservedTime.Ended(1 + (i % 300))).ToValueList();

    private static FundingLine Moved(int n) => Enumerable.Range(0, n).Aggregate(FundingLedger
        .Start("Network", FinancialYear.Of(Day), Day, Party.Network).State
        .Award("Posts", "A", Pounds.Of(1_000_000), Day, Party.Network).State,
        (ledger, i) => ledger.Commit("Posts", FormattableString.Invariant($"C{i}"), Pounds.Of(1), Day.PlusDays(i), Party.Network).State)
        .Lines[0];

    public static FundingLedger Awarded(int n) => FundingLedger.Replay(Events(n));

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
