using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Support;

namespace Crn.Domain.Tests.Support;

public class FundingLedgerTests
{
    private const Party Site = Party.SiteOrganisation;
    private const string Nurses = "Research nurses";
    private static readonly FinancialYear Year = FinancialYear.Starting(2026);
    private static readonly LocalDate April = new(2026, 4, 1);

    private static FundingLedger Opened => FundingLedger.Start("Flexible team", Year, April, Party.Network).State;

    private static FundingLedger Awarded => Opened.Award(Nurses, "AW-1", Pounds.Of(120_000), April, Party.Network).State;

    [Fact]
    public void Money_is_awarded_committed_spent_and_returned_line_by_line()
    {
        var ledger = Awarded.Commit(Nurses, "PO-7", Pounds.Of(45_000), April, Site).State
            .Spend(Nurses, "INV-31", Pounds.Of(3_750), April, Site).State
            .Release(Nurses, "PO-7a", Pounds.Of(1_250), April, Site).State
            .Return("research NURSES", "RET-1", Pounds.Of(6_250), April, Site).State;
        Assert.Equal(
            "Research nurses: awarded £120,000.00, committed £40,000.00, spent £3,750.00, returned £6,250.00, available £70,000.00",
            Assert.Single(ledger.Lines).ToString());
        Assert.Equal(5 + 1, ledger.Version);
    }

    /// <summary>G25, stated: the research budget of Northern Ireland in 2019-20, in its four parts.</summary>
    [Fact]
    public void G25_The_parts_of_a_budget_are_what_was_awarded()
    {
        (string Line, decimal Amount)[] parts =
            [("Allocated", 12_000_000), ("Additional", 860_000), ("Other income", 703_000), ("NETSCC contribution", 3_850_000)];
        var year = FinancialYear.Starting(2019);
        var ledger = parts.Aggregate(FundingLedger.Start("HSC R&D Division", year, year.From, Party.Network).State,
            (l, p) => l.Award(p.Line, p.Line, Pounds.Of(p.Amount), year.From, Party.Network).State);
        Assert.Equal(Pounds.Of(17_413_000), ledger.Awarded);
    }

    [Fact]
    public void Nothing_is_overdrawn()
    {
        Refused("funding.no-line", Opened.Commit(Nurses, "PO-1", Pounds.Of(1), April, Site));
        Refused("funding.more-than-available", Awarded.Commit(Nurses, "PO-1", Pounds.Of(120_000.01m), April, Site));
        Refused("funding.more-than-available", Awarded.Return(Nurses, "R-1", Pounds.Of(120_000.01m), April, Site));
        Refused("funding.more-than-committed", Awarded.Spend(Nurses, "INV-1", Pounds.Of(0.01m), April, Site));
        Refused("funding.more-than-committed", Awarded.Release(Nurses, "REL-1", Pounds.Of(0.01m), April, Site));
        Assert.True(Awarded.Commit(Nurses, "PO-1", Pounds.Of(120_000), April, Site).IsAccepted);
    }

