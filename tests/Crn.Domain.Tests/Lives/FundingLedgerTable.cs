using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Support;

namespace Crn.Domain.Tests.Lives;

public class FundingLedgerTable : LifeTable<FundingLedger, FundingEvent>
{
    private const string Nurses = "Research nurses";
    private static readonly LocalDate On = new(2025, 6, 2);
    private static readonly FinancialYear Year = FinancialYear.Starting(2025);
    private static readonly FundingLedger Empty = FundingLedger.Start("Leeds", Year, On, Party.Network).State;
    private static readonly FundingLedger Hundred = Empty.Award(Nurses, "A1", Pounds.Of(100), On, Party.Network).State;
    private static readonly FundingLedger Sixty = Hundred.Commit(Nurses, "C1", Pounds.Of(60), On, Party.SiteOrganisation).State;

    protected override IReadOnlyList<(string Name, FundingLedger State)> States { get; } =
    [
        ("nothing awarded", Empty),
        ("100 awarded", Hundred),
        ("100 awarded, 60 of it committed", Sixty),
        ("100 awarded, 60 of it spent", Sixty.Spend(Nurses, "S1", Pounds.Of(60), On, Party.SiteOrganisation).State),
        ("all returned", Hundred.Return(Nurses, "R1", Pounds.Of(100), On, Party.SiteOrganisation).State),
    ];

    protected override IReadOnlyList<(string Verb, Func<FundingLedger, Decision<FundingLedger, FundingEvent>> Try)> Tries { get; } =
    [
        ("Award", l => l.Award(Nurses, "N", Pounds.Of(50), On, Party.Network)),
        ("Award, nothing", l => l.Award(Nurses, "N", Pounds.Of(0), On, Party.Network)),
        ("Award, part of a penny", l => l.Award(Nurses, "N", Pounds.Of(0.001m), On, Party.Network)),
        ("Award, with a reference that was used", l => l.Award(Nurses, "a1", Pounds.Of(50), On, Party.Network)),
        ("Award, at prices of another year", l => l.Award(Nurses, "N", Pounds.Of(50, FinancialYear.Starting(2020)), On, Party.Network)),
        ("Commit, 40", l => l.Commit(Nurses, "N", Pounds.Of(40), On, Party.SiteOrganisation)),
        ("Commit, 41", l => l.Commit(Nurses, "N", Pounds.Of(41), On, Party.SiteOrganisation)),
        ("Commit, 101", l => l.Commit(Nurses, "N", Pounds.Of(101), On, Party.SiteOrganisation)),
        ("Commit, on another line", l => l.Commit("Imaging", "N", Pounds.Of(1), On, Party.SiteOrganisation)),
        ("Release, 60", l => l.Release(Nurses, "N", Pounds.Of(60), On, Party.SiteOrganisation)),
        ("Release, 61", l => l.Release(Nurses, "N", Pounds.Of(61), On, Party.SiteOrganisation)),
        ("Spend, 60", l => l.Spend(Nurses, "N", Pounds.Of(60), On, Party.SiteOrganisation)),
        ("Spend, 61", l => l.Spend(Nurses, "N", Pounds.Of(61), On, Party.SiteOrganisation)),
        ("Return, 40", l => l.Return(Nurses, "N", Pounds.Of(40), On, Party.SiteOrganisation)),
        ("Return, 41", l => l.Return(Nurses, "N", Pounds.Of(41), On, Party.SiteOrganisation)),
        ("stored award to no line", l => History.Decide(l, new FundingEvent.Awarded(On, Party.Network, On, default, default,
            Pounds.Of(5)), null)),
    ];
}
