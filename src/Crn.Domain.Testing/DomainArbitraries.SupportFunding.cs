using Crn.Domain.Money;
using Crn.Domain.Policies;
using Crn.Domain.Support;

namespace Crn.Domain.Testing;

/// <content>Generators of commercial prices and of funding by activity.</content>
public static partial class DomainArbitraries
{
    /// <summary>Resources of up to 40 units at up to £200; shrinks towards one unit.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<CostedResource> CostedResources() => Arb.From(
        from name in Gen.Elements("Research nurse", "Investigator", "Pharmacy", "MRI")
        from quarters in Gen.Choose(0, 160)
        from pence in Gen.Choose(0, 20_000)
        select new CostedResource(name, quarters / 4m, Pounds.Of(pence / 100m)),
        resource => resource.Quantity == 1 ? [] : [new CostedResource(resource.Name, 1, resource.Tariff)]);

    /// <summary>Multipliers from 0.5 to 2; shrinks towards 1.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<PriceMultiplier> PriceMultipliers() => Arb.From(
        from name in Gen.Elements("Indirect cost", "Capacity building", "Market forces factor")
        from hundredths in Gen.Choose(50, 200)
        from source in Citations().Generator
        select new PriceMultiplier(name, hundredths / 100m, source),
        multiplier => multiplier.Factor == 1 ? [] : [new PriceMultiplier(multiplier.Name, 1, multiplier.Source)]);

    /// <summary>Prices of up to six resources and three multipliers; shrinks by leaving resources out.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<SitePrice> SitePrices() => Arb.From(
        from count in Gen.Choose(0, 6)
        from resources in CostedResources().Generator.ArrayOf(count)
        from factors in Gen.Choose(0, 3)
        from multipliers in PriceMultipliers().Generator.ArrayOf(factors)
        select SitePrice.Of(resources.ToValueList(), multipliers.ToValueList()),
        price => price.Resources.IsEmpty ? [] : [SitePrice.Of(price.Resources.Skip(1).ToValueList(), price.Multipliers)]);

    /// <summary>
    /// Organisations with up to 500 recruits of each class, one in three with a guarantee of up to £5,000; shrinks by forgetting it.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<OrganisationActivity> OrganisationActivities() => Arb.From(
        from number in Gen.Choose(100, 999)
        from large in Gen.Choose(0, 500)
        from observational in Gen.Choose(0, 500)
        from interventional in Gen.Choose(0, 500)
        from pence in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(0, 500_000)))
        select new OrganisationActivity($"R{number}", large, observational, interventional, Pounds.Of(pence / 100m)),
        one => one.Guaranteed.IsZero
            ? []
            : [new OrganisationActivity(one.Organisation, one.Large, one.Observational, one.Interventional)]);

    /// <summary>Funding methods of drawn weights, from 2015 on; shrinks towards the published weights.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ActivityFunding> ActivityFundings() => Arb.From(
        from large in Gen.Choose(1, 20)
        from observational in Gen.Choose(1, 80)
        from interventional in Gen.Choose(1, 200)
        from source in Citations().Generator
        select new ActivityFunding(
            OwnWeight(ActivityFunding.Published.Large, large, source),
            OwnWeight(ActivityFunding.Published.Observational, observational, source),
            OwnWeight(ActivityFunding.Published.Interventional, interventional, source)),
        method => method == ActivityFunding.Published ? [] : [ActivityFunding.Published]);

    private static Parameter<decimal> OwnWeight(Parameter<decimal> published, int tenths, Citation source) =>
        published.With(new(tenths / 10m, new LocalDate(2015, 4, 1), null, source));
}