    [Fact]
    public void An_entry_made_twice_is_found_by_its_reference() =>
        Refused("funding.reference-used", Awarded.Award(Nurses, "aw-1", Pounds.Of(120_000), April, Party.Network));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(0.001)]
    public void An_amount_is_above_nothing_and_in_whole_pence(double amount) =>
        Refused("funding.not-an-amount", Awarded.Award(Nurses, "AW-2", Pounds.Of((decimal)amount), April, Party.Network));

    [Fact]
    public void Money_of_another_year_is_refused_and_of_the_ledger_s_own_is_taken()
    {
        var other = Pounds.Of(5, FinancialYear.Starting(2025));
        Refused("funding.other-year", Awarded.Award(Nurses, "AW-2", other, April, Party.Network));
        Assert.Equal(Pounds.Of(120_005), Awarded.Award(Nurses, "AW-2", Pounds.Of(5, Year), April, Party.Network).State.Awarded);
    }

    [Fact]
    public void No_movement_lies_before_the_ledger_the_award_or_the_commitment_it_draws_on()
    {
        var (may, june, late) = (new LocalDate(2026, 5, 4), new LocalDate(2026, 6, 1), new LocalDate(2026, 9, 1));
        Refused("funding.before-start", Opened.Award(Nurses, "AW-1", Pounds.Of(5), April.PlusDays(-1), Party.Network, April));
        var ledger = Opened.Award(Nurses, "AW-1", Pounds.Of(500), may, Party.Network, may).State;
        Refused("funding.before-award", ledger.Commit(Nurses, "PO-1", Pounds.Of(5), may.PlusDays(-1), Site, late));
        Refused("funding.before-award", ledger.Return(Nurses, "R-1", Pounds.Of(5), may.PlusDays(-1), Site, late));
        ledger = ledger.Commit(Nurses, "PO-1", Pounds.Of(50), june, Site, june).State;
        Refused("funding.before-commitment", ledger.Spend(Nurses, "INV-1", Pounds.Of(5), june.PlusDays(-1), Site, late));
        Refused("funding.before-commitment", ledger.Release(Nurses, "REL-1", Pounds.Of(5), june.PlusDays(-1), Site, late));
        Assert.True(ledger.Spend(Nurses, "INV-1", Pounds.Of(5), june, Site, late).IsAccepted);
        // An award recorded late may be the first.
        var earlier = ledger.Award(Nurses, "AW-2", Pounds.Of(5), April, Party.Network, late).State;
        Assert.True(earlier.Commit(Nurses, "PO-2", Pounds.Of(5), April, Site, late).IsAccepted);
    }

    [Fact]
    public void More_money_than_pence_can_be_told_apart_in_is_refused()
    {
        foreach (var amount in (decimal[])[decimal.MaxValue, decimal.MaxValue / 2, 1_000_000_000_000_000.01m])
            Refused("funding.too-much", Opened.Award(Nurses, "AW-1", Pounds.Of(decimal.Round(amount, 2)), April, Party.Network));
        var most = Opened.Award(Nurses, "AW-1", Pounds.Of(1_000_000_000_000_000m), April, Party.Network).State;
        Refused("funding.too-much", most.Award("Other", "AW-2", Pounds.Of(0.01m), April, Party.Network));
        Refused("funding.more-than-available", most.Commit(Nurses, "PO-1", Pounds.Of(decimal.MaxValue), April, Site));
        Refused("funding.more-than-committed", most.Spend(Nurses, "INV-1", Pounds.Of(decimal.MaxValue), April, Site));
        Assert.Equal(0.01m, most.Commit(Nurses, "PO-1", Pounds.Of(999_999_999_999_999.99m), April, Site).State.Available.Amount);
    }

    [Property]
    public void Awarded_is_committed_spent_returned_and_available_together_and_none_is_negative(FundingLedger ledger)
    {
        Assert.All(ledger.Lines, line =>
        {
            Assert.Equal(line.Awarded, line.Committed + line.Spent + line.Returned + line.Available);
            Assert.All((Pounds[])[line.Awarded, line.Committed, line.Spent, line.Returned, line.Available],
                p => Assert.True(p.Amount >= 0));
        });
        Assert.Equal(ledger.Awarded, ledger.Committed + ledger.Spent + ledger.Returned + ledger.Available);
    }

    [Property]
    public Property Only_an_award_changes_what_was_awarded_and_no_movement_changes_another_line() => Prop.ForAll(
        Testing.DomainArbitraries.FundingHistories(),
        events =>
        {
            var ledger = FundingLedger.Replay(events[0]);
            foreach (var moved in events.Skip(1))
            {
                var next = ledger.Evolve(moved);
                if (moved is not FundingEvent.Awarded) Assert.Equal(ledger.Awarded, next.Awarded);
                Assert.True(ledger.Lines.Count(line => next.Lines.Contains(line)) >= ledger.Lines.Count - 1);
                ledger = next;
            }
        });

    private static void Refused(string code, Decision<FundingLedger, FundingEvent> decision) =>
        Assert.Equal(code, Assert.Single(decision.Reasons).Code);
}
