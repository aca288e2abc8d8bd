using Crn.Domain.Money;

namespace Crn.Domain.Testing;

/// <content>The room <c>Money</c>.</content>
public static partial class DomainArbitraries
{
    /// <summary>Financial years from 1999/00 to 2050/51; shrinks towards 2000/01.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<FinancialYear> FinancialYears() => Arb.From(
        Gen.Choose(1999, 2050).Select(FinancialYear.Starting),
        year => SmallerNumbers(year.StartYear, 2000).Select(FinancialYear.Starting));

    /// <summary>
    /// Money owed and due: nothing, whole pounds, pence and parts of a penny, up to large sums; of no price year or of one of three, so
    /// that two draws are often of one year. Shrinks by forgetting the year, then towards whole pounds and nothing.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Pounds> Money() => Arb.From(
        from amount in Gen.OneOf(
            Gen.Constant(0m),
            Gen.Choose(-5_000, 5_000).Select(pounds => (decimal)pounds),
            Gen.Choose(-5_000_000, 5_000_000).Select(pence => pence / 100m),
            Gen.Choose(-5_000_000, 5_000_000).Select(parts => parts / 100_000m),
            Gen.Choose(-2_000_000_000, 2_000_000_000).Select(pounds => pounds * 1_000_003.07m))
        from year in Gen.Elements(null, FinancialYear.Starting(2021), FinancialYear.Starting(2022), FinancialYear.Starting(2023))
        select Pounds.Of(amount, year),
        SmallerMoney);

    /// <summary>Uplifts between two financial years, by factors from 0.5 to 2; shrinks the factor to 1.5.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Uplift> Uplifts() => Arb.From(
        from one in FinancialYears().Generator
        from other in FinancialYears().Generator
        where one != other
        from thousandths in Gen.Choose(500, 2_000)
        from source in Citations().Generator
        select new Uplift(one, other, thousandths / 1000m, source),
        uplift => uplift.Factor == 1.5m ? [] : [new Uplift(uplift.From, uplift.To, 1.5m, uplift.Source)]);

    private static IEnumerable<Pounds> SmallerMoney(Pounds money)
    {
        if (money.PriceYear is not null) yield return Pounds.Of(money.Amount);
        if (money.IsZero) yield break;
        yield return Pounds.Of(0, money.PriceYear);
        if (decimal.Truncate(money.Amount) is var whole && whole != money.Amount) yield return Pounds.Of(whole, money.PriceYear);
        else if (decimal.Truncate(money.Amount / 2) is var half && half != 0) yield return Pounds.Of(half, money.PriceYear);
    }
}
