using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Sites;
using Crn.Domain.Support;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Support;

/// <summary>Movements of a ledger, and the answers of sites in a review, one by one: in proportion.</summary>
public class FundingGrowthTests
{
    private static readonly LocalDate Day = new(2025, 5, 1);

    [Fact]
    public void Awards_one_by_one_cost_in_proportion() => Growth.AboutLinear(n => Awarded(n));

    [Fact]
    public void Commitments_releases_spending_and_returns_cost_in_proportion()
    {
        var (few, many) = (Awarded(500).State, Awarded(2000).State);
        FundingLedger Each(int n, Func<FundingLedger, int, Decision<FundingLedger, FundingEvent>> verb) =>
            Enumerable.Range(0, n).Aggregate(n == 500 ? few : many, (ledger, i) => verb(ledger, i).State);
        Growth.AboutLinear(n => Each(n, (l, i) => l.Commit(Line(i), $"C{i}", Pounds.Of(1), Day, Party.SiteOrganisation)));
        Growth.AboutLinear(n => Each(n, (l, i) => l.Return(Line(i), $"R{i}", Pounds.Of(1), Day, Party.SiteOrganisation)));
        (few, many) = (Committed(few, 500), Committed(many, 2000));
        Growth.AboutLinear(n => Each(n, (l, i) => l.Spend(Line(i), $"S{i}", Pounds.Of(1), Day, Party.SiteOrganisation)));
        Growth.AboutLinear(n => Each(n, (l, i) => l.Release(Line(i), $"X{i}", Pounds.Of(1), Day, Party.SiteOrganisation)));
    }

    /// <summary>Each movement took place before those that are recorded already.</summary>
    [Fact]
    public void Movements_recorded_late_each_on_a_day_of_its_own_cost_in_proportion()
    {
        var last = Day.PlusDays(4000);
        var award = FundingLedger.Start("Network", FinancialYear.Of(Day), Day, Party.Network).State
            .Award(Line(0), "A", Pounds.Of(1_000_000), Day, Party.Network, last).State;
        Growth.AboutLinear(n => Enumerable.Range(0, n).Aggregate(award, (ledger, i) => ledger.Commit(
            Line(0), FormattableString.Invariant($"C{i}"), Pounds.Of(1), last.PlusDays(-i), Party.SiteOrganisation, last).State));
    }

    [Fact]
    public void Replay_of_a_ledger_costs_in_proportion()
    {
        var (few, many) = (Awarded(500).Events, Awarded(2000).Events);
        Growth.AboutLinear(n => FundingLedger.Replay(n == 500 ? few : many));
    }

    [Fact]
    public void Sites_that_accept_ask_and_are_answered_cost_in_proportion()
    {
        Growth.AboutLinear(n => Each(n, (r, i) => r.Accept(Code(i), Day, Party.SiteOrganisation)));
        Growth.AboutLinear(n => Asked(n));
        var (few, many) = (Asked(500), Asked(2000));
        Growth.AboutLinear(n => Enumerable.Range(0, n).Aggregate(n == 500 ? few : many,
            (r, i) => r.Answer(Code(i * 7 % n), "The one of the trust.", Day, Party.Network).State));
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void A_review_lists_the_sites_as_plain_lists_would(byte[] drawn)
    {
        if (drawn.Length == 0) throw Counted.Skip();
        var review = Each(0, (r, _) => throw new InvalidOperationException());
        List<SiteCode> accepted = [], asking = [];
        foreach (var (d, i) in drawn.Select((d, i) => (d, i)))
        {
            var site = Code(d % 5);
            var next = ((d + i) % 3) switch
            {
                0 => review.Accept(site, Day, Party.SiteOrganisation),
                1 => review.Escalate(site, "Which laboratory?", Day, Party.SiteOrganisation),
                _ => review.Answer(site, "The one of the trust.", Day, Party.Network),
            };
            if (!next.IsAccepted) continue;
            review = next.State;
            if ((d + i) % 3 == 0) accepted.Add(site);
            else if ((d + i) % 3 == 1) asking.Add(site);
            else asking.Remove(site);
            Assert.Equal(accepted, review.AcceptedBy.AsEnumerable());
            Assert.Equal(asking, review.EscalatedBy.AsEnumerable());
            Assert.All(Enumerable.Range(0, 5).Select(Code), s => Assert.Equal(
                accepted.Contains(s) ? CostingState.Accepted : asking.Contains(s) ? CostingState.Escalated : review.State,
                review.StateAt(s)));
        }
    }

    private static (FundingLedger State, ValueList<FundingEvent> Events) Awarded(int n)
    {
        var start = FundingLedger.Start("Network", FinancialYear.Of(Day), Day, Party.Network);
        var (ledger, events) = (start.State, start.Events);
        for (var i = 0; i < n; i++)
        {
            var next = ledger.Award(Line(i), $"A{i}", Pounds.Of(100), Day, Party.Network);
            (ledger, events) = (next.State, events.AddRange(next.Events));
        }

        return (ledger, events);
    }

    private static FundingLedger Committed(FundingLedger ledger, int n) => Enumerable.Range(0, n).Aggregate(ledger,
        (l, i) => l.Commit(Line(i), $"C{i}", Pounds.Of(1), Day, Party.SiteOrganisation).State);

    private static ContractValueReview Asked(int n) =>
        Each(n, (r, i) => r.Escalate(Code(i), "Which laboratory?", Day, Party.SiteOrganisation));

    private static ContractValueReview Each(
        int n, Func<ContractValueReview, int, Decision<ContractValueReview, ContractValueEvent>> verb) =>
        Enumerable.Range(0, n).Aggregate(ContractValueReview.Start("ONCO-3", Day, Party.Sponsor).State.Submit(Day, Party.Sponsor).State
            .Complete(Day, Party.Network).State, (review, i) => verb(review, i).State);

    private static string Line(int i) => "Line " + (i % 300);

    private static SiteCode Code(int i) => SiteCode.From(FormattableString.Invariant($"S{i:0000}"));
}
