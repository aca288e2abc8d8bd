using Crn.Domain.Rules;

namespace Crn.Domain.Testing;

/// <content>The room <c>Rules</c>.</content>
public static partial class DomainArbitraries
{
    /// <summary>The three truths, equally often.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<Truth> Truths() => Arb.From(Gen.Elements(Truth.True, Truth.False, Truth.Unknown));

    /// <summary>Intervals of small numbers, about a third of them with an open end; shrinks by dropping to its ends.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Bounds> BoundsOfNumbers()
    {
        var number = Gen.Choose(-40, 40).Select(n => n / 4m);
        var between = from a in number from b in number select Bounds.Between(Math.Min(a, b), Math.Max(a, b));
        return Arb.From(
            Gen.Frequency(
                (4, between),
                (2, number.Select(Bounds.Exactly)),
                (1, number.Select(Bounds.AtLeast)),
                (1, number.Select(Bounds.AtMost)),
                (1, Gen.Constant(Bounds.Anything))),
            interval => ((decimal?[])[interval.Min, interval.Max])
                .Where(_ => !interval.IsExact)
                .OfType<decimal>()
                .Select(Bounds.Exactly));
    }

    /// <summary>Criteria over the facts of <see cref="RulesVocabulary"/>, nested up to four deep; shrinks to its operands.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Criterion> Criteria() => Arb.From(RulesVocabulary.Criterion(4), c => c.Operands);

    /// <summary>Sheets that know some of the facts of <see cref="RulesVocabulary"/>, some of them only as an interval; shrinks by forgetting.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<FactSheet> FactSheets() => Arb.From(
        RulesVocabulary.Sheet(missing: 2),
        sheet => sheet.Observations.Select(o => sheet.Without(o.Fact)));
}
