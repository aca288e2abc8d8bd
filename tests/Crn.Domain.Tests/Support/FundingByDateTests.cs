using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Support;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Support;

/// <summary>The laws of the funding ledger hold as at the end of every day, however late a movement was recorded.</summary>
public class FundingByDateTests
{
    private const Party Site = Party.SiteOrganisation;
    private const string Nurses = "Research nurses";
    private static readonly LocalDate April = new(2026, 4, 1);
    private static readonly LocalDate June = new(2026, 6, 1);
    private static readonly LocalDate Late = new(2026, 9, 1);

    [Property]
    public Property On_every_day_each_line_is_what_its_movements_by_then_come_to() => Prop.ForAll(
        DomainArbitraries.FundingHistories(),
        events =>
        {
            var ledger = FundingLedger.Replay(events);
            foreach (var day in DaysAround(events))
            {
                var lines = ledger.LinesAsAt(day);
                Assert.Equal(Moves(events, day).Select(e => Key(e.Line)).ToHashSet(), lines.Select(l => Key(l.Name)).ToHashSet());
                Assert.All(lines, line => Assert.Equal(Balances(Moves(events, day), Key(line.Name)), Of(line)));
                Assert.All(lines, line => Assert.Equal(line.Awarded, line.Committed + line.Spent + line.Returned + line.Available));
                Assert.All(lines, line => Assert.True(Of(line).All(p => p >= 0)));
            }

            Assert.Equal(ledger.Lines, ledger.LinesAsAt(events.Max(e => e.On)));
            Assert.Empty(ledger.LinesAsAt(ledger.StartedOn.PlusDays(-1)));
        });

    [Property(MaxTest = 100 / Share.Of)]
    public Property As_at_a_day_the_lines_are_those_of_the_movements_by_then_alone() => Prop.ForAll(
        DomainArbitraries.FundingHistories(),
        events =>
        {
            var ledger = FundingLedger.Replay(events);
            foreach (var day in events.Select(e => e.On).Distinct())
            {
                var alone = FundingLedger.Replay(events.Where(e => e.On <= day).ToValueList());
                Assert.Equal(alone.Lines.OrderBy(l => l.Name.Value), ledger.LinesAsAt(day).OrderBy(l => l.Name.Value));
            }
        });

    [Property]
    public Property The_order_of_recording_leaves_no_trace_in_the_balances() => Prop.ForAll(
        DomainArbitraries.FundingHistories(),
        events =>
        {
            var inOrder = FundingLedger.Replay(events);
            var backwards = events.Skip(1).Reverse().Aggregate(FundingLedger.Replay(events[0]), (ledger, e) => ledger.Evolve(e));
            Assert.Equal(inOrder.Lines.OrderBy(l => l.Name.Value), backwards.Lines.OrderBy(l => l.Name.Value));
        });

    /// <summary>No more is refused than the law needs, and no less.</summary>
    [Property]
    public Property A_movement_is_accepted_exactly_where_no_balance_of_any_day_falls_below_nothing() => Prop.ForAll(
        DomainArbitraries.FundingHistories(),
        Arb.From(from verb in Gen.Choose(1, 4) from at in Gen.Choose(-5, 250) from pence in Gen.Choose(1, 60_000) select (verb, at, pence)),
        (events, drawn) =>
        {
            var ledger = FundingLedger.Replay(events);
            if (ledger.Line(Nurses) is null) throw Counted.Skip();
            var (on, amount) = (ledger.StartedOn.PlusDays(drawn.at), Pounds.Of(drawn.pence / 100m));
            var recordedOn = LocalDate.Max(on, ledger.LastRecordedOn);
            var decision = drawn.verb switch
            {
                1 => ledger.Commit(Nurses, "NEW", amount, on, Site, recordedOn),
                2 => ledger.Release(Nurses, "NEW", amount, on, Site, recordedOn),
                3 => ledger.Spend(Nurses, "NEW", amount, on, Site, recordedOn),
                _ => ledger.Return(Nurses, "NEW", amount, on, Site, recordedOn),
            };
            FundingEvent proposed = drawn.verb switch
            {
                1 => new FundingEvent.Committed(on, Site, recordedOn, FreeText.From(Nurses), FreeText.From("NEW"), amount),
                2 => new FundingEvent.Released(on, Site, recordedOn, FreeText.From(Nurses), FreeText.From("NEW"), amount),
                3 => new FundingEvent.Spent(on, Site, recordedOn, FreeText.From(Nurses), FreeText.From("NEW"), amount),
                _ => new FundingEvent.Returned(on, Site, recordedOn, FreeText.From(Nurses), FreeText.From("NEW"), amount),
            };
            var all = events.Add(proposed);
            var holds = on >= ledger.StartedOn && DaysAround(all).All(day => Balances(Moves(all, day), Key(Nurses)).All(b => b >= 0));
            Assert.Equal(holds, decision.IsAccepted);
        });

    [Fact]
    public void Money_that_was_awarded_later_is_not_committed_before()
    {
        var ledger = Opened.Award(Nurses, "AW-1", Pounds.Of(100), April, Party.Network).State
            .Award(Nurses, "AW-2", Pounds.Of(100), June, Party.Network).State;
        Refused("Only £100.00 is available on Research nurses as at 2026-05-31.",
            ledger.Commit(Nurses, "PO-1", Pounds.Of(150), June.PlusDays(-1), Site, Late));
        Assert.True(ledger.Commit(Nurses, "PO-1", Pounds.Of(150), June, Site, Late).IsAccepted);
    }

