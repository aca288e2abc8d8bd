using Crn.Domain.Decisions;
using Crn.Domain.Sites;
using Crn.Domain.Support;

namespace Crn.Domain.Testing;

/// <content>Generators of contract value reviews.</content>
public static partial class DomainArbitraries
{
    /// <summary>Contract value reviews at any point. Shrinks by forgetting the last event.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ContractValueReview> ContractValueReviews() => Arb.From(
        ContractValueHistories().Generator.Select(events => ContractValueReview.Replay(events)));

    /// <summary>Events of every kind, out of histories of contract value reviews.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ContractValueEvent> ContractValueEvents() =>
        Arb.From(ContractValueHistories().Generator.SelectMany(events => Gen.Elements(events.ToArray())));

    /// <summary>Histories of contract value reviews, each accepted verb by verb and some recorded late; shrinks by forgetting the last
    /// event.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ValueList<ContractValueEvent>> ContractValueHistories() => Arb.From(
        from start in Gen.Choose(0, 400)
        from steps in (from verb in Gen.Choose(0, 6)
                       from site in Gen.Elements("RR8", "RAE", "SITE-3")
                       from wait in Gen.Choose(0, 20)
                       from late in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 10)))
                       select (verb, site, wait, late)).ArrayOf(25)
        from length in Gen.Choose(0, 25)
        select PlayCosting(new LocalDate(2023, 10, 1).PlusDays(start), steps.Take(length)),
        events => events.Count < 2 ? [] : [events.Take(events.Count - 1).ToValueList()]);

    private static ValueList<ContractValueEvent> PlayCosting(
        LocalDate on, IEnumerable<(int Verb, string Site, int Wait, int Late)> steps)
    {
        var first = ContractValueReview.Start("ONCO-3", on, Party.Sponsor);
        var (review, events) = (first.State, first.Events.ToList());
        foreach (var (verb, code, wait, late) in steps)
        {
            on = LocalDate.Max(on, review.LastRecordedOn).PlusDays(wait);
            var (site, recorded) = (SiteCode.From(code), on.PlusDays(late));
            var decision = verb switch
            {
                0 => review.Submit(on, Party.Sponsor, recorded),
                1 => review.RequestChanges("Add the central laboratory.", on, Party.Network, recorded),
                2 => review.Complete(on, Party.Network, recorded),
                3 or 4 => review.Accept(site, on, Party.SiteOrganisation, recorded),
                5 => review.Escalate(site, "Is the scan done here?", on, Party.SiteOrganisation, recorded),
                _ => review.Answer(site, "It is done here.", on, Party.Network, recorded),
            };
            if (!decision.IsAccepted) continue;
            review = decision.State;
            events.AddRange(decision.Events);
        }

        return events.ToValueList();
    }
}
