using Crn.Domain.Calendars;

namespace Crn.Domain.Testing;

/// <content>The room <c>Calendars</c>: conventions, and what review clocks hold and answer.</content>
public static partial class DomainArbitraries
{
    /// <summary>The conventions by which the clocks of the field count days; shrinks to the first of them.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<CountingConvention> CountingConventionsOfTheField() => Arb.From(
        Gen.Elements(CountingConventions.All.ToArray()),
        convention => convention == CountingConventions.All[0] ? [] : [CountingConventions.All[0]]);

    /// <summary>What clocks hold: stretches of running and of stops, each of the party that held the clock; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ClockHold> ClockHolds() => Arb.From(
        from clock in ReviewClocks().Generator
        from hold in Gen.Elements(clock.Holds.ToArray())
        select hold);

    /// <summary>How long each party held a clock, up to 60 days after it was last recorded; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<HeldTime> HeldTimes() => Arb.From(
        from clock in ReviewClocks().Generator
        from days in Gen.Choose(0, 60)
        from held in Gen.Elements(clock.HeldBy(clock.LastRecordedOn.PlusDays(days)).ToArray())
        select held);
}