    [Fact]
    public void Money_that_was_committed_since_is_not_returned_before()
    {
        var ledger = Opened.Award(Nurses, "AW-1", Pounds.Of(100), April, Party.Network).State
            .Commit(Nurses, "PO-1", Pounds.Of(80), June, Site).State
            .Release(Nurses, "REL-1", Pounds.Of(80), Late, Site).State;
        // All is available in April and in September, and not in between.
        Refused("Only £20.00 is available on Research nurses as at 2026-06-01.",
            ledger.Return(Nurses, "RET-1", Pounds.Of(50), April, Site, Late));
        Assert.Equal((Pounds.Of(20), Pounds.Of(100)), (ledger.Lines[0].AsAt(June).Available, ledger.Lines[0].AsAt(Late).Available));
    }

    [Fact]
    public void A_commitment_that_is_spent_later_is_not_released_before()
    {
        var ledger = Opened.Award(Nurses, "AW-1", Pounds.Of(100), April, Party.Network).State
            .Commit(Nurses, "PO-1", Pounds.Of(80), April, Site).State
            .Spend(Nurses, "INV-1", Pounds.Of(80), June, Site).State
            .Commit(Nurses, "PO-2", Pounds.Of(20), Late, Site).State;
        Refused("Only £0.00 is committed on Research nurses as at 2026-06-01.",
            ledger.Release(Nurses, "REL-1", Pounds.Of(20), April, Site, Late));
    }

    [Fact]
    public void An_award_recorded_late_counts_from_its_day_on_that_line_alone()
    {
        var ledger = Opened.Award(Nurses, "AW-1", Pounds.Of(100), June, Party.Network).State
            .Award("Imaging", "AW-2", Pounds.Of(10), June, Party.Network).State
            .Award(Nurses, "AW-3", Pounds.Of(40), April, Party.Network, Late).State;
        Assert.Equal("Research nurses: awarded £40.00, committed £0.00, spent £0.00, returned £0.00, available £40.00",
            Assert.Single(ledger.LinesAsAt(April)).ToString());
        Assert.Equal([Pounds.Of(140), Pounds.Of(10)], ledger.LinesAsAt(June).Select(l => l.Awarded));
        Assert.Equal(Pounds.Of(0), ledger.Line("Imaging")!.AsAt(April).Awarded);
        Assert.True(ledger.Commit(Nurses, "PO-1", Pounds.Of(40), April, Site, Late).IsAccepted);
    }

    [Fact]
    public void Of_two_writers_the_second_is_refused_and_what_it_decides_anew_holds_for_every_day()
    {
        var ledger = Opened.Award(Nurses, "AW-1", Pounds.Of(100), April, Party.Network).State;
        var first = ledger.Commit(Nurses, "PO-1", Pounds.Of(60), June, Site, version: ledger.Version);
        var stale = first.State.Commit(Nurses, "PO-2", Pounds.Of(60), April, Site, Late, ledger.Version);
        Assert.False(stale.IsAccepted);
        // On its own day there was enough; on the day of the first writer there is not.
        var anew = first.State.Commit(Nurses, "PO-2", Pounds.Of(60), April, Site, Late, first.State.Version);
        Assert.Equal("funding.more-than-available", Assert.Single(anew.Reasons).Code);
        Assert.True(first.State.Commit(Nurses, "PO-2", Pounds.Of(40), April, Site, Late, first.State.Version).IsAccepted);
    }

    private static FundingLedger Opened =>
        FundingLedger.Start("Flexible team", FinancialYear.Starting(2026), April, Party.Network).State;

    private static IEnumerable<LocalDate> DaysAround(ValueList<FundingEvent> events) =>
        events.Select(e => e.On).SelectMany(on => (LocalDate[])[on.PlusDays(-1), on]).Distinct();

    private static List<(string Line, FundingEvent Event)> Moves(ValueList<FundingEvent> events, LocalDate through) =>
        [.. events.Where(e => e.On <= through && e.Movement is not null).Select(e => (e.Movement!.Value.Line.Value, e))];

    private static string Key(FreeText name) => Key(name.Value);

    private static string Key(string name) => name.ToUpperInvariant();

    // Awarded, committed, spent, returned, available.
    private static decimal[] Balances(List<(string Line, FundingEvent Event)> moves, string line)
    {
        decimal awarded = Sum<FundingEvent.Awarded>(), spent = Sum<FundingEvent.Spent>(), returned = Sum<FundingEvent.Returned>();
        var committed = Sum<FundingEvent.Committed>() - Sum<FundingEvent.Released>() - spent;
        return [awarded, committed, spent, returned, awarded - committed - spent - returned];

        decimal Sum<T>() => moves.Where(m => Key(m.Line) == line && m.Event is T).Sum(m => m.Event.Movement!.Value.Amount.Amount);
    }

    private static decimal[] Of(FundingLine line) =>
        [line.Awarded.Amount, line.Committed.Amount, line.Spent.Amount, line.Returned.Amount, line.Available.Amount];

    private static void Refused(string because, Decision<FundingLedger, FundingEvent> decision) =>
        Assert.Equal(because, Assert.Single(decision.Reasons).Because);
}
