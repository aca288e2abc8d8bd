using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Support;

namespace Crn.Domain.Testing;

/// <content>Generators of funding ledgers.</content>
public static partial class DomainArbitraries
{
    /// <summary>Ledgers reached by up to twelve verbs; shrinks by forgetting the last event.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<FundingLedger> FundingLedgers() => Arb.From(
        FundingHistories().Generator.Select(events => FundingLedger.Replay(events)));

    /// <summary>Lines of drawn ledgers.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<FundingLine> FundingLines() => Arb.From(
        FundingLedgers().Generator.Where(ledger => !ledger.Lines.IsEmpty).SelectMany(ledger => Gen.Elements(ledger.Lines.ToArray())));

    /// <summary>Events of every kind, out of histories of funding ledgers.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<FundingEvent> FundingEvents() =>
        Arb.From(FundingHistories().Generator.SelectMany(events => Gen.Elements(events.ToArray())));

    /// <summary>
    /// Histories of funding ledgers, each accepted verb by verb and some recorded late; shrinks by forgetting the last event.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ValueList<FundingEvent>> FundingHistories() => Arb.From(
        from year in Gen.Choose(2016, 2030)
        from steps in FundingSteps().ArrayOf(16)
        from length in Gen.Choose(0, 16)
        select PlayFunding(FinancialYear.Starting(year), steps.Take(length)),
        events => events.Count < 2 ? [] : [events.Take(events.Count - 1).ToValueList()]);

    private static Gen<FundingStep> FundingSteps() =>
        from verb in Gen.Frequency((3, Gen.Constant(0)), (4, Gen.Constant(1)), (1, Gen.Constant(2)), (3, Gen.Constant(3)),
            (1, Gen.Constant(4)))
        from line in Gen.Elements("Research nurses", "Research nurses", "Research nurses", "Flexible team", "Contingency")
        from pence in Gen.Choose(1, 200_000)
        from wait in Gen.Frequency((4, Gen.Choose(0, 20)), (1, Gen.Choose(-60, -1)))
        from late in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 10)))
        select new FundingStep(verb, line, verb == 0 ? Pounds.Of(pence / 10m).RoundedToPence() : Pounds.Of(pence / 100m), wait, late);

    private static ValueList<FundingEvent> PlayFunding(FinancialYear year, IEnumerable<FundingStep> steps)
    {
        var first = FundingLedger.Start("Delivery funding", year, year.From, Party.Network);
        var (ledger, events, on) = (first.State, first.Events, year.From);
        foreach (var step in steps)
        {
            // Some movements took place before what is recorded already.
            on = LocalDate.Max(on.PlusDays(step.Wait), year.From);
            var recordedOn = LocalDate.Max(on.PlusDays(step.Late), ledger.LastRecordedOn);
            // References differ between ledgers too, so that the event of one may follow in another.
            var reference = FormattableString.Invariant($"REF-{year.StartYear}-{events.Count}-{step.Amount.Amount}");
            var decision = step.Verb switch
            {
                0 => ledger.Award(step.Line, reference, step.Amount, on, Party.Network, recordedOn),
                1 => ledger.Commit(step.Line, reference, step.Amount, on, Party.SiteOrganisation, recordedOn),
                2 => ledger.Release(step.Line, reference, step.Amount, on, Party.SiteOrganisation, recordedOn),
                3 => ledger.Spend(step.Line, reference, step.Amount, on, Party.SiteOrganisation, recordedOn),
                _ => ledger.Return(step.Line, reference, step.Amount, on, Party.SiteOrganisation, recordedOn),
            };
            if (!decision.IsAccepted) continue;
            ledger = decision.State;
            events = events.AddRange(decision.Events);
        }

        return events;
    }

    private sealed record FundingStep(int Verb, string Line, Pounds Amount, int Wait, int Late);
}
