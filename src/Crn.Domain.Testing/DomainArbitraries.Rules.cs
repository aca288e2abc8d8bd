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

    /// <summary>
    /// Sheets that know some of the facts of <see cref="RulesVocabulary"/>, some of them only as an interval; shrinks by forgetting.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<FactSheet> FactSheets() => Arb.From(
        RulesVocabulary.Sheet(missing: 2),
        sheet => sheet.Observations.Select(o => sheet.Without(o.Fact)));

    /// <summary>The facts of <see cref="RulesVocabulary"/>.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<Fact> Facts() => Arb.From(Gen.Elements(RulesVocabulary.Facts.AsEnumerable()));

    /// <summary>Limits of change for the facts of <see cref="RulesVocabulary"/>, of costs from 1 to 5, about half of them with a range or a
    /// list of answers.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ChangeLimit> ChangeLimits()
    {
        var people = Gen.Elements("chief investigator", "sponsor", "");
        var number = Gen.Choose(0, 6);
        return Arb.From(
            from who in people
            from cost in Gen.Choose(1, 5)
            from low in number
            from high in number
            from fact in Gen.Elements(RulesVocabulary.Facts.AsEnumerable())
            from limit in Gen.Elements(
                new ChangeLimit(fact, who, cost),
                new ChangeLimit(RulesVocabulary.Nurses, who, cost, Bounds.Between(Math.Min(low, high), Math.Max(low, high))),
                ChangeLimit.OnDates(RulesVocabulary.Opening, RulesVocabulary.FirstDate.PlusDays(40 * Math.Min(low, high)),
                    RulesVocabulary.FirstDate.PlusDays(40 * Math.Max(low, high)), who, cost),
                ChangeLimit.OneOf(RulesVocabulary.Phase, RulesVocabulary.Phases.Take(1 + (low % 3)).ToValueList(), who, cost))
            select limit);
    }

    /// <summary>Plausible answers to the yes-or-no facts and counts of <see cref="RulesVocabulary"/>, of costs from 1 to 5.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<PlausibleAnswers> PlausibleAnswersOfFacts() => Arb.From(
        from cost in Gen.Choose(1, 5)
        from weight in Gen.Choose(0, 10)
        from low in Gen.Choose(0, 6)
        from width in Gen.Choose(0, 6)
        from answers in Gen.Elements(
            PlausibleAnswers.Of(RulesVocabulary.Pharmacy, [(true, weight), (false, 1)], cost),
            PlausibleAnswers.Between(RulesVocabulary.Nurses, low, low + width, cost),
            PlausibleAnswers.Unknown(RulesVocabulary.Opening, cost))
        select answers);
}
