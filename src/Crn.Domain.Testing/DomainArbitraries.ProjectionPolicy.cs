using Crn.Domain.Projection;

namespace Crn.Domain.Testing;

/// <content>What the default projection takes from trials in general.</content>
public static partial class DomainArbitraries
{
    /// <summary>Policies of the default projection: the network's, or one with a fall, a spread and thresholds of a trust's own; shrinks to
    /// the network's.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ProjectionPolicy> ProjectionPolicies() => Arb.From(
        from own in Gen.Elements(true, false)
        from fall in Gen.Choose(-10, 10)
        from share in Gen.Choose(1, 99)
        let network = ProjectionPolicy.InForceOn(StoodAt)
        select !own ? network : network with
        {
            FurtherFall = Ours(fall / 10.0),
            HiddenVariance = Ours(share / 100.0),
            LargestSpread = Ours(1 + (share / 100.0)),
            FurtherOpenings = Ours(share / 50.0),
            FallBelow = Ours(share / 100.0),
            FarAhead = Ours(share / 10.0),
        },
        policy => policy == ProjectionPolicy.InForceOn(StoodAt) ? [] : [ProjectionPolicy.InForceOn(StoodAt)]);
}
