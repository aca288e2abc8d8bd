using Crn.Domain.Engagement;
using Crn.Domain.Policies;

namespace Crn.Domain.Testing;

/// <content>The room <c>Engagement</c>: what a network offers, and in what time.</content>
public static partial class DomainArbitraries
{
    /// <summary>
    /// The network's policy, and such with an offer, a lead time, a turnaround, a calendar or a coverage of a team's own; shrinks to
    /// the network's.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<EngagementPolicy> EngagementPolicies() => Arb.From(
        Gen.Frequency(
            (1, Gen.Constant(EngagementPolicy.Network)),
            (4, from offer in NetworkOffers().Generator
                from lead in LeadTimes().Generator
                from turnaround in Turnarounds().Generator
                from row in StageFactRows().Generator
                from calendar in WorkingDayCalendars().Generator
                from percent in Gen.Choose(50, 99)
                from what in Gen.Choose(0, 6)
                let ours = EngagementPolicy.Network
                select what switch
                {
                    0 => ours.With(offer),
                    1 => ours.With(lead),
                    2 => ours.With(turnaround),
                    3 => ours.With(row),
                    4 => ours.With(calendar),
                    5 => ours.WithCoverage(percent / 100m, Citation.Local("a team's own policy")),
                    _ => ours.With(offer).With(lead).With(turnaround),
                })),
        policy => policy == EngagementPolicy.Network ? [] : [EngagementPolicy.Network]);

    /// <summary>
    /// What the network offers to enquiries, and offers of a team's own at any stage; shrinks to the first of the network.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<NetworkOffer> NetworkOffers() => Arb.From(
        Gen.Frequency(
            (1, Gen.Elements(EngagementPolicy.Network.Offers.ToArray())),
            (1, from stage in Gen.Elements(Enum.GetValues<EngagementStage>())
                from code in Gen.Elements("design-clinic", "patient-panel")
                from grants in Gen.Elements(true, false)
                from source in Citations().Generator
                select new NetworkOffer(code, stage, "An hour with our team", "our team", source, grants))),
        offer => offer == EngagementPolicy.Network.Offers[0] ? [] : [EngagementPolicy.Network.Offers[0]]);

    /// <summary>Lead times of the network, and of a team's own from 1 to 30 weeks; shrinks to one week.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<LeadTime> LeadTimes() => Arb.From(
        Gen.Frequency(
            (1, Gen.Elements(EngagementPolicy.Network.LeadTimes.ToArray())),
            (2, from code in Gen.Elements("costing", "site-selection")
                from least in Gen.Choose(1, 12)
                from more in Gen.Choose(0, 18)
                from source in Citations().Generator
                select new LeadTime(code, "What our team asks for", least, least + more, source))),
        time => time is { LeastWeeks: 1, MostWeeks: 1 } ? [] : [new LeadTime(time.Code, time.What, 1, 1, time.Source)]);
}
