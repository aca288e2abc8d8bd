using Crn.Domain.Calendars;
using Crn.Domain.Money;
using Crn.Domain.Support;

namespace Crn.Domain.Testing;

/// <content>Generators of excess treatment costs.</content>
public static partial class DomainArbitraries
{
    /// <summary>Claims of up to £2,000 for each of up to 20 recruits a quarter; shrinks towards one recruit.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<EtcClaim> EtcClaims() => Arb.From(
        from study in Gen.Elements("BEACON", "LANTERN", "HARBOUR")
        from pence in Gen.Choose(0, 200_000)
        from recruits in Gen.Choose(0, 20).ArrayOf(4)
        select new EtcClaim(study, Pounds.Of(pence / 100m), recruits.ToValueList()),
        claim => new EtcClaim(claim.Study, claim.PerParticipant, 1, 0, 0, 0) is var one && claim == one ? [] : [one]);

    /// <summary>
    /// Years of providers of every kind and nation from 2016/17 to 2030/31, some of unknown income, with up to five claims; shrinks by
    /// leaving claims out.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ExcessTreatmentCosts> ExcessTreatmentCostsOfYears() => Arb.From(
        from nation in Gen.Frequency((5, Gen.Constant(UkNation.England)), (1, Gen.Elements(Enum.GetValues<UkNation>())))
        from provider in Gen.Elements(Enum.GetValues<EtcProvider>())
        from start in Gen.Choose(2016, 2030)
        from millions in Gen.Choose(1, 1_500)
        from isKnown in Gen.Elements(true, true, true, false)
        from count in Gen.Choose(0, 5)
        from claims in EtcClaims().Generator.ArrayOf(count)
        select ExcessTreatmentCosts.Of(nation, provider, FinancialYear.Starting(start), isKnown ? Pounds.Of(millions * 1_000_000m) : null,
            claims.ToValueList()),
        year => year.Claims.IsEmpty
            ? []
            : [ExcessTreatmentCosts.Of(year.Nation, year.Provider, year.Year, null, year.Claims.Skip(1).ToValueList())]);

    /// <summary>Payments out of drawn years.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<EtcPayment> EtcPayments() => Arb.From(
        ExcessTreatmentCostsOfYears().Generator.Where(year => !year.Payments.IsEmpty)
            .SelectMany(year => Gen.Elements(year.Payments.ToArray())));

    /// <summary>Answers that are known, that miss a fact, and that were not found, out of drawn years.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CostAnswer> CostAnswers() => Arb.From(
        from year in ExcessTreatmentCostsOfYears().Generator
        from payable in Gen.Elements(true, false)
        select payable ? year.Payable : year.Threshold);
}
