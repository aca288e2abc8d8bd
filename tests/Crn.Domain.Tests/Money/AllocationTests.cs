using Crn.Domain.Money;

namespace Crn.Domain.Tests.Money;

/// <summary>The laws of sharing an amount out by weight.</summary>
public class AllocationTests
{
    private static readonly Gen<decimal[]> Weights =
        from weights in Gen.OneOf(
            Gen.Choose(0, 6).Select(n => (decimal)n),
            Gen.Choose(0, 100_000).Select(n => n / 1000m),
            Gen.Choose(1, 9).Select(n => n / 7m)).NonEmptyListOf()
        where weights.Any(weight => weight > 0)
        select weights.ToArray();

    private static readonly Arbitrary<(Pounds Whole, decimal[] Weights)> Cases = Arb.From(
        from money in Crn.Domain.Testing.DomainArbitraries.Money().Generator
        from weights in Weights
        select (money.RoundedToPence(), weights));

    [Property]
    public Property Parts_sum_to_the_whole_and_none_is_a_penny_from_its_exact_share() => Prop.ForAll(Cases, at =>
    {
        var parts = at.Whole.Allocate(at.Weights);
        Assert.Equal(at.Weights.Length, parts.Count);
        Assert.Equal(at.Whole, Pounds.Sum(parts));
        var total = at.Weights.Sum();
        foreach (var (part, weight) in parts.Zip(at.Weights))
        {
            Assert.Equal(part, part.RoundedToPence());
            Assert.Equal(at.Whole.PriceYear, part.PriceYear);
            Assert.InRange(part.Amount - (at.Whole.Amount * (weight / total)), -0.0100001m, 0.0100001m);
            if (weight == 0) Assert.True(part.IsZero);
        }
    });

    [Property]
    public Property More_weight_never_gets_less() => Prop.ForAll(Cases, at =>
    {
        var parts = at.Whole.Allocate(at.Weights);
        for (var i = 0; i < parts.Count; i++)
        {
            for (var j = 0; j < parts.Count; j++)
            {
                if (at.Weights[i] > at.Weights[j]) Assert.True(Math.Abs(parts[i].Amount) >= Math.Abs(parts[j].Amount));
            }
        }
    });

    [Property]
    public Property A_weight_that_grows_alone_never_gets_less() => Prop.ForAll(Cases, Arb.From(Gen.Choose(1, 2_000)), (at, more) =>
    {
        var before = at.Whole.Allocate(at.Weights);
        for (var i = 0; i < before.Count; i++)
        {
            var grown = at.Weights.ToArray();
            grown[i] += more / 100m;
            Assert.True(Math.Abs(at.Whole.Allocate(grown)[i].Amount) >= Math.Abs(before[i].Amount));
        }
    });

    [Property]
    public Property Weights_of_another_unit_and_debts_share_alike() => Prop.ForAll(Cases, at =>
    {
        var parts = at.Whole.Allocate(at.Weights);
        Assert.Equal(parts, at.Whole.Allocate([.. at.Weights.Select(weight => weight * 5)]));
        Assert.Equal(parts.Select(part => -part), (-at.Whole).Allocate(at.Weights));
    });

    [Property]
    public Property The_amounts_do_not_depend_on_the_order_of_rows() => Prop.ForAll(Cases, at =>
    {
        // The same amounts, whoever gets them: the tie between equal weights moves a penny, not the amounts.
        var backwards = Enumerable.Reverse(at.Weights).ToArray();
        Assert.Equal(at.Whole.Allocate(at.Weights).Order(), at.Whole.Allocate(backwards).Order());
    });

    [Fact]
    public void Ties_go_to_the_larger_weight_and_then_to_the_earlier_place()
    {
        Assert.Equal([Pounds.Of(33.34m), Pounds.Of(33.33m), Pounds.Of(33.33m)], Pounds.Of(100).Allocate(1, 1, 1));
        Assert.Equal([Pounds.Of(0.01m), Pounds.Of(0.03m)], Pounds.Of(0.04m).Allocate(1.5m, 2.5m));
    }

    // A whole that grows by a penny takes a penny from somebody: the known price of the largest remainder.
    [Fact]
    public void A_larger_whole_can_give_somebody_less()
    {
        decimal[] weights = [6, 6, 2];
        Assert.Equal(Pounds.Of(0.02m), Pounds.Of(0.10m).Allocate(weights)[2]);
        Assert.Equal(Pounds.Of(0.01m), Pounds.Of(0.11m).Allocate(weights)[2]);
    }

    [Fact]
    public void Nobody_a_debt_of_weight_and_parts_of_a_penny_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Pounds.Of(1).Allocate());
        Assert.Throws<ArgumentException>(() => Pounds.Of(1).Allocate(0, 0));
        Assert.Throws<ArgumentException>(() => Pounds.Of(1).Allocate(2, -1));
        Assert.Throws<InvalidOperationException>(() => Pounds.Of(0.005m).Allocate(1));
    }
}
