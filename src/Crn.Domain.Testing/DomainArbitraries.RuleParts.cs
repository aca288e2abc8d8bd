using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing;

/// <content>The room <c>Rules</c>: what rules and sheets are made of.</content>
public static partial class DomainArbitraries
{
    /// <summary>Units: none, one of a name, and products and quotients of two; shrinks to no unit.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Unit> Units()
    {
        var named = Gen.Elements(
            Unit.Participants, Unit.Days, Unit.Months, Unit.Sites, Unit.Pounds, Unit.WholeTimeEquivalents, Unit.Named("visits"));
        return Arb.From(
            Gen.Frequency(
                (1, Gen.Constant(Unit.One)),
                (3, named),
                (2, from one in named from other in named select one * other),
                (2, from one in named from other in named select one / other)),
            unit => unit == Unit.One ? [] : [Unit.One]);
    }

    /// <summary>
    /// Quantities over the facts of <see cref="RulesVocabulary"/>: facts, numbers, days between dates, and arithmetic up to three
    /// deep; shrinks to its operands.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Quantity> Quantities() => Arb.From(QuantityOf(3), quantity => quantity.Operands);

    /// <summary>
    /// What is known of the facts of <see cref="RulesVocabulary"/>, exactly or as a range or choice, some with a source and a date;
    /// shrinks by leaving those out.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Observation> Observations() => Arb.From(
        from sheet in KnownSheets
        from observation in Gen.Elements(sheet.Observations.ToArray())
        select observation,
        observation => observation is { Source: "", AsAt: null } || Plain(observation) is not { } plain ? [] : [plain]);

    /// <summary>
    /// Answers to the facts of <see cref="RulesVocabulary"/>: exact, ranges of numbers and dates, suppressed counts, and choices;
    /// does not shrink.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<FactValue> FactValues() => Arb.From(Observations().Generator.Select(observation => observation.Value));

    /// <summary>
    /// Rules over the facts of <see cref="RulesVocabulary"/>, some dated, some with a condition and a remedy; shrinks to the parts of
    /// its criterion, without the rest.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Rule> PlainRules() => Arb.From(
        from number in Gen.Choose(1, 99)
        from criterion in RulesVocabulary.Criterion(2)
        from applies in Gen.Frequency((3, Gen.Constant(Rules.Criterion.Always)), (1, RulesVocabulary.Criterion(1)))
        from era in Eras
        from remedy in Gen.Elements("", "Ask the sponsor to change the plan.")
        from who in Gen.Elements("", "chief investigator")
        select new Rule(FormattableString.Invariant($"RULE-{number:00}"))
        {
            Question = "Is it as our team asks?", Criterion = criterion, Applies = applies,
            Source = Citation.Local("a team's own policy"), From = era.From, To = era.To, Remedy = remedy, WhoCanAct = who,
        },
        rule => rule is { Remedy: "", WhoCanAct: "", From: null, To: null } && rule.Applies == Rules.Criterion.Always
            ? rule.Criterion.Operands.Select(part => rule with { Criterion = part })
            : [rule with { Remedy = "", WhoCanAct = "", From = null, To = null, Applies = Rules.Criterion.Always }]);

    /// <summary>
    /// Columns of one to five rows over the facts of <see cref="RulesVocabulary"/>, with unknown answers among them; does not shrink.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<FactColumns> FactColumnsOfAFewRows() => Arb.From(
        from rows in Gen.Choose(1, 5)
        from truths in Gen.Elements<sbyte>(-1, 0, 1).ArrayOf(rows)
        from counts in Gen.Frequency((3, Gen.Choose(0, 6).Select(n => (double)n)), (1, Gen.Constant(double.NaN))).ArrayOf(rows)
        from days in Maybe(Gen.Choose(0, 400), 2).ArrayOf(rows)
        select FactColumns.OfRows(rows)
            .With(RulesVocabulary.Pharmacy, truths)
            .With(RulesVocabulary.Nurses, counts)
            .With(RulesVocabulary.Opening,
                days.Select(d => d is { } n ? RulesVocabulary.FirstDate.PlusDays(n) : default(LocalDate?)).ToArray()));

    // A sheet that knows at least one thing, with sources, dates and a suppressed count.
    private static Gen<FactSheet> KnownSheets =>
        from sheet in RulesVocabulary.Sheet(missing: 2)
        from source in Gen.Elements("", "protocol", "R&D office")
        from days in Maybe(Gen.Choose(0, 300), 4)
        let asAt = days is { } n ? RulesVocabulary.FirstDate.PlusDays(n) : (LocalDate?)null
        from yes in Gen.Elements(true, false)
        from count in Gen.Choose(1, 10)
        from earliest in Gen.Choose(0, 300)
        from more in Gen.Elements(0, 0, 1, 2, 3)
        select more switch
        {
            0 => sheet.With(RulesVocabulary.Equipoise, yes, source, asAt),
            1 => sheet.WithFewerThan(RulesVocabulary.NursesNeeded, count, source, asAt),
            2 => sheet.WithDates(RulesVocabulary.Opening, RulesVocabulary.FirstDate.PlusDays(earliest), null, source, asAt),
            _ => sheet.With(RulesVocabulary.ConsentShare, Bounds.Between(0, count / 10m), source, asAt),
        };

    // The same answer without where it is from.
    private static Observation? Plain(Observation observation) => observation.Value switch
    {
        FactValue.OneOf<bool> { Values: [var yes] } when observation.Fact is Fact<bool> fact =>
            FactSheet.Empty.With(fact, yes).Find(fact),
        FactValue.Range { IsSuppressed: false, AreDates: false } range when observation.Fact is Fact<int> fact =>
            FactSheet.Empty.With(fact, range.Within).Find(fact),
        FactValue.Range { AreDates: false } range when observation.Fact is Fact<decimal> fact =>
            FactSheet.Empty.With(fact, range.Within).Find(fact),
        _ => null,
    };

    // Sums and differences only of one unit.
    private static Gen<Quantity> QuantityOf(int depth)
    {
        var simple = Gen.Frequency(
            (3, Gen.Elements(
                Quantity.Of(RulesVocabulary.Nurses),
                Quantity.Of(RulesVocabulary.NursesNeeded),
                Quantity.Of(RulesVocabulary.ConsentShare))),
            (2, from quarters in Gen.Choose(-20, 20)
                from unit in Gen.Elements(Unit.One, Unit.WholeTimeEquivalents)
                select Quantity.Of(quarters / 4m, unit)),
            (1, Gen.Constant(Quantity.DaysBetween(RulesVocabulary.Opening, RulesVocabulary.Opening))));
        if (depth == 0) return simple;
        var smaller = QuantityOf(depth - 1);
        return Gen.Frequency(
            (2, simple),
            (3, from left in smaller
                from right in smaller
                from plus in Gen.Elements(true, false)
                select left.Unit != right.Unit ? left * right : plus ? left + right : left - right),
            (1, from left in smaller from right in smaller select left * right),
            (1, from left in smaller from right in smaller select left / right));
    }
}
